import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { groupsOfPeople } from '../group.store.ts'
import { stakeholdersOf } from '../stakeholder.store.ts'
import type { StakeholderView } from '../stakeholder.ts'
import { familiesOfParties, holdersOfTouched } from './position.store.ts'
import { FACT_KINDS, type KnownOf, positionOf } from './position.ts'

const facts = z.array(z.object({ says: z.enum(FACT_KINDS), of: z.string().nullable(), weight: z.number() }))

const listPositions = operation({
  name: 'stakeholder.positions',
  says: 'Where everybody on the register stands: influence on the decision and what they have at stake, by the facts on record',
  http: 'GET /work/{workId}/positions',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        stakeholderId: z.string(),
        personName: z.string().nullable(),
        groupId: z.string().nullable(),
        groupName: z.string().nullable(),
        influence: z.number(),
        stake: z.number(),
        influenceFacts: facts,
        stakeFacts: facts,
      }),
    ),
  }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    const register = await stakeholdersOf(db, work.id)
    const holders = await holdersOfTouched(db, work.id)
    const families = await familiesOfParties(db, work.id)
    const belonging = await groupsOfPeople(
      db,
      register.flatMap(({ personId }) => personId ?? []),
    )
    const knownOf = (entry: StakeholderView): KnownOf => {
      const isTheirs = (party: { personId: string | null; groupId: string | null }) =>
        party.personId === null
          ? party.groupId !== null && party.groupId === entry.groupId
          : party.personId === entry.personId
      return {
        owns: holders.owns.filter(isTheirs),
        consumes: holders.consumes.filter(isTheirs).map(({ name }) => name),
        leads: belonging.filter(({ personId, lead }) => lead && personId === entry.personId).map(({ name }) => name),
        // A suggestion names a group and the person picked for it: either leads here.
        families: [
          ...new Set(
            families
              .filter(
                ({ personId, groupId }) =>
                  (personId !== null && personId === entry.personId) || (groupId !== null && groupId === entry.groupId),
              )
              .map(({ family }) => family),
          ),
        ],
      }
    }
    return {
      rows: register.map((entry) => ({
        stakeholderId: entry.id,
        personName: entry.personName,
        groupId: entry.groupId,
        groupName: entry.groupName,
        ...positionOf(entry, knownOf(entry)),
      })),
    }
  },
})

export const positionOperations = [listPositions]
export type ListPositions = Asking<typeof listPositions>
