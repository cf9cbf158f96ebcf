/** Who stands behind a request, before any workspace is known. */
export type Principal =
  | { kind: 'anonymous' }
  | { kind: 'account'; accountId: string; sessionId: string; serverAdmin: boolean }
  | { kind: 'link'; linkId: string; workspaceId: string; purpose: string; subjectId: string; holderId: string }
  /** A program that acts for somebody with an account, in one workspace, as far as the key's scopes reach. */
  | { kind: 'key'; keyId: string; accountId: string; workspaceId: string; scopes: readonly Scope[] }
  /** The person at the machine itself, through the command line. */
  | { kind: 'operator' }

/** What a key may do: ask, change, or only draft a change that a person then accepts or declines. */
export const SCOPES = ['read', 'write', 'draft'] as const
export type Scope = (typeof SCOPES)[number]

/** The way by which somebody came, where it was not a browser. */
export type Via = 'command' | 'key' | 'assistant' | 'job' | 'mail'

/** What is known of the request itself; kept beside the event for a while, outside the chain. */
export type Origin = {
  requestId: string
  ip: string | null
  userAgent: string | null
  /** The whole address, never kept: only a hash of it, to count tries by. */
  wholeIp?: string
}

export type Role = 'admin' | 'member' | 'guest'

/** Who acts inside one workspace: the principal with the role and the person that it has there. */
export type Actor = Principal & { role: Role | null; personId: string | null }

export const anonymous: Principal = { kind: 'anonymous' }
export const operator: Principal = { kind: 'operator' }

/** The id under which the event log names the actor; nothing for somebody without one. */
export function actorId(by: Principal): string | null {
  if (by.kind === 'account' || by.kind === 'key') return by.accountId
  if (by.kind === 'link') return by.holderId
  return null
}

/** How the event log names the kind of actor: a key acts for its account. */
export function actorKind(by: Principal): 'anonymous' | 'account' | 'link' | 'operator' {
  return by.kind === 'key' ? 'account' : by.kind
}
