import { later, newId } from '@plumbline/platform/clock'
import { addSession } from '@plumbline/platform/identity/session.store'
import type { Operation } from '@plumbline/platform/operation'
import { hashOf, newToken } from '@plumbline/platform/secret'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import type { HTTPMethods, InjectOptions } from 'fastify'
import { placeOfOperation } from '../http/api.ts'
import { type Actor, actorsOf, expected } from './admission.ts'
import { type FurnishedWorld, performer } from './furnished.ts'
import { sampleOf } from './samples.ts'

type Headers = Record<string, string>

/** An operation with a valid input, and the headers of somebody who may ask for it. */
export type Willing = { operation: Operation; sample: Record<string, unknown>; headers: Headers }

/** For each operation somebody who may, with a session, a link's token or the key of the machine. */
export async function willingOnes(
  { world, cast, mine }: FurnishedWorld,
  operatorKey: string,
): Promise<(operation: Operation) => Willing> {
  const { house } = world
  const now = house.now()
  const cookies = new Map<string, string>()
  for (const { accountId } of Object.values(cast)) {
    const token = newToken()
    const session = { id: newId(), accountId, tokenHash: hashOf(token), createdAt: now, endedAt: null }
    await addSession(house.database.all, { ...session, expiresAt: later(now, 3_600) })
    cookies.set(accountId, token)
  }
  const tokens = new Map<string, string>()
  for (const [name, about, subjectId = Object.values(about)[0] ?? ''] of [
    ['readback.hand-out-links', { readbackId: mine.readbackId }],
    ['decision.hand-out-links', { decisionId: mine.decisionId }],
    ['sounding.hand-out-links', { soundingId: mine.soundingId }],
    ['ask.hand-out-links', { workId: mine.workId }],
    // Their own page is about themselves, whichever work it was handed out for.
    ['expectation.hand-out-links', { workId: mine.workId }, mine.holder.personId],
    ['ballot.links', { decisionId: mine.askedDecisionId }],
  ] as const) {
    const input = { ...about, personIds: [mine.holder.personId] }
    const perform = performer(house, mine.workspace.id)
    const { rows } = await perform<{ rows: { link: string | null }[] }>(name, input, cast.driver.by)
    tokens.set(
      subjectId,
      rows
        .find(({ link }) => link)
        ?.link?.split('/')
        .at(-1) ?? '',
    )
  }
  tokens.set(mine.calledDecisionId, mine.calledToken)
  tokens.set(mine.askBoxId, mine.askBoxToken)
  const actors = actorsOf({ world, cast, mine, theirs: mine }).filter(({ from }) => from !== 'theirs')
  const ofMachine = { name: 'machine', by: { kind: 'operator' }, asker: cast.admin, from: 'mine' } as const
  return (operation) => {
    const willing = actors.filter(({ by }) => by.kind !== 'key')
    const actor: Actor = willing.reverse().find((each) => expected(operation, each) === 'done') ?? ofMachine
    return { operation, sample: sampleOf(operation.name, mine, actor.asker), headers: headersOf(actor) }
  }

  function headersOf({ by, asker }: Actor): Headers {
    const own = { host: 'localhost', origin: 'http://localhost' }
    if (by.kind === 'anonymous') return own
    if (by.kind === 'link') return { ...own, authorization: `Bearer ${tokens.get(by.subjectId) ?? ''}` }
    if (by.kind === 'operator') return { ...own, authorization: `Bearer ${operatorKey}` }
    return { ...own, cookie: `plumbline=${cookieOf(asker)}` }
  }

  function cookieOf({ accountId }: Somebody): string {
    return cookies.get(accountId) ?? ''
  }
}

let asked = 0

/** The request that asks for the operation with this input, whatever stands in it. */
export function requestFor(
  { operation, headers }: Willing,
  input: Record<string, unknown>,
  workspace: string,
  extra: { headers?: Headers; query?: string } = {},
): InjectOptions {
  const { method, path, parameters } = placeOfOperation(operation)
  const url = path
    .replace(':workspace', encodeURIComponent(workspace))
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asText(input[name]).toWellFormed()))
  const rest = Object.entries(input).filter(([name]) => !parameters.includes(name))
  asked += 1
  const all = { ...headers, 'idempotency-key': `hostile-${asked}`, ...extra.headers }
  if (!operation.changes) return { method: 'GET', url: `${url}?${extra.query ?? queryOf(rest)}`, headers: all }
  const payload = JSON.stringify(Object.fromEntries(rest))
  return {
    method: method as Exclude<HTTPMethods, 'CONNECT' | 'TRACE'> as 'POST',
    url,
    headers: { 'content-type': 'application/json', ...all },
    payload,
  }
}

function queryOf(rest: [string, unknown][]): string {
  return rest.map(([name, value]) => `${name}=${encodeURIComponent(asText(value).toWellFormed())}`).join('&')
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
