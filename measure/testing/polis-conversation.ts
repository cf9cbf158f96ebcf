import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { VoteStream } from '../soundings/vote-stream.ts'

export const POLIS_CONVERSATIONS = [
  '15-per-hour-seattle',
  'bg2050-volunteers',
  'brexit-consensus',
  'london.youth.policing',
  'scoop-hivemind.taxes',
  'vtaiwan.uberx',
]

type Row = { readonly [column: string]: string }

export type PolisConversation = {
  /** In the order of time. A statement about the conversation itself counts as rejected, as in Polis. */
  readonly votes: VoteStream
  readonly comments: readonly Row[]
  /** The group that was published for each person who had one. */
  readonly published: { readonly [participant: string]: number }
}

/** A real conversation from `soundings/data/polis`; where it comes from and what may be done with it stands there. */
export function polisConversation(name: string): PolisConversation {
  const comments = rows(`${name}/comments.csv`)
  const rejected = comments
    .filter((row) => row.moderated === '-1' || row['is-meta'] === 'true')
    .map((row) => row['comment-id'] as string)
  const votes = rows(`${name}/votes.csv.gz`).sort((a, b) => Number(a.timestamp) - Number(b.timestamp))
  const people = numbered(votes.map((row) => row['voter-id'] as string))
  const statements = numbered(votes.map((row) => row['comment-id'] as string))
  return {
    votes: {
      participants: people.names,
      statements: statements.names,
      participant: people.places,
      statement: statements.places,
      vote: Int8Array.from(votes, (row) => Number(row.vote)),
      rejected: new Set(rejected.map((name) => statements.names.indexOf(name)).filter((place) => place >= 0)),
    },
    comments,
    published: Object.fromEntries(
      rows(`${name}/participants-votes.csv.gz`)
        .filter((row) => row['group-id'])
        .map((row) => [row.participant as string, Number(row['group-id'])]),
    ),
  }
}

function rows(file: string): Row[] {
  const bytes = readFileSync(new URL(`../soundings/data/polis/${file}`, import.meta.url))
  const [header = [], ...records] = fields((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  return records.map((record) => Object.fromEntries(header.map((column, i) => [column, record[i] ?? ''])))
}

/** Every quoted or plain field with what ends it; a doubled quote stands for one. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/gy

function fields(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (const [whole, quoted, plain, end] of text.matchAll(FIELD)) {
    if (whole === '') break
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    records.push(record)
    record = []
  }
  return records
}

function numbered(all: readonly string[]): { names: string[]; places: Int32Array } {
  const places = new Map<string, number>()
  for (const name of all) if (!places.has(name)) places.set(name, places.size)
  return { names: [...places.keys()], places: Int32Array.from(all, (name) => places.get(name) as number) }
}
