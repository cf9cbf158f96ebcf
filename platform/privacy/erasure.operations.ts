import { z } from 'zod'
import { later } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { accountByEmail, accountById, serverAdministrators } from '../identity/account.store.ts'
import { email } from '../identity/email.ts'
import { refuseForTheLastHere } from '../identity/membership.ts'
import { personById } from '../identity/person.store.ts'
import { allWorkspaces, SERVER_WORKSPACE } from '../identity/workspace.store.ts'
import { dropRepliesBefore } from '../kept-reply.store.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { admins, serverAdmins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import type { Step } from '../step.ts'
import { keptTables } from './custody.ts'
import {
  accountOfPerson,
  addErasure,
  erasureOf,
  lastFormerNumber,
  membershipsOf,
  othersOfThisName,
  personsToErase,
} from './erasure.store.ts'
import { eraseIn } from './erasure.ts'
import { pseudonymOf } from './former-name.ts'
import { mergersInto } from './merging.store.ts'
import { SCRUB, scrubTime } from './scrub.job.ts'
import { bytesToWriteAnew } from './scrub.store.ts'

const AN_HOUR_SECONDS = 60 * 60

const place = z.object({ title: z.string(), table: z.string(), recordId: z.string(), column: z.string() })
const report = z.object({
  pseudonym: z.string(),
  /** How many rows of what went. */
  removed: z.array(z.object({ title: z.string(), rows: z.number() })),
  /** Events whose details were erased. */
  events: z.number(),
  replaced: z.array(place.extend({ times: z.number() })),
  lookAt: z.array(place.extend({ excerpt: z.string() })),
  account: z.enum(['none', 'removed', 'stays']),
})
type Report = z.output<typeof report>

const AFTERWARDS =
  'The running server also cleans the free room of its database: within a minute, or in the coming night when the file is large. Copies in backups stay until your backups are rotated.'

/** What was done, for a person at a terminal. */
function inWords({ pseudonym, removed, events, replaced, lookAt, account }: Report): string {
  const lines = [`Erased. They are “${pseudonym}” from now on.`]
  for (const { title, rows } of removed) lines.push(`  removed: ${title}: ${rows}`)
  lines.push(`  removed: details of ${events} events`)
  for (const { title, column, times, recordId } of replaced)
    lines.push(`  replaced ${times === 1 ? 'once' : `${times} times`}: ${title}, ${column} (${recordId})`)
  if (account === 'removed') lines.push('  removed: the account, since this was its last workspace')
  if (account === 'stays')
    lines.push(
      '  The account stays, since it belongs to other workspaces too: plumbline account erase removes it everywhere.',
    )
  if (lookAt.length > 0) lines.push('', 'Part of the name still stands here. Look at it yourself:')
  for (const { title, column, recordId, excerpt } of lookAt)
    lines.push(`  ${title}, ${column} (${recordId}): … ${excerpt} …`)
  return [...lines, '', AFTERWARDS].join('\n')
}

/** Erasing one person in one workspace, and erasing an account everywhere. The steps say what their tables keep. */
export function erasureOperations(steps: () => readonly Step[]) {
  const tables = () => keptTables(steps())
  const derived = () =>
    new Set(
      steps().flatMap(({ migrations = [] }) => migrations.flatMap((migration) => migration.derived?.tables ?? [])),
    )

  /** The account goes with its last workspace; its sessions and sign-in links go with it. Only performed by those below. */
  const removeAccount = operation({
    name: 'account.remove',
    says: 'Remove an account that belongs to no workspace any more',
    http: 'DELETE /accounts/{accountId}',
    scope: 'server',
    who: serverAdmins,
    changes: true,
    event: 'account.removed',
    peopleOnly: true,
    input: z.strictObject({ accountId: z.guid(), pseudonym: z.string() }),
    output: z.object({ events: z.number(), touched: z.array(z.string()) }),
    async run({ input, db, database, tell }) {
      const account = await accountById(db, input.accountId)
      if (!account) throw nothingHere()
      const others = (await serverAdministrators(db)).filter(({ id }) => id !== account.id)
      if (account.serverAdmin && others.length === 0) throw lastServerAdmin()
      const traces = {
        names: [account.name],
        lookFor: [account.name],
        addresses: [account.email],
        pseudonym: input.pseudonym,
        personIds: [],
        accountIds: [account.id],
      }
      const inServerLog = tables().filter(({ server }) => !server)
      const { events, touched } = await eraseIn(database.within(db, SERVER_WORKSPACE), inServerLog, traces)
      const ofServer = await eraseIn(
        db,
        tables().filter(({ server }) => server),
        traces,
      )
      tell({ subjectId: account.id })
      return { events, touched: [...touched, ...ofServer.touched] }
    },
  })

  const erasePerson = operation({
    name: 'person.erase',
    says: 'Erase somebody: their name becomes “Former participant” with a number, what was written about them goes',
    http: 'POST /people/{personId}/erasure',
    who: admins,
    changes: true,
    event: 'person.erased',
    peopleOnly: true,
    input: z.strictObject({
      personId: z.guid(),
      confirm: z.string().max(200).describe('The name of the person, exactly as it stands'),
    }),
    output: report,
    cli: { words: inWords },
    async run(asked) {
      const { input, db, now, newId, tell, perform } = asked
      const person = await personById(db, input.personId)
      if (!person) throw nothingHere()
      if (await erasureOf(db, person.id))
        throw new Refusal('already-exists', `${person.name} was erased before. There is nothing left to erase.`)
      if (input.confirm !== person.name)
        throw new Refusal('conflict', 'To erase somebody, repeat their name exactly.', {
          next: 'Write it as it stands among the people. Nothing was changed.',
          fields: [{ path: 'confirm', says: 'is not the name of this person' }],
        })
      const account = await accountOfPerson(db, person.id)
      await refuseWhatWouldBreak(asked, person.id, account)
      const formerNumber = (await lastFormerNumber(db)) + 1
      const pseudonym = pseudonymOf(formerNumber)
      // What went into this entry is they as well: the log names it still.
      const mergers = await mergersInto(db, person.id)
      const called = [account?.name, ...mergers.map(({ goneName }) => goneName)]
      const names = await namesThatAreTheirs(db, person, called)
      const addresses = addressesOf(person.email, account?.email, ...mergers.map(({ goneAddress }) => goneAddress))
      const done = await eraseIn(
        db,
        tables().filter(({ server }) => !server),
        {
          ...names,
          addresses,
          pseudonym,
          personIds: [person.id, ...mergers.map(({ goneId }) => goneId)],
          accountIds: account ? [account.id] : [],
        },
      )
      const elsewhere = account !== undefined && (await belongsElsewhere(asked, account.id))
      // The address of an account that stays is still in use; every other goes from what the server keeps by address too.
      const unused = await notInUse(db, addresses, elsewhere ? undefined : account?.id)
      const nobodyElse = { names: [], lookFor: [], addresses: unused, pseudonym, personIds: [], accountIds: [] }
      const byAddress = await eraseIn(
        db,
        tables().filter(({ server }) => server),
        nobodyElse,
      )
      await dropRepliesBefore(db, later(now, -AN_HOUR_SECONDS))
      await addErasure(db, { id: newId(), personId: person.id, formerNumber, at: now })
      const gone = account && !elsewhere
      const byMachine = { by: { kind: 'operator' as const } }
      const removal = gone ? await perform(removeAccount, { accountId: account.id, pseudonym }, byMachine) : undefined
      const touched = [
        ...new Set([
          ...done.touched,
          ...byAddress.touched,
          ...(removal?.touched ?? []),
          ...(gone ? ['account', 'session', 'signInLink'] : []),
          ...derived(),
        ]),
      ]
      await cleanLater(asked, touched)
      tell({ subjectId: person.id, details: { formerNumber } })
      return {
        pseudonym,
        removed: done.removed,
        events: done.events + (removal?.events ?? 0),
        replaced: done.replaced,
        lookAt: done.lookAt,
        account: !account ? ('none' as const) : gone ? ('removed' as const) : ('stays' as const),
      }
    },
  })

  async function refuseWhatWouldBreak(
    { by, db, workspace }: Asked<unknown>,
    personId: string,
    account: { id: string; role: string } | undefined,
  ): Promise<void> {
    if (by.personId === personId)
      throw new Refusal('conflict', 'You cannot erase yourself.', { next: 'Ask another administrator.' })
    if (account) await refuseForTheLastHere(db, workspace, account.id)
    const waiting: string[] = []
    for (const { onlyTheirs } of steps()) waiting.push(...((await onlyTheirs?.(db, personId)) ?? []))
    const [first, ...others] = waiting
    if (first)
      throw new Refusal('conflict', [first, ...others].join(' '), {
        next: 'Name a successor first. Nothing was changed.',
      })
  }

  const eraseAccount = operation({
    name: 'account.erase',
    says: 'Erase somebody from the whole server: in every workspace that knows their address, and their account',
    http: 'POST /account-erasures',
    scope: 'server',
    who: serverAdmins,
    changes: true,
    event: 'account.erased',
    peopleOnly: true,
    input: z.strictObject({ email, confirm: z.string().max(200).describe('The name of the account, exactly') }),
    output: z.object({ workspaces: z.array(report.extend({ workspace: z.string() })) }),
    cli: {
      words: ({ workspaces }) =>
        workspaces.map(({ workspace, ...each }) => `${workspace}\n${inWords(each)}`).join('\n\n') || AFTERWARDS,
    },
    async run(asked) {
      const { input, by, db, tell, perform } = asked
      const account = await accountByEmail(db, input.email)
      if (!account) throw nothingHere()
      if (input.confirm !== account.name)
        throw new Refusal('conflict', 'To erase an account, repeat its name exactly.', {
          next: 'Write it as it stands among the people. Nothing was changed.',
          fields: [{ path: 'confirm', says: 'is not the name of this account' }],
        })
      if (by.kind === 'account' && by.accountId === account.id)
        throw new Refusal('conflict', 'You cannot erase yourself.', { next: 'Ask another administrator.' })
      const places = new Map((await allWorkspaces(db)).map(({ id, slug }) => [id, slug]))
      const workspaces = []
      for (const { personId, name, workspaceId } of await personsToErase(db, account)) {
        const workspace = places.get(workspaceId) ?? ''
        try {
          const as = { workspace: workspaceId, by: { kind: 'operator' as const } }
          workspaces.push({ workspace, ...(await perform(erasePerson, { personId, confirm: name }, as)) })
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
          throw new Refusal('conflict', `${workspace}: ${error.sentence}`, error.next ? { next: error.next } : {})
        }
      }
      if (await accountById(db, account.id)) {
        const { touched } = await perform(removeAccount, { accountId: account.id, pseudonym: 'a former account' })
        await cleanLater(asked, [...touched, 'account', 'session', 'signInLink'])
      }
      tell({ subjectId: account.id })
      return { workspaces }
    },
  })

  return [erasePerson, eraseAccount] as const
}

/** The free room of the database is cleaned after the transaction; a large file waits for the night. */
async function cleanLater({ db, database, now, doLater }: Asked<unknown>, touched: readonly string[]): Promise<void> {
  const notBefore = scrubTime(await bytesToWriteAnew(database, db), now)
  await doLater({ kind: SCRUB, input: { touched: [...new Set(touched)] }, notBefore })
}

/** Whether the account belongs to a workspace other than the one that it has just left. */
async function belongsElsewhere({ perform }: Asked<unknown>, accountId: string): Promise<boolean> {
  const { workspaces } = await perform(placesOfAccount, { accountId }, { by: { kind: 'operator' } })
  return workspaces > 0
}

const placesOfAccount = operation({
  name: 'account.places',
  says: 'To how many workspaces an account belongs',
  http: 'GET /accounts/{accountId}/places',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  input: z.strictObject({ accountId: z.guid() }),
  output: z.object({ workspaces: z.number() }),
  async run({ input, db }) {
    return { workspaces: await membershipsOf(db, input.accountId) }
  },
})

/** Those by which nobody signs in, except to the account that goes. An account may have left this workspace, or never been in it. */
async function notInUse(db: Db, addresses: readonly string[], goingId: string | undefined): Promise<string[]> {
  const unused: string[] = []
  for (const address of addresses) {
    const account = await accountByEmail(db, address)
    if (!account || account.id === goingId) unused.push(address)
  }
  return unused
}

/** A name that somebody else here has too is not theirs alone: it is not replaced in texts, only looked for. */
function addressesOf(...given: (string | null | undefined)[]): string[] {
  return [...new Set(given.filter((address) => address != null))]
}

async function namesThatAreTheirs(
  db: Db,
  person: { id: string; name: string },
  others: readonly (string | undefined)[],
) {
  const lookFor = [...new Set([person.name, ...others.filter((name) => name !== undefined)])]
  const names: string[] = []
  for (const name of lookFor) if ((await othersOfThisName(db, name, person.id)) === 0) names.push(name)
  return { names, lookFor }
}

function lastServerAdmin(): Refusal {
  return new Refusal('conflict', 'They are the last administrator of this server.', {
    next: 'Make somebody else an administrator of the server first. Nothing was changed.',
  })
}

type Operations = ReturnType<typeof erasureOperations>
export type ErasePerson = Asking<Operations[0]>
export type EraseAccount = Asking<Operations[1]>
