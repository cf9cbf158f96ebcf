import type { Actor } from './actor.ts'
import type { Db } from './database/database.ts'
import { nothingHere } from './refusal.ts'

/** Who may: said by every operation, checked before it runs. Without it the server does not start. */
export type Permission = {
  /** One word for the listings. */
  name: string
  says: string
  /** What can be told from the actor alone. */
  admits(by: Actor): boolean
  /** What needs the record: throws a refusal when this actor may not touch this one. */
  allows?(asked: { by: Actor; input: Record<string, unknown>; db: Db }): Promise<void>
}

export const anyone: Permission = { name: 'anyone', says: 'Anyone, without signing in', admits: () => true }

export const signedIn: Permission = {
  name: 'signed in',
  says: 'Anybody with an account',
  admits: (by) => by.kind === 'account' || by.kind === 'key' || by.kind === 'operator',
}

export const serverAdmins: Permission = {
  name: 'server admin',
  says: 'Administrators of the server',
  admits: (by) => by.kind === 'operator' || (by.kind === 'account' && by.serverAdmin),
}

export const guests: Permission = {
  name: 'guest',
  says: 'Everybody in the workspace, guests included',
  admits: (by) => by.role !== null,
}

export const members: Permission = {
  name: 'member',
  says: 'Members and administrators of the workspace',
  admits: (by) => by.role === 'member' || by.role === 'admin',
}

export const admins: Permission = {
  name: 'admin',
  says: 'Administrators of the workspace',
  admits: (by) => by.role === 'admin',
}

/** Only somebody who came by a link of this purpose, and only for the very record that the link was made for. */
export function bearerOf(purpose: string, idField: string): Permission {
  return {
    name: `link: ${purpose}`,
    says: 'Whoever holds the personal link',
    admits: (by) => by.kind === 'link' && by.purpose === purpose,
    async allows({ by, input }) {
      if (by.kind !== 'link' || input[idField] !== by.subjectId) throw nothingHere()
    },
  }
}

/** The first permission that admits the actor decides. */
export function either(...permissions: Permission[]): Permission {
  return {
    name: permissions.map((permission) => permission.name).join(' or '),
    says: permissions.map((permission) => permission.says).join('; or: '),
    admits: (by) => permissions.some((permission) => permission.admits(by)),
    async allows(asked) {
      await permissions.find((permission) => permission.admits(asked.by))?.allows?.(asked)
    },
  }
}
