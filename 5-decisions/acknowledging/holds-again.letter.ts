import { personById } from '@plumbline/platform/identity/person.store'
import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { decisionById } from '../decision.store.ts'
import { endedSupersessionById } from '../supersession.store.ts'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { HOLDS_AGAIN } from './disowning.operations.ts'
import { placeInLetter } from './place-in.letter.ts'

/** Says that what somebody was asked to acknowledge holds again. Nothing when it was replaced once more by then. */
export const holdsAgainLetter: LetterKind = letterKind({
  kind: HOLDS_AGAIN,
  says: 'Says that a decision holds again, since nobody had approved what had taken its place',
  input: z.object({ decisionId: z.string(), endId: z.string() }),
  urgency: 'at-once',
  because: words.becauseAsked,
  async write(writing) {
    const place = await placeInLetter(writing)
    const end = place && (await endedSupersessionById(writing.db, writing.input.endId))
    const later = end && (await decisionById(writing.db, end.byDecisionId))
    if (!later) return null
    const who = end.personId === null ? undefined : await personById(writing.db, end.personId)
    const { response } = place.mine
    return {
      subject: words.holdsAgainSubject(place.workTitle),
      passages: [
        { text: words.holdsAgain(writing.to.name, place.workTitle, end.part) },
        { quote: place.decision.chosen },
        { text: words.hadReplaced(who?.name ?? null) },
        { quote: later.chosen },
        { text: words.theySaid },
        { quote: end.endedBecause },
        { text: response === null ? words.stillAsked : words.stillSaid(response) },
        { action: response === null ? words.answer : words.lookAtIt, href: place.href },
      ],
    }
  },
})
