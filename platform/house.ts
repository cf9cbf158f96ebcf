import { z } from 'zod'
import { type Actor, actorId, type Principal } from './actor.ts'
import { canonical } from './canonical.ts'
import { type Clock, newId } from './clock.ts'
import { type Database, type Db, isDangling, isDoubled, isOutOfReach } from './database/database.ts'
import { logEvent } from './events.store.ts'
import { membershipOf } from './identity/account.store.ts'
import { SERVER_WORKSPACE, type Workspace, workspaceById, workspaceBySlug } from './identity/workspace.store.ts'
import { sayInputInPlainWords } from './input-words.ts'
import { claimKey, type KeptReply, keepReply, keptReply } from './kept-reply.store.ts'
import { type Asked, faultsOf, type Happening, type InputOf, type Operation, type OutputOf } from './operation.ts'
import { nothingHere, Refusal } from './refusal.ts'
import { hashOf, seal, unseal } from './secret.ts'
import type { Step } from './step.ts'

/** One request for one operation, from whichever reader. */
export type Request = {
  by: Principal
  /** Slug or id of the workspace; ignored by operations of the whole server. */
  workspace?: string | undefined
  input: unknown
  /** Made by the caller; the same key with the same input gives the same reply and acts once. */
  key?: string | undefined
}

export type House = {
  database: Database
  steps: readonly Step[]
  operations: ReadonlyMap<string, Operation>
  now: Clock
  publicUrl: string
  perform<O extends Operation>(operation: O, request: Request): Promise<OutputOf<O>>
}

/** Puts the steps together. Throws, naming every fault, when an operation is only half declared. */
export function buildHouse(parts: {
  database: Database
  steps: readonly Step[]
  now: Clock
  publicUrl: string
}): House {
  sayInputInPlainWords()
  const operations = parts.steps.flatMap((step) => [...step.operations])
  const faults = faultsOf(operations)
  if (faults.length > 0) throw new Error(`Operations that cannot be offered:\n${faults.join('\n')}`)
  const house: House = {
    ...parts,
    operations: new Map(operations.map((declared) => [declared.name, declared])),
    perform: (operation, request) => perform(house, operation, request),
  }
  return house
}

/**
 * The one way in. In order: which workspace, who, may they at all, does the input fit; then, in one transaction:
 * was this key used before, may they touch this record, the operation itself, its event, the kept reply.
 */
async function perform<O extends Operation>(house: House, operation: O, request: Request): Promise<OutputOf<O>> {
  try {
    const { database } = house
    const inOne = operation.changes ? database.changing : database.reading
    return (await inOne(async (db) => {
      const room = await enter(house, db, operation, request)
      if (!operation.who.admits(room.by)) throw notAdmitted(room.by)
      const input = fit(operation, request.input)
      if (!operation.changes || request.key === undefined) return act(house, room, operation, input)
      return actOnce(house, room, operation, input, request.key)
    })) as OutputOf<O>
  } catch (error) {
    throw refusalFrom(error)
  }
}

/** Inside one transaction: who acts, and the part of the database that they can see. */
type Room = { all: Db; db: Db; by: Actor; workspace: Workspace }

async function enter(house: House, all: Db, operation: Operation, request: Request): Promise<Room> {
  if (operation.scope === 'server') {
    const workspace = await workspaceById(all, SERVER_WORKSPACE)
    if (!workspace) throw new Error('The database has not been prepared')
    return { all, db: all, by: { ...request.by, role: null, personId: null }, workspace }
  }
  const workspace = await findWorkspace(all, request)
  const db = house.database.within(all, workspace.id)
  return { all, db, workspace, by: await inWorkspace(db, workspace, request.by) }
}

async function findWorkspace(all: Db, { workspace: named, by }: Request): Promise<Workspace> {
  if (by.kind === 'anonymous') throw notAdmitted(by)
  const wanted = by.kind === 'link' ? by.workspaceId : named
  if (!wanted)
    throw new Refusal('bad-input', 'Say which workspace.', { fields: [{ path: 'workspace', says: 'is needed' }] })
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
  const membership = await membershipOf(db, by.accountId)
  if (!membership) throw nothingHere()
  return { ...by, role: membership.role, personId: membership.personId }
}

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

async function actOnce(house: House, room: Room, operation: Operation, input: Record<string, unknown>, key: string) {
  const { by } = room
  const keyHash = hashOf(canonical([by.kind, actorId(by), key]))
  const inputHash = hashOf(canonical(input))
  const inChain = house.database.within(room.all, room.workspace.id)
  const claim = { id: newId(), keyHash, operation: operation.name, inputHash, sealedReply: '', createdAt: house.now() }
  // Claiming the key first makes a second request with the same key wait here until this one is done.
  if (!(await claimKey(inChain, claim))) return replyGivenBefore(inChain, claim, key)
  return act(house, room, operation, input, (reply) =>
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
  keep?: (reply: unknown) => Promise<void>,
): Promise<unknown> {
  await operation.who.allows?.({ by: room.by, input, db: room.db })
  const now = house.now()
  let told: Happening | undefined
  const asked: Asked<Record<string, unknown>> = {
    input,
    by: room.by,
    db: room.db,
    now,
    newId,
    workspace: room.workspace,
    publicUrl: house.publicUrl,
    database: house.database,
    tell(happening) {
      if (told) throw new Error(`${operation.name} told two events`)
      told = happening
    },
    perform: (other, otherInput, as) => performInside(house, room, other, otherInput, as),
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

async function performInside<O extends Operation>(
  house: House,
  room: Room,
  operation: O,
  input: InputOf<O>,
  as: { workspace?: string; by?: Principal } = {},
): Promise<OutputOf<O>> {
  const request: Request = { by: as.by ?? room.by, workspace: as.workspace ?? room.workspace.id, input }
  const inner = await enter(house, room.all, operation, request)
  if (!operation.who.admits(inner.by)) throw notAdmitted(inner.by)
  return (await act(house, inner, operation, fit(operation, input))) as OutputOf<O>
}

async function log(house: House, room: Room, operation: Operation, told: Happening, now: string): Promise<void> {
  const inChain = house.database.within(room.all, room.workspace.id)
  const event = await logEvent(inChain, room.workspace.id, {
    at: now,
    happened: operation.event ?? operation.name,
    actorKind: room.by.kind,
    actorId: actorId(room.by),
    subjectId: told.subjectId,
    workId: told.workId ?? null,
    details: told.details ?? {},
  })
  for (const step of house.steps) await step.listens?.[event.happened]?.({ event, db: room.db, by: room.by, newId })
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
