import { Refusal } from '@plumbline/platform/refusal'
import { statedByBackstage } from './backstage.exchange.ts'
import { dialectOf, statedByCodeOwners } from './codeowners.ts'
import type { Dialect } from './codeowners-path.ts'
import { type ColumnMeaning, type GuessedColumn, tableOf } from './csv-column.ts'
import { csvRows } from './csv-rows.exchange.ts'
import { statementsOfTable } from './csv-statement.ts'
import type { ImportFormat } from './directory-import.ts'
import { textOfFile } from './file-text.exchange.ts'
import { formatOf } from './format.ts'
import { statedByOwners, statedByOwnersAliases } from './owners.exchange.ts'
import { statedBySigs } from './sigs.exchange.ts'
import type { Stated } from './stated.ts'
import { statedByVcards } from './vcard.ts'

/** A file as it was given, and what was said about it. */
export type SourceFile = {
  content: string | Uint8Array
  fileName: string | null
  /** Nothing where it is to be told from the file. */
  format: ImportFormat | null
  /** The meaning of columns, where somebody has said it. */
  columns: ReadonlyMap<string, ColumnMeaning>
  /** The repository that a file of owners belongs to. */
  repository?: string
  /** As which system a CODEOWNERS file is read, where somebody has said it. */
  dialect?: Dialect
}

/** What was read out of a file. For a table also what its columns were taken for; for CODEOWNERS, as which system reads it. */
export type FileRead = {
  format: ImportFormat
  stated: Stated
  columns: GuessedColumn[] | null
  dialect: Dialect | null
}

/** Reads a file of any format that there is. What cannot be read at all is refused; single lines stand in `stated.refused`. */
export function readSourceFile(file: SourceFile): FileRead {
  const { content, fileName, format: said, columns, repository } = file
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : textOfFile(content)
  if (text.trim() === '') throw new Refusal('bad-input', 'The file is empty. Nothing was changed.')
  const format = said ?? formatOf(fileName, text)
  if (format === null) {
    throw new Refusal('bad-input', 'It is not clear what kind of file this is. Nothing was changed.', {
      next: 'Say the format: CSV, Backstage, CODEOWNERS, OWNERS, sigs.yaml or vCard.',
      fields: [{ path: 'format', says: 'cannot be told from the file' }],
    })
  }
  if (format === 'csv') {
    const table = tableOf(csvRows(text), columns)
    return { format, stated: statementsOfTable(table, fileName), columns: table.columns, dialect: null }
  }
  const reading = { path: fileName, ...(repository === undefined ? {} : { repository }) }
  if (format === 'codeowners') {
    const dialect = file.dialect ?? dialectOf(text, fileName)
    return { format, stated: statedByCodeOwners(text, { ...reading, dialect }), columns: null, dialect }
  }
  return { format, stated: statedBy(format, text, reading), columns: null, dialect: null }
}

type OtherFormat = Exclude<ImportFormat, 'csv' | 'codeowners'>

function statedBy(format: OtherFormat, text: string, reading: { path: string | null; repository?: string }): Stated {
  const { path } = reading
  if (format === 'backstage') return statedByBackstage(text, { path })
  if (format === 'sigs') return statedBySigs(text, { path })
  if (format === 'vcard') return statedByVcards(text, { path })
  if (format === 'owners') {
    const aliases =
      /owners_aliases$/i.test(path ?? '') ||
      (/^aliases:/m.test(text) && !/^(?:approvers|reviewers|filters):/m.test(text))
    return aliases ? statedByOwnersAliases(text, reading) : statedByOwners(text, reading)
  }
  throw new Refusal('bad-input', 'SCIM is no file: people are sent to it by the directory itself.', {
    next: 'Choose another format.',
  })
}
