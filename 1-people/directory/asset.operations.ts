import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { BY_HAND, LONGEST_DOES_WHAT, LONGEST_NAME } from '../group.ts'
import {
  addAssetRow,
  assetById,
  assetByKey,
  assetsByName,
  changeAssetRow,
  consumersOf,
  linksOf,
  ownersOf,
} from './asset.store.ts'
import { ASSET_KINDS, type Asset, assetKeyFrom, byDuty, DUTIES, LINK_KINDS, LONGEST_KEY } from './asset.ts'
import { noteCorrections } from './correction.store.ts'
import { addHandleOnce } from './merge.store.ts'
import { seenShape } from './sighting.operations.ts'
import { handlesOf } from './sighting.store.ts'

const name = z.string().trim().min(1).max(LONGEST_NAME)
const doesWhat = z.string().trim().min(1).max(LONGEST_DOES_WHAT)

const assetShape = z.object({
  id: z.string(),
  kind: z.enum(ASSET_KINDS),
  key: z.string(),
  name: z.string(),
  doesWhat: z.string().nullable(),
  createdAt: z.string(),
  unresolvedAt: z.string().nullable(),
  ...seenShape,
})

const party = { personId: z.string().nullable(), groupId: z.string().nullable(), name: z.string() }

const addAsset = operation({
  name: 'asset.add',
  says: 'Add something that is owned and used: a service, an API, a data set, a process, a contract, a path',
  http: 'POST /assets',
  who: members,
  changes: true,
  event: 'asset.added',
  input: z.strictObject({
    kind: z.enum(ASSET_KINDS),
    name,
    key: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_KEY)
      .optional()
      .describe('Short name within its kind; made from the name when left out'),
    doesWhat: doesWhat.optional().describe('One sentence: what it does'),
  }),
  output: assetShape,
  async run({ input, db, now, newId, tell }) {
    const key = input.key ?? assetKeyFrom(input.kind, input.name)
    await refuseTakenKey(await assetByKey(db, input.kind, key))
    const asset: Asset = {
      id: newId(),
      kind: input.kind,
      key,
      name: input.name,
      doesWhat: input.doesWhat ?? null,
      createdAt: now,
      unresolvedAt: null,
      ...BY_HAND,
    }
    await addAssetRow(db, asset)
    tell({ subjectId: asset.id, details: { kind: asset.kind, key: asset.key, name: asset.name } })
    return asset
  },
})

const changeAsset = operation({
  name: 'asset.change',
  says: 'Change the name, kind, key or sentence of something that is owned',
  http: 'PATCH /assets/{assetId}',
  who: members,
  changes: true,
  event: 'asset.changed',
  input: z.strictObject({
    assetId: z.guid(),
    kind: z.enum(ASSET_KINDS).optional(),
    name: name.optional(),
    key: z.string().trim().min(1).max(LONGEST_KEY).optional(),
    doesWhat: doesWhat.nullable().optional(),
  }),
  output: assetShape,
  async run(asked) {
    const { input, db, newId, tell } = asked
    const { assetId, ...change } = input
    const before = await assetById(db, assetId)
    if (!before) throw nothingHere()
    const after = { ...before, ...change, unresolvedAt: null }
    const known = await assetByKey(db, after.kind, after.key)
    await refuseTakenKey(known?.id === assetId ? undefined : known)
    // Whoever describes it knows what it is: it is no placeholder any more.
    await changeAssetRow(db, assetId, { ...change, unresolvedAt: null })
    await noteCorrections(asked, { entryId: assetId, factTable: 'asset', factId: assetId }, before, change)
    // A file that is read again means the same thing by what it called it before.
    if (before.seenAt !== null && (after.kind !== before.kind || after.key !== before.key))
      await addHandleOnce(db, {
        ...{ id: newId(), scheme: before.kind, name: before.key, personId: null, groupId: null, assetId },
      })
    tell({
      subjectId: assetId,
      details: {
        before: { kind: before.kind, key: before.key, name: before.name, doesWhat: before.doesWhat },
        change,
      },
    })
    return after
  },
})

async function refuseTakenKey(known: Asset | undefined): Promise<void> {
  if (!known) return
  throw new Refusal('already-exists', `${known.name} has this key already (${known.kind}: ${known.key}).`, {
    next: 'Use that one, or choose another key.',
    fields: [{ path: 'key', says: `belongs to ${known.name}` }],
  })
}

const listAssets = operation({
  name: 'asset.list',
  says: 'Everything that is owned and used, by name',
  http: 'GET /assets',
  who: guests,
  changes: false,
  input: z.strictObject({ kind: z.enum(ASSET_KINDS).optional(), ...pageInput }),
  output: pageOf(assetShape),
  async run({ input, db }) {
    const after = placeOf(input.cursor, z.object({ name: z.string(), id: z.guid() }))
    const found = await assetsByName(db, { kind: input.kind, after, atMost: input.limit + 1 })
    return page(found, input.limit, ({ name, id }) => ({ name, id }))
  },
})

const showAsset = operation({
  name: 'asset.show',
  says: 'Something that is owned: who answers for it, who uses it, what it stands on and what stands on it',
  http: 'GET /assets/{assetId}',
  who: guests,
  changes: false,
  input: z.strictObject({ assetId: z.guid() }),
  output: assetShape.extend({
    owners: z.array(z.object({ ownershipId: z.string(), ...party, duty: z.enum(DUTIES), ...seenShape })),
    consumers: z.array(z.object({ consumptionId: z.string(), ...party, ...seenShape })),
    /** `toIt`: the other one does it to this one. */
    links: z.array(
      z.object({
        linkId: z.string(),
        kind: z.enum(LINK_KINDS),
        toIt: z.boolean(),
        otherId: z.string(),
        otherName: z.string(),
        ...seenShape,
      }),
    ),
    handles: z.array(z.object({ scheme: z.string(), name: z.string() })),
  }),
  async run({ input, db }) {
    const asset = await assetById(db, input.assetId)
    if (!asset) throw nothingHere()
    const [owners, consumers, links, handles] = [
      await ownersOf(db, [asset.id]),
      await consumersOf(db, [asset.id]),
      await linksOf(db, asset.id),
      await handlesOf(db, 'assetId', asset.id),
    ]
    return {
      ...asset,
      owners: byDuty(owners).map(({ id, personName, groupName, ...row }) => ({
        ...row,
        ownershipId: id,
        name: personName ?? groupName ?? '',
      })),
      consumers: consumers.map(({ id, personName, groupName, ...row }) => ({
        ...row,
        consumptionId: id,
        name: personName ?? groupName ?? '',
      })),
      links: links.map(({ id, fromName, toName, assetId, toAssetId, ...row }) => {
        const toIt = toAssetId === asset.id
        return {
          ...row,
          linkId: id,
          toIt,
          otherId: toIt ? assetId : toAssetId,
          otherName: toIt ? fromName : toName,
        }
      }),
      handles,
    }
  },
})

export const assetOperations = [addAsset, changeAsset, listAssets, showAsset]
export type AddAsset = Asking<typeof addAsset>
export type ChangeAsset = Asking<typeof changeAsset>
export type ListAssets = Asking<typeof listAssets>
export type ShowAsset = Asking<typeof showAsset>
