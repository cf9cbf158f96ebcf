import { stakeholdersOf } from '@plumbline/people/reads'
import type { StakeholderView } from '@plumbline/people/words'
import { peopleById, personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { difference, type FieldDifference } from './difference.ts'
import { differenceMarkdown } from './difference-text.ts'
import {
  addDraft,
  changeDraft,
  directionVersionById,
  directionVersionOf,
  draftDirectionOf,
  publishDraft,
  publishedDirection,
  publishedVersions,
} from './direction.store.ts'
import { type Direction, type DirectionVersion, missingBeforePublishing, NOTHING_SAID } from './direction.ts'
import {
  asOwners,
  directionInput,
  FIELDS,
  fieldDifference,
  ownerNames,
  ownerShape,
  ownersOf,
  seesDraft,
  versionShape,
  visibleVersion,
} from './direction-shape.operations.ts'
import { lint } from './lint.ts'
import { markSeen } from './seen/seen.operations.ts'
import { lastSeenOf } from './seen/seen.store.ts'
import { seenBy } from './seen/seen.ts'
import { touchedBy } from './touch.ts'

const versionNumber = z.int().min(1).max(1_000_000)
const versionInList = z.object({
  id: z.string(),
  version: z.number(),
  publishedAt: z.string().nullable(),
  publishedByName: z.string().nullable(),
  changes: z.array(fieldDifference),
})
const seenShape = z.object({
  of: z.number(),
  seen: z.number(),
  rows: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      lastSeen: z.number().nullable(),
      seenOn: z.string().nullable(),
    }),
  ),
  /** The last version that I saw; nothing when it is none, or at the machine itself. */
  mine: z.number().nullable(),
})

/** How often a draft was kept; 0 where there is none. One from before that was counted has been kept once. */
function revisionOf(draft: Pick<DirectionVersion, 'draftRevision'> | undefined): number {
  return draft ? (draft.draftRevision ?? 1) : 0
}

export const draftDirection = operation({
  name: 'direction.draft',
  says: 'Write the draft of the direction, whole; nobody is bound by a draft',
  http: 'PUT /work/{workId}/direction/draft',
  who: driver,
  changes: true,
  event: 'direction.drafted',
  input: z.strictObject({
    workId: z.guid(),
    basedOn: z
      .int()
      .min(0)
      .optional()
      .describe('The draftRevision that you began from, 0 for none: a newer draft is then never written over'),
    ...directionInput,
  }),
  output: versionShape,
  async run({ input, by, db, now, newId, tell }) {
    const { workId, basedOn, ...written } = input
    await theWork(db, workId)
    const owners = ownersOf([written])
    if ((await peopleById(db, owners)).length < owners.length) throw nothingHere()
    const before = await draftDirectionOf(db, workId)
    const latest = await publishedDirection(db, workId)
    const isSame = before !== undefined && saysTheSame(before, written)
    if (!isSame && basedOn !== undefined && basedOn !== revisionOf(before)) {
      const keeper = before?.draftedById ? await personById(db, before.draftedById) : undefined
      throw newerDraft(keeper && keeper.id !== by.personId ? keeper.name : null)
    }
    const kept = { draftRevision: revisionOf(before) + 1, draftedById: by.personId, draftedAt: now }
    const draft: DirectionVersion = before
      ? { ...before, ...(isSame ? {} : { ...written, ...kept }) }
      : {
          ...written,
          ...kept,
          id: newId(),
          workId,
          version: (latest?.version ?? 0) + 1,
          createdAt: now,
          publishedAt: null,
          publishedById: null,
        }
    if (!before) await addDraft(db, draft)
    else if (!isSame && !(await changeDraft(db, before, { ...written, ...kept }))) throw newerDraft(null)
    tell({ subjectId: draft.id, workId, details: { version: draft.version } })
    return draft
  },
})

function saysTheSame(before: Direction, written: Direction): boolean {
  const said = ({
    goal,
    whyNow,
    successMeasures,
    constraints,
    tradeOffs,
    nonGoals,
    assumptions,
    digest,
  }: Direction) => [
    goal,
    whyNow,
    successMeasures.map(({ measure, from, to, byOn }) => [measure, from, to, byOn]),
    constraints.map(({ what, source, hard }) => [what, source, hard]),
    tradeOffs.map(({ thisGood, thatGood, position, because }) => [thisGood, thatGood, position, because]),
    nonGoals,
    assumptions.map(({ statement, ownerId, howNoticed, checkByOn }) => [statement, ownerId, howNoticed, checkByOn]),
    digest,
  ]
  return JSON.stringify(said(before)) === JSON.stringify(said(written))
}

function newerDraft(keeperName: string | null): Refusal {
  const who = keeperName ? `${keeperName} has` : 'Somebody, or you in another window, has'
  return new Refusal('conflict', `${who} kept a newer draft in the meantime. Yours was not kept over it.`, {
    next: 'Look at both, and keep the one that shall hold.',
    fields: [{ path: 'basedOn', says: 'is not the draft that is kept now' }],
  })
}

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
    if (draft && latest && saysTheSame(latest, draft)) {
      throw new Refusal('conflict', `The draft says the same as version ${latest.version}.`, {
        next: 'Change the draft first; version numbers stand for different wordings.',
      })
    }
    const missing = draft ? missingBeforePublishing(draft) : []
    const [first] = missing
    if (first) {
      throw new Refusal(
        'bad-input',
        `Not yet: ${first.says}${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}.`,
        {
          next: 'Complete what is named. The draft is kept.',
          fields: missing,
        },
      )
    }
    if (!draft || !(await publishDraft(db, draft.id, now, by.personId))) {
      throw new Refusal('conflict', 'There is no draft to publish.', { next: 'Write the draft first.' })
    }
    // Whoever publishes a text has seen it.
    if (by.personId !== null) await markSeen(db, draft.id, by.personId, now)
    tell({ subjectId: draft.id, workId: input.workId, details: { version: draft.version, goal: draft.goal } })
    return { ...draft, publishedAt: now, publishedById: by.personId }
  },
})

const showDirection = operation({
  name: 'direction.show',
  says: 'The direction that holds, the draft, every version, who has seen it, and what would leave people guessing',
  http: 'GET /work/{workId}/direction',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    published: versionShape.nullable(),
    draft: versionShape.nullable(),
    /** Who kept the draft last, where it is somebody else. */
    draftedByName: z.string().nullable(),
    versions: z.array(versionInList),
    lint: z.array(z.object({ field: FIELDS, place: z.number().nullable(), says: z.string() })),
    /** What the people who look after an assumption are called. */
    owners: z.array(ownerShape),
    /** Of those on the register, who has seen the version that holds; nothing before there is one. */
    seen: seenShape.nullable(),
  }),
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const versions = await publishedVersions(db, work.id)
    const draft = seesDraft(by, work) ? ((await draftDirectionOf(db, work.id)) ?? null) : null
    const published = versions[0] ?? null
    const subject: Direction | null = draft ?? published
    const names = await ownerNames(db, draft ? [draft, ...versions] : versions)
    const since = (before: Direction | undefined, after: Direction) => (before ? difference(before, after, names) : [])
    const keeper = draft?.draftedById ? await personById(db, draft.draftedById) : undefined
    const last = published ? await lastSeenOf(db, work.id) : []
    const driving = work.driverId === null ? undefined : await personById(db, work.driverId)
    const concerned = [
      ...(driving ? [{ personId: driving.id, name: driving.name }] : []),
      ...(published ? await stakeholdersOf(db, work.id) : []).flatMap(({ personId, personName }) =>
        personId && personName ? [{ personId, name: personName }] : [],
      ),
    ]
    return {
      published,
      draft,
      draftedByName: keeper && keeper.id !== by.personId ? keeper.name : null,
      versions: versions.map((version, at) => ({ ...version, changes: since(versions[at + 1], version) })),
      lint: subject ? lint(subject) : [],
      owners: asOwners(names),
      seen: published && {
        ...seenBy(published.version, concerned, last),
        mine: last.find(({ personId }) => personId === by.personId)?.version ?? null,
      },
    }
  },
})

const showVersion = operation({
  name: 'direction.version',
  says: 'One published version of a direction, and what it changed',
  http: 'GET /direction-versions/{directionVersionId}',
  who: guests,
  changes: false,
  input: z.strictObject({ directionVersionId: z.guid() }),
  output: versionShape.extend({
    workKey: z.string(),
    workTitle: z.string(),
    publishedByName: z.string().nullable(),
    owners: z.array(ownerShape),
    /** The number of the version that holds by now. */
    latest: z.number(),
  }),
  async run({ input, db }) {
    const version = await directionVersionById(db, input.directionVersionId)
    if (!version?.publishedAt) throw nothingHere()
    const work = await theWork(db, version.workId)
    const publisher = version.publishedById ? await personById(db, version.publishedById) : undefined
    const latest = await publishedDirection(db, work.id)
    return {
      ...version,
      workKey: work.key,
      workTitle: work.title,
      publishedByName: publisher?.name ?? null,
      owners: asOwners(await ownerNames(db, [version])),
      latest: latest?.version ?? version.version,
    }
  },
})

const compareDirections = operation({
  name: 'direction.difference',
  says: 'What changed from one version to another, word by word, and whom the changed words touch',
  http: 'GET /work/{workId}/direction/difference',
  who: guests,
  changes: false,
  input: z.strictObject({
    workId: z.guid(),
    from: versionNumber.optional().describe('A version; the one before the other when left out'),
    to: versionNumber.optional().describe('A version, for its driver also the draft; the one that holds when left out'),
  }),
  output: z.object({
    title: z.string(),
    from: z.object({ version: z.number(), publishedAt: z.string().nullable() }).nullable(),
    to: z.object({ version: z.number(), publishedAt: z.string().nullable() }),
    changes: z.array(fieldDifference),
    touches: z.array(
      z.object({
        stakeholderId: z.string(),
        name: z.string(),
        facts: z.array(
          z.object({ field: FIELDS, how: z.enum(['named', 'stake', 'expected']), shared: z.array(z.string()) }),
        ),
      }),
    ),
    /** How many stand on the register; of those not named here nothing is known. */
    parties: z.number(),
  }),
  cli: {
    words: (output) => differenceMarkdown({ ...output, changes: output.changes as FieldDifference[] }).trimEnd(),
  },
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const to = await visibleVersion(db, by, work, input.to)
    const before = input.from ?? to.version - 1
    const from =
      input.from === undefined
        ? await directionVersionOf(db, work.id, before)
        : await visibleVersion(db, by, work, before)
    const names = await ownerNames(db, from ? [from, to] : [to])
    const changes = difference(from ?? NOTHING_SAID, to, names)
    const register = await stakeholdersOf(db, work.id)
    const facts = (version: DirectionVersion) => ({ version: version.version, publishedAt: version.publishedAt })
    return {
      title: work.title,
      from: from ? facts(from) : null,
      to: facts(to),
      changes,
      touches: touchedBy(changes, register.map(asParty)),
      parties: register.length,
    }
  },
})

function asParty({ id, personName, groupName, stake, expected }: StakeholderView) {
  const names = [personName, groupName].flatMap((name) => name ?? [])
  return { stakeholderId: id, name: names.join(', '), names, stake, expected }
}

export const directionOperations = [draftDirection, publishDirection, showDirection, showVersion, compareDirections]
export type DraftDirection = Asking<typeof draftDirection>
export type PublishDirection = Asking<typeof publishDirection>
export type ShowDirection = Asking<typeof showDirection>
export type ShowDirectionVersion = Asking<typeof showVersion>
export type CompareDirections = Asking<typeof compareDirections>
