import { count, date, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** After a closing: who is shown whose sentence, and whether it says what they meant. */
export const meaningVotesMigration: Migration = {
  name: '2026-11-28-meaning-votes',
  tables: {
    meaningRound: {
      columns: {
        readbackId: idOf('readback'),
        closesOn: date,
        begunById: idOf('person').orNone,
        createdAt: instant,
      },
      unique: [['readbackId']],
    },
    meaningWriter: {
      // Several with one number have written the same words: those are judged once.
      columns: { roundId: idOf('meaningRound'), writerId: idOf('readbackRespondent'), textNumber: count },
      unique: [['roundId', 'writerId']],
      index: [['writerId']],
    },
    meaningVote: {
      columns: {
        roundId: idOf('meaningRound'),
        raterId: idOf('readbackRespondent'),
        textNumber: count,
        place: count,
        // Nothing: not judged yet.
        meaning: oneOf('same', 'partly', 'different').orNone,
        missingWords: text.orNone,
        savedAt: instant.orNone,
        closedAt: instant.orNone,
      },
      unique: [['roundId', 'raterId', 'textNumber']],
      index: [['raterId']],
    },
    meaningClosing: {
      columns: { roundId: idOf('meaningRound'), closedById: idOf('person').orNone, closedAt: instant },
      unique: [['roundId']],
    },
  },
}
