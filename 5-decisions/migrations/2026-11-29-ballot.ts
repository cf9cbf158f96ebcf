import { count, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

const method = oneOf('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')

export const ballotMigration: Migration = {
  name: '2026-11-29-ballot',
  tables: {
    methodChoice: {
      columns: {
        decisionId: idOf('decision'),
        suggested: method,
        suggestedBecause: text,
        method,
        because: text.orNone,
        personId: idOf('person').orNone,
        at: instant,
      },
      index: [['decisionId']],
    },
    candidateOption: {
      columns: {
        decisionId: idOf('decision'),
        place: count,
        words: text,
        why: text.orNone,
        addedById: idOf('person').orNone,
        at: instant,
        withdrawnAt: instant.orNone,
      },
      unique: [['decisionId', 'place']],
    },
    ballot: {
      columns: {
        decisionId: idOf('decision'),
        method,
        // As they stood when it was opened: another option is another ballot.
        options: json,
        disclosure: oneOf('named', 'anonymous'),
        fewest: count,
        roundNumber: count,
        openedById: idOf('person').orNone,
        openedAt: instant,
        endedAt: instant.orNone,
        // Why it ended without a result.
        endedBecause: text.orNone,
      },
      index: [['decisionId']],
      uniqueWhere: [{ columns: ['decisionId'], where: 'ended_at is null' }],
    },
    ballotVoter: {
      columns: { ballotId: idOf('ballot'), personId: idOf('person'), at: instant, withdrawnAt: instant.orNone },
      unique: [['ballotId', 'personId']],
      index: [['personId']],
    },
    ballotVote: {
      columns: {
        ballotId: idOf('ballot'),
        personId: idOf('person'),
        roundNumber: count,
        said: json,
        words: text.orNone,
        at: instant,
      },
      unique: [['ballotId', 'roundNumber', 'personId']],
      index: [['personId']],
    },
    ballotRound: {
      columns: {
        ballotId: idOf('ballot'),
        roundNumber: count,
        closedById: idOf('person').orNone,
        closedAt: instant,
        answeredCount: count,
        // How many changed their answer, kept when answers are cut from people.
        movement: json.orNone,
      },
      unique: [['ballotId', 'roundNumber']],
    },
    // Answers of an anonymous ballot once it is closed: without a person, a time, or a way from one round to the other.
    ballotVoice: {
      columns: { ballotId: idOf('ballot'), roundNumber: count, said: json },
      index: [['ballotId']],
    },
    ballotReason: {
      columns: { ballotId: idOf('ballot'), roundNumber: count, words: text },
      index: [['ballotId']],
    },
    objectionSettling: {
      columns: {
        voteId: idOf('ballotVote'),
        settling: oneOf('integrated', 'taken-back'),
        words: text,
        personId: idOf('person').orNone,
        at: instant,
      },
      unique: [['voteId']],
    },
    adviceSeen: {
      columns: {
        ballotId: idOf('ballot'),
        personId: idOf('person').orNone,
        // Whose word it is that they have seen it, where somebody else wrote it down.
        forPersonId: idOf('person').orNone,
        at: instant,
      },
      unique: [['ballotId']],
    },
  },
}
