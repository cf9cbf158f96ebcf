import { z } from 'zod'
import type { Db } from '../database/database.ts'
import { accountById } from '../identity/account.store.ts'
import { email } from '../identity/email.ts'
import { personByEmail, personById } from '../identity/person.store.ts'
import { SERVER_WORKSPACE, workspacesOf } from '../identity/workspace.store.ts'
import { type Asking, operation } from '../operation.ts'
import { admins, signedIn } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import type { Step } from '../step.ts'
import { copyPage } from './copy-page.ts'
import { keptTables } from './custody.ts'
import { accountOfPerson } from './erasure.store.ts'
import { mergersInto } from './merging.store.ts'
import { copyOf, type PersonCopy } from './person-copy.ts'

const copied = z.object({
  parts: z.array(
    z.object({
      table: z.string(),
      title: z.string(),
      keeps: z.string(),
      why: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  events: z.array(
    z.object({
      at: z.string(),
      happened: z.string(),
      by: z.enum(['me', 'somebody else']),
      details: z.record(z.string(), z.unknown()).nullable(),
      network: z.string().nullable(),
      browser: z.string().nullable(),
    }),
  ),
  eventsInAll: z.number(),
})
const file = z.object({
  name: z.string(),
  madeAt: z.string(),
  places: z.array(z.object({ workspace: z.string(), copy: copied })),
  /** The same as a readable page that needs nothing else. */
  page: z.string(),
})

const asPage = { words: ({ page }: z.output<typeof file>) => page }

/** The copy of everything that is stored about somebody, for them. */
export function exportOperations(steps: () => readonly Step[]) {
  const ofServer = () => keptTables(steps()).filter(({ server, table }) => server && table !== 'workspace')
  const ofWorkspace = () => keptTables(steps()).filter(({ server }) => !server)

  const exportPerson = operation({
    name: 'person.export',
    says: 'Everything that is stored about somebody here, for them: as data, and as a readable page',
    http: 'POST /person-exports',
    who: admins,
    changes: true,
    event: 'person.exported',
    peopleOnly: true,
    input: z.strictObject({
      personId: z.guid().optional().describe('Whom, by id'),
      email: email.optional().describe('Whom, by address'),
    }),
    output: file,
    cli: asPage,
    async run({ input, db, now, tell, workspace }) {
      const person = input.personId
        ? await personById(db, input.personId)
        : input.email
          ? await personByEmail(db, input.email)
          : undefined
      if (!input.personId && !input.email)
        throw new Refusal('bad-input', 'Say whom: by id, or by e-mail address.', {
          fields: [{ path: 'email', says: 'is needed, or personId' }],
        })
      if (!person) throw nothingHere()
      const account = await accountOfPerson(db, person.id)
      const who = {
        personIds: await idsOf(db, person.id),
        accountIds: account ? [account.id] : [],
        addresses: [...new Set([person.email, account?.email].filter((each) => each != null))],
      }
      const copy = await copyOf(db, [...ofServer(), ...ofWorkspace()], who)
      tell({ subjectId: person.id })
      return inFile(person.name, now, [{ workspace: workspace.name, copy }])
    },
  })

  const exportMine = operation({
    name: 'account.export-mine',
    says: 'Everything that is stored about me on this server: as data, and as a readable page',
    http: 'POST /me/export',
    scope: 'server',
    who: signedIn,
    changes: true,
    event: 'account.exported',
    peopleOnly: true,
    input: z.strictObject({}),
    output: file,
    cli: asPage,
    async run({ by, db, database, now, tell }) {
      if (by.kind !== 'account')
        throw new Refusal('conflict', 'The command line is nobody.', {
          next: 'Name the person: plumbline person export --email you@example.org',
        })
      const account = await accountById(db, by.accountId)
      if (!account) throw nothingHere()
      const accountIds = [account.id]
      const addresses = [account.email]
      const inServerLog = await copyOf(database.within(db, SERVER_WORKSPACE), ofWorkspace(), {
        personIds: [],
        accountIds,
        addresses,
      })
      const inAccount = await copyOf(db, ofServer(), { personIds: [], accountIds, addresses })
      const places = [
        { workspace: 'Your account', copy: { ...inServerLog, parts: [...inAccount.parts, ...inServerLog.parts] } },
      ]
      for (const { id, name, personId } of await workspacesOf(db, account.id))
        places.push({
          workspace: name,
          copy: await copyOf(database.within(db, id), ofWorkspace(), {
            personIds: await idsOf(database.within(db, id), personId),
            accountIds,
            addresses,
          }),
        })
      tell({ subjectId: account.id })
      return inFile(account.name, now, places)
    },
  })

  return [exportPerson, exportMine] as const
}

/** A person by every id that they had here: what went into their entry is they as well. */
async function idsOf(db: Db, personId: string): Promise<string[]> {
  return [personId, ...(await mergersInto(db, personId)).map(({ goneId }) => goneId)]
}

function inFile(name: string, madeAt: string, places: { workspace: string; copy: PersonCopy }[]) {
  return { name, madeAt, places, page: copyPage({ name, madeAt, places }) }
}

type Operations = ReturnType<typeof exportOperations>
export type ExportPerson = Asking<Operations[0]>
export type ExportMine = Asking<Operations[1]>
