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
import { namedEntries } from './duplicate.store.ts'
import { DUPLICATE_REASONS, duplicatePeople, duplicateThings } from './duplicate.ts'
import { addHandleOnce, keepLeads, removeEntry } from './merge.store.ts'
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
      /** While anything stands here, it cannot be done. */
      inTheWay: z.array(z.string()),
    }),
    async run({ input, db }) {
      const { kept, gone } = await bothOf(db, input.of, input.keptId, input.goneId)
      const plan = await planMerge(db, steps(), { of: input.of, goneId: gone.row.id, keptId: kept.row.id })
      const { moved, doubled, inTheWay } = plan
      return { moved, doubled, inTheWay, keptName: kept.row.name, goneName: gone.row.name }
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

  return [findDuplicates, previewMerge, mergePerson, mergeGroup, mergeAsset] as const
}

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
        first: z.object({ id: z.string(), name: z.string(), hint: z.string().nullable() }),
        second: z.object({ id: z.string(), name: z.string(), hint: z.string().nullable() }),
      }),
    ),
    /** How many there are; the first hundred are given. */
    all: z.number(),
  }),
  async run({ input, db }) {
    const entries = await namedEntries(db, input.of)
    const pairs = input.of === 'person' ? duplicatePeople(entries) : duplicateThings(entries)
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
    const { email, title } = gone.row
    await changePerson(db, kept.row.id, { email: kept.row.email ?? email, title: kept.row.title ?? title })
  }
  if (kept.of === 'group' && gone.of === 'group') {
    const { doesWhat, kind, mailingList, chat, meeting } = gone.row
    await changeGroupRow(db, kept.row.id, {
      doesWhat: kept.row.doesWhat ?? doesWhat,
      kind: kept.row.kind ?? kind,
      mailingList: kept.row.mailingList ?? mailingList,
      chat: kept.row.chat ?? chat,
      meeting: kept.row.meeting ?? meeting,
      parentId: await parentOfBoth(db, kept.row, gone.row),
      unresolvedAt: gone.row.unresolvedAt === null ? null : kept.row.unresolvedAt,
      staleAt: gone.row.staleAt === null ? null : kept.row.staleAt,
    })
  }
  if (kept.of === 'asset' && gone.of === 'asset')
    await changeAssetRow(db, kept.row.id, {
      doesWhat: kept.row.doesWhat ?? gone.row.doesWhat,
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
