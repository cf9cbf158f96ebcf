import { USUAL_MINIMUM } from '@plumbline/measure'
import { later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { revokeLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, METHODS, type Method } from '../decision.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { BALLOT } from './asked.operations.ts'
import {
  addBallot,
  addRound,
  askVoter,
  ballotById,
  beginRound,
  holdRound,
  openBallotOf,
  votersOf,
  withdrawVoter,
} from './ballot.store.ts'
import {
  BALLOT_DISCLOSURES,
  type Ballot,
  type BallotDisclosure,
  type BallotOption,
  fewestOptions,
  lastRoundOf,
  mayBeAnonymous,
} from './ballot.ts'
import { optionsOf } from './candidate-option.store.ts'
import { refuseEnded } from './choosing.operations.ts'
import { endWithAnswers, endWithoutAnswers } from './ending.operations.ts'
import { methodChoicesOf } from './method-choice.store.ts'
import { dropVote, votesIn } from './vote.store.ts'

const BALLOT_PREFIX = 'b'
const LINK_SECONDS = 60 * 24 * 60 * 60

const open = operation({
  name: 'ballot.open',
  says: 'Ask people before a decision, by the way that was chosen for it',
  http: 'POST /decisions/{decisionId}/ballots',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.opened',
  input: z.strictObject({
    decisionId: z.guid(),
    personIds: z.array(z.guid()).min(1).max(500).describe('Whom to ask'),
    disclosure: z
      .enum(BALLOT_DISCLOSURES)
      .optional()
      .describe('Whether answers are shown with names once it is closed; said to everybody before they answer'),
  }),
  output: z.object({
    id: z.string(),
    method: z.enum(METHODS),
    disclosure: z.enum(BALLOT_DISCLOSURES),
    asked: z.number(),
  }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    await holdDecision(db, input.decisionId)
    const decision = await theDecision(db, input.decisionId)
    refuseEnded(decision)
    const personIds = [...new Set(input.personIds)]
    if ((await peopleById(db, personIds)).length < personIds.length) throw nothingHere()
    const method = await methodOf(db, decision)
    const disclosure = input.disclosure ?? (method === 'blind-rounds' ? 'anonymous' : 'named')
    refuseDisclosure(method, disclosure, personIds.length)
    const options = await askedAbout(db, decision, method)
    if (await openBallotOf(db, decision.id)) {
      throw new Refusal('already-exists', 'People are being asked already.', {
        next: 'Close that first, or give it up.',
      })
    }
    const id = newId()
    await addBallot(db, {
      id,
      decisionId: decision.id,
      method,
      options,
      disclosure,
      fewest: USUAL_MINIMUM,
      roundNumber: 1,
      openedById: by.personId,
      openedAt: now,
      endedAt: null,
      endedBecause: null,
    })
    for (const personId of personIds) await askVoter(db, { id: newId(), ballotId: id, personId, at: now })
    tell({
      subjectId: decision.id,
      workId: decision.workId,
      details: { method, disclosure, asked: personIds.length },
    })
    return { id, method, disclosure, asked: personIds.length }
  },
})

async function methodOf(db: Db, decision: Decision): Promise<Method> {
  const method = decision.method ?? (await methodChoicesOf(db, decision.id)).at(-1)?.method
  if (method) return method
  throw new Refusal('conflict', 'Nobody has said yet how this is to be decided.', {
    next: 'Choose a way first; one is suggested, with a reason.',
  })
}

function refuseDisclosure(method: Method, disclosure: BallotDisclosure, people: number): void {
  if (disclosure === 'named') return
  if (!mayBeAnonymous(method)) {
    throw new Refusal('bad-input', 'Advice and objections need a name: somebody must be able to ask back.', {
      fields: [{ path: 'disclosure', says: 'must be with names' }],
      next: 'Ask with names, or choose another way.',
    })
  }
  if (people < USUAL_MINIMUM) {
    throw new Refusal('bad-input', `Among fewer than ${USUAL_MINIMUM} people nobody stays unnamed.`, {
      fields: [{ path: 'personIds', says: `at least ${USUAL_MINIMUM} people are needed without names` }],
      next: 'Ask more people, or announce names.',
    })
  }
}

async function askedAbout(db: Db, decision: Decision, method: Method): Promise<BallotOption[]> {
  const options = (await optionsOf(db, decision.id)).map(({ id, words }) => ({ id, words }))
  const proposal = decision.chosen === '' ? [] : [{ id: decision.id, words: decision.chosen }]
  if (method === 'consent') {
    if (proposal.length > 0) return proposal
    throw new Refusal('bad-input', 'There is no proposal yet that anybody could consent to.', {
      next: 'Write down what is proposed, or propose one of the options.',
    })
  }
  if (method === 'approver-after-advice') return options.length > 0 ? options : proposal
  const fewest = fewestOptions(method)
  if (options.length >= fewest) return options
  throw new Refusal('bad-input', `For this at least ${fewest} options are needed, and there are ${options.length}.`, {
    next: 'Add options, or choose another way.',
  })
}

const links = operation({
  name: 'ballot.links',
  says: 'Make personal links to what is open; whoever was not asked yet is asked with it. Told only once',
  http: 'POST /decisions/{decisionId}/ballot-links',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.links-made',
  peopleOnly: true,
  input: z.strictObject({ decisionId: z.guid(), personIds: z.array(z.guid()).min(1).max(500) }),
  output: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })) }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const { decision, ballot } = await theOpen(db, input.decisionId)
    const wanted = [...new Set(input.personIds)]
    const people = await peopleById(db, wanted)
    if (people.length < wanted.length) throw nothingHere()
    const rows = []
    for (const { id: personId, name } of people.sort((a, b) => a.name.localeCompare(b.name))) {
      await askVoter(db, { id: newId(), ballotId: ballot.id, personId, at: now })
      const link = await handOutLink(asked, {
        purpose: BALLOT,
        prefix: BALLOT_PREFIX,
        subjectId: decision.id,
        personId,
        expiresAt: later(now, LINK_SECONDS),
      })
      rows.push({ personId, name, link })
    }
    tell({ subjectId: decision.id, workId: decision.workId, details: { asked: rows.length } })
    return { rows }
  },
})

const revokeLink = operation({
  name: 'ballot.revoke-link',
  says: 'Stop asking somebody: their link stops, and what they said in the open round does not count',
  http: 'DELETE /decisions/{decisionId}/ballot-links/{personId}',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.link-revoked',
  input: z.strictObject({ decisionId: z.guid(), personId: z.guid() }),
  output: z.object({ revoked: z.number() }),
  async run({ input, db, now, tell }) {
    const decision = await theDecision(db, input.decisionId)
    const ballot = await openBallotOf(db, decision.id)
    const asked = ballot ? await votersOf(db, [ballot.id]) : []
    const isAsked = asked.some(({ personId }) => personId === input.personId)
    if (ballot && isAsked) {
      // An open ballot never gets so small that somebody who was promised to stay unnamed would not.
      refuseDisclosure(ballot.method, ballot.disclosure, asked.length - 1)
      await holdRound(db, ballot.id, ballot.roundNumber)
      await withdrawVoter(db, ballot.id, input.personId, now)
      await dropVote(db, ballot.id, ballot.roundNumber, input.personId)
    }
    const revoked = await revokeLinks(db, BALLOT, decision.id, input.personId, now)
    if (revoked === 0 && !isAsked) throw nothingHere()
    tell({ subjectId: decision.id, workId: decision.workId, details: { personId: input.personId } })
    return { revoked }
  },
})

const close = operation({
  name: 'ballot.close',
  says: 'Close the open round: only then does anybody see a result. Of two blind rounds the second begins',
  http: 'PUT /decisions/{decisionId}/ballots/{ballotId}/closing',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.closed',
  input: z.strictObject({
    decisionId: z.guid(),
    ballotId: z.guid(),
    roundNumber: z.number().int().min(1).max(2).default(1).describe('Which round'),
  }),
  output: z.object({ roundNumber: z.number(), answered: z.number(), ended: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const { decision, ballot } = await theHeld(asked, input)
    const answered = (await votesIn(db, [ballot.id])).filter((vote) => vote.roundNumber === ballot.roundNumber).length
    const goesOn = ballot.roundNumber < lastRoundOf(ballot.method) && answered >= fewestIn(ballot)
    const movement = goesOn ? null : await endWithAnswers(asked, ballot, whyNothing(ballot, answered))
    if (goesOn) await beginRound(db, ballot.id, ballot.roundNumber + 1)
    await addRound(db, {
      id: newId(),
      ballotId: ballot.id,
      roundNumber: ballot.roundNumber,
      closedById: by.personId,
      closedAt: now,
      answeredCount: answered,
      movement,
    })
    tell({ subjectId: decision.id, workId: decision.workId, details: { roundNumber: ballot.roundNumber, answered } })
    return { roundNumber: ballot.roundNumber, answered, ended: !goesOn }
  },
})

const giveUp = operation({
  name: 'ballot.give-up',
  says: 'End what is open without a result; what people said is not kept',
  http: 'DELETE /decisions/{decisionId}/ballots/{ballotId}',
  who: driverOfDecision,
  changes: true,
  event: 'ballot.given-up',
  input: z.strictObject({
    decisionId: z.guid(),
    ballotId: z.guid(),
    roundNumber: z.number().int().min(1).max(2).default(1).describe('Which round'),
    because: paragraph('Say why it ends').describe('Why it ends'),
  }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { decision, ballot } = await theHeld(asked, asked.input)
    await endWithoutAnswers(asked, ballot, asked.input.because)
    asked.tell({ subjectId: decision.id, workId: decision.workId, details: { because: asked.input.because } })
    return { id: ballot.id }
  },
})

function fewestIn({ disclosure, fewest }: Ballot): number {
  return disclosure === 'anonymous' ? fewest : 1
}

/** An anonymous ballot that too few answered has no result, and says so. */
function whyNothing(ballot: Ballot, answered: number): string | null {
  const fewest = fewestIn(ballot)
  // What the first round has shown stays, however few came to the second.
  if (ballot.disclosure === 'named' || ballot.roundNumber > 1 || answered >= fewest) return null
  return `${answered} answered. With fewer than ${fewest} nothing is shown, so that nobody is found out.`
}

async function theOpen(db: Db, decisionId: string) {
  const decision = await theDecision(db, decisionId)
  const ballot = await openBallotOf(db, decision.id)
  if (ballot) return { decision, ballot }
  throw new Refusal('closed', 'Nothing is open here at the moment.', { next: 'Ask people first.' })
}

type Named = { decisionId: string; ballotId: string; roundNumber: number }

/** The ballot whose round is open, held; so that nobody answers beside it. */
async function theHeld({ db }: Asked<unknown>, { decisionId, ballotId, roundNumber }: Named) {
  const decision = await theDecision(db, decisionId)
  const known = await ballotById(db, ballotId)
  if (known?.decisionId !== decision.id) throw nothingHere()
  const ballot = await holdRound(db, ballotId, roundNumber)
  if (ballot) return { decision, ballot }
  throw new Refusal('closed', 'This round is not open any more.', { next: 'Look at it as it stands now.' })
}

export const openingOperations = [open, links, revokeLink, close, giveUp]
export type OpenBallot = Asking<typeof open>
export type MakeBallotLinks = Asking<typeof links>
export type RevokeBallotLink = Asking<typeof revokeLink>
export type CloseBallot = Asking<typeof close>
export type GiveUpBallot = Asking<typeof giveUp>
