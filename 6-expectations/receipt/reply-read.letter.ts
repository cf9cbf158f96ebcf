import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { askById } from '../ask/ask.store.ts'
import { RECEIPT_READ } from '../ask/letter-kinds.ts'
import { followLinkIn } from '../ask/link-in.letter.ts'
import { calledBy } from '../box/box.ts'
import { dispositionById } from '../disposition/disposition.store.ts'
import { letterWords } from '../view/letter-words.en.ts'
import { receiptsOf } from './receipt.store.ts'
import { REPLY_OUTCOMES } from './reply.operations.ts'

const words = letterWords.replyRead

/** What stands as somebody's two answers after their reply, or why nothing was taken and what to do. */
export const replyReadLetter: LetterKind = letterKind({
  kind: RECEIPT_READ,
  says: 'Says what was read in a reply by mail to an answer, or why nothing was',
  input: z.object({ dispositionId: z.string(), outcome: z.enum(REPLY_OUTCOMES), more: z.boolean() }),
  // They have just written to us.
  urgency: 'asked-for',
  async write(writing) {
    const { db, input, to } = writing
    const { outcome, more } = input
    const disposition = await dispositionById(db, input.dispositionId)
    const ask = disposition && (await askById(db, disposition.askId))
    const work = ask && (await workById(db, ask.workId))
    if (!work) return null
    const [receipt] = await receiptsOf(db, [disposition.id])
    const stands = [words.understands(receipt?.understands ?? null), words.agrees(receipt?.agrees ?? null)]
    return {
      subject: words.subject(work.title),
      passages: [
        { text: outcome === 'kept' ? words.kept(calledBy(to.name)) : words.notKept[outcome] },
        ...(outcome === 'kept' ? [{ list: stands }] : []),
        ...(outcome === 'unreadable' ? [{ list: words.how }] : []),
        ...(more ? [{ text: words.more }] : []),
        { action: words.action, href: await followLinkIn(writing, ask.personId, ask.id) },
      ],
    }
  },
})
