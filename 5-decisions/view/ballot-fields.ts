import { choiceSet, plainTextArea } from '@plumbline/ui/plain'
import { createElement as h, type ReactNode } from 'react'
import { SCORE_SCALE, STANCES } from '../method/ballot.ts'
import type { ShowPaper } from '../method/casting.operations.ts'
import type { Typed } from './ballot-form.ts'
import { ballotPageWords as words } from './ballot-page-words.en.ts'

type Paper = Pick<ShowPaper['output'], 'method' | 'options'>

const LONGEST = 1_000

/** The fields of an answer, as its method asks for it; they work without scripts. */
export function answerFields(paper: Paper, typed: Typed): ReactNode[] {
  if (paper.method === 'approver-after-advice') return adviceFields(paper, typed)
  if (paper.method === 'consent') return stanceFields(typed)
  return paper.method === 'ranking' ? rankingFields(paper, typed) : scoreFields(paper, typed)
}

function adviceFields({ options }: Paper, typed: Typed): ReactNode[] {
  const choices = [
    ...options.map(({ id, words }) => ({ value: id, label: words })),
    { value: '', label: words.noneOfThem },
  ]
  return [
    ...(options.length > 0
      ? [
          h(
            'div',
            { key: 'option' },
            choiceSet({ name: 'optionId', legend: words.adviceFor, choices, chosen: typed.optionId ?? '' }),
          ),
        ]
      : []),
    ownWords(words.advice, typed),
  ]
}

function stanceFields(typed: Typed): ReactNode[] {
  const choices = STANCES.map((stance) => ({ value: stance, label: words.stances[stance] }))
  return [
    h(
      'div',
      { key: 'stance' },
      choiceSet({ name: 'stance', legend: words.stance, choices, chosen: typed.stance ?? null }),
    ),
    ownWords(words.stanceWords, typed),
  ]
}

function scoreFields({ method, options }: Paper, typed: Typed): ReactNode[] {
  const reason = method === 'blind-rounds' ? words.reason['blind-rounds'] : words.reason.score
  return [
    h('p', { key: 'hint', className: 'quiet' }, words.scoreHint),
    ...options.map(({ id, words }) => h('div', { key: id }, scale(id, words, typed))),
    ownWords(reason, typed),
  ]
}

/** Six steps side by side, and no opinion below them. */
function scale(optionId: string, label: string, { scores = [] }: Typed): ReactNode {
  const given = scores.find((each) => each.optionId === optionId)
  const chosen = given ? String(given.score ?? 'none') : null
  const steps = Array.from({ length: SCORE_SCALE.to + 1 }, (_, score) => ({
    value: String(score),
    label: String(score),
  }))
  return h(
    'fieldset',
    { className: 'steps' },
    h('legend', null, label),
    ...[...steps, { value: 'none', label: words.noOpinion }].map(({ value, label }) =>
      h(
        'label',
        { key: value, className: 'choice' },
        h('input', { type: 'radio', name: `score-${optionId}`, value, defaultChecked: value === chosen }),
        h('span', null, label),
      ),
    ),
  )
}

function rankingFields({ options }: Paper, typed: Typed): ReactNode[] {
  const order = typed.order ?? []
  const left = options.filter(({ id }) => !order.includes(id))
  const wordsOf = (id: string) => options.find((option) => option.id === id)?.words ?? ''
  return [
    h('p', { key: 'hint', className: 'quiet' }, words.rankHint),
    h('input', { key: 'order', type: 'hidden', name: 'order', value: order.join(' ') }),
    ...(order.length > 0
      ? [
          h('h2', { key: 'ranked' }, words.ranked),
          h(
            'ol',
            { key: 'list', className: 'ranked' },
            ...order.map((id, at) =>
              h(
                'li',
                { key: id },
                wordsOf(id),
                h(
                  'div',
                  { className: 'moves' },
                  at > 0 ? move('up', id, words.moves.upShort, words.moves.up(wordsOf(id))) : null,
                  at < order.length - 1 ? move('down', id, words.moves.downShort, words.moves.down(wordsOf(id))) : null,
                  move('out', id, words.moves.outShort, words.moves.out(wordsOf(id))),
                ),
              ),
            ),
          ),
        ]
      : []),
    ...(left.length > 0 && order.length > 0 ? [h('h2', { key: 'unranked' }, words.unranked)] : []),
    ...left.map(({ id, words: option }) =>
      h(
        'button',
        { key: `add ${id}`, type: 'submit', name: 'move', value: `add ${id}` },
        h('span', { className: 'hidden' }, words.moves.addSays(order.length + 1)),
        option,
      ),
    ),
  ]
}

function move(kind: 'up' | 'down' | 'out', id: string, label: string, says: string): ReactNode {
  return h('button', { type: 'submit', name: 'move', value: `${kind} ${id}`, 'aria-label': says }, label)
}

function ownWords(label: string, typed: Typed): ReactNode {
  return h(
    'div',
    { key: 'words' },
    plainTextArea({ name: 'words', label, value: typed.words ?? '', most: LONGEST, rows: 3 }),
  )
}
