import { dayOf } from '@plumbline/platform/clock'
import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { workById } from '@plumbline/work/reads'
import { dayInWords } from '@plumbline/work/words'
import { z } from 'zod'
import { askById } from '../ask/ask.store.ts'
import { DISPOSITION_LETTER, RECEIPT_BY_MAIL } from '../ask/letter-kinds.ts'
import { followLinkIn } from '../ask/link-in.letter.ts'
import { readAsks } from '../ask/reading.operations.ts'
import { calledBy } from '../box/box.ts'
import { letterWords } from '../view/letter-words.en.ts'
import { dispositionById, noteLetterWritten } from './disposition.store.ts'

const words = letterWords.disposition

/** The answer to whoever asked, from one named person. That it was written is what others wait for. */
export const dispositionLetter: LetterKind = letterKind({
  kind: DISPOSITION_LETTER,
  says: 'Tells somebody what became of what they asked, and why',
  input: z.object({ dispositionId: z.string() }),
  urgency: 'at-once',
  because: words.because,
  replies: RECEIPT_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const { db, input, to, now } = writing
    const disposition = await dispositionById(db, input.dispositionId)
    const found = disposition && (await askById(db, disposition.askId))
    const work = found && (await workById(db, found.workId))
    if (!work) return null
    const today = dayOf(now)
    const [ask] = await readAsks(db, [found], today)
    const answer = ask?.answers.at(-1)
    // Withdrawn, or answered again in the meantime: this one is not sent any more.
    if (!ask || !answer || answer.id !== disposition.id || ask.standing === 'withdrawn') return null
    await noteLetterWritten(db, disposition.id, today)
    const sender = answer.tellings.filter(({ way }) => way === 'letter').at(-1)?.toldBy
    return {
      subject: words.subject(work.title),
      passages: [
        { text: words.asked(calledBy(to.name), dayInWords(ask.askedOn, today)) },
        { quote: ask.words },
        { text: answer.personalText },
        { heading: words.facts },
        { list: answer.facts.map(({ label, says }) => words.fact(label, says)) },
        ...(sender === undefined ? [] : [{ text: sender }]),
        { action: words.action, href: await followLinkIn(writing, ask.personId, ask.id) },
        { heading: words.byReply },
        { list: words.how },
        { note: words.alone },
        { note: words.first },
      ],
    }
  },
})
