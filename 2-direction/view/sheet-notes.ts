import type { Direction, LintNote, ReadPart } from '../words.ts'
import type { MarginNote } from './margin.tsx'
import { type ListField, type SheetText, saying } from './sheet-text.ts'
import { words } from './words.en.ts'

type Field = keyof Direction
type Said = { field: Field; key: number | null; note: MarginNote }
const isList = (sheet: SheetText, field: Field): field is ListField => Array.isArray(sheet[field])

/** Of which row a note speaks: by the place of the row among those that say something. */
export function keyAt(sheet: SheetText, field: Field, place: number | null): number | null {
  return place !== null && isList(sheet, field) ? (saying(sheet, field)[place]?.key ?? null) : null
}

export function guessNotes(sheet: SheetText, notes: readonly LintNote[]): Said[] {
  return notes.map(({ field, place, says }) => ({
    field,
    key: keyAt(sheet, field, place),
    note: { id: `guess.${field}.${place}.${says}`, says, kind: 'guess' },
  }))
}

/** What a publication was refused for, at the row that it is about. */
export function missingNotes(sheet: SheetText, refused: readonly { path: string; says: string }[]): Said[] {
  return refused.flatMap(({ path, says }): Said[] => {
    const [field = '', place] = path.split('.')
    if (!(field in sheet)) return []
    const at = place === undefined ? null : keyAt(sheet, field as Field, Number(place))
    return [{ field: field as Field, key: at, note: { id: `missing.${path}`, says, kind: 'missing' } }]
  })
}

/** Where a part was read from, and why it is doubtful, as long as nobody has said that it is right. */
export function sourceNotes(
  parts: readonly (ReadPart & { id: string; key: number | null })[],
  settled: ReadonlySet<string>,
): Said[] {
  return parts.map(({ id, field, key, fromLine, toLine, under, doubtful, why }) => {
    const from = words.cameFrom(words.line(fromLine, toLine), under)
    const isDoubt = doubtful && !settled.has(id)
    return {
      field,
      key,
      note: isDoubt ? { id, says: words.doubtful(from, why ?? ''), kind: 'doubt' } : { id, says: from, kind: 'source' },
    }
  })
}

export function notesFor(said: readonly Said[]): (field: Field, key: number | null) => MarginNote[] {
  return (field, key) => said.filter((each) => each.field === field && each.key === key).map(({ note }) => note)
}
