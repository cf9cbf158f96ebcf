import type { PageVisit } from '@plumbline/platform/page'
import {
  choiceButtons,
  choiceSet,
  plainForm,
  plainTextArea,
  primaryButton,
  rankingButtons,
  rowsForm,
  tickBox,
} from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { ALIKE_STEPS } from '../answer.ts'
import { CANNOT_TELL, inRankedOrder } from '../card.ts'
import { COMMITMENTS, type Commitment, LONGEST_SENTENCE, VERDICTS } from '../readback.ts'
import type { AskedCard, Questions, Screen } from './answering-screens.ts'
import { MORE, type More, answeringWords as words } from './answering-words.en.ts'
import { answerInWords, choicesOf } from './card-words.en.ts'

export const CLARITIES = [5, 4, 3, 2, 1]

/** Where a reason is asked for, and where whose it is instead. */
export const BECAUSE = '/because'
export const WHOSE = '/whose'

export type Told = { heading: string; kicker?: string; children: ReactNode; refusal?: string }

/** What was typed or tapped so far and is not kept yet. */
export type Typed = { sentence: string; more: More; moreWords: string }

type Shown = { visit: PageVisit; questions: Questions }

/** Everything that a screen asks, except the mirror, which is no question. */
export function formOf({ visit, questions }: Shown, screen: Exclude<Screen, { kind: 'mirror' }>): Told {
  const { kind } = questions
  switch (screen.kind) {
    case 'clarity':
      return {
        heading: words.clarity(kind),
        children: [
          questions.opening ? h('blockquote', { key: 'opening' }, questions.opening) : null,
          h(
            'div',
            { key: 'a' },
            plainForm(
              visit.pass,
              choiceButtons({
                name: 'clarity',
                choices: CLARITIES.map((step) => ({ value: String(step), label: words.clarities[step] ?? '' })),
                chosen: questions.clarity === null ? null : String(questions.clarity),
                chosenSays: words.chosen,
                preselected: preselectedIn(visit),
              }),
            ),
          ),
        ],
      }
    case 'own':
      return {
        kicker: words.cardKicker(screen.number, questions.cards.length),
        heading: screen.card.statement,
        children: [
          h('p', { key: 'q' }, words.ownQuestion(screen.card.form, kind)),
          h('div', { key: 'a' }, answering(visit, screen.card, 'understood', screen.card.understood)),
        ],
      }
    case 'preferred':
      return {
        kicker: `${words.cardKicker(screen.number, questions.cards.length)} · ${words.wish}`,
        heading: words.preferredQuestion,
        children: [
          h('blockquote', { key: 'q' }, screen.card.statement),
          h('p', { key: 'wish', className: 'wish' }, words.preferredNote),
          h('div', { key: 'a' }, answering(visit, screen.card, 'preferred', screen.card.preferred)),
        ],
      }
    case 'predicted':
      return {
        kicker: words.cardKicker(screen.number, questions.cards.length),
        heading: words.predictedQuestion(screen.about.map(({ name }) => name)),
        children: [
          h('blockquote', { key: 'q' }, screen.card.statement),
          h('div', { key: 'a' }, predicting(visit, screen.card, screen.about)),
        ],
      }
    case 'belief':
      return {
        heading: words.belief(questions.cards.length),
        children: plainForm(
          visit.pass,
          choiceButtons({
            name: 'alikePercent',
            choices: ALIKE_STEPS.map((step) => ({ value: String(step), label: words.beliefs[step] ?? '' })),
            chosen: questions.alikePercent === null ? null : String(questions.alikePercent),
            chosenSays: words.chosen,
          }),
        ),
      }
    case 'words':
      return wordsForm({ visit, questions }, typedBefore(questions))
    case 'brief':
      return {
        kicker: words.briefKicker,
        heading: words.briefHeading(questions.kind),
        children: [
          ...briefBody(questions),
          h('p', { key: 'q' }, words.verdictQuestion),
          h(
            'div',
            { key: 'a' },
            plainForm(
              visit.pass,
              choiceButtons({
                name: 'verdict',
                choices: VERDICTS.map((value) => ({ value, label: words.verdicts[value] })),
                chosen: questions.verdict,
                chosenSays: words.chosen,
              }),
            ),
          ),
        ],
      }
    case 'commitment':
      return {
        heading: words.commitmentHeading,
        children: plainForm(
          visit.pass,
          choiceButtons({
            name: 'commitment',
            choices: COMMITMENTS.map((value) => {
              const next = placeAfter(value, questions.verdict)
              return { value, label: words.commitments[value], ...(next === null ? {} : { next }) }
            }),
            chosen: questions.commitment,
            chosenSays: words.chosen,
          }),
        ),
      }
  }
}

/** Who does not simply go along is asked why, or whose it is; so is who holds the brief for wrong. */
export function placeAfter(commitment: Commitment, verdict: Questions['verdict']): string | null {
  if (commitment === 'not-mine') return WHOSE
  return commitment === 'yes' && verdict !== 'brief-wrong' ? null : BECAUSE
}

function preselectedIn({ query }: PageVisit) {
  const value = CLARITIES.map(String).find((step) => step === query['clarity'])
  return value === undefined ? undefined : { value, says: words.fromLetter }
}

type Field = 'understood' | 'preferred' | 'predicted'
const asks = { understood: 'own', preferred: 'preferred', predicted: 'predicted' } as const

/** The answers to a card as one form: a tap answers, and for a ranking a tap for each place. */
function answering(visit: PageVisit, card: AskedCard, name: Field, chosen: string | null, above?: ReactNode) {
  const buttons = choiceButtons({ name, choices: choicesOf(card, asks[name]), chosen, chosenSays: words.chosen })
  if (card.form !== 'ranking') return plainForm(visit.pass, above, buttons)
  const order = orderSoFar(card, visit.query['order'])
  const ranked = chosen !== null && chosen !== CANNOT_TELL && order.length === 0
  return h(
    'div',
    null,
    ranked
      ? plainForm(
          visit.pass,
          h('ol', { className: 'ranked' }, ...inRankedOrder(card, chosen).map((each) => h('li', { key: each }, each))),
          primaryButton(words.rankKeep, { name, value: chosen }),
        )
      : null,
    h('p', null, words.rankHint),
    plainForm(
      visit.pass,
      above,
      rankingButtons({ name, options: card.options, order, placeSays: words.rankPlace }),
      buttons,
    ),
    h('p', { className: 'again' }, h('a', { href: '?' }, words.rankAgain)),
  )
}

/** Places of the options in the order tapped so far; what is no such order counts as nothing. */
export function orderSoFar({ options }: Pick<AskedCard, 'options'>, text: string | undefined): number[] {
  const order = (text ?? '').split(',').filter((each) => each !== '')
  const places = order.map(Number)
  const sound = places.every((place) => Number.isInteger(place) && place >= 0 && place < options.length)
  return sound && new Set(places).size === places.length && places.length < options.length ? places : []
}

function predicting(visit: PageVisit, card: AskedCard, about: AskedCard['predictions']): ReactNode {
  const guess = tickBox({ name: 'guessing', label: words.guessing, ticked: about.some(({ guessing }) => guessing) })
  const [only] = about
  if (about.length === 1 && only) return answering(visit, card, 'predicted', only.predicted, guess)
  const choices = choicesOf(card, 'predicted')
  return rowsForm(
    visit.pass,
    guess,
    ...about.map((each, at) =>
      choiceSet({
        name: `predicted-${at}`,
        legend: words.mostOf(each.name),
        choices,
        chosen: each.predicted,
        inPairs: true,
      }),
    ),
    h('p', { className: 'quiet', 'data-with-script': '', hidden: true }, words.goesOn),
    primaryButton(words.next),
    h(
      'div',
      { className: 'both' },
      h('p', null, words.bothSame),
      ...choices.map(({ value, label }) =>
        h('button', { key: value, type: 'submit', name: 'both', value }, words.bothAs(label)),
      ),
    ),
  )
}

export function typedBefore({ sentence, ...said }: Questions): Typed {
  const more = MORE.find((each) => said[each] !== null) ?? 'concern'
  return { sentence: sentence ?? '', more, moreWords: said[more] ?? '' }
}

export function wordsForm({ visit, questions }: Shown, typed: Typed, refusal?: string): Told {
  return {
    heading: words.sentenceHeading,
    ...(refusal ? { refusal } : {}),
    children: plainForm(
      visit.pass,
      plainTextArea({
        name: 'sentence',
        label: words.sentence(questions.kind),
        value: typed.sentence,
        most: LONGEST_SENTENCE,
      }),
      choiceSet({
        name: 'more',
        legend: words.more,
        choices: MORE.map((value) => ({ value, label: words.mores[value] })),
        chosen: typed.more,
      }),
      plainTextArea({
        name: 'moreWords',
        label: words.moreField,
        value: typed.moreWords,
        most: LONGEST_SENTENCE,
        rows: 2,
      }),
      primaryButton(words.next),
    ),
  }
}

export function becauseForm({ visit, questions }: Shown): Told {
  const { verdict, commitment, because } = questions
  const wrong = verdict === 'brief-wrong'
  return {
    heading: wrong ? words.becauseWrong : ((commitment && words.becauseHeading[commitment]) ?? words.commitmentHeading),
    children: plainForm(
      visit.pass,
      plainTextArea({ name: 'because', label: words.because, value: because ?? '', most: LONGEST_SENTENCE }),
      primaryButton(words.next),
    ),
  }
}

export function whoseForm({ visit }: Shown): Told {
  return {
    heading: words.whoseHeading,
    children: plainForm(
      visit.pass,
      plainTextArea({ name: 'whose', label: words.whose, value: '', most: 120, rows: 1 }),
      primaryButton(words.next),
    ),
  }
}

function briefBody({ brief }: Questions): ReactNode[] {
  if (brief === null) return []
  return [
    ...paragraphs('goal', brief.goal),
    ...(brief.whyNow ? [h('h2', { key: 'why' }, words.briefWhy), ...paragraphs('now', brief.whyNow)] : []),
    ...(brief.digest ? paragraphs('digest', brief.digest) : []),
    ...(brief.expected
      ? [h('h2', { key: 'yours' }, words.expectedOfYou), ...paragraphs('expected', brief.expected)]
      : []),
    ...brief.says.map((card, at) =>
      h(
        'div',
        { key: at },
        h('h2', null, card.statement),
        h(
          'p',
          null,
          card.stated === null ? null : words.stated(answerInWords(card, card.stated)),
          ' ',
          card.understood === null
            ? null
            : h('span', { className: 'quiet' }, words.yours(answerInWords(card, card.understood))),
        ),
      ),
    ),
  ]
}

function paragraphs(key: string, text: string): ReactNode[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => h('p', { key: `${key}-${at}` }, line))
}
