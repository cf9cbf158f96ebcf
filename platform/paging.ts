import { z } from 'zod'
import { unkeepableText } from './input-text.ts'
import { Refusal } from './refusal.ts'

const MOST_PER_PAGE = 200

/** The two fields that every list takes: where to go on, and how many at most. */
export const pageInput = {
  cursor: z.string().max(500).optional().describe('Where the previous page ended: its `next`'),
  limit: z.number().int().min(1).max(MOST_PER_PAGE).default(50).describe('How many at most'),
}

/** A page of a list: the rows, and the cursor of the next page or null at the end. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

/** Cuts one row too many off and turns the last one shown into the cursor. */
export function page<Row>(
  found: readonly Row[],
  limit: number,
  place: (row: Row) => unknown,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? cursorOf(place(last)) : null }
}

export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place that a cursor stands for. A cursor that we did not make is refused. */
export function placeOf<Place extends z.ZodType>(cursor: string | undefined, place: Place): z.output<Place> | null {
  if (cursor === undefined) return null
  try {
    const found = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (unkeepableText(found) === undefined) return found
  } catch {
    // Refused below, in the same words.
  }
  throw new Refusal('bad-input', 'cursor: is not one that a list gave out.', {
    fields: [{ path: 'cursor', says: 'is not one that a list gave out' }],
    next: 'Leave the cursor out to start from the beginning.',
  })
}
