import { dayOf } from '@plumbline/platform/clock'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { ballotOf, holdBallot, keepVotes, participationOf } from './ballot.store.ts'
import { votedOn, voteIn, withVote } from './ballot.ts'
import { figuresOf, routingOf } from './figures.store.ts'
import { TAKE_PART_LINK } from './invitation.operations.ts'
import { nextStatement } from './next-statement.ts'
import { recount } from './recount.operations.ts'
import { soundingSentences } from './result-sentences.ts'
import { closedSounding, soundingDriver, theSounding } from './sounding.operations.ts'
import { holdOpen, holdSounding } from './sounding.store.ts'
import {
  hasBegun,
  inOneSpelling,
  isOver,
  LONGEST_SOUNDING_STATEMENT,
  MOST_ADDED,
  MOST_STATEMENTS,
  SOUNDING_DISCLOSURES,
  SOUNDING_VOTES,
  type SoundingBallot,
  type SoundingView,
  shownOf,
  votesToCount,
} from './sounding.ts'
import { addStatements, statementById, statementsOf } from './statement.store.ts'

const holder = bearerOf(TAKE_PART_LINK, 'soundingId')
const soundingId = z.guid()
const vote = z.enum(SOUNDING_VOTES)
/** Whether somebody voted or added a statement, the log says in one word: the order of either would lead to who it was. */
const IN_THE_LOG = 'sounding.taken-part'
/** What helps to choose the next statement is worked out again after so many votes of somebody, and not more often than every ten minutes. */
const VOTES_UNTIL_RECOUNT = 5
const TEN_MINUTES = '2026-11-28T10:1'.length

type Taking = Pick<Asked<{ soundingId: string }>, 'db' | 'by' | 'input' | 'now'>

async function mine({ db, by, input }: Taking): Promise<{ sounding: SoundingView; ballot: SoundingBallot | null }> {
  const sounding = await theSounding(db, input.soundingId)
  if (by.personId === null) throw nothingHere()
  const ballot = await ballotOf(db, sounding.id, by.personId)
  if (ballot) return { sounding, ballot }
  if (await participationOf(db, sounding.id, by.personId)) return { sounding, ballot: null }
  throw nothingHere()
}

/** The ballot of whoever votes, held until it is saved; refused before the opening and after the closing. */
async function openBallot(
  asked: Taking & Pick<Asked<unknown>, 'database'>,
): Promise<{ sounding: SoundingView; ballot: SoundingBallot }> {
  const { db, by, input, now, database } = asked
  await holdOpen(db, database.engine, input.soundingId)
  const { sounding } = await mine(asked)
  open(sounding, dayOf(now))
  const ballot = await holdBallot(db, database.engine, sounding.id, by.personId ?? '')
  if (!ballot) throw closedSounding()
  return { sounding, ballot }
}

function open(sounding: SoundingView, today: string): void {
  if (isOver(sounding, today)) throw closedSounding()
  if (hasBegun(sounding, today)) return
  throw new Refusal('conflict', 'This sounding has not begun yet.', { next: `Come back on ${sounding.opensOn}.` })
}

const showBallot = operation({
  name: 'sounding.ballot',
  says: 'What I am asked, what I have voted so far, and once it is closed what all said together',
  http: 'GET /soundings/{soundingId}/ballot',
  who: holder,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: z.object({
    question: z.string(),
    workTitle: z.string(),
    driverName: z.string().nullable(),
    myName: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    today: z.string(),
    begun: z.boolean(),
    over: z.boolean(),
    disclosure: z.enum(SOUNDING_DISCLOSURES),
    fewest: z.number(),
    mayAdd: z.boolean(),
    moderation: z.enum(['before', 'after']),
    statements: z.array(z.object({ id: z.string(), number: z.number(), statement: z.string(), vote: vote.nullable() })),
    voted: z.number(),
    toCount: z.number().describe('From so many votes on somebody counts when groups are looked for'),
    /** Whether my votes can still be told from those of others: not once an anonymous sounding is closed. */
    known: z.boolean(),
    sentences: z.array(z.string()),
  }),
  async run(asked) {
    const { db, by, now } = asked
    const { sounding, ballot } = await mine(asked)
    const work = await theWork(db, sounding.workId)
    const driving = work.driverId === null ? undefined : await personById(db, work.driverId)
    const me = by.personId === null ? undefined : await personById(db, by.personId)
    const all = await statementsOf(db, sounding.id)
    const statements = shownOf(all).map(({ id, number, statement }) => ({
      id,
      number,
      statement,
      vote: ballot ? voteIn(ballot.votes, number) : null,
    }))
    const kept = sounding.closedAt === null ? undefined : await figuresOf(db, sounding.id)
    const { question, opensOn, closesOn, disclosure, fewest, mayAdd, moderation } = sounding
    return {
      ...{ question, opensOn, closesOn, disclosure, fewest, mayAdd, moderation },
      workTitle: work.title,
      driverName: driving?.name ?? null,
      myName: me?.name ?? '',
      today: dayOf(now),
      begun: hasBegun(sounding, dayOf(now)),
      over: isOver(sounding, dayOf(now)),
      statements,
      voted: statements.filter((each) => each.vote !== null).length,
      toCount: votesToCount(statements.length),
      known: ballot !== null,
      sentences: kept ? soundingSentences(kept.figures, all, null) : [],
    }
  },
})

const next = operation({
  name: 'sounding.next',
  says: 'The statement on which my vote tells most; never one that I have voted on',
  http: 'GET /soundings/{soundingId}/next',
  who: holder,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: z.object({
    statement: z.object({ id: z.string(), number: z.number(), statement: z.string() }).nullable(),
    voted: z.number(),
    statements: z.number(),
  }),
  async run(asked) {
    const { db, by } = asked
    const { sounding, ballot } = await mine(asked)
    const statements = shownOf(await statementsOf(db, sounding.id))
    const votes = ballot?.votes ?? ''
    const statement = nextStatement(statements, await routingOf(db, sounding.id), { id: by.personId ?? '', votes })
    return {
      statement: statement && { id: statement.id, number: statement.number, statement: statement.statement },
      voted: statements.filter(({ number }) => voteIn(votes, number) !== null).length,
      statements: statements.length,
    }
  },
})

export const castVote = operation({
  name: 'sounding.vote',
  says: 'Agree with a statement, disagree, or pass; an earlier vote on it is replaced',
  http: 'PUT /soundings/{soundingId}/statements/{statementId}/vote',
  who: holder,
  changes: true,
  event: 'sounding.voted',
  input: z.strictObject({ soundingId, statementId: z.guid(), vote }),
  output: z.object({ saved: z.literal(true) }),
  async run(asked) {
    const { input, db, now, tell } = asked
    const { sounding, ballot } = await openBallot(asked)
    const statement = await statementById(db, sounding.id, input.statementId)
    if (!statement || statement.standing === 'waiting') throw nothingHere()
    if (statement.standing !== 'shown')
      throw new Refusal('conflict', 'This statement is not asked any more.', { next: 'Go on with another one.' })
    const votes = withVote(ballot.votes, statement.number, input.vote)
    const castCount = votedOn(votes).length
    await keepVotes(db, { ...ballot, votes, castCount })
    if (castCount % VOTES_UNTIL_RECOUNT === 0) {
      const key = `${sounding.id} ${now.slice(0, TEN_MINUTES)}`
      await asked.doLater({ kind: recount.kind, input: { soundingId: sounding.id }, key })
    }
    tell({ subjectId: sounding.id, workId: sounding.workId, unnamed: IN_THE_LOG })
    return { saved: true as const }
  },
})

export const addStatement = operation({
  name: 'sounding.add-statement',
  says: 'Add a statement that others vote on; who added it is shown to nobody',
  http: 'POST /soundings/{soundingId}/statements',
  who: either(holder, soundingDriver),
  changes: true,
  event: 'sounding.statement-added',
  quiet: true,
  input: z.strictObject({
    soundingId,
    statement: z.string().trim().min(1).max(LONGEST_SOUNDING_STATEMENT),
  }),
  output: z.object({ standing: z.enum(['waiting', 'shown']) }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const isHolder = by.kind === 'link'
    // Statements get their numbers one after the other.
    const sounding = await holdSounding(db, input.soundingId)
    if (!sounding) throw nothingHere()
    if (isHolder) {
      await mine(asked)
      open(sounding, dayOf(now))
    } else if (isOver(sounding, dayOf(now))) throw closedSounding()
    const statements = await statementsOf(db, sounding.id)
    if (isHolder) mayAddOne(sounding, statements.filter(({ authorId }) => authorId === by.personId).length)
    if (statements.length >= MOST_STATEMENTS)
      throw new Refusal('conflict', `There are ${MOST_STATEMENTS} statements, and no room for more.`)
    const spelling = inOneSpelling(input.statement)
    if (statements.some((each) => inOneSpelling(each.statement) === spelling))
      throw new Refusal('already-exists', 'This statement is there already.', { next: 'Vote on it, or say it anew.' })
    const standing = isHolder && sounding.moderation === 'before' ? ('waiting' as const) : ('shown' as const)
    await addStatements(db, [
      {
        id: newId(),
        soundingId: sounding.id,
        number: Math.max(-1, ...statements.map(({ number }) => number)) + 1,
        statement: input.statement,
        seed: !isHolder,
        standing,
        leftOutBecause: null,
        joinedToId: null,
        authorId: isHolder ? by.personId : null,
      },
    ])
    tell({ subjectId: sounding.id, workId: sounding.workId, ...(isHolder ? { unnamed: IN_THE_LOG } : {}) })
    return { standing }
  },
})

function mayAddOne({ mayAdd }: SoundingView, added: number): void {
  if (!mayAdd)
    throw new Refusal('not-allowed', 'In this sounding nobody adds statements.', {
      next: 'Vote on those that are there.',
    })
  if (added >= MOST_ADDED)
    throw new Refusal('too-many', `You have added ${MOST_ADDED} statements, and that is as many as one person can.`, {
      next: 'Vote on those of others.',
    })
}

export const votingOperations = [showBallot, next, castVote, addStatement]
export type ShowBallot = Asking<typeof showBallot>
export type NextStatement = Asking<typeof next>
export type AddStatement = Asking<typeof addStatement>
