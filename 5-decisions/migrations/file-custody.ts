import type { Custody } from '@plumbline/platform/privacy/custody'

/** What is kept of people by the files that decisions were read from. */
export const fileCustody: Custody = {
  decisionFile: {
    title: 'Files of decisions',
    keeps: 'The file that a decision was read from, as it came and as it was put right here, and who brought it.',
    why: 'So that it can be given back to the byte, and everybody can see what was read from which line.',
    until: 'Until the work or the workspace is removed.',
    seenBy: 'Everybody in the workspace.',
    erased:
      'The file stays, the name of whoever brought it goes. The full name is replaced in the text, which is no longer the same to the byte then.',
    rows: 'stay',
    columns: {
      filePath: 'words',
      fileText: 'words',
      editedText: 'words',
      fileHash: 'code',
      recordDialect: 'code',
      rawStatus: 'words',
      importedById: 'mentions',
    },
    mention: ['filePath', 'importedAt'],
  },
}
