import { count, flag, idOf, instant, oneOf, text } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'

export const decisionFileMigration: Migration = {
  name: '2026-11-29-decision-file',
  tables: {
    decisionFile: {
      columns: {
        decisionId: idOf('decision'),
        workId: idOf('work'),
        filePath: text,
        // Which of several decisions in one file; 0 when it is the only one.
        place: count,
        // The file as it came, to the byte once it is written in its encoding again; and as it was put right here.
        fileText: text,
        editedText: text.orNone,
        encoding: oneOf('utf-8', 'utf-16le', 'utf-16be', 'bytes'),
        marked: flag,
        fileHash: text,
        recordDialect: text,
        rawStatus: text.orNone,
        importedById: idOf('person').orNone,
        importedAt: instant,
      },
      unique: [['workId', 'filePath', 'place']],
      index: [['decisionId']],
    },
  },
}
