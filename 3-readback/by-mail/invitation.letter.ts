import { type LetterKind, letterKind, type Passage } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { CLARITY_STEPS } from '../answer.ts'
import { kindOf, minutesFor } from '../readback.ts'
import { answeringWords } from '../view/answering-words.en.ts'
import { letterWords as words } from '../view/by-mail-words.en.ts'
import { INVITATION, PAGE_INVITATION } from './inviting.operations.ts'
import { type PlaceInLetter, placeInLetter } from './place-in.letter.ts'

/** Under which replies to these letters are received. */
export const ANSWER_BY_MAIL = 'readback.answer-by-mail'

const declared = {
  says: 'Asks somebody what they have understood.',
  input: z.object({ readbackId: z.string() }),
  urgency: 'at-once',
  because: words.because,
} as const

/** The first question as buttons that only mark a choice on the page, and all cards to be answered by reply. */
export const invitationLetter: LetterKind = letterKind({
  ...declared,
  kind: INVITATION,
  replies: ANSWER_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || place.closed) return null
    return { subject: subjectOf(place), passages: [...opening(place, writing.to.name), ...byReply(place)] }
  },
})

export const pageInvitationLetter: LetterKind = letterKind({
  ...declared,
  kind: PAGE_INVITATION,
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place || place.closed) return null
    return { subject: subjectOf(place), passages: opening(place, writing.to.name) }
  },
})

function subjectOf({ workTitle, readback }: PlaceInLetter): string {
  return words.subject(workTitle, kindOf(readback))
}

function opening({ cards, readback, workTitle, driverName, href, today }: PlaceInLetter, name: string): Passage[] {
  const kind = kindOf(readback)
  return [
    { text: words.asks(name, driverName, workTitle, kind, minutesFor(cards.length)) },
    ...(readback.opening ? [{ quote: readback.opening, ...(driverName ? { by: driverName } : {}) }] : []),
    { text: `${words.whoSees[readback.disclosure](readback.fewest)} ${words.until(readback.closesOn, today)}` },
    { heading: answeringWords.clarity(kind) },
    ...[...CLARITY_STEPS]
      .reverse()
      .map((step) => ({ action: answeringWords.clarities[step] ?? '', href: `${href}?clarity=${step}` })),
    { note: words.preselects },
  ]
}

function byReply({ cards, groups }: PlaceInLetter): Passage[] {
  return [
    { heading: words.byReply },
    ...cards.map((card, at) => ({ text: words.card(at + 1, card) })),
    { quote: words.howToReply },
    ...(groups.length > 0 ? [{ text: words.foresee(groups) }] : []),
    { note: words.onlyThat },
    { note: words.copies },
  ]
}
