import { letterKind, type Writing } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { stagesOf } from '../course/course.store.ts'
import { stageOf } from '../decision.ts'
import { finalCallLetterWords as words } from '../view/final-call-letter-words.en.ts'
import { concernsOf } from './final-call.ts'
import { freshLink, type PlaceInCall, placeInCall } from './place-in.letter.ts'

const declared = {
  input: z.object({ decisionId: z.string() }),
  urgency: 'at-once',
  because: words.because,
} as const

/** Whoever answered by now, or has no link any more, gets no letter. */
async function awaited(writing: Writing<{ decisionId: string }>): Promise<(PlaceInCall & { lastOn: string }) | null> {
  const place = await placeInCall(writing)
  if (!place?.call || !place.hasLink || stageOf(place.decision) !== 'final-call') return null
  const { call, personId } = place
  const called = call.called.find((each) => each.personId === personId)
  if (!called || call.said.some((each) => each.personId === personId && each.replacedAt === null)) return null
  return { ...place, lastOn: called.lastOn }
}

export const finalCallLetter = letterKind({
  ...declared,
  kind: 'decision.final-call',
  says: 'Calls somebody a last time before something is decided',
  async write(writing) {
    const place = await awaited(writing)
    if (!place) return null
    const { decision, workTitle, lastOn } = place
    return {
      subject: words.subject(workTitle),
      passages: [
        { text: words.asks(writing.to.name, workTitle) },
        { quote: decision.chosen },
        { text: words.until(lastOn, writing.now) },
        { action: words.answer, href: await freshLink(writing, place) },
        { note: words.silence },
      ],
    }
  },
})

export const finalCallReminderLetter = letterKind({
  ...declared,
  kind: 'decision.final-call-reminder',
  says: 'Reminds somebody that a final call ends tomorrow',
  async write(writing) {
    const place = await awaited(writing)
    if (!place) return null
    return {
      subject: words.reminderSubject(place.workTitle),
      passages: [
        { text: words.reminds(writing.to.name, place.workTitle) },
        { quote: place.decision.chosen },
        { action: words.answer, href: await freshLink(writing, place) },
        { note: words.done },
      ],
    }
  },
})

/** Delivers to whoever raised a concern why it is decided all the same; also when a link of theirs was stopped, since it is their answer. */
export const concernClosedOverLetter = letterKind({
  kind: 'decision.concern-closed-over',
  says: 'Tells somebody why something is decided although they are concerned',
  input: z.object({ decisionId: z.string(), concernId: z.string() }),
  urgency: 'at-once',
  because: words.becauseConcern,
  async write(writing) {
    const place = await placeInCall(writing)
    const concern = place?.call && concernsOf(place.call).find(({ id }) => id === writing.input.concernId)
    if (!place || !concern?.closedOver || concern.personId !== place.personId) return null
    const { disposition, words: said, personName } = concern.closedOver
    return {
      subject: words.closedOverSubject(place.workTitle),
      passages: [
        { text: words.closedOver(writing.to.name, personName, concern.about ?? '') },
        { quote: concern.words ?? '' },
        { text: words.dispositions[disposition] },
        { quote: said, by: personName },
        { text: words.onRecord },
        { action: words.look, href: await freshLink(writing, place) },
      ],
    }
  },
})

/** Tells an approver that somebody else wrote their approval down, so that they can say no to it without an account. */
export const approvedForLetter = letterKind({
  kind: 'decision.approved-for',
  says: 'Tells an approver that somebody wrote down their approval',
  input: z.object({ decisionId: z.string() }),
  urgency: 'at-once',
  because: words.becauseApprover,
  async write(writing) {
    const place = await placeInCall(writing)
    if (!place) return null
    const written = (await stagesOf(writing.db, place.decision.id)).findLast(({ stage }) => stage === 'decided')
    if (!written || written.takenBackAt !== null || written.forPersonId !== place.personId) return null
    return {
      subject: words.approvedForSubject(place.workTitle),
      passages: [
        { text: words.approvedFor(writing.to.name, written.personName) },
        { quote: place.decision.chosen },
        ...(written.because ? [{ text: words.yourWords }, { quote: written.because }] : []),
        { action: words.lookOrDisown, href: await freshLink(writing, place) },
      ],
    }
  },
})
