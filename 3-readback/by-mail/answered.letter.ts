import { type LetterKind, letterKind, type Passage } from '@plumbline/platform/mail/letter'
import { z } from 'zod'
import { saidBy } from '../answer.store.ts'
import type { Said } from '../answer.ts'
import { LONGEST_SENTENCE } from '../readback.ts'
import { letterWords as words } from '../view/by-mail-words.en.ts'
import { answerInWords } from '../view/card-words.en.ts'
import { ANSWER_BY_MAIL } from './invitation.letter.ts'
import { UNREAD } from './piece.ts'
import { type PlaceInLetter, placeInLetter } from './place-in.letter.ts'

/** What was not taken of a reply: numbers and reasons only, since what somebody wrote is not kept with a letter. */
const notRead = {
  unread: z.array(z.object({ number: z.number().nullable(), why: z.enum(UNREAD) })).catch([]),
  leftOut: z.boolean().default(false),
  cutShort: z.boolean().default(false),
  elsewhere: z.boolean().default(false),
}

export type NotRead = z.output<z.ZodObject<typeof notRead>>

/** What stands as somebody's answer after their reply by mail, and the way to change it. */
export const answeredLetter: LetterKind = letterKind({
  kind: 'readback.answered-by-mail',
  says: 'Says what was read in a reply by mail.',
  input: z.object({ readbackId: z.string(), tooLong: z.boolean(), ...notRead }),
  // They have just written to us.
  urgency: 'asked-for',
  replies: ANSWER_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const { db, input, to } = writing
    const place = await placeInLetter(writing)
    const said = place && (await saidBy(db, [place.respondent.id])).get(place.respondent.id)
    if (!place || !said) return null
    return {
      subject: words.understoodSubject(place.workTitle),
      passages: [
        { text: words.understood(to.name) },
        ...standing(place, said),
        ...(input.tooLong ? [{ text: words.tooLong(LONGEST_SENTENCE) }] : []),
        ...notTakenOf(input),
        ...(input.unread.length > 0 || input.leftOut ? [{ text: words.howToWrite }] : []),
        { action: words.change, href: place.href },
        { note: words.changeByReply },
      ],
    }
  },
})

function notTakenOf({ unread, leftOut, cutShort, elsewhere }: NotRead): Passage[] {
  const reasons = UNREAD.flatMap((why) => {
    const of = unread.filter((each) => each.why === why)
    return of.length === 0 ? [] : [words.notTaken[why](words.numbers(of.flatMap(({ number }) => number ?? [])))]
  })
  return [
    ...(reasons.length > 0 ? [{ list: reasons }] : []),
    ...(leftOut ? [{ text: words.leftOut }] : []),
    ...(cutShort ? [{ text: words.cutShort }] : []),
    ...(elsewhere ? [{ text: words.elsewhere }] : []),
  ]
}

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

/** Why nothing of a reply by mail was taken, and what to do instead; it can be answered by another one. */
export const notTakenLetter: LetterKind = letterKind({
  kind: 'readback.reply-not-taken',
  says: 'Says why a reply by mail was not taken.',
  input: z.object({ readbackId: z.string(), why: z.enum(['unreadable', 'closed', 'withdrawn']), ...notRead }),
  urgency: 'asked-for',
  replies: ANSWER_BY_MAIL,
  answerWith: words.answerWith,
  async write(writing) {
    const { why } = writing.input
    const name = writing.to.name
    if (why === 'withdrawn')
      return { subject: words.notTakenSubject(null), passages: [{ text: words.withdrawn(name) }] }
    const place = await placeInLetter(writing)
    if (!place) return null
    return {
      subject: words.notTakenSubject(place.workTitle),
      passages: [
        { text: words[why](name) },
        ...(why === 'unreadable'
          ? [...notTakenOf({ ...writing.input, leftOut: false }), { text: words.howToWrite }]
          : []),
        { action: why === 'closed' ? words.see : words.openNow, href: place.href },
      ],
    }
  },
})
