import { type LetterKind, letterKind, type Passage } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { INVITATION, PAGE_INVITATION } from './inviting.operations.ts'
import { type PlaceInLetter, placeInLetter, whatWasDecided } from './place-in.letter.ts'

/** Under which replies to these letters are received. */
export const ACKNOWLEDGE_BY_MAIL = 'decision.acknowledge-by-mail'

const declared = {
  says: 'Asks somebody how they take a decision.',
  input: z.object({ decisionId: z.string(), version: z.number() }),
  urgency: 'at-once',
  because: words.becauseAsked,
} as const

/** The decision itself, and five answers of which a number in a reply is enough. */
export const invitationLetter: LetterKind = letterKind({
  ...declared,
  kind: INVITATION,
  replies: ACKNOWLEDGE_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || isOver(place, writing.input.version)) return null
    return {
      subject: words.askedSubject(place.workTitle),
      passages: [
        ...opening(place, writing.to.name),
        { heading: words.byReply },
        { list: words.numbered },
        { note: words.copies },
      ],
    }
  },
})

export const pageInvitationLetter: LetterKind = letterKind({
  ...declared,
  kind: PAGE_INVITATION,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || isOver(place, writing.input.version)) return null
    return { subject: words.askedSubject(place.workTitle), passages: opening(place, writing.to.name) }
  },
})

/** Answered by now, or changed, of which another letter speaks. */
function isOver({ mine, decision }: PlaceInLetter, version: number): boolean {
  return mine.response !== null || decision.version !== version
}

function opening(place: PlaceInLetter, name: string): Passage[] {
  const { driverName, workTitle, href } = place
  return [
    { text: words.asks(name, driverName, workTitle) },
    ...whatWasDecided(place),
    { action: words.answer, href },
    { note: words.whoSees },
  ]
}
