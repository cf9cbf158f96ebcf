import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { askById } from '../ask/ask.store.ts'
import { ASK_PAGE } from '../ask/letter-kinds.ts'
import { pageLinkIn } from '../ask/link-in.letter.ts'
import { letterWords } from '../view/letter-words.en.ts'
import { boxedAskOf, noteMailed } from './box.store.ts'

const words = letterWords.page

/**
 * Goes to an address that anybody may have typed. So it says nothing that somebody typed and nothing of the work, and nothing more
 * is sent there until the button on the page was pressed by somebody who came from this letter.
 */
export const pageLetter: LetterKind = letterKind({
  kind: ASK_PAGE,
  says: 'Leads whoever asked something by an open link to their own page, and asks whether the address is theirs',
  input: z.object({ askId: z.string() }),
  urgency: 'asked-for',
  async write(writing) {
    const { db, input } = writing
    const ask = await askById(db, input.askId)
    const boxed = ask && (await boxedAskOf(db, ask.id))
    if (!boxed || boxed.confirmedAt !== null) return null
    const { href, tokenHash } = await pageLinkIn(writing, ask)
    await noteMailed(db, boxed.id, tokenHash)
    return {
      subject: words.subject,
      passages: [{ text: words.says }, { action: words.action, href }, { note: words.notYou }],
    }
  },
})
