import { count, date, flag, idOf, instant, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const openSoundingMigration: Migration = {
  name: '2026-11-28-open-sounding',
  tables: {
    sounding: {
      columns: {
        workId: idOf('work'),
        question: text,
        opensOn: date,
        closesOn: date,
        disclosure: oneOf('by-group', 'anonymous'),
        fewest: count,
        whoMay: oneOf('asked', 'workspace'),
        mayAdd: flag,
        moderation: oneOf('before', 'after'),
        source: text.orNone,
        composedById: idOf('person').orNone,
        createdAt: instant,
      },
      index: [['workId']],
    },
    soundingStatement: {
      columns: {
        soundingId: idOf('sounding'),
        number: count,
        statement: text,
        seed: flag,
        standing: oneOf('waiting', 'shown', 'left-out', 'joined'),
        leftOutBecause: text.orNone,
        joinedToId: idOf('soundingStatement').orNone,
        authorId: idOf('person').orNone,
      },
      unique: [['soundingId', 'number']],
    },
    soundingBallot: {
      columns: {
        soundingId: idOf('sounding'),
        personId: idOf('person').orNone,
        // One sign for each statement, by its number: a hundred thousand ballots are as many rows, and no vote has a time.
        votes: text,
        castCount: count,
      },
      unique: [['soundingId', 'personId']],
      // Counted and read in order without looking for the rows of other soundings.
      index: [['soundingId', 'id', 'castCount'], ['personId']],
    },
    // Who took part once an anonymous sounding is closed: without a time, and without a way to a ballot.
    soundingParticipation: {
      columns: { soundingId: idOf('sounding'), personId: idOf('person'), tookPart: flag },
      unique: [['soundingId', 'personId']],
      index: [['personId']],
    },
    soundingClosing: {
      columns: { soundingId: idOf('sounding'), closedById: idOf('person').orNone, closedAt: instant },
      unique: [['soundingId']],
    },
    soundingRouting: {
      columns: { soundingId: idOf('sounding'), routing: json, computedAt: instant },
      unique: [['soundingId']],
    },
    soundingResult: {
      columns: { soundingId: idOf('sounding'), figures: json, computedAt: instant },
      unique: [['soundingId']],
    },
  },
}
