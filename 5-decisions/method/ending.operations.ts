import { job } from '@plumbline/platform/jobs/job'
import { dropRepliesTo } from '@plumbline/platform/kept-reply.store'
import type { Asked } from '@plumbline/platform/operation'
import { scrubTime } from '@plumbline/platform/privacy/scrub.job'
import { bytesToWriteAnew, scrub } from '@plumbline/platform/privacy/scrub.store'
import { drawnId } from '@plumbline/platform/secret'
import { z } from 'zod'
import { addBallot, askVoter, endBallot, votersOf } from './ballot.store.ts'
import { type Ballot, type BallotOption, fewestOptions, MOST_OPTIONS } from './ballot.ts'
import { cutVotes, movedIn, type Vote } from './cutting.ts'
import type { Moved } from './score-result.ts'
import { dropVotes, keepVoices, votesIn, WIPED_AFTER_CUTTING } from './vote.store.ts'

/** What only those who are asked do: replies to it are kept for repeated requests, and forgotten when answers are cut from people. */
const ASKED_BY_VOTERS = ['ballot.cast']

/** Until then the old bytes lie in free room of the database, where no query finds them but a copy of the files does. */
export const wipeAfterBallot = job({
  kind: 'ballot.wipe',
  says: 'Clean the free room of the database after answers were cut from people, or not kept',
  input: z.strictObject({}),
  tries: 12,
  leaseSeconds: 50,
  outside: ({ database }) => scrub(database, WIPED_AFTER_CUTTING),
})

type Ending = Pick<Asked<unknown>, 'db' | 'now' | 'database' | 'doLater'>

/**
 * Ends a ballot. Answers of an anonymous one are cut from people in the same transaction; what is left of them in free room of the
 * database is wiped by a job. Gives how many changed their answer, which can be told only here.
 */
export async function endWithAnswers(
  asked: Ending,
  ballot: Ballot,
  endedBecause: string | null,
  draw: () => string = drawnId,
): Promise<Moved[] | null> {
  const { db, now } = asked
  const votes: Vote[] = (await votesIn(db, [ballot.id])).map(({ personName: _, ...vote }) => vote)
  await endBallot(db, ballot.id, { endedAt: now, endedBecause })
  if (ballot.disclosure === 'anonymous') {
    const { voices, reasons } = cutVotes(ballot, votes, draw)
    await dropVotes(db, ballot.id)
    if (endedBecause === null) await keepVoices(db, voices, reasons)
    await forget(asked)
  }
  return ballot.method === 'blind-rounds' && endedBecause === null ? movedIn(ballot, votes) : null
}

/** Ends a ballot without a result: nobody was told that what they said so far would be shown. */
export async function endWithoutAnswers(asked: Ending, ballot: Ballot, endedBecause: string): Promise<void> {
  await endBallot(asked.db, ballot.id, { endedAt: asked.now, endedBecause })
  await dropVotes(asked.db, ballot.id)
  await forget(asked)
}

/** The same people are asked anew about the options as they stand now, where enough of them are left. */
export async function askAnew(
  asked: Ending & Pick<Asked<unknown>, 'newId'>,
  ballot: Ballot,
  options: readonly BallotOption[],
  because: string,
): Promise<void> {
  const { db, now, newId } = asked
  const goesOn = options.length >= fewestOptions(ballot.method) && options.length <= MOST_OPTIONS
  await endWithoutAnswers(
    asked,
    ballot,
    goesOn ? `${because} Everybody is asked anew.` : `${because} There is nothing left to choose between, so it ended.`,
  )
  if (!goesOn) return
  const { decisionId, method, disclosure, fewest, openedById } = ballot
  const same = { decisionId, method, disclosure, fewest, openedById, options: [...options] }
  const next = { id: newId(), ...same, roundNumber: 1, openedAt: now, endedAt: null, endedBecause: null }
  await addBallot(db, next)
  for (const { personId } of await votersOf(db, [ballot.id]))
    await askVoter(db, { id: newId(), ballotId: next.id, personId, at: now })
}

async function forget({ db, now, database, doLater }: Ending): Promise<void> {
  await dropRepliesTo(db, ASKED_BY_VOTERS)
  const notBefore = scrubTime(await bytesToWriteAnew(database, db), now)
  await doLater({ kind: wipeAfterBallot.kind, input: {}, notBefore })
}
