import { type Principal, SCOPES, type Scope } from '@plumbline/platform/actor'
import type { Operation } from '@plumbline/platform/operation'
import type { RefusalCode } from '@plumbline/platform/refusal'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import type { Furnished, FurnishedWorld } from './furnished.ts'

/** Somebody who tries, and in whose name: a link's holder asks for what the link was made for. */
export type Actor = { name: string; by: Principal; asker: Somebody; from: 'nowhere' | 'mine' | 'theirs' }

/** Everybody who could try: those who belong here first, the one with the least rights before the others. */
export function actorsOf({ cast, mine, theirs }: FurnishedWorld): Actor[] {
  const account = (name: keyof typeof cast, from: Actor['from']): Actor => ({
    name,
    by: cast[name].by,
    asker: cast[name],
    from,
  })
  return [
    ...mine.links.map((by): Actor => ({ name: `link: ${by.purpose}`, by, asker: cast.admin, from: 'mine' })),
    account('guest', 'mine'),
    account('member', 'mine'),
    account('driver', 'mine'),
    account('admin', 'mine'),
    // An administrator's keys: what stops them is what they are, never too small a role.
    ...SCOPES.map((scope) => keyOf(cast.admin, mine, scope, 'mine')),
    account('outsider', 'theirs'),
    keyOf(cast.outsider, theirs, 'write', 'theirs'),
    ...theirs.links.map(
      (by): Actor => ({ name: `link of another workspace: ${by.purpose}`, by, asker: cast.admin, from: 'theirs' }),
    ),
    { name: 'anonymous', by: { kind: 'anonymous' }, asker: cast.admin, from: 'nowhere' },
  ]
}

function keyOf(asker: Somebody, { workspace, ownKeys }: Furnished, scope: Scope, from: Actor['from']): Actor {
  const { accountId } = asker
  const keyId = ownKeys[accountId] ?? ''
  const by: Principal = { kind: 'key', keyId, accountId, workspaceId: workspace.id, scopes: [scope] }
  const name = from === 'mine' ? `key: ${scope}` : `key of another workspace: ${scope}`
  return { name, by, asker, from }
}

const ADMIN = ['admin', ...SCOPES.map((scope) => `key: ${scope}`)]

/** Who may, by the names of the permissions. Written out here a second time, so that a permission that changes shows. */
const ADMITTED: Record<string, (actor: Actor) => boolean> = {
  anyone: () => true,
  'signed in': ({ by }) => by.kind === 'account' || by.kind === 'key',
  // The sample is for an address that has no account: whoever is signed in is somebody else.
  invited: ({ by }) => by.kind !== 'account' && by.kind !== 'key',
  'server admin': ({ name }) => name === 'admin' || name === 'outsider',
  guest: ({ name }) => ['guest', 'member', 'driver', ...ADMIN].includes(name),
  member: ({ name }) => ['member', 'driver', ...ADMIN].includes(name),
  driver: ({ name }) => ['driver', ...ADMIN].includes(name),
  admin: ({ name }) => ADMIN.includes(name),
  machine: () => false,
  // Everybody here stands on the register of the sample; only the driver has named somebody.
  'subject of the entry': ({ name }) => ['guest', 'member', 'driver', ...ADMIN].includes(name),
  nominator: ({ name }) => name === 'driver',
  'approver or driver': ({ name }) => ['driver', ...ADMIN].includes(name),
  // The driver approves the proposal of the sample.
  approver: ({ name }) => name === 'driver',
  'approver spoken for': ({ name }) => name === 'driver',
  // Of those with an account, only the driver was called, and raised what the samples are about.
  'called person': ({ name }) => name === 'driver',
  'author of it': ({ name }) => name === 'driver',
  // Of those with an account, only the driver was asked to acknowledge the decision.
  'asked person': ({ name }) => name === 'driver',
  // Whoever asked in the sample has no account; they come by their link.
  asker: () => false,
  'driver or asker': ({ name }) => ['driver', ...ADMIN].includes(name),
  'asked voter': ({ name }) => name === 'driver',
  contributor: ({ name }) => ['driver', ...ADMIN].includes(name),
}

/** Whoever acts by a key may what its account may, except what is for people only and what the key's scope leaves out. */
function reaches({ by }: Actor, { peopleOnly, drafts, changes }: Operation): boolean {
  if (by.kind !== 'key') return true
  if (peopleOnly) return false
  if (drafts) return by.scopes.includes('draft')
  return by.scopes.includes(changes ? 'write' : 'read')
}

/** Operations of the whole server that are about one workspace: for others it is not there. */
const ABOUT_A_WORKSPACE = ['workspace.remove']

/** What must come of it when this actor asks for a sample of this operation. */
export function expected(operation: Operation, actor: Actor): 'done' | RefusalCode {
  const { name, who, scope } = operation
  const admitted = who.name.split(' or ').some((permission) => {
    if (permission.startsWith('link: ')) return actor.name === permission
    const admits = ADMITTED[permission]
    if (!admits)
      throw new Error(`${name}: nobody has said whom “${permission}” admits; add it to app/testing/admission.ts`)
    return admits(actor)
  })
  if (scope === 'workspace') {
    if (actor.from === 'nowhere') return 'sign-in'
    if (actor.from === 'theirs') return 'not-found'
  }
  if (!admitted || !reaches(actor, operation)) return actor.from === 'nowhere' ? 'sign-in' : 'not-allowed'
  return actor.from === 'theirs' && ABOUT_A_WORKSPACE.includes(name) ? 'not-found' : 'done'
}
