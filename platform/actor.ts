/** Who stands behind a request, before any workspace is known. */
export type Principal =
  | { kind: 'anonymous' }
  | { kind: 'account'; accountId: string; sessionId: string; serverAdmin: boolean }
  | { kind: 'link'; linkId: string; workspaceId: string; purpose: string; subjectId: string; holderId: string }
  /** The person at the machine itself, through the command line. */
  | { kind: 'operator' }

export type Role = 'admin' | 'member' | 'guest'

/** Who acts inside one workspace: the principal with the role and the person that it has there. */
export type Actor = Principal & { role: Role | null; personId: string | null }

export const anonymous: Principal = { kind: 'anonymous' }
export const operator: Principal = { kind: 'operator' }

/** The id under which the event log names the actor; nothing for somebody without one. */
export function actorId(by: Principal): string | null {
  if (by.kind === 'account') return by.accountId
  if (by.kind === 'link') return by.holderId
  return null
}
