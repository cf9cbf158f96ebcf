import type { Db } from '@plumbline/platform/database/database'
import type { Ballot } from './ballot.ts'
import type { Moved } from './score-result.ts'

type BallotVoter = {
  id: string
  workspaceId?: string
  ballotId: string
  personId: string
  at: string
  withdrawnAt: string | null
}

type BallotRound = {
  id: string
  ballotId: string
  roundNumber: number
  closedById: string | null
  closedAt: string
  answeredCount: number
  movement: Moved[] | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    ballot: Ballot
    ballotVoter: BallotVoter
    ballotRound: BallotRound
  }
}

export async function addBallot(db: Db, ballot: Ballot): Promise<void> {
  await db.insertInto('ballot').values(ballot).execute()
}

/** The ballots about a decision, oldest first. */
export async function ballotsOf(db: Db, decisionId: string): Promise<Ballot[]> {
  return db
    .selectFrom('ballot')
    .selectAll('ballot')
    .where('ballot.decisionId', '=', decisionId)
    .orderBy('ballot.openedAt')
    .orderBy('ballot.id')
    .execute()
}

export async function ballotById(db: Db, id: string): Promise<Ballot | undefined> {
  return db.selectFrom('ballot').selectAll('ballot').where('ballot.id', '=', id).executeTakeFirst()
}

export async function openBallotOf(db: Db, decisionId: string): Promise<Ballot | undefined> {
  return db
    .selectFrom('ballot')
    .selectAll('ballot')
    .where('ballot.decisionId', '=', decisionId)
    .where('ballot.endedAt', 'is', null)
    .executeTakeFirst()
}

/** Makes whoever answers or closes wait for each other; nothing when this round is not open any more. */
export async function holdRound(db: Db, ballotId: string, roundNumber: number): Promise<Ballot | undefined> {
  return (
    db
      .updateTable('ballot')
      // Writing to the row takes its lock on both engines.
      .set((row) => ({ fewest: row.ref('fewest') }))
      .where('id', '=', ballotId)
      .where('roundNumber', '=', roundNumber)
      .where('endedAt', 'is', null)
      .returningAll()
      .executeTakeFirst()
  )
}

export async function beginRound(db: Db, ballotId: string, roundNumber: number): Promise<void> {
  await db.updateTable('ballot').set({ roundNumber }).where('id', '=', ballotId).execute()
}

export async function endBallot(db: Db, ballotId: string, ended: { endedAt: string; endedBecause: string | null }) {
  await db.updateTable('ballot').set(ended).where('id', '=', ballotId).execute()
}

export async function addRound(db: Db, round: BallotRound): Promise<void> {
  await db.insertInto('ballotRound').values(round).execute()
}

/** The rounds that are closed by now. */
export async function roundsOf(db: Db, ballotIds: readonly string[]): Promise<BallotRound[]> {
  if (ballotIds.length === 0) return []
  return db
    .selectFrom('ballotRound')
    .selectAll('ballotRound')
    .where('ballotRound.ballotId', 'in', ballotIds)
    .orderBy('ballotRound.roundNumber')
    .execute()
}

/** Asks somebody, or asks them again after they were taken off. */
export async function askVoter(db: Db, voter: Omit<BallotVoter, 'withdrawnAt'>): Promise<void> {
  await db
    .insertInto('ballotVoter')
    .values({ ...voter, withdrawnAt: null })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'ballotId', 'personId']).doUpdateSet({ withdrawnAt: null }),
    )
    .execute()
}

export async function withdrawVoter(db: Db, ballotId: string, personId: string, at: string): Promise<void> {
  await db
    .updateTable('ballotVoter')
    .set({ withdrawnAt: at })
    .where('ballotId', '=', ballotId)
    .where('personId', '=', personId)
    .execute()
}

/** Who is asked in these ballots. */
export async function votersOf(db: Db, ballotIds: readonly string[]) {
  if (ballotIds.length === 0) return []
  return db
    .selectFrom('ballotVoter')
    .innerJoin('person', 'person.id', 'ballotVoter.personId')
    .select(['ballotVoter.ballotId', 'ballotVoter.personId', 'person.name as personName'])
    .where('ballotVoter.ballotId', 'in', ballotIds)
    .where('ballotVoter.withdrawnAt', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** The last ballot about a decision in which this person is asked. */
export async function ballotAsking(db: Db, decisionId: string, personId: string): Promise<Ballot | undefined> {
  return db
    .selectFrom('ballot')
    .innerJoin('ballotVoter', 'ballotVoter.ballotId', 'ballot.id')
    .selectAll('ballot')
    .where('ballot.decisionId', '=', decisionId)
    .where('ballotVoter.personId', '=', personId)
    .where('ballotVoter.withdrawnAt', 'is', null)
    .orderBy('ballot.openedAt', 'desc')
    .orderBy('ballot.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
