import { decisionsOf } from '@plumbline/decisions/reads'
import { publishedDirection } from '@plumbline/direction/reads'
import { positionInWords } from '@plumbline/direction/words'
import { groupsOfPeople } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { touchesOf } from '../ask/ask.store.ts'
import type { Ask } from '../ask/ask.ts'
import { driverOfAsk, theAsk } from '../ask/asker.operations.ts'
import { GROUND_KINDS, OUTCOMES } from './disposition.ts'
import { isInForce } from './in-force.ts'
import { type OnFile, proposedFrom } from './proposal.ts'

const proposeDisposition = operation({
  name: 'disposition.propose',
  says: 'What the record already says to an ask: reasons to stand on, and a first version that you may overwrite',
  http: 'GET /asks/{askId}/proposal',
  who: driverOfAsk,
  changes: false,
  input: z.strictObject({ askId: z.guid() }),
  output: z.object({
    outcome: z.enum(OUTCOMES).nullable(),
    gets: z.string().nullable(),
    because: z.string().nullable(),
    wouldChange: z.string().nullable(),
    triggerOn: z.string().nullable(),
    untilThen: z.string().nullable(),
    decidedById: z.string().nullable(),
    from: z.array(z.object({ field: z.string(), says: z.string() })).describe('Where each field comes from'),
    grounds: z.array(
      z.object({
        kind: z.enum(GROUND_KINDS),
        directionVersionId: z.string().nullable(),
        place: z.number().nullable(),
        decisionId: z.string().nullable(),
        insteadWorkId: z.string().nullable(),
        says: z.string(),
        shared: z.array(z.string()).describe('Words that it shares with the ask'),
        touched: z.boolean(),
      }),
    ),
  }),
  async run({ input, db, now }) {
    const ask = await theAsk(db, input.askId)
    return proposedFrom(await onFileFor(db, ask), dayOf(now))
  },
})

async function onFileFor(db: Db, ask: Ask): Promise<OnFile> {
  const work = await theWork(db, ask.workId)
  const [asker] = await peopleById(db, [ask.personId])
  if (!asker) throw nothingHere()
  const touched = new Set((await touchesOf(db, [ask.id])).map(({ decisionId }) => decisionId))
  const direction = await publishedDirection(db, work.id)
  const decisions = (await decisionsOf(db, work.id)).filter((each) => each.byDecisionId === null && isInForce(each))
  const groups = await groupsOfPeople(db, [asker.id])
  return {
    askWords: ask.words,
    asker: { name: asker.name, groupNames: groups.map(({ name }) => name) },
    driverId: work.driverId,
    direction: direction
      ? {
          id: direction.id,
          constraints: direction.constraints,
          tradeOffs: direction.tradeOffs.map(({ thisGood, thatGood, position, because }) => ({
            inWords: positionInWords(thisGood, thatGood, position),
            because,
          })),
          nonGoals: direction.nonGoals,
        }
      : null,
    decisions: decisions.map((decision) => ({ ...decision, touched: touched.has(decision.id) })),
  }
}

export const proposalOperations = [proposeDisposition]
export type ProposeDisposition = Asking<typeof proposeDisposition>
