import type { PageReply, PageVisit } from '@plumbline/platform/page'
import { ALIKE_STEPS } from '../answer.ts'
import { isAnswerTo } from '../card.ts'
import { COMMITMENTS, LONGEST_SENTENCE, OTHERS, VERDICTS } from '../readback.ts'
import { CLARITIES, orderSoFar, placeAfter, type Told, type Typed, typedBefore, wordsForm } from './answering-forms.ts'
import { type AskedCard, firstOpen, placeOf, type Questions, type Screen } from './answering-screens.ts'
import { MORE, answeringWords as words } from './answering-words.en.ts'

type Sent = {
  visit: PageVisit
  questions: Questions
  at: number
  /** Shows the same screen again, with what was typed and why it was not taken. */
  again(told: Told): PageReply
}

/** Keeps what was answered and goes on; a form without an answer shows the same screen again. */
export async function keepAnswer(sent: Sent, screen: Exclude<Screen, { kind: 'mirror' }>): Promise<PageReply> {
  const { visit, questions, at } = sent
  const { form, subjectId: readbackId } = visit
  const next = { goTo: `/${at + 1}` }
  const again = { goTo: `/${at}` }
  const keep = async (name: string, input: Record<string, unknown>) => {
    await visit.ask(name, { readbackId, ...input })
    return next
  }
  switch (screen.kind) {
    case 'clarity': {
      const clarity = CLARITIES.find((step) => String(step) === form['clarity'])
      return clarity === undefined ? again : keep('readback.clarity', { clarity })
    }
    case 'own': {
      const understood = chosenFor(screen.card, form, 'understood')
      if (typeof understood !== 'string') return soFar(at, understood)
      return keep('readback.answer', { itemId: screen.card.id, understood })
    }
    case 'preferred': {
      const { id: itemId, understood } = screen.card
      if (understood === null) return { goTo: `/${firstOpen(questions)}` }
      const preferred = chosenFor(screen.card, form, 'preferred')
      if (typeof preferred !== 'string') return soFar(at, preferred)
      return keep('readback.answer', { itemId, understood, preferred })
    }
    case 'predicted':
      return keepPredicted(sent, screen)
    case 'belief': {
      const alikePercent = ALIKE_STEPS.find((step) => String(step) === form['alikePercent'])
      return alikePercent === undefined ? again : keep('readback.belief', { alikePercent })
    }
    case 'words':
      return keepWords(sent)
    case 'brief': {
      const verdict = oneOf(VERDICTS, form['verdict'])
      if (questions.brief === null) return { goTo: `/${firstOpen(questions)}` }
      return verdict ? keep('readback.commit', { verdict }) : again
    }
    case 'commitment': {
      const commitment = oneOf(COMMITMENTS, form['commitment'])
      const { verdict } = questions
      if (verdict === null) return { goTo: `/${firstOpen(questions)}` }
      if (!commitment) return again
      await keep('readback.commit', { verdict, commitment })
      return { goTo: placeAfter(commitment, verdict) ?? next.goTo }
    }
  }
}

async function keepPredicted(
  { visit, questions, at, again }: Sent,
  { card, about }: Extract<Screen, { kind: 'predicted' }>,
): Promise<PageReply> {
  const { form, subjectId: readbackId } = visit
  if (card.understood === null) return { goTo: `/${firstOpen(questions)}` }
  const guessing = form['guessing'] === 'on'
  const values = about.map((_, row) => {
    const value = about.length === 1 ? chosenFor(card, form, 'predicted') : (form['both'] ?? form[`predicted-${row}`])
    return typeof value === 'string' && isAnswerTo(card, value) ? value : undefined
  })
  const predicted = about.flatMap(({ aboutWhom }, row) => {
    const value = values[row]
    return value === undefined ? [] : [{ groupId: aboutWhom === OTHERS ? null : aboutWhom, value, guessing }]
  })
  if (predicted.length > 0) await visit.ask('readback.answer', { readbackId, itemId: card.id, predicted })
  if (predicted.length === about.length) return { goTo: `/${at + 1}` }
  const order = about.length === 1 ? chosenFor(card, form, 'predicted') : []
  if (about.length === 1) return soFar(at, typeof order === 'string' ? [] : order)
  return again({ heading: '', children: null, refusal: words.bothRows })
}

async function keepWords({ visit, questions, at, again }: Sent): Promise<PageReply> {
  const { form, subjectId: readbackId } = visit
  const before = typedBefore(questions)
  const typed: Typed = {
    sentence: (form['sentence'] ?? '').trim(),
    more: oneOf(MORE, form['more']) ?? before.more,
    moreWords: (form['moreWords'] ?? '').trim(),
  }
  const next = { goTo: `/${at + 1}` }
  if (typed.sentence === '' && typed.moreWords === '') return next
  if (typed.sentence === '') return again(wordsForm({ visit, questions }, typed, words.sentenceNeeded))
  if (typed.sentence.length > LONGEST_SENTENCE || typed.moreWords.length > LONGEST_SENTENCE)
    return again(wordsForm({ visit, questions }, typed, words.tooLong(LONGEST_SENTENCE)))
  // What the field showed before goes with it, also when it is something else now; the rest stays.
  const kept = Object.fromEntries(MORE.map((each) => [each, each === before.more ? '' : (questions[each] ?? '')]))
  await visit.ask('readback.say', {
    readbackId,
    sentence: typed.sentence,
    ...kept,
    [typed.more]: typed.moreWords || kept[typed.more],
  })
  return next
}

/** A reason of one's own, which may be left out. */
export async function keepBecause({ visit, questions }: Omit<Sent, 'at' | 'again'>): Promise<PageReply> {
  const { verdict, commitment } = questions
  if (verdict === null || commitment === null) return { goTo: `/${firstOpen(questions)}` }
  const because = (visit.form['because'] ?? '').trim().slice(0, LONGEST_SENTENCE)
  await visit.ask('readback.commit', { readbackId: visit.subjectId, verdict, commitment, because })
  return { goTo: placeOf(questions, 'mirror') }
}

/** The answer to a card in a form; for a ranking that is not whole yet, the order so far. */
function chosenFor(card: AskedCard, form: Record<string, string>, name: string): string | number[] {
  const whole = form[name]
  if (whole !== undefined && isAnswerTo(card, whole)) return whole
  if (card.form !== 'ranking') return []
  const tapped = form[`${name}-next`]
  const order = orderSoFar(card, [form[`${name}-so-far`], tapped].filter(Boolean).join(','))
  const rest = card.options.map((_, place) => place).filter((place) => !order.includes(place))
  if (rest.length > 1) return order
  const last = [...order, ...rest].join(',')
  return isAnswerTo(card, last) ? last : []
}

function soFar(at: number, order: readonly number[]): PageReply {
  return { goTo: order.length === 0 ? `/${at}` : `/${at}?order=${order.join(',')}` }
}

function oneOf<Value extends string>(values: readonly Value[], sentValue: string | undefined): Value | undefined {
  return values.find((value) => value === sentValue)
}
