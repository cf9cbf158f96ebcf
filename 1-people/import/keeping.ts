import { type CORRECTED, type Correction, endsOf, TAKEN_OFF, takenOffKey } from '../directory/correction.ts'
import type { FactTable } from '../directory/sighting.ts'
import type { Where } from './stated.ts'

export type KnownCorrection = Correction & { saidBy: string | null }

/** What was put right by hand, as an import looks for it. */
export type CorrectionsKnown = {
  /** Fields that were written by hand, by table, row and column. */
  fields: Map<string, KnownCorrection>
  /** Facts that were taken off, by what they join. */
  takenOff: Map<string, KnownCorrection>
}

/** Something that stays as somebody put it right, although the source states otherwise. */
export type Keeping = {
  correction: KnownCorrection
  where: Where
  /** The row as it stays; of a fact that was taken off, as the source would have it. */
  row: Record<string, unknown> & { id: string }
  stated: string
}

const fieldKey = (factTable: FactTable, factId: string, field: string) => `${factTable} ${factId} ${field}`

export function correctionsKnown(corrections: readonly KnownCorrection[]): CorrectionsKnown {
  const fields = corrections.filter(({ field }) => field !== TAKEN_OFF)
  const takenOff = corrections.filter(({ field }) => field === TAKEN_OFF)
  return {
    fields: new Map(fields.map((each) => [fieldKey(each.factTable, each.factId, each.field), each])),
    takenOff: new Map(takenOff.map((each) => [takenOffKey(each.factTable, each), each])),
  }
}

export function correctedField(
  { fields }: CorrectionsKnown,
  factTable: keyof typeof CORRECTED,
  factId: string,
  field: string,
): KnownCorrection | undefined {
  return fields.get(fieldKey(factTable, factId, field))
}

/** The correction that says that a fact which a source states does not hold. */
export function takenOffAs(
  { takenOff }: CorrectionsKnown,
  factTable: FactTable,
  row: object,
): KnownCorrection | undefined {
  return takenOff.get(takenOffKey(factTable, endsOf(factTable, row as Record<string, unknown>)))
}

/** A correction as it is kept, without the name of whoever made it. */
export function rowOf({ saidBy: _, ...correction }: KnownCorrection): Correction {
  return correction
}
