import { type LetterKind, letterKind, type Passage } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { saidBy } from '../answer.store.ts'
import type { Said } from '../answer.ts'
import { LONGEST_SENTENCE } from '../readback.ts'
import { letterWords as words } from '../view/by-mail-words.en.ts'
import { answerInWords } from '../view/card-words.en.ts'
import { ANSWER_BY_MAIL } from './invitation.letter.ts'
import { type PlaceInLetter, placeInLetter } from './place-in.letter.ts'

/** What stands as somebody's answer after their reply by mail, and the way to change it. */
export const answeredLetter: LetterKind = letterKind({
  kind: 'readback.answered-by-mail',
  says: 'Says what was read in a reply by mail.',
  input: z.object({ readbackId: z.string(), unread: z.number(), tooLong: z.boolean() }),
  // They have just written to us.
  urgency: 'asked-for',
  replies: ANSWER_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const { db, input, to } = writing
    const place = await placeInLetter(writing)
    const said = place && (await saidBy(db, [place.respondent.id])).get(place.respondent.id)
    if (!place || !said) return null
    const { unread, tooLong } = input
    return {
      subject: words.understoodSubject(place.workTitle),
      passages: [
        { text: words.understood(to.name) },
        ...standing(place, said),
        ...(unread > 0 ? [{ text: words.unread(unread) }] : []),
        ...(tooLong ? [{ text: words.tooLong(LONGEST_SENTENCE) }] : []),
        { action: words.change, href: place.href },
        { note: words.changeByReply },
      ],
    }
  },
})

function standing({ cards, groups, respondent }: PlaceInLetter, said: Said): Passage[] {
  const lines = cards.map((card, at) => {
    const own = said.answers.find(({ itemId }) => itemId === card.id)
    if (!own) return { at, line: null }
    const others = respondent.predicts.flatMap((aboutWhom, place) => {
      const mine = said.predictions.find((each) => each.itemId === card.id && each.aboutWhom === aboutWhom)
      return mine ? [words.foreseen(groups[place] ?? null, answerInWords(card, mine.predicted))] : []
    })
    const line = [words.said(at + 1, card.statement, answerInWords(card, own.understood)), ...others].join(' ')
    return { at, line }
  })
  const answered = lines.flatMap(({ line }) => line ?? [])
  const missing = lines.flatMap(({ at, line }) => (line === null ? [at + 1] : []))
  return [
    ...(answered.length > 0 ? [{ list: answered }] : []),
    ...(said.sentence ? [{ text: words.sentence(said.sentence.sentence) }] : []),
    ...(missing.length > 0 ? [{ text: words.missing(missing) }] : []),
  ]
}

/** Why nothing of a reply by mail was taken, and what to do instead. */
export const notTakenLetter: LetterKind = letterKind({
  kind: 'readback.reply-not-taken',
  says: 'Says why a reply by mail was not taken.',
  input: z.object({ readbackId: z.string(), why: z.enum(['unreadable', 'closed']) }),
  urgency: 'asked-for',
  async write(writing) {
    const place = await placeInLetter(writing)
    if (!place) return null
    const { why } = writing.input
    return {
      subject: words.notTakenSubject(place.workTitle),
      passages: [
        { text: words[why](writing.to.name) },
        { action: why === 'closed' ? words.see : words.openNow, href: place.href },
      ],
    }
  },
})
