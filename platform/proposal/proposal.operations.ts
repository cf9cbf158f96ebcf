import { z } from 'zod'
import type { Actor, Principal } from '../actor.ts'
import { canonical } from '../canonical.ts'
import { dayOf, later } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { chainHead } from '../events.store.ts'
import { type Asked, type Asking, type Operation, operation } from '../operation.ts'
import { page, pageInput, pageOf, placeOf } from '../paging.ts'
import { members } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { idsIn, labelsIn, linesOf } from './in-words.ts'
import {
  addProposal,
  changesSince,
  latestSubject,
  noteSubject,
  proposalById,
  proposalsOf,
  settle,
  waitingCount,
} from './proposal.store.ts'
import { inShort, type Settlement, STANDINGS, standingOf } from './proposal.ts'

const A_DAY_SECONDS = 24 * 60 * 60
const DAYS_TO_DECIDE = 14
/** More than a person can look at; an assistant that runs wild stops here. */
const MOST_WAITING = 50
const LONGEST_INPUT = 100_000

/** Finds what records are called: a step knows its own. */
export type NameSource = (db: Db, ids: readonly string[]) => Promise<{ id: string; name: string }[]>

const brief = {
  id: z.string(),
  operation: z.string(),
  title: z.string().describe('What would be done'),
  why: z.string().nullable(),
  accountName: z.string().describe('For whom it was drafted'),
  keyLabel: z.string().nullable().describe('The key by which it was drafted'),
  createdAt: z.string(),
  expiresOn: z.string().describe('The last day on which it can be accepted'),
  standing: z.enum(STANDINGS),
}

const make = operation({
  name: 'proposal.make',
  says: 'Draft a change; nothing is changed until the person for whom it is drafted accepts it',
  http: 'POST /proposals',
  who: members,
  changes: true,
  event: 'proposal.made',
  drafts: true,
  input: z.strictObject({
    operation: z.string().max(100).describe('Name of the operation, such as work.register'),
    input: z.record(z.string(), z.unknown()).default({}).describe('What that operation would be given'),
    why: z.string().trim().min(1).max(2_000).optional().describe('Why, for the person who decides'),
  }),
  output: z.object({ id: z.string(), standing: z.string(), expiresOn: z.string(), page: z.string() }),
  async run(asked) {
    const { input, by, db, now, newId, workspace, publicUrl, tell } = asked
    const accountId = accountOf(by)
    const drafted = draftable(asked, input.operation)
    // What the person could not do, or what does not fit, is refused before that person is bothered.
    const person: Principal = { kind: 'account', accountId, sessionId: '', serverAdmin: false }
    await asked.check(drafted, input.input, person)
    if (canonical(input.input).length > LONGEST_INPUT) throw new Refusal('too-large', 'That is too long for a draft.')
    const today = dayOf(now)
    if ((await waitingCount(db, accountId, today)) >= MOST_WAITING) {
      throw new Refusal('too-many', `${MOST_WAITING} drafts wait for this person already.`, {
        next: 'Wait until some of them are accepted or declined.',
      })
    }
    const proposal = {
      id: newId(),
      accountId,
      apiKeyId: by.kind === 'key' ? by.keyId : null,
      operation: drafted.name,
      proposedInput: input.input,
      why: input.why ?? null,
      createdAt: now,
      expiresOn: dayOf(later(now, DAYS_TO_DECIDE * A_DAY_SECONDS)),
      madeAtSeq: (await chainHead(db, workspace.id)).seq,
    }
    await addProposal(db, proposal)
    tell({ subjectId: proposal.id, details: { operation: drafted.name } })
    const { id, expiresOn } = proposal
    return { id, standing: 'waiting', expiresOn, page: `${publicUrl}/w/${workspace.slug}/proposals/${id}` }
  },
})

const list = operation({
  name: 'proposal.list',
  says: 'Drafts of changes that were made for me, newest first; for administrators everybody’s',
  http: 'GET /proposals',
  who: members,
  changes: false,
  input: z.strictObject({ standing: z.enum(STANDINGS).default('waiting'), ...pageInput }),
  output: pageOf(z.object(brief)),
  async run({ input, by, db, now, offered }) {
    const today = dayOf(now)
    const before = placeOf(input.cursor, z.guid())
    const asked = { accountId: ownerSeenBy(by), standing: input.standing, today, before }
    const found = await proposalsOf(db, asked, input.limit + 1)
    const { rows, next } = page(found, input.limit, ({ id }) => id)
    return { rows: rows.map((row) => inBrief(row, today, offered)), next }
  },
})

type Told = NonNullable<Awaited<ReturnType<typeof proposalById>>>

function show(nameSources: readonly NameSource[]) {
  return operation({
    name: 'proposal.show',
    says: 'One draft: what would be done, field by field, and how it was decided',
    http: 'GET /proposals/{proposalId}',
    who: members,
    changes: false,
    input: z.strictObject({ proposalId: z.guid() }),
    output: z.object({
      ...brief,
      mine: z.boolean().describe('Whether it is mine to decide'),
      lines: z.array(
        z.object({ depth: z.number(), label: z.string(), value: z.string().nullable(), now: z.string().nullable() }),
      ),
      changedSince: z.array(z.object({ happened: z.string(), at: z.string() })),
      settled: z
        .object({ at: z.string(), by: z.string(), because: z.string().nullable(), subjectId: z.string().nullable() })
        .nullable(),
    }),
    async run(asked) {
      const { input, by, db, now, offered } = asked
      const proposal = await theProposal(db, by, input.proposalId)
      const drafted = offered(proposal.operation)
      const waits = proposal.settledAs === null
      const present = drafted && waits ? await presentOf(asked, drafted, proposal.proposedInput) : {}
      const ids = [...new Set([...idsIn(proposal.proposedInput), ...idsIn(present)])]
      const named = (await Promise.all(nameSources.map((source) => source(db, ids)))).flat()
      const names = new Map(named.map(({ id, name }) => [id, name]))
      const { settledAs, settledAt, settlerName, because, subjectId } = proposal
      return {
        ...inBrief(proposal, dayOf(now), offered),
        mine: (by.kind === 'account' || by.kind === 'key') && by.accountId === proposal.accountId,
        lines: linesOf(proposal.proposedInput, { names, present, says: drafted ? labelsIn(drafted.input) : {} }),
        changedSince: drafted && waits ? await changedSince(db, drafted, proposal) : [],
        settled: settledAs && settledAt && settlerName ? { at: settledAt, by: settlerName, because, subjectId } : null,
      }
    },
  })
}

const accept = operation({
  name: 'proposal.accept',
  says: 'Do what a draft proposes, as yourself',
  http: 'POST /proposals/{proposalId}/acceptance',
  who: members,
  changes: true,
  event: 'proposal.accepted',
  peopleOnly: true,
  input: z.strictObject({ proposalId: z.guid() }),
  output: z.object({ accepted: z.boolean(), operation: z.string(), subjectId: z.string() }),
  async run(asked) {
    const { input, db, tell } = asked
    const { proposal, settlementId } = await decide(asked, input.proposalId, 'accepted', null)
    const drafted = draftable(asked, proposal.operation)
    const [changed] = await changedSince(db, drafted, proposal)
    if (changed) {
      throw new Refusal(
        'conflict',
        `This was changed after the draft was made (${changed.happened}). Nothing was done.`,
        {
          next: 'Decline the draft, and have it drafted anew from how things stand now.',
        },
      )
    }
    await asked.perform(drafted, proposal.proposedInput)
    const subjectId = await latestSubject(db)
    await noteSubject(db, settlementId, subjectId)
    tell({ subjectId: proposal.id, details: { operation: drafted.name, subjectId } })
    return { accepted: true, operation: drafted.name, subjectId }
  },
})

const decline = operation({
  name: 'proposal.decline',
  says: 'Decline a draft; nothing is changed',
  http: 'POST /proposals/{proposalId}/declination',
  who: members,
  changes: true,
  event: 'proposal.declined',
  peopleOnly: true,
  input: z.strictObject({
    proposalId: z.guid(),
    because: z.string().trim().min(1).max(2_000).optional().describe('Why; whoever drafted it can read this'),
  }),
  output: z.object({ declined: z.boolean() }),
  async run(asked) {
    const { input, tell } = asked
    const { proposal } = await decide(asked, input.proposalId, 'declined', input.because ?? null)
    tell({ subjectId: proposal.id, details: { operation: proposal.operation } })
    return { declined: true }
  },
})

/** Everything about drafts. `nameSources` say what the records are called that a draft is about. */
export function proposalOperations(nameSources: readonly NameSource[]): readonly Operation[] {
  return [make, list, show(nameSources), accept, decline] as readonly Operation[]
}

export const makeProposal = make

export type ListProposals = Asking<typeof list>
export type ShowProposal = Asking<ReturnType<typeof show>>
export type AcceptProposal = Asking<typeof accept>
export type DeclineProposal = Asking<typeof decline>

function accountOf(by: Actor): string {
  if (by.kind === 'account' || by.kind === 'key') return by.accountId
  throw new Refusal('conflict', 'A draft is made for somebody with an account.', { next: 'Sign in, or use a key.' })
}

/** Whose drafts somebody sees: their own; administrators everybody’s. */
function ownerSeenBy(by: Actor): string | null {
  return by.role === 'admin' ? null : accountOf(by)
}

/** A key sees what its account sees. A draft of somebody else is not there for anybody but administrators. */
async function theProposal(db: Db, by: Actor, id: string): Promise<Told> {
  const proposal = await proposalById(db, id)
  const owner = ownerSeenBy(by)
  if (!proposal || (owner !== null && proposal.accountId !== owner)) throw nothingHere()
  return proposal
}

function draftable({ offered }: Pick<Asked<unknown>, 'offered'>, name: string): Operation {
  const found = offered(name)
  if (found && found.scope === 'workspace' && found.changes && !found.peopleOnly && !found.drafts) return found
  throw new Refusal('bad-input', 'operation: is not a change that can be drafted.', {
    fields: [{ path: 'operation', says: 'is not a change that can be drafted' }],
    next: 'What is for people only is done by people.',
  })
}

/** Settles it first, so that two who decide at once do not both go on; a refusal later takes that back. */
async function decide(
  { by, db, now, newId }: Pick<Asked<unknown>, 'by' | 'db' | 'now' | 'newId'>,
  id: string,
  settledAs: Settlement['settledAs'],
  because: string | null,
): Promise<{ proposal: Told; settlementId: string }> {
  const proposal = await theProposal(db, by, id)
  if (by.kind !== 'account' || by.accountId !== proposal.accountId) {
    throw new Refusal('not-allowed', `Only ${proposal.accountName} can decide on this draft.`, {
      next: `Ask ${proposal.accountName}.`,
    })
  }
  if (standingOf({ ...proposal, settledAs: null }, dayOf(now)) === 'expired') {
    throw new Refusal('closed', 'This draft is too old to be decided on.', { next: 'Have it drafted anew.' })
  }
  const settlementId = newId()
  const settlement = { id: settlementId, proposalId: id, settledAs, because, subjectId: null }
  if (!(await settle(db, { ...settlement, accountId: by.accountId, createdAt: now }))) {
    throw new Refusal('conflict', 'This draft has been decided on already.', { next: 'Open it to see how.' })
  }
  return { proposal, settlementId }
}

function inBrief(row: Told, today: string, offered: Asked<unknown>['offered']) {
  const { id, operation: name, why, accountName, keyLabel, createdAt, expiresOn } = row
  const title = inShort(offered(name)?.says ?? name)
  return {
    id,
    operation: name,
    title,
    why,
    accountName,
    keyLabel,
    createdAt,
    expiresOn,
    standing: standingOf(row, today),
  }
}

/**
 * What people changed since about the very record. A draft that makes something new is not outdated by that,
 * unless it has nothing to say of its own (“publish the draft”) and so means whatever stands there.
 */
async function changedSince(db: Db, { http, name, input }: Operation, { madeAtSeq, proposedInput }: Told) {
  const inPath = fieldsInPath(http)
  const saysMore = Object.keys(input.shape).some((field) => !inPath.includes(field))
  if (http.startsWith('POST ') && saysMore) return []
  const about = inPath.map((field) => proposedInput[field]).filter((id) => typeof id === 'string')
  return changesSince(db, { seq: madeAtSeq, about, noun: name.split('.')[0] ?? '' })
}

function fieldsInPath(http: string): string[] {
  return [...http.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field)
}

/** What stands there now: the answer of the operation that reads from the same place, or the part of it that is changed. */
async function presentOf(
  { offered, perform, by }: Pick<Asked<unknown>, 'offered' | 'perform' | 'by'>,
  drafted: Operation,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [method, path = ''] = drafted.http.split(' ')
  if (method === 'POST') return {}
  const noun = drafted.name.split('.')[0] ?? ''
  const part = path.split('/').at(-1) ?? ''
  const reads = offered(`${noun}.show`)
  const at = reads?.http.split(' ')[1]
  if (!reads?.who.admits(by) || (at !== path && `${at}/${part}` !== path)) return {}
  const fields = fieldsInPath(reads.http)
  // A record that is gone by now has nothing standing there; that is said when somebody accepts.
  const shown = await perform(reads, Object.fromEntries(fields.map((field) => [field, input[field]]))).catch(
    noneIfRefused,
  )
  const whole = asRecord(shown)
  return { ...whole, ...asRecord(whole[noun]), ...asRecord(whole[part]) }
}

function noneIfRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
