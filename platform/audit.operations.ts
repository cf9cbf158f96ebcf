import { z } from 'zod'
import { verifyChain } from './audit.ts'
import { chainHead } from './events.store.ts'
import { operation } from './operation.ts'
import { admins, serverAdmins } from './permission.ts'

const head = z.object({ seq: z.number(), hash: z.string() })

const verification = z.object({
  whole: z.boolean(),
  events: z.number(),
  erased: z.number(),
  head,
  breaks: z.array(z.string()),
})

function inWords({ whole, events, erased, head, breaks }: z.output<typeof verification>): string {
  if (!whole) return `The log is broken.\n${breaks.join('\n')}`
  return `The log is whole: ${events} events, ${erased} with erased details. Head ${head.seq} ${head.hash}`
}

const verify = operation({
  name: 'audit.verify',
  says: 'Check that no event of this workspace was changed, removed or cut off',
  http: 'GET /audit/verification',
  who: admins,
  changes: false,
  input: z.strictObject({}),
  output: verification,
  cli: {
    everywhere: true,
    fails: ({ whole }) => !whole,
    words: inWords,
  },
  async run({ db, workspace }) {
    return verifyChain(db, workspace.id)
  },
})

const showHead = operation({
  name: 'audit.head',
  says: 'The end of the chain of events, to be kept elsewhere so that a cut tail shows',
  http: 'GET /audit/head',
  who: admins,
  changes: false,
  input: z.strictObject({}),
  output: head,
  async run({ db, workspace }) {
    return chainHead(db, workspace.id)
  },
})

const verifyServer = operation({
  name: 'audit.verify-server',
  says: 'Check the log of the server itself: accounts, sign-ins, workspaces opened and removed',
  http: 'GET /audit/verification',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  input: z.strictObject({}),
  output: verification,
  cli: { fails: ({ whole }) => !whole, words: inWords },
  async run({ db, workspace, database }) {
    return verifyChain(database.within(db, workspace.id), workspace.id)
  },
})

export const auditOperations = [verify, showHead, verifyServer]
