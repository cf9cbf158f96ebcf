import { count, flag, idOf, json, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

/** What is left of an anonymous read-back once it is closed. No row has a time, and no id says when it was drawn. */
export const anonymousVoicesMigration: Migration = {
  name: '2026-11-28-anonymous-voices',
  tables: {
    readbackVoice: {
      columns: {
        readbackId: idOf('readback'),
        itemId: idOf('readbackItem'),
        // Nothing: of no group, or of one that is too small for anything of it ever to be shown.
        groupId: idOf('group').orNone,
        understood: text,
        preferred: text.orNone,
        changedAfterBrief: flag,
        foreseen: json,
      },
      index: [['readbackId']],
    },
    readbackRemark: {
      columns: {
        readbackId: idOf('readback'),
        remarkKind: oneOf(
          'clarity',
          'belief',
          'verdict',
          'commitment',
          'sentence',
          'concern',
          'question',
          'hold',
          'because',
        ),
        choice: text.orNone,
        words: text.orNone,
      },
      index: [['readbackId']],
    },
  },
  // How many had finished, where nobody can tell any more who.
  columns: { readbackClosing: { finishedCount: count.orNone } },
}
