import { type LetterKind, letterKind } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { stagesOf } from '../course/course.store.ts'
import { isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { DISOWNED } from './disowning.operations.ts'
import { placeOfAsked } from './place-in.letter.ts'

/** Says that nobody had approved what somebody was asked to acknowledge. Nothing when it is decided by then. */
export const disownedLetter: LetterKind = letterKind({
  kind: DISOWNED,
  says: 'Says that the approval of a decision was taken back, so that it does not hold for now',
  input: z.object({ decisionId: z.string() }),
  urgency: 'at-once',
  because: words.becauseAsked,
  async write(writing) {
    const place = await placeOfAsked(writing)
    if (!place || !isOpen(stageOf(place.decision))) return null
    const stages = await stagesOf(writing.db, place.decision.id)
    const disowned = stages.findLast(({ takenBackAt }) => takenBackAt !== null)
    const said = stages.findLast(({ stage }) => stage === 'proposed')
    if (!disowned || !said) return null
    return {
      subject: words.disownedSubject(place.workTitle),
      passages: [
        { text: words.disowned(writing.to.name, disowned.forPersonName, place.workTitle) },
        { quote: place.decision.chosen },
        ...(said.because ? [{ text: words.theySaid }, { quote: said.because }] : []),
        { text: words.askedAgainLater },
        { action: words.lookAtIt, href: place.href },
      ],
    }
  },
})
