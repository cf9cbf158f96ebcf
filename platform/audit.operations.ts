import { z } from 'zod'
import { verifyChain } from './audit.ts'
import { chainHead } from './events.store.ts'
import { operation } from './operation.ts'
import { admins } from './permission.ts'

const head = z.object({ seq: z.number(), hash: z.string() })

const verify = operation({
  name: 'audit.verify',
  says: 'Check that no event of this workspace was changed, removed or cut off',
  http: 'GET /audit/verification',
  who: admins,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ whole: z.boolean(), events: z.number(), erased: z.number(), head, breaks: z.array(z.string()) }),
  cli: {
    everywhere: true,
    fails: ({ whole }) => !whole,
    words: ({ whole, events, erased, head, breaks }) =>
      whole
        ? `The log is whole: ${events} events, ${erased} with erased details. Head ${head.seq} ${head.hash}`
        : `The log is broken.\n${breaks.join('\n')}`,
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

export const auditOperations = [verify, showHead]
