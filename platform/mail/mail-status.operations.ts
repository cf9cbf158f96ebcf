import { z } from 'zod'
import { type Asking, operation } from '../operation.ts'
import { serverAdmins } from '../permission.ts'
import { nothingHere } from '../refusal.ts'
import { LETTER_STATES } from './letter-state.ts'
import { releaseAddress, undeliverableAddresses } from './mail-preference.store.ts'
import { countLetters, oldestTried } from './outbox.store.ts'

const MOST_ADDRESSES = 100

const showMail = operation({
  name: 'mail.status',
  says: 'How mail stands on this server: what waits, what could not be sent, which addresses send mail back',
  http: 'GET /mail/status',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    out: z.enum(['sent', 'kept']).describe('kept: there is no mail server, so letters are kept to be read here'),
    repliesTo: z.string().nullable(),
    repliesCome: z.object({ handedIn: z.boolean(), fetched: z.boolean() }),
    letters: z.record(z.enum(LETTER_STATES), z.number()),
    troubled: z.number(),
    held: z
      .object({ since: z.string(), because: z.string() })
      .nullable()
      .describe('What has been tried in vain so far'),
    undeliverable: z.array(z.object({ address: z.string(), since: z.string(), because: z.string() })),
  }),
  async run({ db, config }) {
    const counted = new Map((await countLetters(db)).map(({ letterState, letters }) => [letterState, letters]))
    const letters = Object.fromEntries(LETTER_STATES.map((state) => [state, counted.get(state) ?? 0])) as Record<
      (typeof LETTER_STATES)[number],
      number
    >
    const oldest = await oldestTried(db)
    const addresses = await undeliverableAddresses(db, MOST_ADDRESSES)
    return {
      out: config.smtpUrl === undefined ? ('kept' as const) : ('sent' as const),
      repliesTo: config.inboundAddress ?? null,
      repliesCome: { handedIn: config.inboundSecret !== undefined, fetched: config.imapUrl !== undefined },
      letters,
      troubled: letters['given-up'] + letters['in-doubt'],
      held: oldest ? { since: oldest.createdAt, because: oldest.lastError ?? '' } : null,
      undeliverable: addresses.map(({ address, stoppedAt, stopReason }) => ({
        address,
        since: stoppedAt,
        because: stopReason,
      })),
    }
  },
})

const release = operation({
  name: 'mail.release',
  says: 'Write again to an address from which mail came back',
  http: 'POST /mail/undeliverable/release',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'mail.released',
  peopleOnly: true,
  input: z.strictObject({ address: z.string().min(1).max(320) }),
  output: z.object({ released: z.boolean() }),
  async run({ input, db, workspace, tell }) {
    if (!(await releaseAddress(db, input.address, 'undeliverable'))) throw nothingHere()
    tell({ subjectId: workspace.id, details: { address: input.address } })
    return { released: true }
  },
})

export const mailStatusOperations = [showMail, release]

export type ShowMail = Asking<typeof showMail>
export type ReleaseAddress = Asking<typeof release>
