import { day } from '@plumbline/platform/calendar'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import {
  addDraft,
  changeDraft,
  directionVersionById,
  draftDirectionOf,
  publishDraft,
  publishedDirection,
  publishedVersions,
} from './direction.store.ts'
import {
  type Direction,
  type DirectionVersion,
  difference,
  LONGEST_DIGEST_WORDS,
  lint,
  type Names,
  wordCount,
} from './direction.ts'

const line = z.string().trim().min(1).max(1_000)
const paragraph = z.string().trim().min(1).max(4_000)
const lineOrNone = line.nullable().default(null)
const dayOrNone = day.nullable().default(null)

/** A whole direction as somebody writes it. Only the goal is needed. */
const direction = {
  goal: paragraph,
  whyNow: paragraph.nullable().default(null),
  successMeasures: z
    .array(z.strictObject({ measure: line, from: lineOrNone, to: lineOrNone, byOn: dayOrNone }))
    .max(30)
    .default([]),
  constraints: z
    .array(z.strictObject({ what: line, source: lineOrNone, hard: z.boolean().default(true) }))
    .max(50)
    .default([]),
  tradeOffs: z
    .array(
      z.strictObject({
        thisGood: line,
        thatGood: line,
        position: z.number().min(0).max(100),
        because: paragraph.nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  nonGoals: z.array(line).max(50).default([]),
  assumptions: z
    .array(
      z.strictObject({
        statement: line,
        ownerId: z.guid().nullable().default(null),
        howNoticed: lineOrNone,
        checkByOn: dayOrNone,
      }),
    )
    .max(50)
    .default([]),
  digest: z
    .string()
    .trim()
    .min(1)
    .refine((text) => wordCount(text) <= LONGEST_DIGEST_WORDS, `takes at most ${LONGEST_DIGEST_WORDS} words`)
    .nullable()
    .default(null),
}
const versionShape = z.object({
  ...direction,
  digest: z.string().nullable(),
  id: z.string(),
  workId: z.string(),
  version: z.number(),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  publishedById: z.string().nullable(),
})
const fieldDifference = z.object({ field: z.string(), removed: z.array(z.string()), added: z.array(z.string()) })
const versionInList = z.object({
  id: z.string(),
  version: z.number(),
  publishedAt: z.string().nullable(),
  publishedByName: z.string().nullable(),
  changes: z.array(fieldDifference),
})

export const draftDirection = operation({
  name: 'direction.draft',
  says: 'Write the draft of the direction, whole; nobody is bound by a draft',
  http: 'PUT /work/{workId}/direction/draft',
  who: driver,
  changes: true,
  event: 'direction.drafted',
  input: z.strictObject({ workId: z.guid(), ...direction }),
  output: versionShape,
  async run({ input, db, now, newId, tell }) {
    const { workId, ...written } = input
    await theWork(db, workId)
    const owners = ownersOf([written])
    if ((await peopleById(db, owners)).length < owners.length) throw nothingHere()
    const before = await draftDirectionOf(db, workId)
    const latest = await publishedDirection(db, workId)
    const draft: DirectionVersion = before
      ? { ...before, ...written }
      : {
          ...written,
          id: newId(),
          workId,
          version: (latest?.version ?? 0) + 1,
          createdAt: now,
          publishedAt: null,
          publishedById: null,
        }
    if (before) await changeDraft(db, before.id, written)
    else await addDraft(db, draft)
    tell({ subjectId: draft.id, workId, details: { version: draft.version } })
    return draft
  },
})

export const publishDirection = operation({
  name: 'direction.publish',
  says: 'Publish the draft: from then on this version can never be changed, only followed by another',
  http: 'POST /work/{workId}/direction/publication',
  who: driver,
  changes: true,
  event: 'direction.published',
  input: z.strictObject({ workId: z.guid() }),
  output: versionShape,
  async run({ input, by, db, now, tell }) {
    await theWork(db, input.workId)
    const draft = await draftDirectionOf(db, input.workId)
    const latest = await publishedDirection(db, input.workId)
    if (draft && latest && difference(latest, draft, ownIds([latest, draft])).length === 0) {
      throw new Refusal('conflict', `The draft says the same as version ${latest.version}.`, {
        next: 'Change the draft first; version numbers stand for different wordings.',
      })
    }
    if (!draft || !(await publishDraft(db, draft.id, now, by.personId))) {
      throw new Refusal('conflict', 'There is no draft to publish.', { next: 'Write the draft first.' })
    }
    tell({ subjectId: draft.id, workId: input.workId, details: { version: draft.version, goal: draft.goal } })
    return { ...draft, publishedAt: now, publishedById: by.personId }
  },
})

const showDirection = operation({
  name: 'direction.show',
  says: 'The direction that holds, the draft, every version, and what would leave people guessing',
  http: 'GET /work/{workId}/direction',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    published: versionShape.nullable(),
    draft: versionShape.nullable(),
    versions: z.array(versionInList),
    lint: z.array(z.string()),
    /** What the people who look after an assumption are called. */
    owners: z.array(z.object({ personId: z.string(), name: z.string() })),
  }),
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const versions = await publishedVersions(db, work.id)
    const mayDraft = by.role === 'admin' || (by.personId !== null && by.personId === work.driverId)
    const draft = mayDraft ? ((await draftDirectionOf(db, work.id)) ?? null) : null
    const published = versions[0] ?? null
    const subject: Direction | null = draft ?? published
    const owners = await peopleById(db, ownersOf(draft ? [draft, ...versions] : versions))
    const names = new Map(owners.map(({ id, name }) => [id, name]))
    const since = (before: Direction | undefined, after: Direction) => (before ? difference(before, after, names) : [])
    return {
      published,
      draft,
      versions: versions.map((version, at) => ({ ...version, changes: since(versions[at + 1], version) })),
      lint: subject ? lint(subject) : [],
      owners: owners.map(({ id, name }) => ({ personId: id, name })),
    }
  },
})

/** Everybody who looks after an assumption, once each. */
function ownersOf(directions: readonly Direction[]): string[] {
  return [...new Set(directions.flatMap(({ assumptions }) => assumptions.flatMap(({ ownerId }) => ownerId ?? [])))]
}

/** For comparing two wordings without looking names up: another owner is a change whatever they are called. */
function ownIds(directions: readonly Direction[]): Names {
  return new Map(ownersOf(directions).map((id) => [id, id]))
}

const showVersion = operation({
  name: 'direction.version',
  says: 'One published version of a direction',
  http: 'GET /direction-versions/{directionVersionId}',
  who: guests,
  changes: false,
  input: z.strictObject({ directionVersionId: z.guid() }),
  output: versionShape,
  async run({ input, db }) {
    const version = await directionVersionById(db, input.directionVersionId)
    if (!version?.publishedAt) throw nothingHere()
    return version
  },
})

export const directionOperations = [draftDirection, publishDirection, showDirection, showVersion]
export type DraftDirection = Asking<typeof draftDirection>
export type PublishDirection = Asking<typeof publishDirection>
export type ShowDirection = Asking<typeof showDirection>
export type ShowDirectionVersion = Asking<typeof showVersion>
