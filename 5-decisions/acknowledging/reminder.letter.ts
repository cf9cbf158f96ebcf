import { letterKind } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { placeInLetter, whatWasDecided } from './place-in.letter.ts'

export const REMINDER = 'decision.reminder'

/** Goes to those who were asked and are silent, never twice within two days. */
export const decisionReminderLetter = letterKind({
  kind: REMINDER,
  says: 'Reminds somebody that it is not known how they take a decision',
  input: z.object({ decisionId: z.string() }),
  urgency: 'at-once',
  because: words.becauseAsked,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || place.mine.response !== null) return null
    return {
      subject: words.remindedSubject(place.workTitle),
      passages: [
        { text: words.reminds(writing.to.name, place.workTitle) },
        ...whatWasDecided(place),
        { action: words.answer, href: place.href },
        { note: words.whoSees },
      ],
    }
  },
})
