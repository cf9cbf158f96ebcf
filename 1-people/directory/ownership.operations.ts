import type { Db } from '@plumbline/platform/database/database'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { groupById } from '../group.store.ts'
import { BY_HAND } from '../group.ts'
import {
  addAssetLink,
  addConsumption,
  addOwnership,
  assetById,
  assetLinkById,
  consumersOf,
  consumptionById,
  linksOf,
  ownershipById,
  ownersOf,
  removeAssetLink,
  removeConsumption,
  removeOwnership,
} from './asset.store.ts'
import { type Asset, DUTIES, LINK_KINDS } from './asset.ts'
import { forgetTakenOff, noteTakenOff } from './correction.store.ts'
import { forgetSightings } from './sighting.store.ts'

const party = { of: z.enum(['person', 'group']), partyId: z.guid().describe('The person or group') }
type Party = { personId: string | null; groupId: string | null }

/** The one person or group that is meant, with its name; refuses whoever is not here. */
async function theParty(
  db: Db,
  { of, partyId }: { of: 'person' | 'group'; partyId: string },
): Promise<Party & { name: string }> {
  const found = of === 'person' ? await personById(db, partyId) : await groupById(db, partyId)
  if (!found) throw nothingHere()
  const [personId, groupId] = of === 'person' ? [partyId, null] : [null, partyId]
  return { personId, groupId, name: found.name }
}

async function theAsset(db: Db, id: string): Promise<Asset> {
  const asset = await assetById(db, id)
  if (!asset) throw nothingHere()
  return asset
}

const isParty =
  ({ personId, groupId }: Party) =>
  (row: Party) =>
    row.personId === personId && row.groupId === groupId

const added = z.object({ id: z.string() })

const addOwner = operation({
  name: 'ownership.add',
  says: 'Say that a person or a group owns something, approves its changes or reviews them',
  http: 'POST /assets/{assetId}/owners',
  who: members,
  changes: true,
  event: 'ownership.added',
  input: z.strictObject({ assetId: z.guid(), ...party, duty: z.enum(DUTIES).default('owns') }),
  output: added,
  async run({ input, db, newId, tell }) {
    const { assetId, duty } = input
    const asset = await theAsset(db, assetId)
    const { personId, groupId, name } = await theParty(db, input)
    const owners = await ownersOf(db, [assetId])
    if (owners.filter(isParty({ personId, groupId })).some((row) => row.duty === duty))
      throw new Refusal('already-exists', `${name} stands there already for ${asset.name}.`)
    const id = newId()
    await addOwnership(db, { id, assetId, personId, groupId, duty, ...BY_HAND })
    await forgetTakenOff(db, 'ownership', { assetId, personId, groupId, duty })
    tell({ subjectId: assetId, details: { personId, groupId, duty } })
    return { id }
  },
})

const removeOwner = operation({
  name: 'ownership.remove',
  says: 'Take an owner off, or who approves or reviews; who did it and when stays in the log',
  http: 'DELETE /ownerships/{ownershipId}',
  who: members,
  changes: true,
  event: 'ownership.removed',
  input: z.strictObject({ ownershipId: z.guid() }),
  output: z.object({}),
  async run(asked) {
    const { input, db, tell } = asked
    const row = await ownershipById(db, input.ownershipId)
    if (!row) throw nothingHere()
    await noteTakenOff(asked, 'ownership', row)
    await removeOwnership(db, row.id)
    await forgetSightings(db, 'ownership', row.id)
    const { assetId, personId, groupId, duty, source } = row
    tell({ subjectId: assetId, details: { personId, groupId, duty, source } })
    return {}
  },
})

const addConsumer = operation({
  name: 'consumption.add',
  says: 'Say that a person or a group uses something',
  http: 'POST /assets/{assetId}/consumers',
  who: members,
  changes: true,
  event: 'consumption.added',
  input: z.strictObject({ assetId: z.guid(), ...party }),
  output: added,
  async run({ input, db, newId, tell }) {
    const { assetId } = input
    const asset = await theAsset(db, assetId)
    const { personId, groupId, name } = await theParty(db, input)
    if ((await consumersOf(db, [assetId])).some(isParty({ personId, groupId })))
      throw new Refusal('already-exists', `${name} is known to use ${asset.name} already.`)
    const id = newId()
    await addConsumption(db, { id, assetId, personId, groupId, ...BY_HAND })
    await forgetTakenOff(db, 'consumption', { assetId, personId, groupId })
    tell({ subjectId: assetId, details: { personId, groupId } })
    return { id }
  },
})

const removeConsumer = operation({
  name: 'consumption.remove',
  says: 'Say that a person or a group does not use something any more; who did it and when stays in the log',
  http: 'DELETE /consumptions/{consumptionId}',
  who: members,
  changes: true,
  event: 'consumption.removed',
  input: z.strictObject({ consumptionId: z.guid() }),
  output: z.object({}),
  async run(asked) {
    const { input, db, tell } = asked
    const row = await consumptionById(db, input.consumptionId)
    if (!row) throw nothingHere()
    await noteTakenOff(asked, 'consumption', row)
    await removeConsumption(db, row.id)
    await forgetSightings(db, 'consumption', row.id)
    tell({
      subjectId: row.assetId,
      details: { personId: row.personId, groupId: row.groupId, source: row.source },
    })
    return {}
  },
})

const linkAsset = operation({
  name: 'asset.link',
  says: 'Say that one thing depends on, consumes, provides or is part of another',
  http: 'POST /assets/{assetId}/links',
  who: members,
  changes: true,
  event: 'asset.linked',
  input: z.strictObject({ assetId: z.guid(), toAssetId: z.guid(), kind: z.enum(LINK_KINDS).default('depends-on') }),
  output: added,
  async run({ input, db, newId, tell }) {
    const { assetId, toAssetId, kind } = input
    const [from, to] = [await theAsset(db, assetId), await theAsset(db, toAssetId)]
    if (assetId === toAssetId)
      throw new Refusal('bad-input', `${from.name} cannot stand on itself.`, {
        fields: [{ path: 'toAssetId', says: 'is the same thing' }],
      })
    const links = await linksOf(db, assetId)
    if (links.some((link) => link.assetId === assetId && link.toAssetId === toAssetId && link.kind === kind))
      throw new Refusal('already-exists', `This is known of ${from.name} and ${to.name} already.`)
    const id = newId()
    await addAssetLink(db, { id, assetId, toAssetId, kind, ...BY_HAND })
    await forgetTakenOff(db, 'assetLink', { assetId, toAssetId, kind })
    tell({ subjectId: assetId, details: { toAssetId, kind } })
    return { id }
  },
})

const unlinkAsset = operation({
  name: 'asset.unlink',
  says: 'Take back that one thing stands on another; who did it and when stays in the log',
  http: 'DELETE /asset-links/{linkId}',
  who: members,
  changes: true,
  event: 'asset.unlinked',
  input: z.strictObject({ linkId: z.guid() }),
  output: z.object({}),
  async run(asked) {
    const { input, db, tell } = asked
    const row = await assetLinkById(db, input.linkId)
    if (!row) throw nothingHere()
    await noteTakenOff(asked, 'assetLink', row)
    await removeAssetLink(db, row.id)
    await forgetSightings(db, 'assetLink', row.id)
    tell({ subjectId: row.assetId, details: { toAssetId: row.toAssetId, kind: row.kind, source: row.source } })
    return {}
  },
})

export const ownershipOperations = [addOwner, removeOwner, addConsumer, removeConsumer, linkAsset, unlinkAsset]
export type AddOwner = Asking<typeof addOwner>
export type RemoveOwner = Asking<typeof removeOwner>
export type AddConsumer = Asking<typeof addConsumer>
export type RemoveConsumer = Asking<typeof removeConsumer>
export type LinkAsset = Asking<typeof linkAsset>
export type UnlinkAsset = Asking<typeof unlinkAsset>
