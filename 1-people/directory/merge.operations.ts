import { changePerson, type Person, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { admins, members } from '@plumbline/platform/permission'
import { erasureOf } from '@plumbline/platform/privacy/erasure.store'
import { followPlan, type MergePlan, planMerge } from '@plumbline/platform/privacy/merging'
import { addMerger } from '@plumbline/platform/privacy/merging.store'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { Step } from '@plumbline/platform/step'
import { z } from 'zod'
import { changeGroupRow, groupById } from '../group.store.ts'
import { type Group, lineageOf } from '../group.ts'
import { assetById, changeAssetRow } from './asset.store.ts'
import type { Asset } from './asset.ts'
import { addToldApart, forgetToldApart, namedEntries, pairsToldApart } from './duplicate.store.ts'
import { DUPLICATE_REASONS, duplicatePeople, duplicateThings, pairKey } from './duplicate.ts'
import { addHandleOnce, keepLeads, removeEntry } from './merge.store.ts'
import { filledFrom, sideBySide } from './merged-fields.ts'
import { ENTRY_KINDS, type EntryKind } from './search.ts'

const MOST_PAIRS = 100

const counts = z.array(z.object({ title: z.string(), rows: z.number() }))
const merged = z.object({ moved: counts, doubled: counts })

type Entry = { of: 'person'; row: Person } | { of: 'group'; row: Group } | { of: 'asset'; row: Asset }
type Both = { kept: Entry; gone: Entry }

/** Two entries that are one become one, in the tables of all steps. */
export function mergeOperations(steps: () => readonly Step[]) {
  const previewMerge = operation({
    name: 'directory.preview-merge',
    says: 'What would happen if one entry of the directory went into another; changes nothing',
    http: 'GET /directory/mergers/{of}/{keptId}/{goneId}',
    who: members,
    changes: false,
    takesLong: true,
    input: z.strictObject({ of: z.enum(ENTRY_KINDS), keptId: z.guid(), goneId: z.guid() }),
    output: merged.extend({
      keptName: z.string(),
      goneName: z.string(),
      /** What each says of itself, and what stands there afterwards. */
      fields: z.array(
        z.object({
          field: z.string(),
          kept: z.string().nullable(),
          gone: z.string().nullable(),
          afterwards: z.string().nullable(),
        }),
      ),
      /** While anything stands here, it cannot be done. */
      inTheWay: z.array(z.string()),
    }),
    async run({ input, db }) {
      const { kept, gone } = await bothOf(db, input.of, input.keptId, input.goneId)
      const plan = await planMerge(db, steps(), { of: input.of, goneId: gone.row.id, keptId: kept.row.id })
      const { moved, doubled, inTheWay } = plan
      const fields = sideBySide(input.of, kept.row, gone.row)
      return { moved, doubled, inTheWay, fields, keptName: kept.row.name, goneName: gone.row.name }
    },
  })

  const mergeInto = async (asked: Asked<unknown>, of: EntryKind, keptId: string, goneId: string) => {
    const { db, tell } = asked
    const both = await bothOf(db, of, keptId, goneId)
    const plan = await planMerge(db, steps(), { of, goneId, keptId })
    refuseWhatIsInTheWay(plan, both)
    await keepWhatIsKnown(asked, both)
    if (of !== 'asset') await keepLeads(db, of === 'person' ? 'personId' : 'groupId', keptId, goneId)
    await followPlan(db, plan)
    await removeEntry(db, of, goneId)
    await fillFrom(asked, both)
    await addMerger(db, {
      id: asked.newId(),
      ofTable: of,
      goneId,
      keptId,
      goneName: both.gone.row.name,
      goneAddress: both.gone.of === 'person' ? both.gone.row.email : null,
      at: asked.now,
    })
    const { moved, doubled } = plan
    tell({ subjectId: keptId, details: { goneId, goneName: both.gone.row.name, moved, doubled } })
    return { moved, doubled }
  }

  const mergePerson = operation({
    name: 'person.merge',
    says: 'Say that two entries are one person: what is said of one is said of the other from now on',
    http: 'POST /people/{personId}/mergers',
    who: admins,
    changes: true,
    event: 'person.merged',
    peopleOnly: true,
    takesLong: true,
    input: z.strictObject({
      personId: z.guid().describe('Who stays'),
      goneId: z.guid().describe('Who goes into them'),
    }),
    output: merged,
    run: (asked) => mergeInto(asked, 'person', asked.input.personId, asked.input.goneId),
  })

  const mergeGroup = operation({
    name: 'group.merge',
    says: 'Say that two entries are one group: what is said of one is said of the other from now on',
    http: 'POST /groups/{groupId}/mergers',
    who: members,
    changes: true,
    event: 'group.merged',
    takesLong: true,
    input: z.strictObject({
      groupId: z.guid().describe('Which stays'),
      goneId: z.guid().describe('Which goes into it'),
    }),
    output: merged,
    run: (asked) => mergeInto(asked, 'group', asked.input.groupId, asked.input.goneId),
  })

  const mergeAsset = operation({
    name: 'asset.merge',
    says: 'Say that two entries are one thing: what is said of one is said of the other from now on',
    http: 'POST /assets/{assetId}/mergers',
    who: members,
    changes: true,
    event: 'asset.merged',
    takesLong: true,
    input: z.strictObject({
      assetId: z.guid().describe('Which stays'),
      goneId: z.guid().describe('Which goes into it'),
    }),
    output: merged,
    run: (asked) => mergeInto(asked, 'asset', asked.input.assetId, asked.input.goneId),
  })

  return [
    ...([findDuplicates, previewMerge, mergePerson, mergeGroup, mergeAsset] as const),
    ...([tellPeopleApart, tellGroupsApart, tellAssetsApart] as const),
  ] as const
}

const otherId = z.guid().describe('The other one')
const apart = z.boolean().default(true).describe('Whether they are two; say false to take it back')

const tellPeopleApart = operation({
  name: 'person.tell-apart',
  says: 'Say that two entries are two people, so that they are not suggested as one again; or take that back',
  http: 'PUT /people/{personId}/told-apart/{otherId}',
  who: admins,
  changes: true,
  event: 'person.told-apart',
  peopleOnly: true,
  input: z.strictObject({ personId: z.guid(), otherId, apart }),
  output: z.object({}),
  run: (asked) => tellApart(asked, 'person', asked.input.personId),
})

const tellGroupsApart = operation({
  name: 'group.tell-apart',
  says: 'Say that two entries are two groups, so that they are not suggested as one again; or take that back',
  http: 'PUT /groups/{groupId}/told-apart/{otherId}',
  who: members,
  changes: true,
  event: 'group.told-apart',
  input: z.strictObject({ groupId: z.guid(), otherId, apart }),
  output: z.object({}),
  run: (asked) => tellApart(asked, 'group', asked.input.groupId),
})

const tellAssetsApart = operation({
  name: 'asset.tell-apart',
  says: 'Say that two entries are two things, so that they are not suggested as one again; or take that back',
  http: 'PUT /assets/{assetId}/told-apart/{otherId}',
  who: members,
  changes: true,
  event: 'asset.told-apart',
  input: z.strictObject({ assetId: z.guid(), otherId, apart }),
  output: z.object({}),
  run: (asked) => tellApart(asked, 'asset', asked.input.assetId),
})

async function tellApart(
  { input, db, by, now, newId, tell }: Asked<{ otherId: string; apart: boolean }>,
  of: EntryKind,
  id: string,
): Promise<Record<string, never>> {
  for (const each of [id, input.otherId]) if (!(await entryOf(db, of, each))) throw nothingHere()
  if (id === input.otherId)
    throw new Refusal('bad-input', 'This is one entry.', {
      fields: [{ path: 'otherId', says: 'is the same entry' }],
    })
  const [firstId = '', secondId = ''] = [id, input.otherId].sort()
  await forgetToldApart(db, of, [firstId, secondId])
  if (input.apart)
    await addToldApart(db, { id: newId(), ofTable: of, firstId, secondId, saidById: by.personId, saidAt: now })
  tell({ subjectId: id, details: { otherId: input.otherId, apart: input.apart } })
  return {}
}

const namedEntry = z.object({ id: z.string(), name: z.string(), hint: z.string().nullable() })

const findDuplicates = operation({
  name: 'directory.duplicates',
  says: 'Pairs of entries that may be one, each with the reason',
  http: 'GET /directory/duplicates',
  who: members,
  changes: false,
  takesLong: true,
  input: z.strictObject({ of: z.enum(ENTRY_KINDS) }),
  output: z.object({
    pairs: z.array(
      z.object({
        reason: z.enum(DUPLICATE_REASONS),
        first: namedEntry,
        second: namedEntry,
      }),
    ),
    /** How many there are; the first hundred are given. */
    all: z.number(),
    /** Which somebody said are not the same, the latest first; a hundred at most. */
    apart: z.array(
      z.object({ first: namedEntry, second: namedEntry, saidBy: z.string().nullable(), saidAt: z.string() }),
    ),
  }),
  async run({ input, db }) {
    const entries = await namedEntries(db, input.of)
    const told = await pairsToldApart(db, input.of)
    const keys = new Set(told.map(({ firstId, secondId }) => pairKey(firstId, secondId)))
    const pairs = input.of === 'person' ? duplicatePeople(entries, keys) : duplicateThings(entries, keys)
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    const shown = (id: string) => {
      const entry = byId.get(id)
      return { id, name: entry?.name ?? '', hint: entry?.email ?? entry?.key ?? entry?.handles?.[0] ?? null }
    }
    return {
      pairs: pairs
        .slice(0, MOST_PAIRS)
        .map(({ reason, firstId, secondId }) => ({ reason, first: shown(firstId), second: shown(secondId) })),
      all: pairs.length,
      apart: told.slice(0, MOST_PAIRS).map(({ firstId, secondId, saidBy, saidAt }) => ({
        first: shown(firstId),
        second: shown(secondId),
        saidBy,
        saidAt,
      })),
    }
  },
})

async function bothOf(db: Asked<unknown>['db'], of: EntryKind, keptId: string, goneId: string): Promise<Both> {
  const kept = await entryOf(db, of, keptId)
  const gone = await entryOf(db, of, goneId)
  if (!kept || !gone) throw nothingHere()
  if (keptId === goneId)
    throw new Refusal('bad-input', 'These are one entry already.', {
      fields: [{ path: 'goneId', says: 'is the same entry' }],
    })
  if (of === 'person' && ((await erasureOf(db, keptId)) || (await erasureOf(db, goneId))))
    throw new Refusal('conflict', 'Somebody who was erased cannot be merged with anybody.')
  return { kept, gone }
}

async function entryOf(db: Asked<unknown>['db'], of: EntryKind, id: string): Promise<Entry | undefined> {
  if (of === 'person') return asEntry(of, await personById(db, id))
  if (of === 'group') return asEntry(of, await groupById(db, id))
  return asEntry(of, await assetById(db, id))
}

function asEntry<Of extends EntryKind, Row>(of: Of, row: Row | undefined): { of: Of; row: Row } | undefined {
  return row && { of, row }
}

function refuseWhatIsInTheWay({ inTheWay }: MergePlan, { kept, gone }: Both): void {
  if (inTheWay.length === 0) return
  throw new Refusal('conflict', `${gone.row.name} cannot go into ${kept.row.name} yet. ${inTheWay.join(' ')}`, {
    next: 'Take one of the two off there first. Nothing was changed.',
  })
}

/** What the one that goes was called is kept as a handle, so that a file that is read again means the one that stays. */
async function keepWhatIsKnown({ db, newId }: Asked<unknown>, { kept, gone }: Both): Promise<void> {
  const nobody = { personId: null, groupId: null, assetId: null }
  const note = (scheme: string, name: string, whose: object) =>
    addHandleOnce(db, { id: newId(), scheme, name, ...nobody, ...whose })
  if (gone.of === 'person' && gone.row.email && kept.of === 'person' && kept.row.email !== null)
    await note('email', gone.row.email, { personId: kept.row.id })
  if (gone.of === 'group')
    for (const name of new Set([gone.row.key, gone.row.name])) await note('name', name, { groupId: kept.row.id })
  if (gone.of === 'asset') await note('name', gone.row.key, { assetId: kept.row.id })
}

/** What only the one that went had, the one that stays has now. */
async function fillFrom({ db }: Asked<unknown>, { kept, gone }: Both): Promise<void> {
  if (kept.of === 'person' && gone.of === 'person') {
    await changePerson(db, kept.row.id, filledFrom('person', kept.row, gone.row))
  }
  if (kept.of === 'group' && gone.of === 'group') {
    await changeGroupRow(db, kept.row.id, {
      ...filledFrom('group', kept.row, gone.row),
      parentId: await parentOfBoth(db, kept.row, gone.row),
      unresolvedAt: gone.row.unresolvedAt === null ? null : kept.row.unresolvedAt,
      staleAt: gone.row.staleAt === null ? null : kept.row.staleAt,
    })
  }
  if (kept.of === 'asset' && gone.of === 'asset')
    await changeAssetRow(db, kept.row.id, {
      ...filledFrom('asset', kept.row, gone.row),
      unresolvedAt: gone.row.unresolvedAt === null ? null : kept.row.unresolvedAt,
      staleAt: gone.row.staleAt === null ? null : kept.row.staleAt,
    })
}

/** What the two were part of, the one that stays first, unless it lies within them by now. */
async function parentOfBoth(db: Asked<unknown>['db'], kept: Group, gone: Group): Promise<string | null> {
  for (const id of [kept.parentId, gone.parentId]) {
    const parent = id === null || id === gone.id ? undefined : await groupById(db, id)
    const above = parent ? await lineageOf(parent, (each) => groupById(db, each)) : []
    if (parent && !above.some((each) => each.id === kept.id)) return parent.id
  }
  return null
}

type Operations = ReturnType<typeof mergeOperations>
export type FindDuplicates = Asking<Operations[0]>
export type PreviewMerge = Asking<Operations[1]>
export type MergePerson = Asking<Operations[2]>
export type MergeGroup = Asking<Operations[3]>
export type MergeAsset = Asking<Operations[4]>
export type TellPeopleApart = Asking<Operations[5]>
export type TellGroupsApart = Asking<Operations[6]>
export type TellAssetsApart = Asking<Operations[7]>
