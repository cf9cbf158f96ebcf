import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { heldDecision } from '../course/moving.operations.ts'
import { driverOfDecision } from '../decision.operations.ts'
import { line, paragraph } from '../decision-shape.operations.ts'
import { whoIsAsked } from './asked.operations.ts'
import { openBallotOf } from './ballot.store.ts'
import { addOption, everyOptionOf, takeUpOption } from './candidate-option.store.ts'
import { isWaiting } from './candidate-option.ts'
import { refuseEnded } from './choosing.operations.ts'
import { beginAnew, refuseSame, refuseTooMany } from './options.operations.ts'

/** Each of those who are asked can have so many wait at a time. */
const MOST_WAITING = 3

const suggest = operation({
  name: 'ballot.suggest-option',
  says: 'Suggest something else that could be chosen; it waits until the driver takes it up, and your name stands beside it',
  http: 'POST /decisions/{decisionId}/option-suggestions',
  who: whoIsAsked,
  changes: true,
  event: 'ballot.option-suggested',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    words: line('Say what could be chosen').describe('What could be chosen'),
    why: paragraph('Say what speaks for it').optional().describe('What speaks for it'),
  }),
  output: z.object({ id: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const decision = await heldDecision(db, input.decisionId)
    refuseEnded(decision)
    const every = await everyOptionOf(db, decision.id)
    refuseSame(every, input.words)
    const mine = every.filter((option) => isWaiting(option) && option.addedById === by.personId)
    if (mine.length >= MOST_WAITING) {
      throw new Refusal('bad-input', `${MOST_WAITING} suggestions of yours wait for the driver already.`, {
        next: 'Ask the driver to look at them first.',
      })
    }
    const id = newId()
    await addOption(db, {
      ...{ id, decisionId: decision.id, place: every.length + 1, words: input.words, why: input.why ?? null },
      ...{ addedById: by.personId, at: now, withdrawnAt: null, suggestedAt: now, takenUpAt: null },
      ...{ takenUpById: null, withdrawnById: null },
    })
    tell({ subjectId: decision.id, workId: decision.workId, details: { option: input.words } })
    return { id }
  },
})

const takeUp = operation({
  name: 'decision.take-up-option',
  says: 'Take up what somebody has suggested, so that it can be chosen; whoever is being asked is then asked anew',
  http: 'PUT /decisions/{decisionId}/options/{optionId}/taking-up',
  who: driverOfDecision,
  changes: true,
  event: 'decision.option-taken-up',
  input: z.strictObject({ decisionId: z.guid(), optionId: z.guid() }),
  output: z.object({ id: z.string(), askedAnew: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, tell } = asked
    const decision = await heldDecision(db, input.decisionId)
    refuseEnded(decision)
    const every = await everyOptionOf(db, decision.id)
    const option = every.find(({ id }) => id === input.optionId)
    if (!option || !isWaiting(option)) throw nothingHere()
    refuseTooMany(every)
    await takeUpOption(db, option.id, now, by.personId)
    const ballot = await openBallotOf(db, decision.id)
    const askedAnew = await beginAnew(asked, ballot, `“${option.words}” was added.`)
    tell({ subjectId: decision.id, workId: decision.workId, details: { option: option.words } })
    return { id: option.id, askedAnew }
  },
})

export const suggestingOperations = [suggest, takeUp]
export type SuggestOption = Asking<typeof suggest>
export type TakeUpOption = Asking<typeof takeUp>
