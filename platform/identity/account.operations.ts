import { z } from 'zod'
import { type Asked, type Asking, operation } from '../operation.ts'
import { serverAdmins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import {
  accountByEmail,
  accountById,
  allAccounts,
  deactivateAccount,
  holdAdministrators,
  setServerAdmin,
} from './account.store.ts'
import { email } from './email.ts'
import { endSessions, voidSignInLinks } from './session.store.ts'

const byEmail = z.strictObject({ email: email.describe('The address of the account') })
const changed = z.object({ accountId: z.string(), serverAdmin: z.boolean() })

const listAccounts = operation({
  name: 'account.list',
  says: 'Everybody with an account on this server',
  http: 'GET /accounts',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        name: z.string(),
        serverAdmin: z.boolean(),
        createdAt: z.string(),
        deactivatedAt: z.string().nullable(),
      }),
    ),
  }),
  async run({ db }) {
    return { rows: await allAccounts(db) }
  },
})

const promote = operation({
  name: 'account.promote',
  says: 'Make somebody an administrator of the server',
  http: 'POST /accounts/administrators',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'account.promoted',
  peopleOnly: true,
  input: byEmail,
  output: changed,
  async run(asked) {
    const account = await named(asked)
    if (account.deactivatedAt) {
      throw new Refusal('conflict', `${account.email} is switched off.`, {
        next: 'Switch the account on again first.',
      })
    }
    await setServerAdmin(asked.db, account.id, true)
    asked.tell({ subjectId: account.id })
    return { accountId: account.id, serverAdmin: true }
  },
})

const demote = operation({
  name: 'account.demote',
  says: 'End that somebody is an administrator of the server; it holds from their next request on',
  http: 'POST /accounts/administrators/removal',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'account.demoted',
  peopleOnly: true,
  input: byEmail,
  output: changed,
  async run(asked) {
    const account = await named(asked)
    await refuseForTheLast(asked, account.id)
    await setServerAdmin(asked.db, account.id, false)
    asked.tell({ subjectId: account.id })
    return { accountId: account.id, serverAdmin: false }
  },
})

const switchOff = operation({
  name: 'account.deactivate',
  says: 'Switch an account off everywhere; its sessions, links and keys end at once',
  http: 'POST /accounts/{accountId}/deactivation',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'account.deactivated',
  peopleOnly: true,
  input: z.strictObject({ accountId: z.guid() }),
  output: z.object({ deactivated: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, tell } = asked
    if (!(await accountById(db, input.accountId))) throw nothingHere()
    if (by.kind === 'account' && by.accountId === input.accountId) {
      throw new Refusal('conflict', 'You cannot switch yourself off.', { next: 'Ask another administrator.' })
    }
    await refuseForTheLast(asked, input.accountId)
    await deactivateAccount(db, input.accountId, now)
    await endSessions(db, input.accountId, now)
    await voidSignInLinks(db, input.accountId, now)
    tell({ subjectId: input.accountId })
    return { deactivated: true }
  },
})

const switchOn = operation({
  name: 'account.reactivate',
  says: 'Switch an account on again; who it belongs to signs in anew',
  http: 'POST /accounts/reactivations',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'account.reactivated',
  peopleOnly: true,
  input: byEmail,
  output: changed,
  async run(asked) {
    const account = await named(asked)
    if (!account.deactivatedAt) throw new Refusal('conflict', `${account.email} is not switched off.`)
    await deactivateAccount(asked.db, account.id, null)
    asked.tell({ subjectId: account.id })
    return { accountId: account.id, serverAdmin: account.serverAdmin }
  },
})

async function named({ input, db }: Asked<{ email: string }>) {
  const account = await accountByEmail(db, input.email)
  if (account) return account
  throw new Refusal('not-found', `Nobody here has the address ${input.email}.`, {
    next: 'See who has an account: plumbline account list',
  })
}

/** A server without anybody to administer it could only be helped at the machine. */
async function refuseForTheLast({ db }: Asked<unknown>, accountId: string): Promise<void> {
  const administrators = await holdAdministrators(db)
  if (administrators.some((id) => id !== accountId) || !administrators.includes(accountId)) return
  throw new Refusal('conflict', 'That is the last administrator of this server.', {
    next: 'Make somebody else an administrator first.',
  })
}

export const accountOperations = [listAccounts, promote, demote, switchOff, switchOn]

export type ListAccounts = Asking<typeof listAccounts>
export type Promote = Asking<typeof promote>
export type Demote = Asking<typeof demote>
export type SwitchOff = Asking<typeof switchOff>
export type SwitchOn = Asking<typeof switchOn>
