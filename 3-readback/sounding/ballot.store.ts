import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import type { SoundingBallot } from './sounding.ts'

type Participation = { id: string; soundingId: string; personId: string; tookPart: boolean }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    soundingBallot: SoundingBallot
    soundingParticipation: Participation
  }
}

const ROWS_AT_A_TIME = 250
const READ_AT_A_TIME = 500

export async function addBallots(db: Db, ballots: readonly SoundingBallot[]): Promise<void> {
  for (let at = 0; at < ballots.length; at += ROWS_AT_A_TIME)
    await db
      .insertInto('soundingBallot')
      .values(ballots.slice(at, at + ROWS_AT_A_TIME))
      .execute()
}

export async function ballotOf(db: Db, soundingId: string, personId: string): Promise<SoundingBallot | undefined> {
  return db
    .selectFrom('soundingBallot')
    .selectAll('soundingBallot')
    .where('soundingBallot.soundingId', '=', soundingId)
    .where('soundingBallot.personId', '=', personId)
    .executeTakeFirst()
}

/**
 * The ballot of somebody who is about to vote, held until the end of the transaction, so that two votes at once come one
 * after the other. SQLite has one writer at a time and needs nothing more.
 */
export async function holdBallot(
  db: Db,
  engine: Engine,
  soundingId: string,
  personId: string,
): Promise<SoundingBallot | undefined> {
  const ballot = db
    .selectFrom('soundingBallot')
    .selectAll('soundingBallot')
    .where('soundingBallot.soundingId', '=', soundingId)
    .where('soundingBallot.personId', '=', personId)
  return (engine === 'postgres' ? ballot.forUpdate() : ballot).executeTakeFirst()
}

export async function keepVotes(db: Db, { id, votes, castCount }: SoundingBallot): Promise<void> {
  await db.updateTable('soundingBallot').set({ votes, castCount }).where('id', '=', id).execute()
}

/** Everybody who has a ballot, and whether something is on it. */
export async function ballotHolders(db: Db, soundingId: string) {
  const rows = await db
    .selectFrom('soundingBallot')
    .innerJoin('person', 'person.id', 'soundingBallot.personId')
    .select(['person.id as personId', 'person.name', 'soundingBallot.castCount'])
    .where('soundingBallot.soundingId', '=', soundingId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows
}

/** Who was asked in a closed anonymous sounding, and whether they took part. */
export async function participationsOf(db: Db, soundingId: string) {
  return db
    .selectFrom('soundingParticipation')
    .innerJoin('person', 'person.id', 'soundingParticipation.personId')
    .select(['person.id as personId', 'person.name', 'soundingParticipation.tookPart'])
    .where('soundingParticipation.soundingId', '=', soundingId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

export async function participationOf(db: Db, soundingId: string, personId: string) {
  return db
    .selectFrom('soundingParticipation')
    .selectAll('soundingParticipation')
    .where('soundingParticipation.soundingId', '=', soundingId)
    .where('soundingParticipation.personId', '=', personId)
    .executeTakeFirst()
}

/** How many have voted, and how often altogether; never how. */
export async function turnoutOf(db: Db, soundingId: string): Promise<{ asked: number; took: number; cast: number }> {
  const row = await db
    .selectFrom('soundingBallot')
    .select((each) => [
      each.fn.countAll<number>().as('asked'),
      each.fn.count<number>('soundingBallot.id').filterWhere('soundingBallot.castCount', '>', 0).as('took'),
      each.fn.sum<number | null>('soundingBallot.castCount').as('cast'),
    ])
    .where('soundingBallot.soundingId', '=', soundingId)
    .executeTakeFirstOrThrow()
  return { asked: Number(row.asked), took: Number(row.took), cast: Number(row.cast ?? 0) }
}

/** All ballots in the order of their ids, some hundreds at a time. */
export async function* ballotsOf(db: Db, soundingId: string): AsyncGenerator<SoundingBallot[]> {
  let after = ''
  for (;;) {
    let page = db
      .selectFrom('soundingBallot')
      .selectAll('soundingBallot')
      .where('soundingBallot.soundingId', '=', soundingId)
      .orderBy('soundingBallot.id')
      .limit(READ_AT_A_TIME)
    if (after !== '') page = page.where('soundingBallot.id', '>', after)
    const rows = await page.execute()
    if (rows.length > 0) yield rows
    if (rows.length < READ_AT_A_TIME) return
    after = rows.at(-1)?.id ?? ''
  }
}

/** What stands on the ballots with something on them, some hundreds at a time, so that whoever votes meanwhile comes in between. */
export async function* castVotesOf(db: Db, soundingId: string): AsyncGenerator<string[]> {
  let after = ''
  for (;;) {
    let page = db
      .selectFrom('soundingBallot')
      .select(['soundingBallot.id', 'soundingBallot.votes'])
      .where('soundingBallot.soundingId', '=', soundingId)
      .where('soundingBallot.castCount', '>', 0)
      .orderBy('soundingBallot.id')
      .limit(READ_AT_A_TIME)
    if (after !== '') page = page.where('soundingBallot.id', '>', after)
    const rows = await page.execute()
    if (rows.length > 0) yield rows.map(({ votes }) => votes)
    if (rows.length < READ_AT_A_TIME) return
    after = rows.at(-1)?.id ?? ''
  }
}

/**
 * Cuts ballots and people apart for good: ballots with votes on them stay without a person, under ids and in an order that
 * say nothing; who took part stays without a ballot. All in the one transaction that closes the sounding.
 */
export async function cutApart(
  db: Db,
  soundingId: string,
  { unnamed, people }: { unnamed: readonly SoundingBallot[]; people: readonly Participation[] },
): Promise<void> {
  await db.deleteFrom('soundingBallot').where('soundingId', '=', soundingId).execute()
  await addBallots(db, unnamed)
  for (let at = 0; at < people.length; at += ROWS_AT_A_TIME)
    await db
      .insertInto('soundingParticipation')
      .values(people.slice(at, at + ROWS_AT_A_TIME))
      .execute()
}
