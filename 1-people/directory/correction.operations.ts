import { changePerson, personByEmail, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { refuseCircle } from '../group.operations.ts'
import { addGroupMember, changeGroupRow, changeLead, groupById } from '../group.store.ts'
import { addressTaken, refuseForOthers } from '../person.operations.ts'
import { addAssetLink, addConsumption, addOwnership, changeAssetRow } from './asset.store.ts'
import type { Duty, LinkKind } from './asset.ts'
import { correctionById, correctionsStatedOtherwise, forgetCorrection } from './correction.store.ts'
import { type Correction, TAKEN_OFF } from './correction.ts'
import { notePresence } from './presence.store.ts'
import { ENTRY_KINDS } from './search.ts'
import { addSighting, factIsThere } from './sighting.store.ts'
import { FACT_TABLES } from './sighting.ts'

const listCorrections = operation({
  name: 'correction.list',
  says: 'What somebody put right by hand on an entry of the directory, where a source states otherwise',
  http: 'GET /directory/entries/{entryId}/corrections',
  who: members,
  changes: false,
  input: z.strictObject({ entryId: z.guid().describe('The person, group or thing') }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        factTable: z.enum(FACT_TABLES),
        field: z.string(),
        /** Of a fact that was taken off, or of a membership: the one at its other end. */
        otherName: z.string().nullable(),
        detail: z.string().nullable(),
        saidBy: z.string().nullable(),
        saidAt: z.string(),
        source: z.string().nullable(),
        path: z.string().nullable(),
        line: z.number().nullable(),
        stated: z.string(),
      }),
    ),
  }),
  async run({ input, db }) {
    if (!(await isEntry(db, input.entryId))) throw nothingHere()
    const rows = await correctionsStatedOtherwise(db, input.entryId)
    return {
      rows: rows.map(({ personName, groupName, assetName, stated, ...row }) => ({
        ...row,
        stated: (row.field === 'parentId' ? groupName : null) ?? stated ?? '',
        otherName: groupName ?? assetName ?? personName,
      })),
    }
  },
})

async function isEntry(db: Asked<unknown>['db'], id: string): Promise<boolean> {
  for (const of of ENTRY_KINDS) if (await factIsThere(db, of, id)) return true
  return false
}

const takeStated = operation({
  name: 'correction.give-up',
  says: 'Take what a source states instead of what somebody put right by hand; from now on the source writes there again',
  http: 'DELETE /directory/corrections/{correctionId}',
  who: members,
  changes: true,
  event: 'directory.correction-given-up',
  input: z.strictObject({ correctionId: z.guid() }),
  output: z.object({}),
  async run(asked) {
    const { input, db, tell } = asked
    const correction = await correctionById(db, input.correctionId)
    if (!correction) throw nothingHere()
    if (correction.stated === null || correction.endedAt !== null)
      throw new Refusal('conflict', 'No source states anything else here. Nothing was changed.')
    await (correction.field === TAKEN_OFF ? takeFactBack(asked, correction) : takeField(asked, correction))
    await forgetCorrection(db, correction.id)
    const { factTable, field, source, line } = correction
    tell({ subjectId: correction.entryId, details: { factTable, field, source, line } })
    return {}
  },
})

async function takeField(asked: Asked<unknown>, correction: Correction): Promise<void> {
  const { db } = asked
  const { factTable, factId, field, stated, personId } = correction
  if (factTable === 'person') {
    await takeOfPerson(asked, correction)
  } else if (factTable === 'group') {
    const group = await groupById(db, factId)
    if (!group) throw nothingHere()
    if (field !== 'parentId') return changeGroupRow(db, factId, { [field]: stated })
    if (correction.otherId === null) throw nothingHere()
    await refuseCircle(db, group, correction.otherId)
    await changeGroupRow(db, factId, { parentId: correction.otherId })
  } else if (factTable === 'asset') await changeAssetRow(db, factId, { [field]: stated })
  else if (personId !== null) await changeLead(db, correction.entryId, personId, stated === 'yes')
}

async function takeOfPerson(
  { db, by, newId, now }: Asked<unknown>,
  { factId, field, stated }: Correction,
): Promise<void> {
  const person = await personById(db, factId)
  if (!person) throw nothingHere()
  await refuseForOthers(by, db, person)
  if (field === 'timeZone') return notePresence(db, newId(), factId, { timeZone: stated })
  if (field === 'leftAt') return notePresence(db, newId(), factId, { leftAt: now })
  const holder = field === 'email' && stated !== null ? await personByEmail(db, stated) : undefined
  if (holder && holder.id !== factId) throw addressTaken(holder)
  await changePerson(db, factId, { [field]: stated })
}

/** The fact stands again as its source states it. */
async function takeFactBack({ db, newId, now }: Asked<unknown>, correction: Correction): Promise<void> {
  const { factTable, factId, entryId, personId, otherId, detail, source, path, line } = correction
  const seen = { source, seenAt: now, staleAt: null }
  if (factTable === 'groupMember' && personId !== null)
    await addGroupMember(db, { id: factId, groupId: entryId, personId, lead: correction.stated === 'lead', ...seen })
  if (factTable === 'ownership')
    await addOwnership(db, {
      ...{ id: factId, assetId: entryId, personId, groupId: otherId, duty: detail as Duty, ...seen },
    })
  if (factTable === 'consumption')
    await addConsumption(db, { id: factId, assetId: entryId, personId, groupId: otherId, ...seen })
  if (factTable === 'assetLink' && otherId !== null)
    await addAssetLink(db, { id: factId, assetId: entryId, toAssetId: otherId, kind: detail as LinkKind, ...seen })
  if (source === null) return
  const says = factTable === 'groupMember' && correction.stated === 'lead' ? ('lead' as const) : null
  const where = { source, path, line, says, importId: null, seenAt: now, staleAt: null }
  await addSighting(db, { id: newId(), factTable, factId, ...where })
}

export const correctionOperations = [listCorrections, takeStated]
export type ListCorrections = Asking<typeof listCorrections>
export type GiveUpCorrection = Asking<typeof takeStated>
