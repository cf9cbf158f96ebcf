import { count, date, flag, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const finalCallMigration: Migration = {
  name: '2026-11-29-final-call',
  tables: {
    finalCall: {
      columns: {
        decisionId: idOf('decision'),
        // What is answered is this version and no other.
        version: count,
        personId: idOf('person').orNone,
        at: instant,
        // The last day for everybody, and the moment at which it is over for the last of them.
        lastOn: date,
        endsAt: instant,
        endedAt: instant.orNone,
        ending: oneOf('taken-back', 'decided').orNone,
      },
      index: [['decisionId']],
      uniqueWhere: [{ columns: ['decisionId'], where: 'ended_at is null' }],
    },
    finalCallAsked: {
      columns: {
        finalCallId: idOf('finalCall'),
        personId: idOf('person'),
        at: instant,
        // In their time zone, days on which they are away not counted.
        lastOn: date,
        remindedAt: instant.orNone,
      },
      unique: [['finalCallId', 'personId']],
      index: [['personId']],
    },
    finalCallAnswer: {
      columns: {
        finalCallId: idOf('finalCall'),
        personId: idOf('person'),
        answer: oneOf('agree', 'concern', 'hold', 'no-opinion'),
        words: text.orNone,
        about: text.orNone,
        wouldResolve: text.orNone,
        // Does not want to be named in the record of the decision.
        unnamed: flag,
        // Somebody else wrote it down for them: who, and how it was said.
        enteredById: idOf('person').orNone,
        enteredHow: text.orNone,
        at: instant,
        replacedAt: instant.orNone,
        // Its author says that it is settled.
        resolvedAt: instant.orNone,
        resolution: text.orNone,
      },
      // Changing one's mind adds a row; what was said before stays.
      uniqueWhere: [{ columns: ['finalCallId', 'personId'], where: 'replaced_at is null' }],
      index: [['personId']],
    },
    concernDisposition: {
      columns: {
        finalCallAnswerId: idOf('finalCallAnswer'),
        disposition: oneOf('accepted', 'mitigated', 'not-accepted'),
        words: text,
        personId: idOf('person'),
        at: instant,
        replacedAt: instant.orNone,
      },
      uniqueWhere: [{ columns: ['finalCallAnswerId'], where: 'replaced_at is null' }],
    },
    holdTurn: {
      columns: {
        finalCallAnswerId: idOf('finalCallAnswer'),
        turn: oneOf('begun', 'renewed', 'released', 'expired'),
        personId: idOf('person').orNone,
        at: instant,
        // Until the end of which day it holds, where its author is, and the moment at which that day is over.
        endsOn: date,
        endsAt: instant,
      },
      // Renewed twice at once, or expired twice, is renewed and expired once.
      unique: [['finalCallAnswerId', 'turn', 'endsOn']],
    },
  },
}
