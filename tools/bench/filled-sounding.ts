import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { Ground } from './served.ts'

export type Size = { people: number; statements: number; votesEach: number }

/** Statements and ballots of three camps, written past the server; the ids of the statements. */
export async function fill(ground: Ground, soundingId: string, size: Size): Promise<string[]> {
  const ids = Array.from({ length: size.statements - 1 }, () => randomUUID())
  const ballots = ballotsOf(size)
  if (ground.cluster) await fillPostgres(ground.cluster.url, soundingId, ids, ballots)
  else fillSqlite(ground.dataDir, soundingId, ids, ballots)
  return ids
}

type Ballot = { votes: string; cast: number }

function* ballotsOf({ people, statements, votesEach }: Size): Generator<Ballot> {
  const random = numbersFrom(people)
  const leaning = Array.from({ length: 3 }, () => Array.from({ length: statements }, () => 2 * random() - 1))
  for (let person = 0; person < people; person++) {
    const camp = leaning[person % 7 === 0 ? 2 : person % 2] as number[]
    const ballot = new Array<string>(statements).fill('.')
    const first = Math.floor(random() * statements)
    // A step that has no factor in common with the number of statements meets each at most once.
    for (let vote = 0; vote < votesEach; vote++) {
      const on = (first + vote * 7) % statements
      const said = (camp[on] as number) + 2 * random() - 1
      ballot[on] = said > 0.2 ? 'a' : said < -0.2 ? 'd' : 'p'
    }
    yield { votes: ballot.join(''), cast: votesEach }
  }
}

/** Numbers from 0 to 1, the same each time (Lehmer 1949, with the multiplier of Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function fillSqlite(dataDir: string, soundingId: string, ids: string[], ballots: Iterable<Ballot>): void {
  const database = new DatabaseSync(join(dataDir, 'plumbline.db'))
  const row = database.prepare('select workspace_id from sounding where id = ?').get(soundingId)
  const workspaceId = String(row?.['workspace_id'])
  database.exec('begin')
  const statement = database.prepare(
    "insert into sounding_statement (workspace_id, id, sounding_id, number, statement, seed, standing) values (?, ?, ?, ?, ?, 1, 'shown')",
  )
  ids.forEach((id, at) => {
    statement.run(workspaceId, id, soundingId, at + 1, `Statement ${at + 1}`)
  })
  const ballot = database.prepare(
    'insert into sounding_ballot (workspace_id, id, sounding_id, votes, cast_count) values (?, ?, ?, ?, ?)',
  )
  for (const { votes, cast } of ballots) ballot.run(workspaceId, randomUUID(), soundingId, votes, cast)
  database.exec('commit')
  database.close()
}

const ROWS_AT_A_TIME = 2_000

async function fillPostgres(url: string, soundingId: string, ids: string[], ballots: Iterable<Ballot>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('select workspace_id from sounding where id = $1', [soundingId])
  const workspaceId = rows[0].workspace_id
  await client.query(
    "insert into sounding_statement (workspace_id, id, sounding_id, number, statement, seed, standing) select $1, id, $2, place, 'Statement ' || place, true, 'shown' from unnest($3::uuid[]) with ordinality as each (id, place)",
    [workspaceId, soundingId, ids],
  )
  let some: Ballot[] = []
  const write = async () => {
    await client.query(
      'insert into sounding_ballot (workspace_id, id, sounding_id, votes, cast_count) select $1, gen_random_uuid(), $2, votes, cast_count from unnest($3::text[], $4::bigint[]) as each (votes, cast_count)',
      [workspaceId, soundingId, some.map(({ votes }) => votes), some.map(({ cast }) => cast)],
    )
    some = []
  }
  for (const ballot of ballots) {
    some.push(ballot)
    if (some.length === ROWS_AT_A_TIME) await write()
  }
  await write()
  await client.query('analyze sounding_ballot')
  await client.end()
}
