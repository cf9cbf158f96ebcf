import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { isOpen } from '../course/course.ts'
import { moveOn } from '../course/moving.operations.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, STAGES, stageOf } from '../decision.ts'
import { line, paragraph } from '../decision-shape.operations.ts'
import { contributor, hasPart } from './asked.operations.ts'
import { openBallotOf } from './ballot.store.ts'
import { type Ballot, MOST_OPTIONS } from './ballot.ts'
import { addOption, everyOptionOf, optionsOf, setProposal, withdrawOption } from './candidate-option.store.ts'
import { canBeChosen, isWaiting } from './candidate-option.ts'
import { refuseEnded } from './choosing.operations.ts'
import { askAnew } from './ending.operations.ts'

const list = operation({
  name: 'decision.options',
  says: 'What could be chosen, as long as the question is open; what was taken back too',
  http: 'GET /decisions/{decisionId}/options',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        words: z.string(),
        why: z.string().nullable(),
        addedByName: z.string().nullable(),
        mine: z.boolean(),
        withdrawnAt: z.string().nullable(),
        waits: z.boolean().describe('Suggested by somebody who was asked; the driver has still to take it up'),
      }),
    ),
    mayAdd: z.boolean(),
  }),
  async run({ input, by, db }) {
    const decision = await theDecision(db, input.decisionId)
    const mayAdd = by.role === 'admin' || (by.personId !== null && (await hasPart(db, decision, by.personId)))
    const rows = (await everyOptionOf(db, decision.id)).map(({ addedById, ...option }) => ({
      ...option,
      waits: isWaiting(option),
      mine: addedById !== null && addedById === by.personId,
    }))
    return { rows, mayAdd: mayAdd && isOpen(stageOf(decision)) }
  },
})

const add = operation({
  name: 'decision.add-option',
  says: 'Add something that could be chosen; whoever is being asked is then asked anew',
  http: 'POST /decisions/{decisionId}/options',
  who: contributor,
  changes: true,
  event: 'decision.option-added',
  input: z.strictObject({
    decisionId: z.guid(),
    words: line('Say what could be chosen').describe('What could be chosen'),
    why: paragraph('Say what speaks for it').optional().describe('What speaks for it'),
  }),
  output: z.object({ id: z.string(), askedAnew: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const { decision, ballot } = await openQuestion(asked, input.decisionId)
    const every = await everyOptionOf(db, decision.id)
    refuseSame(every, input.words)
    refuseTooMany(every)
    const id = newId()
    await addOption(db, {
      id,
      decisionId: decision.id,
      place: every.length + 1,
      words: input.words,
      why: input.why ?? null,
      addedById: by.personId,
      at: now,
      withdrawnAt: null,
      suggestedAt: null,
      takenUpAt: null,
      takenUpById: null,
      withdrawnById: null,
    })
    const askedAnew = await beginAnew(asked, ballot, `“${input.words}” was added.`)
    tell({ subjectId: decision.id, workId: decision.workId, details: { option: input.words } })
    return { id, askedAnew }
  },
})

const withdraw = operation({
  name: 'decision.withdraw-option',
  says: 'Take an option back; it stays readable. Whoever added it may, and the driver',
  http: 'DELETE /decisions/{decisionId}/options/{optionId}',
  who: contributor,
  changes: true,
  event: 'decision.option-withdrawn',
  input: z.strictObject({ decisionId: z.guid(), optionId: z.guid() }),
  output: z.object({ id: z.string(), askedAnew: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, tell } = asked
    const { decision, ballot } = await openQuestion(asked, input.decisionId)
    const option = (await everyOptionOf(db, decision.id)).find(({ id }) => id === input.optionId)
    if (!option || option.withdrawnAt !== null) throw nothingHere()
    if (option.addedById !== by.personId && !(await isDriver(asked, decision))) {
      throw new Refusal('not-allowed', 'Only whoever added an option takes it back, or the driver.', {
        next: 'Say in your advice why it should go.',
      })
    }
    await withdrawOption(db, option.id, now, by.personId)
    // Of what nobody could choose yet, nobody is asked anew.
    const askedAnew = canBeChosen(option) && (await beginAnew(asked, ballot, `“${option.words}” was taken back.`))
    tell({ subjectId: decision.id, workId: decision.workId, details: { option: option.words } })
    return { id: option.id, askedAnew }
  },
})

const propose = operation({
  name: 'decision.propose-option',
  says: 'Propose one of the options; each of the others is kept with why it was not chosen',
  http: 'POST /decisions/{decisionId}/options/{optionId}/proposal',
  who: driverOfDecision,
  changes: true,
  event: 'decision.option-proposed',
  input: z.strictObject({
    decisionId: z.guid(),
    optionId: z.guid(),
    because: paragraph('Say why this').describe('Why this'),
    notChosen: z
      .array(z.strictObject({ optionId: z.guid(), because: paragraph('Say why it was not chosen') }))
      .max(MOST_OPTIONS)
      .default([])
      .describe('Why not, for each of the others'),
  }),
  output: z.object({ id: z.string(), stage: z.enum(STAGES), chosen: z.string(), version: z.number() }),
  async run(asked) {
    const { input, db, tell } = asked
    const { decision, ballot } = await openQuestion(asked, input.decisionId)
    if (ballot) {
      throw new Refusal('conflict', 'People are still being asked about the options.', {
        next: 'Close it first, or give it up.',
      })
    }
    const options = await optionsOf(db, decision.id)
    const taken = options.find(({ id }) => id === input.optionId)
    if (!taken) throw nothingHere()
    const reasons = new Map(input.notChosen.map(({ optionId, because }) => [optionId, because]))
    const others = options.filter(({ id }) => id !== taken.id)
    if (input.notChosen.some(({ optionId }) => !others.some(({ id }) => id === optionId))) throw nothingHere()
    const unsaid = others.filter(({ id }) => !reasons.has(id))
    if (unsaid.length > 0) {
      throw new Refusal('bad-input', 'Say of each other option why it is not proposed.', {
        fields: unsaid.map(({ id, words }) => ({ path: `notChosen.${id}`, says: `Say why not “${words}”` })),
        next: 'People will look for these reasons later.',
      })
    }
    const kept = decision.options.filter(({ option }) => !options.some(({ words }) => words === option))
    const proposal = {
      chosen: taken.words,
      because: input.because,
      options: [
        ...kept,
        ...others.map(({ id, words }) => ({ option: words, notChosenBecause: reasons.get(id) ?? '' })),
      ],
      version: decision.chosen === '' ? decision.version : decision.version + 1,
    }
    const { stage } = await moveOn(asked, decision.id, { to: 'proposed' })
    await setProposal(db, decision.id, proposal)
    tell({ subjectId: decision.id, workId: decision.workId, details: { chosen: taken.words } })
    return { id: decision.id, stage, chosen: taken.words, version: proposal.version }
  },
})

type Options = Awaited<ReturnType<typeof everyOptionOf>>

/** Nothing stands there twice, suggested or not. */
export function refuseSame(every: Options, given: string): void {
  const same = every.find(
    ({ words, withdrawnAt }) => withdrawnAt === null && words.toLowerCase() === given.toLowerCase(),
  )
  if (!same) return
  throw new Refusal('already-exists', 'This option is there already.', {
    next: isWaiting(same) ? 'It was suggested, and waits for the driver.' : 'Say how yours differs.',
  })
}

export function refuseTooMany(every: Options): void {
  if (every.filter(canBeChosen).length < MOST_OPTIONS) return
  throw new Refusal('bad-input', `More than ${MOST_OPTIONS} options cannot be compared well by anybody.`, {
    next: 'Take one back first, or put two together.',
  })
}

type Changing = Asked<unknown>

/** The question, held, and what people are being asked about it. */
async function openQuestion({ db }: Changing, decisionId: string) {
  await holdDecision(db, decisionId)
  const decision = await theDecision(db, decisionId)
  refuseEnded(decision)
  return { decision, ballot: await openBallotOf(db, decision.id) }
}

async function isDriver({ db, by }: Changing, { workId }: Decision): Promise<boolean> {
  return by.role === 'admin' || drives(await theWork(db, workId), by.personId)
}

/** A ballot belongs to its options: while one is open only its driver changes them, and then everybody is asked anew. */
export async function beginAnew(asked: Changing, ballot: Ballot | undefined, because: string): Promise<boolean> {
  if (!ballot || ballot.method === 'consent') return false
  const { db } = asked
  if (!(await isDriver(asked, await theDecision(db, ballot.decisionId)))) {
    throw new Refusal('not-allowed', 'People are being asked about these options. Only the driver changes them now.', {
      next: 'Ask the driver; everybody will be asked anew.',
    })
  }
  const options = (await optionsOf(db, ballot.decisionId)).map(({ id, words }) => ({ id, words }))
  await askAnew(asked, ballot, options, because)
  return true
}

export const optionOperations = [list, add, withdraw, propose]
export type ListOptions = Asking<typeof list>
export type AddOption = Asking<typeof add>
export type WithdrawOption = Asking<typeof withdraw>
export type ProposeOption = Asking<typeof propose>
