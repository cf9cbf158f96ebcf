import type { FactTable } from '../directory/sighting.ts'

export const IMPORT_FORMATS = ['csv', 'backstage', 'codeowners', 'owners', 'sigs', 'scim', 'vcard'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** A line of a source that was not taken, and why. */
export type RefusedLine = { path: string | null; line: number | null; says: string }

/** How many facts of a table an import adds, changes, finds as they were, and no longer finds. */
export type FactCounts = Partial<Record<FactTable, { added: number; changed: number; same: number; vanished: number }>>

/** A file that was read into the directory. */
export type DirectoryImport = {
  id: string
  format: ImportFormat
  source: string
  fileName: string | null
  counts: FactCounts
  refused: RefusedLine[]
  /** What stayed as somebody had put it right by hand; nothing in imports from before that was told. */
  kept: RefusedLine[] | null
  appliedAt: string
  undoneAt: string | null
}

/** One row as it was before an import and as the import left it, in order, so that it can be undone. */
export type ImportChange = {
  id: string
  importId: string
  place: number
  factTable: FactTable | 'sighting' | 'handle' | 'presence' | 'correction'
  factId: string
  /** Whom the row is about, where it is about one person. */
  personId: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
