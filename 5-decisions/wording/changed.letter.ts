import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { placeInLetter, whatWasDecided } from '../acknowledging/place-in.letter.ts'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { CHANGED } from './telling.operations.ts'

/** Says what was changed since somebody answered (or was asked), and asks again. Nothing when they have answered by then. */
export const changedLetter: LetterKind = letterKind({
  kind: CHANGED,
  says: 'Says that a decision was changed, what of it, and asks again',
  input: z.object({ decisionId: z.string(), revision: z.number() }),
  urgency: 'at-once',
  because: words.becauseAsked,
  async write(writing) {
    const place = await placeInLetter(writing)
    // Of several edits in a row only the last one is told; it tells all of them.
    if (!place || place.mine.response !== null || place.decision.revision !== writing.input.revision) return null
    const { changed } = place.mine
    return {
      subject: words.changedSubject(place.workTitle),
      passages: [
        { text: words.changed(writing.to.name, place.driverName, place.workTitle) },
        ...(changed ? [{ text: words.saidBefore(changed.saidBefore) }, { list: words.changes(changed) }] : []),
        { heading: words.standsNow },
        ...whatWasDecided(place),
        { action: words.answerAgain, href: place.href },
        { note: words.whoSees },
      ],
    }
  },
})
