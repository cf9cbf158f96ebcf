import { idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** What a read-back leaves open, and what became of it. */
export const divergencesMigration: Migration = {
  name: '2026-11-28-divergences',
  tables: {
    divergence: {
      columns: {
        workId: idOf('work'),
        readbackId: idOf('readback'),
        divergenceKind: oneOf(
          'false-consensus',
          'open-difference',
          'false-conflict',
          'concern',
          'question',
          'hold',
          'cannot-tell',
          'brief-wrong',
        ),
        itemId: idOf('readbackItem').orNone,
        byGroupId: idOf('group').orNone,
        aboutGroupId: idOf('group').orNone,
        // What we say of it; nothing where somebody's own words say it.
        finding: text.orNone,
        words: text.orNone,
        // Only where answers were announced as named.
        saidById: idOf('person').orNone,
        createdAt: instant,
      },
      index: [['workId'], ['readbackId'], ['saidById']],
    },
    // Each read-back is looked through once, also when nothing is found in it.
    divergenceRecording: {
      columns: { readbackId: idOf('readback'), createdAt: instant },
      unique: [['readbackId']],
    },
    // The last turn says how it stands; without one it is open.
    divergenceTurn: {
      columns: {
        divergenceId: idOf('divergence'),
        turn: oneOf('settled', 'superseded', 'reopened'),
        because: text.orNone,
        directionVersionId: idOf('directionVersion').orNone,
        laterReadbackId: idOf('readback').orNone,
        turnedById: idOf('person').orNone,
        createdAt: instant,
      },
      index: [['divergenceId']],
    },
  },
}
