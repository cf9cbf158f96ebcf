import type { Db } from '@plumbline/platform/database/database'
import type { ReasonRow, VoiceRow, Vote } from './cutting.ts'

type ObjectionSettling = {
  id: string
  voteId: string
  settling: 'integrated' | 'taken-back'
  words: string
  personId: string | null
  at: string
}

type AdviceSeen = {
  id: string
  workspaceId?: string
  ballotId: string
  personId: string | null
  forPersonId: string | null
  at: string
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    ballotVote: Vote
    ballotVoice: VoiceRow
    ballotReason: ReasonRow
    objectionSettling: ObjectionSettling
    adviceSeen: AdviceSeen
  }
}

/** The tables in whose free room something of a cutting may be left, until it is wiped. */
export const WIPED_AFTER_CUTTING: readonly string[] = ['ballotVote', 'ballotVoice', 'ballotReason', 'keptReply']

const PORTION = 500

/** Keeps what somebody says in a round; what they said before in the same round is not kept. */
export async function keepVote(db: Db, vote: Vote): Promise<void> {
  const { said, words, at } = vote
  await db
    .insertInto('ballotVote')
    .values(vote)
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'ballotId', 'roundNumber', 'personId']).doUpdateSet({ said, words, at }),
    )
    .execute()
}

/** What is kept beside the people who said it, of these ballots. */
export async function votesIn(db: Db, ballotIds: readonly string[]): Promise<(Vote & { personName: string })[]> {
  if (ballotIds.length === 0) return []
  return db
    .selectFrom('ballotVote')
    .innerJoin('person', 'person.id', 'ballotVote.personId')
    .selectAll('ballotVote')
    .select('person.name as personName')
    .where('ballotVote.ballotId', 'in', ballotIds)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

export async function dropVotes(db: Db, ballotId: string): Promise<void> {
  await db.deleteFrom('ballotVote').where('ballotId', '=', ballotId).execute()
}

/** What somebody said who is not asked any more, in a round that is open. */
export async function dropVote(db: Db, ballotId: string, roundNumber: number, personId: string): Promise<void> {
  await db
    .deleteFrom('ballotVote')
    .where('ballotId', '=', ballotId)
    .where('roundNumber', '=', roundNumber)
    .where('personId', '=', personId)
    .execute()
}

export async function keepVoices(db: Db, voices: readonly VoiceRow[], reasons: readonly ReasonRow[]): Promise<void> {
  for (let at = 0; at < voices.length; at += PORTION)
    await db
      .insertInto('ballotVoice')
      .values(voices.slice(at, at + PORTION))
      .execute()
  for (let at = 0; at < reasons.length; at += PORTION)
    await db
      .insertInto('ballotReason')
      .values(reasons.slice(at, at + PORTION))
      .execute()
}

export async function voicesIn(db: Db, ballotIds: readonly string[]) {
  if (ballotIds.length === 0) return { voices: [], reasons: [] }
  const voices = await db
    .selectFrom('ballotVoice')
    .selectAll('ballotVoice')
    .where('ballotVoice.ballotId', 'in', ballotIds)
    .orderBy('ballotVoice.id')
    .execute()
  const reasons = await db
    .selectFrom('ballotReason')
    .selectAll('ballotReason')
    .where('ballotReason.ballotId', 'in', ballotIds)
    .orderBy('ballotReason.id')
    .execute()
  return { voices, reasons }
}

/** Who answered in a consent round about a decision, once it was closed, and what became of each objection. */
export async function stancesOn(db: Db, decisionId: string) {
  return db
    .selectFrom('ballotVote')
    .innerJoin('ballot', 'ballot.id', 'ballotVote.ballotId')
    .innerJoin('person', 'person.id', 'ballotVote.personId')
    .leftJoin('objectionSettling', 'objectionSettling.voteId', 'ballotVote.id')
    .select([
      'ballotVote.id',
      'ballotVote.personId',
      'ballotVote.said',
      'ballotVote.words',
      'ballot.openedAt',
      'person.name as personName',
      'objectionSettling.settling',
      'objectionSettling.words as settledWords',
    ])
    .where('ballot.decisionId', '=', decisionId)
    .where('ballot.method', '=', 'consent')
    .where('ballot.endedAt', 'is not', null)
    .orderBy('ballot.openedAt')
    .orderBy('ballotVote.id')
    .execute()
}

export async function settleObjection(db: Db, settling: ObjectionSettling): Promise<void> {
  await db.insertInto('objectionSettling').values(settling).execute()
}

/** That the advice of a ballot was read; saying it twice changes nothing. */
export async function noteAdviceSeen(db: Db, seen: AdviceSeen): Promise<void> {
  await db
    .insertInto('adviceSeen')
    .values(seen)
    .onConflict((conflict) => conflict.columns(['workspaceId', 'ballotId']).doNothing())
    .execute()
}

export async function adviceSeenIn(db: Db, ballotIds: readonly string[]) {
  if (ballotIds.length === 0) return []
  return db
    .selectFrom('adviceSeen')
    .select(['adviceSeen.ballotId', 'adviceSeen.at'])
    .where('adviceSeen.ballotId', 'in', ballotIds)
    .execute()
}
