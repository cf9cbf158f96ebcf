import { z } from 'zod'
import { type Asked, operation } from '../operation.ts'
import type { Permission } from '../permission.ts'
import { nothingHere } from '../refusal.ts'
import { hashOf } from '../secret.ts'
import { LARGEST_MESSAGE } from './incoming.ts'
import { stopAddress } from './mail-preference.store.ts'
import { type MailToken, mailTokenBy, noteAnswered, noteReceived } from './mail-token.store.ts'
import { unreadableReply } from './unreadable-reply.letter.ts'
import { unsubscribe } from './unsubscribe.operations.ts'

/** Only what this server itself fetched, or was handed by a mail server that showed the secret. */
const machine: Permission = {
  name: 'machine',
  says: 'The server itself',
  admits: (by) => by.kind === 'operator',
}

const EFFECTS = ['understood', 'unreadable', 'unsubscribed', 'undeliverable', 'ignored'] as const
type Effect = (typeof EFFECTS)[number]

const incoming = z.strictObject({
  messageHash: z.string().length(64),
  token: z.string().min(1).max(200),
  from: z.string().max(320),
  subject: z.string().max(500),
  text: z.string().max(LARGEST_MESSAGE),
  withQuotes: z.string().max(LARGEST_MESSAGE),
  cutShort: z.boolean(),
  automatic: z.boolean(),
  bounce: z.strictObject({ forGood: z.boolean(), says: z.string().max(500) }).nullable(),
})

type Message = z.output<typeof incoming>

/** A message counts once: it is noted first, and the database refuses the second note with `already-exists`. */
export const receiveMail = operation({
  name: 'mail.receive',
  says: 'Act on a message that came in: a reply, an unsubscription, or a letter that came back',
  http: 'POST /mail/received',
  scope: 'server',
  who: machine,
  changes: true,
  event: 'mail.received',
  peopleOnly: true,
  input: incoming,
  output: z.object({ effect: z.enum(EFFECTS) }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const token = await mailTokenBy(db, hashOf(input.token))
    if (!token || token.expiresAt <= now) throw nothingHere()
    await noteReceived(db, { id: newId(), messageHash: input.messageHash, receivedAt: now })
    const effect = await actOn(asked, token)
    tell({ subjectId: token.letterId, details: { effect, kind: token.letterKind } })
    return { effect }
  },
})

async function actOn(asked: Asked<Message>, token: MailToken): Promise<Effect> {
  const { input, db, now, newId, perform } = asked
  const { bounce } = input
  if (bounce?.forGood && token.tokenUse === 'reply') {
    const { address } = token
    const stopReason = bounce.says
    await stopAddress(db, { id: newId(), address, stopKind: 'undeliverable', stoppedAt: now, stopReason })
    return 'undeliverable'
  }
  // A report of a delay, an answer from a holiday: nobody has said anything.
  if (input.automatic) return 'ignored'
  if (token.tokenUse === 'unsubscribe') {
    await perform(unsubscribe, { token: input.token })
    return 'unsubscribed'
  }
  const said = await hand(asked, token)
  if (said === 'understood') return 'understood'
  if (await noteAnswered(db, token.letterId, now)) {
    const to = token.forAccountId ? { accountId: token.forAccountId } : { address: token.address }
    await asked.post({ kind: unreadableReply.kind, to, input: { subject: input.subject } })
  }
  return 'unreadable'
}

/** Hands a reply to whoever receives replies of its purpose. */
async function hand(asked: Asked<Message>, token: MailToken): Promise<'understood' | 'unreadable'> {
  const { input, db, now, newId, database, replies, offered, perform, post } = asked
  const kind = token.replyPurpose === null ? undefined : replies.get(token.replyPurpose)
  if (!kind) return 'unreadable'
  const workspaceId = token.inWorkspaceId
  const { letterId, letterKind, letterInput, forAccountId, holderId, address } = token
  return kind.receive({
    text: input.text,
    withQuotes: input.withQuotes,
    cutShort: input.cutShort,
    letterId,
    letterKind,
    letterInput,
    from: { accountId: forAccountId, personId: holderId, address },
    fromSameAddress: input.from === address,
    workspaceId,
    db: database.within(db, workspaceId),
    now,
    newId,
    perform: (name, given, by) => {
      const wanted = offered(name)
      if (!wanted) throw new Error(`A reply asks for ${name}, which does not exist`)
      return perform(wanted, given as never, { workspace: workspaceId, by })
    },
    post,
  })
}
