import { z } from 'zod'
import { type Actor, actorId, actorKind, operator, type Principal, type Scope } from './actor.ts'
import type { Perform, Request } from './asking.ts'
import { canonical } from './canonical.ts'
import { type Clock, dayOf, newId } from './clock.ts'
import type { Config } from './config.ts'
import { type Database, type Db, isDangling, isDoubled, isOutOfReach } from './database/database.ts'
import { logEvent } from './events.store.ts'
import { membershipOf } from './identity/account.store.ts'
import { leaveTrace } from './identity/trace.ts'
import { SERVER_WORKSPACE, type Workspace, workspaceById, workspaceBySlug } from './identity/workspace.store.ts'
import { unkeepableText } from './input-text.ts'
import { sayInputInPlainWords } from './input-words.ts'
import { type JobRow, settleJob, takeOn } from './jobs/job.store.ts'
import type { Job, Schedule } from './jobs/job.ts'
import { claimKey, type KeptReply, keepReply, keptReply } from './kept-reply.store.ts'
import { mayBeTold } from './live/told.ts'
import type { LetterKind } from './mail/letter.ts'
import { post } from './mail/post.ts'
import type { ReplyKind } from './mail/reply.ts'
import { type Asked, faultsOf, type Happening, type InputOf, type Operation, type OutputOf } from './operation.ts'
import { nothingHere, Refusal } from './refusal.ts'
import { drawnId, hashOf, seal, unseal } from './secret.ts'
import type { Step } from './step.ts'
import { takeTurns } from './turns.ts'
import { unwatched, type Watch } from './watch.ts'

/** So many may be in line for what takes long; with a tenth of a second each, the last one waits a few seconds. */
const MOST_IN_LINE = 30

export type House = {
  database: Database
  steps: readonly Step[]
  operations: ReadonlyMap<string, Operation>
  jobs: ReadonlyMap<string, Job>
  schedules: readonly Schedule[]
  letters: ReadonlyMap<string, LetterKind>
  replies: ReadonlyMap<string, ReplyKind>
  now: Clock
  publicUrl: string
  config: Config
  watch: Watch
  perform: Perform
  /** Does a leased job whose effects lie in one transaction with its end; false when the lease was lost, and nothing happened. */
  doInOne(job: Job, leased: LeasedJob): Promise<boolean>
}

export type LeasedJob = JobRow & { workspaceId: string; lease: string }

/** Puts the steps together. Throws, naming every fault, when an operation is only half declared. */
export function buildHouse(parts: {
  database: Database
  steps: readonly Step[]
  now: Clock
  publicUrl: string
  config: Config
  watch?: Watch
}): House {
  sayInputInPlainWords()
  const operations = parts.steps.flatMap((step) => [...step.operations])
  const faults = faultsOf([...operations, ...parts.steps.flatMap((step) => step.within ?? [])])
  if (faults.length > 0) throw new Error(`Operations that cannot be offered:\n${faults.join('\n')}`)
  const inTurn = takeTurns(MOST_IN_LINE)
  const house: House = {
    ...parts,
    watch: parts.watch ?? unwatched,
    operations: new Map(operations.map((declared) => [declared.name, declared])),
    jobs: onlyOnce(parts.steps.flatMap((step) => step.jobs ?? []).map((job) => [job.kind, job])),
    schedules: parts.steps.flatMap((step) => step.schedules ?? []),
    letters: onlyOnce(parts.steps.flatMap((step) => step.letters ?? []).map((letter) => [letter.kind, letter])),
    replies: onlyOnce(parts.steps.flatMap((step) => step.replies ?? []).map((reply) => [reply.purpose, reply])),
    perform: (operation, request) => {
      const performed = () => perform(house, operation, request)
      return house.watch({ kind: 'operation', name: operation.name }, () =>
        operation.takesLong ? inTurn(performed) : performed(),
      )
    },
    doInOne: (job, leased) => doInOne(house, job, leased),
  }
  return house
}

function onlyOnce<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map(entries)
  if (map.size < entries.length) throw new Error(`Declared twice: ${entries.map(([name]) => name).join(', ')}`)
  return map
}

/**
 * The one way in. In order: which workspace, who, may they at all, does the input fit; then, in one transaction:
 * was this key used before, may they touch this record, the operation itself, its event, the kept reply.
 */
async function perform<O extends Operation>(house: House, operation: O, request: Request): Promise<OutputOf<O>> {
  try {
    const { database } = house
    const inOne = operation.changes ? database.changing : database.reading
    const ahead = operation.ahead ? await workAhead(house, operation, request) : undefined
    const transaction = () =>
      inOne(async (db) => {
        const room = await enter(house, db, operation, request)
        admit(operation, room.by)
        const input = fit(operation, request.input)
        if (!operation.changes || request.key === undefined) return act(house, room, operation, input, ahead)
        return actOnce(house, room, operation, input, request.key, ahead)
      })
    return (await house.watch({ kind: 'transaction', name: operation.name }, transaction)) as OutputOf<O>
  } catch (error) {
    const refusal = refusalFrom(error)
    if (refusal instanceof Refusal && refusal.trace)
      await leaveTrace(house.database, request, refusal.trace, house.now())
    throw refusal
  }
}

type Ahead = { of: unknown }

/** For whoever may ask at all, and for nobody else. */
async function workAhead(house: House, operation: Operation, request: Request): Promise<Ahead> {
  const input = await house.database.reading(async (db) => {
    const room = await enter(house, db, operation, request)
    admit(operation, room.by)
    const fitting = fit(operation, request.input)
    await operation.who.allows?.({ by: room.by, input: fitting, db: room.db })
    return fitting
  })
  return { of: await operation.ahead?.(input) }
}

/** Inside one transaction: who acts, and the part of the database that they can see. */
type Room = { all: Db; db: Db; by: Actor; workspace: Workspace } & Pick<Request, 'via' | 'origin'>

async function enter(house: House, all: Db, operation: Operation, request: Request): Promise<Room> {
  const { via, origin } = request
  if (operation.scope === 'server') {
    const workspace = await workspaceById(all, SERVER_WORKSPACE)
    if (!workspace) throw new Error('The database has not been prepared')
    return { all, db: all, by: { ...request.by, role: null, personId: null }, workspace, via, origin }
  }
  const workspace = await findWorkspace(all, request)
  const db = house.database.within(all, workspace.id)
  return { all, db, workspace, by: await inWorkspace(db, workspace, request.by), via, origin }
}

async function findWorkspace(all: Db, { workspace: named, by }: Request): Promise<Workspace> {
  if (by.kind === 'anonymous') throw notAdmitted(by)
  const wanted = by.kind === 'link' ? by.workspaceId : (named ?? (by.kind === 'key' ? by.workspaceId : undefined))
  if (!wanted)
    throw new Refusal('bad-input', 'Say which workspace.', { fields: [{ path: 'workspace', says: 'is needed' }] })
  if (unkeepableText(wanted) !== undefined) throw nothingHere()
  const found = z.guid().safeParse(wanted).success
    ? await workspaceById(all, wanted)
    : await workspaceBySlug(all, wanted)
  if (!found || found.kind === 'server') throw nothingHere()
  if (by.kind === 'link' && named !== undefined && named !== found.id && named !== found.slug) throw nothingHere()
  return found
}

/** Somebody who is not in the workspace gets the answer that an absent workspace gives. */
async function inWorkspace(db: Db, workspace: Workspace, by: Principal): Promise<Actor> {
  if (by.kind === 'operator') return { ...by, role: 'admin', personId: null }
  if (by.kind === 'link') {
    if (by.workspaceId !== workspace.id) throw nothingHere()
    return { ...by, role: null, personId: by.holderId }
  }
  if (by.kind === 'anonymous') throw notAdmitted(by)
  if (by.kind === 'key' && by.workspaceId !== workspace.id) throw nothingHere()
  const membership = await membershipOf(db, by.accountId)
  if (!membership) throw nothingHere()
  return { ...by, role: membership.role, personId: membership.personId }
}

function admit(operation: Operation, by: Actor): void {
  if (!operation.who.admits(by)) throw notAdmitted(by)
  if (by.kind !== 'key') return
  if (operation.peopleOnly) {
    throw new Refusal('not-allowed', 'This is for people only, not for a key.', { next: 'Sign in, and do it there.' })
  }
  const needed = operation.drafts ? 'draft' : operation.changes ? 'write' : 'read'
  if (!by.scopes.includes(needed)) {
    throw new Refusal('not-allowed', `This key may not ${scopeInWords[needed]}.`, {
      next: `Use a key with the scope “${needed}”${needed === 'write' ? ', or draft the change for a person to accept' : ''}.`,
    })
  }
}

const scopeInWords: Record<Scope, string> = { read: 'read', write: 'change anything', draft: 'draft anything' }

function notAdmitted(by: Principal): Refusal {
  if (by.kind === 'anonymous')
    return new Refusal('sign-in', 'Sign in first, then try again.', {
      next: 'Open the sign-in link that you were given.',
    })
  return new Refusal('not-allowed', 'You may not do this here.', {
    next: 'Ask an administrator of the workspace, or the driver of the work.',
  })
}

function fit(operation: Operation, input: unknown): Record<string, unknown> {
  const unkeepable = unkeepableText(input)
  if (unkeepable !== undefined) {
    const says = 'holds a sign that is no text'
    throw new Refusal('bad-input', `${unkeepable}: ${says}.`, { fields: [{ path: unkeepable, says }] })
  }
  const parsed = operation.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data as Record<string, unknown>
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.') || '(all)', says: issue.message }))
  const [first] = fields
  throw new Refusal(
    'bad-input',
    `${first?.path}: ${first?.says}${fields.length > 1 ? `, and ${fields.length - 1} more` : ''}.`,
    {
      fields,
      next: 'Correct what is named and send it again. Nothing was changed.',
    },
  )
}

async function actOnce(
  house: House,
  room: Room,
  operation: Operation,
  input: Record<string, unknown>,
  key: string,
  ahead: Ahead | undefined,
) {
  const { by } = room
  const keyHash = hashOf(canonical([by.kind, actorId(by), key]))
  // With the key, which only the caller has: of few possible inputs each could be tried.
  const inputHash = hashOf(canonical([key, input]))
  const inChain = house.database.within(room.all, room.workspace.id)
  const claim = { id: newId(), keyHash, operation: operation.name, inputHash, sealedReply: '', createdAt: house.now() }
  // Claiming the key first makes a second request with the same key wait here until this one is done.
  if (!(await claimKey(inChain, claim))) return replyGivenBefore(inChain, claim, key)
  return act(house, room, operation, input, ahead, (reply) =>
    keepReply(inChain, claim.id, seal(key, JSON.stringify(reply ?? null))),
  )
}

async function replyGivenBefore(db: Db, claim: KeptReply, key: string): Promise<unknown> {
  const before = await keptReply(db, claim.keyHash)
  if (!before || before.operation !== claim.operation || before.inputHash !== claim.inputHash) {
    throw new Refusal('key-reused', 'This Idempotency-Key was used for a different request.', {
      next: 'Send a new key.',
    })
  }
  return JSON.parse(unseal(key, before.sealedReply))
}

async function act(
  house: House,
  room: Room,
  operation: Operation,
  input: Record<string, unknown>,
  ahead?: Ahead,
  keep?: (reply: unknown) => Promise<void>,
): Promise<unknown> {
  await operation.who.allows?.({ by: room.by, input, db: room.db })
  const now = house.now()
  let told: Happening | undefined
  const asked: Asked<Record<string, unknown>> = {
    input,
    ahead: ahead ? ahead.of : await operation.ahead?.(input),
    by: room.by,
    db: room.db,
    now,
    newId,
    workspace: room.workspace,
    publicUrl: house.publicUrl,
    origin: room.origin,
    config: house.config,
    database: house.database,
    ...sending(house, room),
    tell(happening) {
      if (told) throw new Error(`${operation.name} told two events`)
      told = happening
    },
    perform: (other, otherInput, as) => performInside(house, room, other, otherInput, as),
    offered: (name) => house.operations.get(name),
    letters: house.letters,
    replies: house.replies,
    check: (other, otherInput, as) => checkInside(house, room, other, otherInput, as),
  }
  const output = operation.output.parse(await operation.run(asked as never))
  await keep?.(output)
  if (operation.changes) {
    // Last of all: from here to the commit the end of the log is held, and others of this workspace wait for it.
    if (!told) throw new Error(`${operation.name} changed something and told nothing`)
    await log(house, room, operation, told, now)
  } else if (told) throw new Error(`${operation.name} only reads, yet tells that something happened`)
  return output
}

/** What is done after this transaction; both are kept in the workspace (of the server, for operations of the whole server). */
function sending(house: House, room: Pick<Room, 'all' | 'workspace'>): Pick<Asked<unknown>, 'post' | 'doLater'> {
  const kept = house.database.within(room.all, room.workspace.id)
  return {
    async post(letter) {
      if (!house.letters.has(letter.kind)) throw new Error(`No letter is called ${letter.kind}`)
      await post(kept, letter, house.now(), newId)
      house.database.announce(room.all, { what: 'job' })
    },
    async doLater(todo) {
      if (!house.jobs.has(todo.kind)) throw new Error(`No job is called ${todo.kind}`)
      await takeOn(kept, todo, house.now(), newId)
      house.database.announce(room.all, { what: 'job' })
    },
  }
}

async function doInOne(house: House, job: Job, leased: LeasedJob): Promise<boolean> {
  if (!('inOne' in job)) throw new Error(`${job.kind} reaches outside`)
  const { database } = house
  return database.changing(async (all) => {
    const workspace = await workspaceById(all, leased.workspaceId)
    if (!workspace) return false
    const db = database.within(all, workspace.id)
    const now = house.now()
    // Settled first, so that the row is held: whoever lost the lease stops here and leaves nothing behind.
    if (!(await settleJob(db, leased, { jobState: 'done', settledAt: now, lastError: null }))) return false
    const room: Room = { all, db, workspace, by: { ...operator, role: 'admin', personId: null }, via: 'job' }
    await job.inOne({
      input: job.input.parse(leased.jobInput),
      db: workspace.kind === 'server' ? all : db,
      now,
      newId,
      workspace,
      publicUrl: house.publicUrl,
      config: house.config,
      database,
      ...sending(house, room),
      perform: (other, input, as) => performInside(house, room, other, input, as),
    })
    return true
  })
}

async function performInside<O extends Operation>(
  house: House,
  room: Room,
  operation: O,
  input: InputOf<O>,
  as: { workspace?: string; by?: Principal } = {},
): Promise<OutputOf<O>> {
  const { via, origin } = room
  const request: Request = { by: as.by ?? room.by, workspace: as.workspace ?? room.workspace.id, input, via, origin }
  const inner = await enter(house, room.all, operation, request)
  admit(operation, inner.by)
  return (await act(house, inner, operation, fit(operation, input))) as OutputOf<O>
}

async function checkInside(
  house: House,
  room: Room,
  operation: Operation,
  input: unknown,
  by: Principal,
): Promise<void> {
  const inner = await enter(house, room.all, operation, { by, workspace: room.workspace.id, input })
  admit(operation, inner.by)
  const fitting = fit(operation, input)
  await operation.who.allows?.({ by: inner.by, input: fitting, db: inner.db })
}

async function log(house: House, room: Room, operation: Operation, told: Happening, now: string): Promise<void> {
  const inChain = house.database.within(room.all, room.workspace.id)
  const { subjectId, workId = null, details = {}, unnamed } = told
  const facts = { subjectId, workId, details, happened: operation.event ?? operation.name }
  const event =
    unnamed === undefined
      ? await logEvent(inChain, room.workspace.id, {
          ...facts,
          at: now,
          actorKind: actorKind(room.by),
          actorId: actorId(room.by),
          via: room.via ?? (room.by.kind === 'key' ? 'key' : null),
          viaId: room.by.kind === 'key' ? room.by.keyId : null,
          origin: room.origin,
        })
      : await logEvent(
          inChain,
          room.workspace.id,
          {
            ...facts,
            ...(unnamed === true ? {} : { happened: unnamed }),
            at: `${dayOf(now)}T00:00:00.000Z`,
            ...{ actorKind: actorKind(room.by), actorId: null, via: null, viaId: null },
          },
          drawnId,
        )
  if (mayBeTold(operation, event)) {
    house.database.announce(room.all, { what: 'event', workspaceId: room.workspace.id })
  }
  const { db, by, workspace } = room
  const { doLater } = sending(house, room)
  const heard = { event, quiet: !mayBeTold(operation, event), db, by, newId, workspace, doLater }
  for (const { listens } of house.steps) {
    await listens?.[event.happened]?.(heard)
    await listens?.['*']?.(heard)
  }
}

/** What the database refused is said in words; a fault of our own stays an error. */
function refusalFrom(error: unknown): unknown {
  if (error instanceof Refusal) return error
  if (isDoubled(error)) {
    return new Refusal('already-exists', 'Somebody has just saved the same thing.', {
      next: 'Look again, then decide whether yours is still needed.',
    })
  }
  if (isDangling(error)) return nothingHere()
  if (isOutOfReach(error)) {
    return new Refusal('unavailable', 'The database does not answer right now. Nothing was changed.', {
      next: 'Try again in a moment with the same key.',
    })
  }
  return error
}
