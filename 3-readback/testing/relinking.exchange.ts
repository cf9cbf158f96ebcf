import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '@plumbline/platform/canonical'
import { snake } from '@plumbline/platform/database/columns'
import { tablesOf } from '@plumbline/platform/database/table-facts'
import { hashOf } from '@plumbline/platform/secret'
import type { World } from '@plumbline/platform/testing/world'
import { CompiledQuery, sql } from 'kysely'
import type { AskedPerson, AskedRound } from './asked-round.exchange.ts'

/**
 * Somebody who has a copy of the whole database, knows the program, and knows at what moment each of those who were asked
 * answered. They try to say whose answer is whose. What was answered is different for each person, so that it can be counted
 * how often they are right; the attacker makes no use of that.
 */
export type Copy = { tables: Map<string, CopiedRow[]>; bytes: Buffer[] }
/** A row with where the engine keeps it: SQLite's rowid; PostgreSQL's ctid, and which transaction and command wrote it. */
export type CopiedRow = { table: string; place: Record<string, number>; values: Record<string, unknown> }

export type Truth = { round: AskedRound; answers: Map<string, string>; orders: Map<string, AskedPerson[]> }

/** How many of the guesses of a way to attack are right, of how many answers. */
export type Score = { way: string; right: number; of: number }

export async function copyOf({ house, engine, config }: World): Promise<Copy> {
  const { all } = house.database
  const tables = new Map<string, CopiedRow[]>()
  for (const { name } of tablesOf(house.steps.flatMap(({ migrations = [] }) => [...migrations]))) {
    const table = snake(name)
    const place =
      engine === 'sqlite'
        ? 'rowid as p_rowid'
        : `split_part(trim(both '()' from ctid::text), ',', 1)::bigint * 100000
             + split_part(trim(both '()' from ctid::text), ',', 2)::bigint as p_ctid,
           xmin::text::bigint as p_xmin, xmax::text::bigint as p_xmax, cmin::text::bigint as p_cmin`
    const { rows } = await all.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`select ${place}, kept.* from "${table}" kept order by 1`),
    )
    tables.set(
      name,
      rows.map((row) => ({
        table: name,
        place: Object.fromEntries(
          Object.entries(row).flatMap(([key, value]) => (/^p[A-Z]/.test(key) ? [[key, Number(value)]] : [])),
        ),
        values: Object.fromEntries(Object.entries(row).filter(([key]) => !/^p[A-Z]/.test(key))),
      })),
    )
  }
  return { tables, bytes: engine === 'sqlite' ? sqliteFiles(config.dataDir) : await postgresFiles(all) }
}

function sqliteFiles(dataDir: string): Buffer[] {
  return ['plumbline.db', 'plumbline.db-wal']
    .map((name) => join(dataDir, name))
    .filter(existsSync)
    .map((path) => readFileSync(path))
}

async function postgresFiles(all: World['house']['database']['all']): Promise<Buffer[]> {
  await sql`checkpoint`.execute(all)
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file(pg_relation_filepath(held.oid)) as bytes from pg_class held
    where held.relkind in ('r', 'i', 't') and held.relnamespace = current_schema()::regnamespace
  `.execute(all)
  return rows.map(({ bytes }) => bytes)
}

/** The rows that hold what was answered to one card. */
export function answerRows({ tables }: Copy, itemId: string): CopiedRow[] {
  return ['readbackVoice', 'readbackAnswer'].flatMap((table) =>
    (tables.get(table) ?? []).filter(({ values }) => values['itemId'] === itemId),
  )
}

type Guess = ReadonlyMap<CopiedRow, AskedPerson>

function scored(way: string, rows: readonly CopiedRow[], { answers }: Truth, itemId: string, guess: Guess): Score {
  const right = rows.filter((row) => {
    const person = guess.get(row)
    return person !== undefined && answers.get(`${person.respondentId} ${itemId}`) === row.values['understood']
  })
  return { way, right: right.length, of: rows.length }
}

/** Any row, in whatever table, in which something of one person alone stands beside something of an answer. */
export function byJoining(copy: Copy, truth: Truth, itemId: string): Score {
  const rows = answerRows(copy, itemId)
  const textsBeside = (ids: readonly string[]) =>
    new Set(
      [...copy.tables.values()]
        .flat()
        .map(({ values }) => Object.values(values).filter((value) => typeof value === 'string' && value.length >= 8))
        .filter((texts) => texts.some((text) => ids.includes(text as string)))
        .flat() as string[],
    )
  const traces = truth.round.people.map((person) => ({
    person,
    beside: textsBeside([person.personId, person.respondentId, person.link.linkId]),
  }))
  const guess = new Map<CopiedRow, AskedPerson>()
  for (const row of rows) {
    const marks = textsBeside([String(row.values['id'])])
    for (const mark of marks) {
      const [one, another] = traces.filter(({ beside }) => beside.has(mark))
      if (one && !another) guess.set(row, one.person)
    }
  }
  return scored('a join over all tables', rows, truth, itemId, guess)
}

/** What somebody can sort the rows of answers by, each way round. */
function sortings(copy: Copy, rows: readonly CopiedRow[]): [string, CopiedRow[]][] {
  const keys: [string, (row: CopiedRow) => string | number][] = []
  const [first] = rows
  for (const name of Object.keys(first?.place ?? {})) keys.push([name, ({ place }) => place[name] ?? 0])
  for (const name of Object.keys(first?.values ?? {}))
    if (name !== 'understood') keys.push([name, ({ values }) => JSON.stringify(values[name] ?? null)])
  keys.push(['first byte in the files', (row) => offsetOf(copy, String(row.values['understood']), 'first')])
  keys.push(['last byte in the files', (row) => offsetOf(copy, String(row.values['understood']), 'last')])
  return keys
    .filter(([, of]) => new Set(rows.map(of)).size > 1)
    .flatMap(([name, of]): [string, CopiedRow[]][] => {
      const sorted = [...rows].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0))
      return [
        [name, sorted],
        [`${name}, backwards`, [...sorted].reverse()],
      ]
    })
}

function offsetOf({ bytes }: Copy, text: string, which: 'first' | 'last'): number {
  const found = bytes.map((file) => (which === 'first' ? file.indexOf(text) : file.lastIndexOf(text)))
  const at = found.findIndex((offset) => offset >= 0)
  return at < 0 ? -1 : at * 2 ** 40 + (found[at] ?? 0)
}

/**
 * Rows of answers in every order that they have, laid on people in every order that is known of them, within each group: the first
 * answer on the first person, and so on.
 */
export function byOrder(copy: Copy, truth: Truth, itemId: string): Score[] {
  const rows = answerRows(copy, itemId)
  const { people } = truth.round
  const placeOf = (table: string, column: string, value: string) =>
    (copy.tables.get(table) ?? []).findIndex(({ values }) => values[column] === value)
  const by = (of: (person: AskedPerson) => number | string) =>
    [...people].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0))
  const orders = new Map([
    ...truth.orders,
    ['their rows', by(({ respondentId }) => placeOf('readbackRespondent', 'id', respondentId))],
    ['their ids', by(({ respondentId }) => respondentId)],
    ['their links', by(({ link }) => placeOf('link', 'id', link.linkId))],
    ['their entries', by(({ personId }) => personId)],
    [
      'the log',
      by(({ personId }) => (copy.tables.get('event') ?? []).findIndex(({ values }) => values['actorId'] === personId)),
    ],
  ])
  return sortings(copy, rows).flatMap(([sorting, sorted]) =>
    [...orders].map(([order, inOrder]) => {
      const guess = new Map<CopiedRow, AskedPerson>()
      for (const members of crowdsOf(sorted, inOrder, truth))
        for (const [at, row] of members.rows.entries()) {
          const person = members.people[at]
          if (person) guess.set(row, person)
        }
      return scored(`${sorting} on ${order}`, rows, truth, itemId, guess)
    }),
  )
}

/** Answers and people by the group that the answers tell; where they tell none, everybody else. */
export function crowdsOf(
  rows: readonly CopiedRow[],
  people: readonly AskedPerson[],
  { round }: Pick<Truth, 'round'>,
): { rows: CopiedRow[]; people: AskedPerson[] }[] {
  const groupOf = ({ values }: CopiedRow) => {
    const known = round.people.find(({ respondentId }) => respondentId === values['respondentId'])
    return known ? known.groupId : ((values['groupId'] as string | null | undefined) ?? null)
  }
  const told = new Set(rows.map(groupOf))
  const crowdOf = (person: AskedPerson) => (told.has(person.groupId) ? person.groupId : null)
  return [...told].map((group) => ({
    rows: rows.filter((row) => groupOf(row) === group),
    people: people.filter((person) => crowdOf(person) === group),
  }))
}

const BESIDE_BYTES = 220

/** Bytes of an answer near the bytes of a person, also in room that is free and in the log of changes. */
export function byRawBytes(copy: Copy, truth: Truth, itemId: string): Score {
  const rows = answerRows(copy, itemId)
  const guess = new Map<CopiedRow, AskedPerson>()
  const signs = truth.round.people.flatMap((person) =>
    [person.respondentId, person.personId].flatMap((id) =>
      [Buffer.from(id), Buffer.from(id.replaceAll('-', ''), 'hex')].map((sign) => ({ person, sign })),
    ),
  )
  for (const row of rows) {
    const text = Buffer.from(String(row.values['understood']))
    const near = copy.bytes.flatMap((file) =>
      placesOf(file, text).map((at) => file.subarray(Math.max(0, at - BESIDE_BYTES), at + text.length + BESIDE_BYTES)),
    )
    // The nearest sign of a person around any trace of the answer.
    const votes = new Map<AskedPerson, number>()
    for (const around of near)
      for (const { person, sign } of signs) votes.set(person, Math.max(votes.get(person) ?? 0, nearness(around, sign)))
    const [best] = [...votes].sort(([, a], [, b]) => b - a)
    if (best && best[1] > 0) guess.set(row, best[0])
  }
  return scored('raw bytes', rows, truth, itemId, guess)
}

/** 0 where the person does not stand there at all. */
function nearness(around: Buffer, sign: Buffer): number {
  const distances = placesOf(around, sign).map((at) => Math.abs(at + sign.length - BESIDE_BYTES))
  return distances.length === 0 ? 0 : 1 / (1 + Math.min(...distances))
}

function placesOf(file: Buffer, text: Buffer): number[] {
  const places: number[] = []
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) places.push(at)
  return places
}

/** Replies kept for repeated requests: of few possible requests each is tried, and the moment says who sent it. */
export function byKeptReplies(
  copy: Copy,
  truth: Truth,
  itemId: string,
  whoAt: (at: string) => AskedPerson | undefined,
): Score {
  const rows = answerRows(copy, itemId)
  const { readbackId } = truth.round
  const guess = new Map<CopiedRow, AskedPerson>()
  const kept = (copy.tables.get('keptReply') ?? []).filter(({ values }) => values['operation'] === 'readback.answer')
  for (const row of rows) {
    const understood = row.values['understood']
    const hash = hashOf(canonical({ readbackId, itemId, understood }))
    const found = kept.find(({ values }) => values['inputHash'] === hash)
    const person = found && whoAt(String(found.values['createdAt']))
    if (person) guess.set(row, person)
  }
  return scored('requests tried one by one', rows, truth, itemId, guess)
}
