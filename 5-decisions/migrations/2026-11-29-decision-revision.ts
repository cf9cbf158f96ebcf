import { count, date, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const decisionRevisionMigration: Migration = {
  name: '2026-11-29-decision-revision',
  columns: {
    acknowledgement: {
      // Which text was read, counted as the edits of the decision are.
      revision: count.orNone,
      // Other words have stood there since; only who read it differently is asked again for that.
      earlierWordingAt: instant.orNone,
      // Whose it is, where somebody says that it is not theirs.
      whose: text.orNone,
      whoseId: idOf('person').orNone,
    },
  },
  tables: {
    decisionRevision: {
      columns: {
        decisionId: idOf('decision'),
        // Nothing is lost: 0 is the text as it stood before anybody edited it.
        revision: count,
        version: count,
        text: json,
        changed: json,
        because: text.orNone,
        personId: idOf('person').orNone,
        at: instant,
      },
      unique: [['decisionId', 'revision']],
    },
    wordingReopening: {
      columns: {
        decisionId: idOf('decision'),
        version: count,
        acknowledgementId: idOf('acknowledgement'),
        openedAt: instant,
        settledAt: instant.orNone,
        settledById: idOf('person').orNone,
        settledBy: oneOf('reworded', 'new-version', 'kept').orNone,
        because: text.orNone,
      },
      index: [['decisionId']],
      uniqueWhere: [{ columns: ['decisionId'], where: 'settled_at is null' }],
    },
    acknowledgementClaim: {
      columns: {
        decisionId: idOf('decision'),
        personId: idOf('person'),
        version: count,
        place: count,
        claim: text,
        expected: oneOf('agree', 'disagree'),
        answer: oneOf('agree', 'disagree', 'cannot-tell'),
        at: instant,
      },
      // What somebody took for true at first stays, whatever they see afterwards.
      unique: [['decisionId', 'personId', 'version', 'place']],
    },
    acknowledgementReminder: {
      columns: {
        decisionId: idOf('decision'),
        remindedOn: date,
        remindedById: idOf('person').orNone,
        people: count,
      },
      unique: [['decisionId', 'remindedOn']],
    },
  },
}
