import { letterKind } from '@plumbline/platform/mail/letter'
import { dayInWords } from '@plumbline/work/words'
import { z } from 'zod'
import { placeInLetter } from '../by-mail/place-in.letter.ts'
import { kindOf, minutesFor } from '../readback.ts'
import { reminderWords as words } from '../view/reminder-words.en.ts'

/**
 * Goes to those who were asked and have not answered, never twice within two days. A link that they were sent goes on working; whoever's
 * links were withdrawn gets no new one.
 */
export const reminderLetter = letterKind({
  kind: 'readback.reminder',
  says: 'Reminds somebody that their answer is awaited',
  input: z.object({ readbackId: z.string() }),
  urgency: 'at-once',
  because: words.because,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || place.closed) return null
    const { workTitle, readback, cards, href, today } = place
    return {
      subject: words.subject(workTitle, kindOf(readback), minutesFor(cards.length)),
      passages: [
        { text: words.says(writing.to.name, workTitle, kindOf(readback), dayInWords(readback.closesOn, today)) },
        { action: words.answer, href },
        { note: words.done },
      ],
    }
  },
})
