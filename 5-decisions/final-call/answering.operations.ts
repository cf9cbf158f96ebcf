import { dayOf } from '@plumbline/platform/clock'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { isDecided, STAGE_SAYS } from '../course/course.ts'
import { driverOfDecision, readDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, stageOf } from '../decision.ts'
import { line, paragraph } from '../decision-shape.operations.ts'
import { ownClocks } from './clock.operations.ts'
import { addAnswer, addHoldTurn, finalCallsOf, replaceAnswers, sayNobodyDisagreed } from './final-call.store.ts'
import {
  ANSWERS,
  type Answer,
  type CallFacts,
  type FinalCallAnswer,
  holdsOf,
  ofVersion,
  openConcerns,
  runningCall,
  standingHolds,
} from './final-call.ts'
import { shownCall } from './shown-call.operations.ts'
import { whoWasCalled } from './who.operations.ts'
import { HOLD_DAYS } from './working-days.ts'

const own = {
  version: z.number().int().min(1).optional().describe('The version that was read; the one that stands, when left out'),
  answer: z.enum(ANSWERS),
  words: paragraph('Say it in a sentence').optional().describe('What the concern is, or why it must wait'),
  about: line('Say what it is about').optional().describe('What a concern is about: “the audit”'),
  wouldResolve: paragraph('Say what would settle it').optional().describe('What would settle a concern'),
  unnamed: z.boolean().default(false).describe('Not to be named in the record of the decision'),
}
const said = z.object({ id: z.string(), answer: z.enum(ANSWERS), version: z.number() })

const brief = operation({
  name: 'decision.call-brief',
  says: 'A decision in its final call, as somebody sees it who was asked',
  http: 'GET /decisions/{decisionId}/final-call',
  who: whoWasCalled,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    name: z.string(),
    today: z.string(),
    workTitle: z.string(),
    version: z.number(),
    question: z.string(),
    chosen: z.string(),
    because: z.string(),
    consequences: z.array(
      z.object({ what: z.string(), kind: z.enum(['good', 'bad', 'neutral']), borneBy: z.string().nullable() }),
    ),
    options: z.array(z.object({ option: z.string(), notChosenBecause: z.string() })),
    nextStep: z.string().nullable(),
    nextOwnerName: z.string().nullable(),
    nextByOn: z.string().nullable(),
    approverName: z.string().nullable(),
    approvedFor: z
      .object({
        byName: z.string().nullable(),
        words: z.string().nullable(),
        asked: z.number().describe('How many were asked to acknowledge it since'),
      })
      .nullable()
      .describe('Somebody wrote down that you approved it'),
    finalCall: shownCall.nullable(),
  }),
  async run({ input, by, db, now }) {
    const decision = await readDecision(db, input.decisionId, by, now)
    const [person] = by.personId ? await peopleById(db, [by.personId]) : []
    if (!person) throw nothingHere()
    const written = decision.standing === 'superseded' || !isDecided(stageOf(decision)) ? null : decision.approval
    return {
      ...decision,
      name: person.name,
      today: dayOf(now),
      approvedFor: written?.isMine
        ? { byName: written.personName, words: written.because, asked: decision.board.asked }
        : null,
    }
  },
})

const answerCall = operation({
  name: 'decision.answer-call',
  says: 'Answer a final call: agree, a concern, a hold, or no opinion; a later answer takes the place of an earlier one',
  http: 'PUT /decisions/{decisionId}/final-call/answer',
  who: whoWasCalled,
  changes: true,
  event: 'decision.call-answered',
  peopleOnly: true,
  input: z.strictObject({ decisionId: z.guid(), ...own }),
  output: said,
  async run(asked) {
    const { by, input } = asked
    if (by.personId === null) throw nothingHere()
    return say(asked, { ...input, personId: by.personId, entered: null })
  },
})

const answerFor = operation({
  name: 'decision.answer-for',
  says: 'Write down what somebody said to a final call; they see it and can put it right',
  http: 'POST /decisions/{decisionId}/final-call/answers',
  who: driverOfDecision,
  changes: true,
  event: 'decision.call-answered-for',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    personId: z.guid().describe('Whose word it is'),
    how: line('Say how they told you: by phone, in a meeting').describe('How they said it: “by phone”'),
    ...own,
  }),
  output: said,
  async run(asked) {
    const { by, input } = asked
    return say(asked, { ...input, entered: { byId: by.personId, how: input.how } })
  },
})

type Saying = {
  decisionId: string
  personId: string
  version?: number | undefined
  answer: Answer
  words?: string | undefined
  about?: string | undefined
  wouldResolve?: string | undefined
  unnamed: boolean
  /** Who wrote it down for them, and how it was said. */
  entered: { byId: string | null; how: string } | null
}

async function say(asked: Asked<unknown>, saying: Saying) {
  const { db, now, newId, tell } = asked
  const { personId, answer, entered } = saying
  // Whoever decides at this moment waits for us, or we for them.
  await holdDecision(db, saying.decisionId)
  const decision = await theDecision(db, saying.decisionId)
  const calls = (await finalCallsOf(db, [decision.id])).get(decision.id) ?? []
  const running = theRunningCall(decision, calls, saying.version)
  const called = running.called.find((each) => each.personId === personId)
  if (!called) throw nothingHere()
  refuseWithoutWords(saying)
  const before = running.said.find((each) => each.personId === personId && each.replacedAt === null)
  if (entered) refuseOverOwnWord(called.personName, personId, before, ofVersion(calls, decision.version), now)
  const kept = {
    personId,
    answer,
    words: saying.words ?? null,
    about: answer === 'concern' ? (saying.about ?? null) : null,
    wouldResolve: answer === 'concern' ? (saying.wouldResolve ?? null) : null,
    unnamed: saying.unnamed,
    enteredById: entered?.byId ?? null,
    enteredHow: entered?.how ?? null,
  }
  tell({ subjectId: decision.id, workId: decision.workId, ...(entered && { details: { personId } }) })
  if (before && isSame(before, kept)) return { id: before.id, answer, version: decision.version }
  await replaceWhatTheySaid(asked, calls, personId)
  const id = newId()
  await addAnswer(db, {
    id,
    finalCallId: running.id,
    ...kept,
    at: now,
    replacedAt: null,
    resolvedAt: null,
    resolution: null,
  })
  if (answer === 'hold') await beginHold(asked, id, personId)
  if (answer === 'hold' || answer === 'concern') await sayNobodyDisagreed(db, decision.id, false)
  return { id, answer, version: decision.version }
}

function theRunningCall(decision: Decision, calls: readonly CallFacts[], read: number | undefined): CallFacts {
  const stage = stageOf(decision)
  const running = runningCall(calls)
  if (stage !== 'final-call' || !running) {
    throw new Refusal('closed', `It is ${STAGE_SAYS[stage]}, so its final call takes no more answers.`, {
      next: 'Look at it as it stands now.',
    })
  }
  if (running.version !== decision.version || (read !== undefined && read !== decision.version)) {
    throw new Refusal('conflict', 'What is proposed was changed after you opened it. Your answer was not kept.', {
      next: 'Read it again as it stands now, then answer.',
    })
  }
  return running
}

function refuseWithoutWords({ answer, words, about }: Saying): void {
  if (answer !== 'concern' && answer !== 'hold') return
  const fields = []
  if (answer === 'concern' && about === undefined) fields.push({ path: 'about', says: 'Say what it is about' })
  if (words === undefined) fields.push({ path: 'words', says: 'Say it in a sentence' })
  if (fields.length > 0)
    throw new Refusal('bad-input', 'Say it in your own words, so that somebody can act on it.', { fields })
}

/** What somebody said themselves, and a concern or a hold of theirs, nobody else writes over. */
function refuseOverOwnWord(
  name: string,
  personId: string,
  before: FinalCallAnswer | undefined,
  calls: readonly CallFacts[],
  now: string,
): void {
  const theirs = [...openConcerns(calls), ...standingHolds(calls, now)].some((each) => each.personId === personId)
  if (!theirs && (before === undefined || before.enteredHow !== null)) return
  throw new Refusal('conflict', `${name} has said something themselves, and only ${name} can change it.`, {
    next: `Ask ${name} to answer by their link.`,
  })
}

function isSame(
  before: FinalCallAnswer,
  kept: Omit<FinalCallAnswer, 'id' | 'finalCallId' | 'at' | 'replacedAt' | 'resolvedAt' | 'resolution'>,
) {
  if (before.resolvedAt !== null) return false
  return (Object.keys(kept) as (keyof typeof kept)[]).every((key) => before[key] === kept[key])
}

/** A later answer takes the place of every earlier one of this person to this decision; a hold that stood is let go with it. */
async function replaceWhatTheySaid({ db, now, newId }: Asked<unknown>, calls: readonly CallFacts[], personId: string) {
  for (const hold of calls.flatMap((call) => holdsOf(call, now))) {
    if (hold.personId !== personId || hold.state !== 'stands') continue
    const { id: finalCallAnswerId, endsOn, endsAt } = hold
    await addHoldTurn(db, { id: newId(), finalCallAnswerId, turn: 'released', personId, at: now, endsOn, endsAt })
  }
  const earlier = calls
    .flatMap(({ said }) => said)
    .filter((each) => each.personId === personId && each.replacedAt === null)
  await replaceAnswers(
    db,
    earlier.map(({ id }) => id),
    now,
  )
}

async function beginHold(asked: Asked<unknown>, finalCallAnswerId: string, personId: string): Promise<void> {
  const [clock] = await ownClocks(asked, [personId], HOLD_DAYS)
  if (!clock) return
  const { lastOn: endsOn, endsAt } = clock
  const { db, now, newId } = asked
  await addHoldTurn(db, { id: newId(), finalCallAnswerId, turn: 'begun', personId, at: now, endsOn, endsAt })
}

export const answeringOperations = [brief, answerCall, answerFor]
export type CallBrief = Asking<typeof brief>
export type AnswerCall = Asking<typeof answerCall>
export type AnswerFor = Asking<typeof answerFor>
