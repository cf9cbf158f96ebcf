import { z } from 'zod'
import { startChain } from '../events.store.ts'
import { type Asking, operation } from '../operation.ts'
import { admins, anyone, guests, serverAdmins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import {
  accountById,
  changeRole,
  membershipOf,
  membersOf,
  removeMembership,
  serverAdministrators,
} from './account.store.ts'
import { joinAs, refuseForTheLastHere } from './membership.ts'
import {
  addWorkspace,
  allWorkspaces,
  removeWorkspace,
  workspaceById,
  workspaceBySlug,
  workspacesOf,
} from './workspace.store.ts'

const role = z.enum(['admin', 'member', 'guest'])
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'takes 2 to 40 small letters, digits and hyphens')
const workspaceShape = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['own', 'demo', 'example']),
  note: z.string().nullable(),
})

export const me = operation({
  name: 'account.me',
  says: 'Who I am, and the workspaces that I can enter',
  http: 'GET /me',
  scope: 'server',
  who: anyone,
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    account: z.object({ id: z.string(), name: z.string(), email: z.string(), serverAdmin: z.boolean() }).nullable(),
    workspaces: z.array(workspaceShape.extend({ role, personId: z.string().nullable() })),
  }),
  async run({ by, db }) {
    if (by.kind === 'operator') {
      const all = await allWorkspaces(db)
      return {
        account: null,
        workspaces: all.map((workspace) => ({
          ...workspace,
          kind: shown(workspace.kind),
          role: 'admin' as const,
          personId: null,
        })),
      }
    }
    if (by.kind !== 'account' && by.kind !== 'key') return { account: null, workspaces: [] }
    const account = await accountById(db, by.accountId)
    if (!account) return { account: null, workspaces: [] }
    const all = await workspacesOf(db, account.id)
    const mine = by.kind === 'key' ? all.filter(({ id }) => id === by.workspaceId) : all
    return { account, workspaces: mine.map((workspace) => ({ ...workspace, kind: shown(workspace.kind) })) }
  },
})

/** The server's own log is never listed as a place to enter. */
function shown(kind: 'own' | 'demo' | 'example' | 'server'): 'own' | 'demo' | 'example' {
  return kind === 'server' ? 'own' : kind
}

export const openWorkspace = operation({
  name: 'workspace.open',
  says: 'Open a workspace; you become its administrator',
  http: 'POST /workspaces',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'workspace.opened',
  peopleOnly: true,
  input: z.strictObject({
    slug,
    name: z.string().trim().min(1).max(120),
    kind: z.enum(['own', 'demo', 'example']).default('own'),
    note: z.string().max(2_000).optional(),
  }),
  output: workspaceShape,
  async run(asked) {
    const { input, by, db, now, newId, tell, database } = asked
    if (await workspaceBySlug(db, input.slug)) {
      throw new Refusal('already-exists', `There is a workspace called ${input.slug} already.`, {
        next: 'Choose another short name.',
      })
    }
    const workspace = {
      id: newId(),
      slug: input.slug,
      name: input.name,
      kind: input.kind,
      note: input.note ?? null,
      createdAt: now,
    }
    await addWorkspace(db, workspace)
    const within = database.within(db, workspace.id)
    await startChain(within, workspace.id)
    // Opened from the command line it has nobody yet, so the administrators of the server get in.
    const admins = by.kind === 'account' ? [await accountById(db, by.accountId)] : await serverAdministrators(db)
    for (const account of admins) if (account) await joinAs(asked, within, account, 'admin')
    tell({ subjectId: workspace.id, details: { slug: workspace.slug, name: workspace.name } })
    return workspace
  },
})

export const closeWorkspace = operation({
  name: 'workspace.remove',
  says: 'Remove a workspace and everything in it, for good',
  http: 'DELETE /workspaces/{workspaceId}',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'workspace.removed',
  peopleOnly: true,
  input: z.strictObject({
    workspaceId: z.guid(),
    confirm: z.string().optional().describe('The name of the workspace; needed unless it is a demo or an example'),
  }),
  output: z.object({ removed: z.boolean() }),
  async run({ input, by, db, tell, database }) {
    const workspace = await workspaceById(db, input.workspaceId)
    if (!workspace || workspace.kind === 'server') throw nothingHere()
    if (by.kind === 'account') {
      const mine = await membershipOf(database.within(db, workspace.id), by.accountId)
      if (mine?.role !== 'admin') throw nothingHere()
    }
    if (workspace.kind === 'own' && input.confirm !== workspace.name) {
      throw new Refusal('conflict', 'To remove this workspace, repeat its name.', {
        next: `Send confirm: "${workspace.name}".`,
      })
    }
    await removeWorkspace(db, workspace.id)
    tell({ subjectId: workspace.id, details: { slug: workspace.slug } })
    return { removed: true }
  },
})

const memberShape = z.object({ id: z.string(), name: z.string(), email: z.string(), role, personId: z.string() })

const listMembers = operation({
  name: 'member.list',
  says: 'Who has an account in this workspace',
  http: 'GET /members',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(memberShape) }),
  async run({ db }) {
    return { rows: await membersOf(db) }
  },
})

const changeMember = operation({
  name: 'member.change',
  says: 'Make a member an administrator, a member or a guest; it holds from their next request on',
  http: 'PUT /members/{accountId}/role',
  who: admins,
  changes: true,
  event: 'member.changed',
  peopleOnly: true,
  input: z.strictObject({ accountId: z.guid(), role }),
  output: z.object({ role }),
  async run({ input, db, tell, workspace }) {
    if (!(await membershipOf(db, input.accountId))) throw nothingHere()
    if (input.role !== 'admin') await refuseForTheLastHere(db, workspace, input.accountId)
    await changeRole(db, input.accountId, input.role)
    tell({ subjectId: input.accountId, details: { role: input.role } })
    return { role: input.role }
  },
})

const dropMember = operation({
  name: 'member.remove',
  says: 'End somebody’s membership; it holds from their next request on',
  http: 'DELETE /members/{accountId}',
  who: admins,
  changes: true,
  event: 'member.removed',
  peopleOnly: true,
  input: z.strictObject({ accountId: z.guid() }),
  output: z.object({ removed: z.boolean() }),
  async run({ input, by, db, tell, workspace }) {
    if (!(await membershipOf(db, input.accountId))) throw nothingHere()
    if (by.kind === 'account' && by.accountId === input.accountId) {
      throw new Refusal('conflict', 'You cannot remove yourself.', { next: 'Ask another administrator.' })
    }
    await refuseForTheLastHere(db, workspace, input.accountId)
    await removeMembership(db, input.accountId)
    tell({ subjectId: input.accountId })
    return { removed: true }
  },
})

export const identityOperations = [me, openWorkspace, closeWorkspace, listMembers, changeMember, dropMember]

export type Me = Asking<typeof me>
export type OpenWorkspace = Asking<typeof openWorkspace>
export type CloseWorkspace = Asking<typeof closeWorkspace>
export type ChangeMember = Asking<typeof changeMember>
export type DropMember = Asking<typeof dropMember>
export type ListMembers = Asking<typeof listMembers>
