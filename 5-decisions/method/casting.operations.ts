import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { decider } from '../course/course.operations.ts'
import { isBeforeProposal, isOpen } from '../course/course.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { type Decision, METHODS, stageOf } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { saidAbout, whoIsAsked } from './asked.operations.ts'
import { ballotAsking, ballotById, holdRound } from './ballot.store.ts'
import { BALLOT_DISCLOSURES, type Ballot, lastRoundOf, STANCES, saidIn } from './ballot.ts'
import { hasResult, type Material, resultOf } from './ballot-result.ts'
import { everyOptionOf } from './candidate-option.store.ts'
import { isWaiting } from './candidate-option.ts'
import { openObjections } from './obstacles.store.ts'
import { ballotSentences } from './result-sentences.ts'
import { answeredIn, materialsOf, settledAmong, shownRound } from './results.operations.ts'
import { keepVote, noteAdviceSeen, settleObjection, stancesOn, votesIn } from './vote.store.ts'

const optionId = z.string().max(40)
const score = z.number().int().min(0).max(5).nullable()
const stance = z.enum(STANCES)
const words = z.string().trim().max(1_000)

const paper = operation({
  name: 'ballot.paper',
  says: 'What I am asked before a decision, what is promised, and what I have said so far',
  http: 'GET /decisions/{decisionId}/ballot',
  who: whoIsAsked,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    name: z.string(),
    workTitle: z.string(),
    driverName: z.string().nullable(),
    today: z.string(),
    question: z.string(),
    because: z.string(),
    ballotId: z.string(),
    method: z.enum(METHODS),
    options: z.array(z.object({ id: z.string(), words: z.string() })),
    disclosure: z.enum(BALLOT_DISCLOSURES),
    fewest: z.number(),
    asked: z.number(),
    roundNumber: z.number(),
    lastRound: z.number(),
    open: z.boolean(),
    firstRound: shownRound.nullable().describe('What the first of two rounds has shown, once it is closed'),
    sentences: z.array(z.string()).describe('What came of it, once it is closed'),
    mine: z
      .object({
        optionId: z.string().nullable(),
        stance: stance.nullable(),
        scores: z.array(z.object({ optionId: z.string(), score })),
        order: z.array(z.string()),
        words: z.string().nullable(),
      })
      .nullable()
      .describe('What I said in this round, as long as it is known to be mine'),
    maySuggest: z.boolean().describe('The question is open still: something else can be suggested'),
    suggested: z.array(z.string()).describe('What I suggested, and waits for the driver'),
    myObjection: z
      .object({ voteId: z.string(), words: z.string().nullable() })
      .nullable()
      .describe('My objection that nobody has settled yet'),
  }),
  async run({ input, by, db, now }) {
    const decision = await theDecision(db, input.decisionId)
    const [person] = by.personId === null ? [] : await peopleById(db, [by.personId])
    const ballot = person && (await ballotAsking(db, decision.id, person.id))
    const [material] = ballot ? await materialsOf(db, [ballot]) : []
    if (!person || !ballot || !material) throw nothingHere()
    const work = await theWork(db, decision.workId)
    const [driver] = work.driverId === null ? [] : await peopleById(db, [work.driverId])
    const result = resultOf(material)
    const settled = settledAmong(await stancesOn(db, decision.id))
    const { asked } = material
    const objection = (await openObjections(db, decision.id)).find(({ personId }) => personId === person.id)
    return {
      name: person.name,
      workTitle: work.title,
      driverName: driver?.name ?? null,
      today: dayOf(now),
      question: decision.question,
      because: ballot.method === 'consent' ? decision.because : '',
      ballotId: ballot.id,
      method: ballot.method,
      options: ballot.options,
      disclosure: ballot.disclosure,
      fewest: ballot.fewest,
      asked,
      roundNumber: ballot.roundNumber,
      lastRound: lastRoundOf(ballot.method),
      open: ballot.endedAt === null,
      firstRound: result.shownRounds.find(({ roundNumber }) => roundNumber === 1) ?? null,
      sentences:
        ballot.endedAt === null
          ? []
          : ballotSentences({ ballot, asked, answered: answeredIn(material), result, settled }),
      mine: mineIn(material.votes, person.id, ballot),
      maySuggest: isBeforeProposal(stageOf(decision)),
      suggested: (await everyOptionOf(db, decision.id)).flatMap((option) =>
        isWaiting(option) && option.addedById === person.id ? [option.words] : [],
      ),
      myObjection: objection ? { voteId: objection.id, words: objection.words } : null,
    }
  },
})

type Votes = Material['votes']

function mineIn(votes: Votes, personId: string, { roundNumber, options }: Ballot) {
  const vote = votes.find((each) => each.personId === personId && each.roundNumber === roundNumber)
  if (!vote) return null
  const { said, words } = vote
  return {
    optionId: said.kind === 'advice' ? said.optionId : null,
    stance: said.kind === 'stance' ? said.stance : null,
    scores: said.kind === 'scores' ? options.map(({ id }) => ({ optionId: id, score: said.scores[id] ?? null })) : [],
    order: said.kind === 'order' ? said.order : [],
    words,
  }
}

const cast = operation({
  name: 'ballot.cast',
  says: 'Answer what is open before a decision; as long as the round is open it can be changed',
  http: 'PUT /decisions/{decisionId}/ballot',
  who: whoIsAsked,
  changes: true,
  event: 'ballot.cast',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    ballotId: z.guid().describe('What was read: when it was begun anew since, nothing is kept'),
    roundNumber: z.number().int().min(1).max(2).default(1),
    optionId: optionId.optional().describe('The option that the advice is about'),
    stance: stance.optional().describe('To a proposal'),
    scores: z.array(z.strictObject({ optionId, score })).max(20).optional().describe('0 to 5; null for no opinion'),
    order: z.array(optionId).max(20).optional().describe('The options from the first on; the rest may be left out'),
    words: words.optional().describe('Advice, reason, or what would make it safe to try'),
  }),
  output: z.object({ kept: z.literal(true) }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const decision = await theDecision(db, input.decisionId)
    const known = by.personId === null ? undefined : await ballotAsking(db, decision.id, by.personId)
    if (by.personId === null || !known) throw nothingHere()
    const ballot = await heldRound(db, decision, known, input)
    const said = saidIn(ballot, input)
    if ('path' in said) {
      if (said.unknown) throw nothingHere()
      const fields = [{ path: said.path, says: said.says }]
      throw new Refusal('bad-input', `${said.says}.`, { fields, next: 'Your answer was not kept yet.' })
    }
    await keepVote(db, {
      id: newId(),
      ballotId: ballot.id,
      personId: by.personId,
      roundNumber: ballot.roundNumber,
      said,
      words: input.words || null,
      at: now,
    })
    tell(saidAbout(decision, ballot))
    return { kept: true as const }
  },
})

/** The round that somebody answers, held until it is kept; refused when it was closed or begun anew since it was read. */
async function heldRound(
  db: Db,
  decision: Decision,
  known: Ballot,
  { ballotId, roundNumber }: { ballotId: string; roundNumber: number },
): Promise<Ballot> {
  const read = await ballotById(db, ballotId)
  if (read?.decisionId !== decision.id) throw nothingHere()
  const ballot = known.id === ballotId ? await holdRound(db, ballotId, roundNumber) : undefined
  if (ballot && isOpen(stageOf(decision))) return ballot
  throw new Refusal('closed', 'What you read is not open any more, so your answer was not kept.', {
    next: 'Look at it again as it stands now.',
  })
}

const readAdvice = operation({
  name: 'ballot.read-advice',
  says: 'Say that the approver has read the advice; without it nothing is decided',
  http: 'PUT /decisions/{decisionId}/ballots/{ballotId}/reading',
  who: decider,
  changes: true,
  event: 'ballot.advice-read',
  peopleOnly: true,
  input: z.strictObject({ decisionId: z.guid(), ballotId: z.guid() }),
  output: z.object({ advice: z.number() }),
  async run({ input, by, db, now, newId, tell }) {
    const decision = await theDecision(db, input.decisionId)
    const ballot = await ballotById(db, input.ballotId)
    if (ballot?.decisionId !== decision.id || ballot.method !== 'approver-after-advice') throw nothingHere()
    if (!hasResult(ballot)) {
      throw new Refusal('conflict', 'People are still being asked for advice.', { next: 'Close it first.' })
    }
    const own = by.personId !== null && by.personId === decision.approverId
    await noteAdviceSeen(db, {
      id: newId(),
      ballotId: ballot.id,
      personId: by.personId,
      forPersonId: own ? null : decision.approverId,
      at: now,
    })
    tell({ subjectId: decision.id, workId: decision.workId })
    return { advice: (await votesIn(db, [ballot.id])).length }
  },
})

const integrate = operation({
  name: 'ballot.integrate-objection',
  says: 'Say how an objection was integrated into the proposal',
  http: 'PUT /decisions/{decisionId}/objections/{voteId}/integration',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.objection-integrated',
  input: z.strictObject({
    decisionId: z.guid(),
    voteId: z.guid(),
    how: paragraph('Say what was changed').describe('What was changed, so that it is safe to try'),
  }),
  output: z.object({ id: z.string() }),
  run: async (asked) => settled(asked, { ...asked.input, settling: 'integrated', says: asked.input.how }),
})

const takeBack = operation({
  name: 'ballot.take-back-objection',
  says: 'Take my objection back, with the reason',
  http: 'PUT /decisions/{decisionId}/objections/{voteId}/taking-back',
  who: whoIsAsked,
  changes: true,
  event: 'ballot.objection-taken-back',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    voteId: z.guid(),
    because: paragraph('Say why you take it back').describe('Why'),
  }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { input, by } = asked
    const says = input.because
    return settled(asked, { ...input, settling: 'taken-back', says, ofPersonId: by.personId ?? '' })
  },
})

type Settling = {
  decisionId: string
  voteId: string
  settling: 'integrated' | 'taken-back'
  says: string
  /** Only an objection of theirs, where nobody else may. */
  ofPersonId?: string
}

async function settled(
  { by, db, now, newId, tell }: Asked<unknown>,
  { decisionId, voteId, settling, says, ofPersonId }: Settling,
): Promise<{ id: string }> {
  const decision = await theDecision(db, decisionId)
  const objection = (await openObjections(db, decision.id)).find(({ id }) => id === voteId)
  if (!objection || (ofPersonId !== undefined && objection.personId !== ofPersonId)) throw nothingHere()
  await settleObjection(db, { id: newId(), voteId, settling, words: says, personId: by.personId, at: now })
  tell({ subjectId: decision.id, workId: decision.workId })
  return { id: voteId }
}

export const castingOperations = [paper, cast, readAdvice, integrate, takeBack]
export type ShowPaper = Asking<typeof paper>
export type CastBallot = Asking<typeof cast>
export type ReadAdvice = Asking<typeof readAdvice>
export type IntegrateObjection = Asking<typeof integrate>
export type TakeBackObjection = Asking<typeof takeBack>
