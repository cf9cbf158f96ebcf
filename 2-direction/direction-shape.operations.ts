import type { Actor } from '@plumbline/platform/actor'
import { day } from '@plumbline/platform/calendar'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { nothingHere } from '@plumbline/platform/refusal'
import type { Work } from '@plumbline/work/words'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import type { Names } from './difference.ts'
import { directionVersionOf, publishedDirection } from './direction.store.ts'
import type { Direction, DirectionVersion } from './direction.ts'
import { LONGEST_LINE, LONGEST_PARAGRAPH, MOST_ROWS } from './file/reading.ts'

/** A draft may be half written; what a version must say is looked at when it is published. */
const line = z.string().trim().max(LONGEST_LINE)
const paragraph = z.string().trim().max(LONGEST_PARAGRAPH)
const orNone = (text: z.ZodString) =>
  text
    .nullable()
    .default(null)
    .transform((given) => given || null)
const dayOrNone = day.nullable().default(null)

/** A whole direction as somebody writes it. Only the goal is needed. */
export const directionInput = {
  goal: paragraph,
  whyNow: orNone(paragraph),
  successMeasures: z
    .array(z.strictObject({ measure: line, from: orNone(line), to: orNone(line), byOn: dayOrNone }))
    .max(MOST_ROWS.successMeasures)
    .default([]),
  constraints: z
    .array(z.strictObject({ what: line, source: orNone(line), hard: z.boolean().default(true) }))
    .max(MOST_ROWS.constraints)
    .default([]),
  tradeOffs: z
    .array(
      z.strictObject({
        thisGood: line,
        thatGood: line,
        position: z.number().min(0).max(100),
        because: orNone(paragraph),
      }),
    )
    .max(MOST_ROWS.tradeOffs)
    .default([]),
  nonGoals: z.array(line).max(MOST_ROWS.nonGoals).default([]),
  assumptions: z
    .array(
      z.strictObject({
        statement: line,
        ownerId: z.guid().nullable().default(null),
        howNoticed: orNone(line),
        checkByOn: dayOrNone,
      }),
    )
    .max(MOST_ROWS.assumptions)
    .default([]),
  digest: orNone(paragraph).describe('At most 120 words when it is published'),
}

const text = z.string()
const textOrNone = z.string().nullable()
export const directionShape = z.object({
  goal: text,
  whyNow: textOrNone,
  successMeasures: z.array(z.object({ measure: text, from: textOrNone, to: textOrNone, byOn: textOrNone })),
  constraints: z.array(z.object({ what: text, source: textOrNone, hard: z.boolean() })),
  tradeOffs: z.array(z.object({ thisGood: text, thatGood: text, position: z.number(), because: textOrNone })),
  nonGoals: z.array(text),
  assumptions: z.array(
    z.object({ statement: text, ownerId: textOrNone, howNoticed: textOrNone, checkByOn: textOrNone }),
  ),
  digest: textOrNone,
})
export const versionShape = directionShape.extend({
  id: text,
  workId: text,
  version: z.number(),
  createdAt: text,
  publishedAt: textOrNone,
  publishedById: textOrNone,
  draftRevision: z.number().nullable(),
  draftedById: textOrNone,
  draftedAt: textOrNone,
})
export const FIELDS = directionShape.keyof()
export const fieldDifference = z.object({
  field: FIELDS,
  removed: z.array(text),
  added: z.array(text),
  /** Lines that were reworded, each as one run of words that stayed, went and came. */
  reworded: z.array(z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), words: text }))),
  /** The same lines in another order. */
  reordered: z.boolean(),
})
export const ownerShape = z.object({ personId: text, name: text })

/** Everybody who looks after an assumption, once each. */
export function ownersOf(directions: readonly Direction[]): string[] {
  return [...new Set(directions.flatMap(({ assumptions }) => assumptions.flatMap(({ ownerId }) => ownerId ?? [])))]
}

export async function ownerNames(db: Db, directions: readonly Direction[]): Promise<Names> {
  const owners = await peopleById(db, ownersOf(directions))
  return new Map(owners.map(({ id, name }) => [id, name]))
}

export function asOwners(names: Names): z.output<typeof ownerShape>[] {
  return [...names].map(([personId, name]) => ({ personId, name }))
}

/** A draft is seen by whoever drives the work, and by administrators. */
export function seesDraft(by: Actor, work: Work): boolean {
  return by.role === 'admin' || drives(work, by.personId)
}

/** The version of this number that the actor may see; without a number the one that holds, or else the draft. */
export async function visibleVersion(
  db: Db,
  by: Actor,
  work: Work,
  number: number | undefined,
): Promise<DirectionVersion> {
  const version =
    number === undefined
      ? ((await publishedDirection(db, work.id)) ?? (await directionVersionOf(db, work.id, 1)))
      : await directionVersionOf(db, work.id, number)
  if (!version || (version.publishedAt === null && !seesDraft(by, work))) throw nothingHere()
  return version
}
