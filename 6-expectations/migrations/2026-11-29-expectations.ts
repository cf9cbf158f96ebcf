import { count, date, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const expectationsMigration: Migration = {
  name: '2026-11-29-expectations',
  tables: {
    ask: {
      columns: {
        workId: idOf('work'),
        personId: idOf('person'),
        // Never changed; only an erasure takes them away.
        words: text,
        kind: oneOf('scope', 'date', 'quality', 'resources', 'information', 'other'),
        askedOn: date,
        cameBy: oneOf('form', 'link', 'mail', 'import'),
        enteredById: idOf('person').orNone,
        source: text.orNone,
        at: instant,
      },
      index: [['workId'], ['personId']],
    },
    askWithdrawal: {
      columns: { askId: idOf('ask'), because: text, withdrawnAt: instant },
      unique: [['askId']],
    },
    askTouch: {
      columns: {
        askId: idOf('ask'),
        decisionId: idOf('decision'),
        touchedById: idOf('person').orNone,
        at: instant,
        removedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['askId', 'decisionId'], where: 'removed_at is null' }],
      index: [['decisionId']],
    },
    disposition: {
      columns: {
        askId: idOf('ask'),
        // A later one takes the place of the earlier; none is ever changed.
        version: count,
        outcome: oneOf('all', 'part', 'later', 'no'),
        gets: text.orNone,
        because: text,
        tookFrom: text.orNone,
        wouldChange: text.orNone,
        triggerOn: date.orNone,
        untilThen: text.orNone,
        decidedById: idOf('person').orNone,
        objectUntil: date.orNone,
        personalText: text,
        publicText: text,
        composedById: idOf('person').orNone,
        at: instant,
      },
      unique: [['askId', 'version']],
      index: [['triggerOn']],
    },
    dispositionGround: {
      columns: {
        dispositionId: idOf('disposition'),
        kind: oneOf('constraint', 'trade-off', 'non-goal', 'decision', 'work'),
        directionVersionId: idOf('directionVersion').orNone,
        place: count.orNone,
        decisionId: idOf('decision').orNone,
        insteadWorkId: idOf('work').orNone,
      },
      index: [['dispositionId'], ['decisionId']],
    },
    // That whoever asked was told, by whom and how. A letter counts once it is written for sending.
    telling: {
      columns: {
        dispositionId: idOf('disposition'),
        way: oneOf('letter', 'link', 'in-person'),
        toldById: idOf('person'),
        toldOn: date.orNone,
        at: instant,
      },
      index: [['dispositionId']],
    },
    publicNote: {
      columns: { dispositionId: idOf('disposition'), publishedById: idOf('person').orNone, publishedAt: instant },
      unique: [['dispositionId']],
    },
    receiptOpening: {
      columns: { dispositionId: idOf('disposition'), personId: idOf('person'), at: instant },
      unique: [['dispositionId', 'personId']],
    },
    receipt: {
      columns: {
        dispositionId: idOf('disposition'),
        personId: idOf('person'),
        // Two answers that are never folded into one: somebody can understand a reason and not agree.
        understands: oneOf('yes', 'no', 'not-clear').orNone,
        agrees: oneOf('yes', 'no').orNone,
        at: instant,
        replacedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['dispositionId', 'personId'], where: 'replaced_at is null' }],
    },
    askObjection: {
      columns: { dispositionId: idOf('disposition'), personId: idOf('person'), words: text, at: instant },
      index: [['dispositionId']],
    },
    objectionReply: {
      columns: { askObjectionId: idOf('askObjection'), says: text, repliedById: idOf('person').orNone, at: instant },
      unique: [['askObjectionId']],
    },
    // The day on which something would change was moved, or what would change it has come.
    triggerTurn: {
      columns: {
        dispositionId: idOf('disposition'),
        turn: oneOf('moved', 'came'),
        movedToOn: date.orNone,
        because: text,
        turnedById: idOf('person').orNone,
        at: instant,
      },
      index: [['dispositionId']],
    },
    progressLine: {
      columns: {
        askId: idOf('ask'),
        dispositionId: idOf('disposition'),
        kind: oneOf('trigger-moved', 'trigger-came', 'trigger-day', 'work-started', 'superseded', 'objection-answered'),
        says: text,
        decisionId: idOf('decision').orNone,
        at: instant,
      },
      index: [['askId']],
    },
    surprise: {
      columns: {
        workId: idOf('work'),
        personId: idOf('person'),
        decisionId: idOf('decision').orNone,
        dispositionId: idOf('disposition').orNone,
        words: text,
        at: instant,
      },
      index: [['workId']],
    },
    surpriseCause: {
      columns: {
        surpriseId: idOf('surprise'),
        missing: oneOf('not-asked', 'not-told', 'told-unclearly'),
        because: text,
        foundById: idOf('person').orNone,
        at: instant,
        replacedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['surpriseId'], where: 'replaced_at is null' }],
    },
  },
}
