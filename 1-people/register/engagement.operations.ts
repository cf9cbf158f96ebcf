import { personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { stakeholderById, stakeholdersOf } from '../stakeholder.store.ts'
import { nameOf } from '../stakeholder.ts'
import { engagementsOf, noteEngagement } from './engagement.store.ts'
import { ASPECTS, type Engagement, LEVELS, latestOfEach } from './engagement.ts'

const noted = z.object({
  id: z.string(),
  aspect: z.enum(ASPECTS),
  level: z.enum(LEVELS),
  because: z.string(),
  saidById: z.string().nullable(),
  saidByName: z.string().nullable(),
  notedAt: z.string(),
})

const driverOfEntry = driverOf(async (db, input) => (await stakeholderById(db, String(input['stakeholderId'])))?.workId)

/** A judgement about people: kept by whoever drives, for talking with them; no program reads or writes it. */
const listEngagements = operation({
  name: 'engagement.list',
  says: 'Where those on the register stand and where they are wanted, with everything that was ever noted',
  http: 'GET /work/{workId}/engagements',
  who: driver,
  peopleOnly: true,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        stakeholderId: z.string(),
        personName: z.string().nullable(),
        groupId: z.string().nullable(),
        groupName: z.string().nullable(),
        now: noted.nullable(),
        wanted: noted.nullable(),
        history: z.array(noted),
      }),
    ),
  }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    const each = Map.groupBy(await engagementsOf(db, work.id), (one) => one.stakeholderId)
    const register = await stakeholdersOf(db, work.id)
    return {
      rows: register.map(({ id, personName, groupId, groupName }) => ({
        stakeholderId: id,
        personName,
        groupId,
        groupName,
        ...latestOfEach(each.get(id) ?? []),
      })),
    }
  },
})

const noteTheEngagement = operation({
  name: 'engagement.note',
  says: 'Note where somebody on the register stands towards the work, or where they are wanted, and why',
  http: 'POST /stakeholders/{stakeholderId}/engagements',
  who: driverOfEntry,
  peopleOnly: true,
  quiet: true,
  changes: true,
  event: 'engagement.noted',
  input: z.strictObject({
    stakeholderId: z.guid(),
    aspect: z.enum(ASPECTS).describe('Where they stand now, or where they are wanted'),
    level: z.enum(LEVELS),
    because: z.string().trim().min(3, 'says why').max(500).describe('Something they said or did, not what they are'),
    saidById: z.guid().optional().describe('Who said so; whoever notes it when left out'),
  }),
  output: noted,
  async run({ input, by, db, now, newId, tell }) {
    const entry = await stakeholderById(db, input.stakeholderId)
    if (!entry) throw nothingHere()
    if (entry.notAffectedAt !== null)
      throw new Refusal('closed', `${nameOf(entry)} is not affected: ${entry.notAffectedBecause}`)
    const saidById = input.saidById ?? by.personId
    const saidBy = saidById === null ? undefined : await personById(db, saidById)
    if (input.saidById !== undefined && !saidBy) throw nothingHere()
    const { aspect, level, because } = input
    const engagement: Engagement = {
      id: newId(),
      workId: entry.workId,
      stakeholderId: entry.id,
      aspect,
      level,
      because,
      saidById,
      notedAt: now,
    }
    await noteEngagement(db, engagement)
    // The log is read by more people than may read this.
    tell({ subjectId: entry.id, workId: entry.workId, details: { aspect } })
    return { ...engagement, saidByName: saidBy?.name ?? null }
  },
})

export const engagementOperations = [listEngagements, noteTheEngagement]
export type ListEngagements = Asking<typeof listEngagements>
export type NoteEngagement = Asking<typeof noteTheEngagement>
