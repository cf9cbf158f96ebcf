import { standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import type { Reply, ReplyKind } from '@plumbline/platform/mail/reply'
import { operation } from '@plumbline/platform/operation'
import { z } from 'zod'
import { askById, withdrawalsOf } from '../ask/ask.store.ts'
import { followerOfDisposition } from '../ask/asker.operations.ts'
import { RECEIPT_BY_MAIL, RECEIPT_READ } from '../ask/letter-kinds.ts'
import { FOLLOW_LINK } from '../ask/links.ts'
import { dispositionById, dispositionsTo } from '../disposition/disposition.store.ts'
import { openReceipt, sayReceipt, toldAnswer } from './receipt.operations.ts'
import { readReceiptReply } from './reply.ts'

const LONGEST_REPLY_BY_MAIL = 20_000

export const REPLY_OUTCOMES = ['kept', 'unreadable', 'replaced', 'withdrawn'] as const
type Outcome = (typeof REPLY_OUTCOMES)[number]

/** Reads a reply and keeps the two answers in it; what was read, or why nothing was, is written back. */
const replyByMail = operation({
  name: 'receipt.reply',
  says: 'Say in one text, as by mail, whether you understand the reason and whether you agree: “1 yes, 2 no”; a letter says what was read',
  http: 'POST /dispositions/{dispositionId}/receipt-replies',
  who: followerOfDisposition,
  changes: true,
  event: 'receipt.reply-read',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ dispositionId: z.guid(), text: z.string().max(LONGEST_REPLY_BY_MAIL) }),
  output: z.object({ outcome: z.enum(REPLY_OUTCOMES) }),
  async run({ input, db, perform, post, tell }) {
    const { disposition, ask } = await toldAnswer(db, input.dispositionId)
    tell({ subjectId: disposition.id, workId: ask.workId })
    const read = readReceiptReply(input.text)
    const isReplaced = (await dispositionsTo(db, [ask.id])).at(-1)?.id !== disposition.id
    const isWithdrawn = (await withdrawalsOf(db, [ask.id])).length > 0
    const outcome: Outcome = isWithdrawn ? 'withdrawn' : isReplaced ? 'replaced' : read ? 'kept' : 'unreadable'
    if (read && outcome === 'kept') {
      const { understands, agrees } = read
      await perform(openReceipt, { dispositionId: disposition.id })
      await perform(sayReceipt, {
        dispositionId: disposition.id,
        ...(understands && { understands }),
        ...(agrees && { agrees }),
      })
    }
    const about = { dispositionId: disposition.id, outcome, more: outcome === 'kept' && read?.more === true }
    const person = await personById(db, ask.personId)
    if (person?.email != null) await post({ kind: RECEIPT_READ, to: { personId: person.id }, input: about })
    return { outcome }
  },
})

/** Whoever replies says it as the holder of a link that still stands; of a withdrawn one nothing is taken. */
const receiptByMail: ReplyKind = {
  purpose: RECEIPT_BY_MAIL,
  says: '“1 yes” or “1 no”: I understand the reason; “2 yes” or “2 no”: I agree',
  async receive(reply) {
    const answered = await holderOf(reply)
    if (!answered) return 'unreadable'
    await reply.perform('receipt.reply', { dispositionId: answered.dispositionId, text: reply.text }, answered.by)
    return 'understood'
  },
}

async function holderOf({ db, letterInput, from, workspaceId }: Reply) {
  const id = z.guid().safeParse(letterInput['dispositionId'])
  const disposition = id.success ? await dispositionById(db, id.data) : undefined
  const ask = disposition && (await askById(db, disposition.askId))
  if (!disposition || !ask || ask.personId !== from.personId) return null
  // The link in the letter leads to all that they asked, or to this ask alone.
  const links = [
    ...(await standingLinks(db, FOLLOW_LINK, ask.personId)),
    ...(await standingLinks(db, FOLLOW_LINK, ask.id)),
  ]
  const link = links.find(({ personId }) => personId === ask.personId)
  if (!link) return null
  const { id: linkId, purpose, subjectId } = link
  const by = { kind: 'link' as const, linkId, workspaceId, purpose, subjectId, holderId: ask.personId }
  return { dispositionId: disposition.id, by }
}

export const receiptsByMail = { operations: [replyByMail], replies: [receiptByMail] }
