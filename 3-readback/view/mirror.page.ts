import { createElement as h, type ReactNode } from 'react'
import type { ShowMirror } from '../answer.operations.ts'
import { CANNOT_TELL } from '../card.ts'
import { answeringWords as words } from './answering-words.en.ts'
import { answerInWords } from './card-words.en.ts'

type Mirror = ShowMirror['output']

/** My picture beside the brief; also beside the others once it is closed, or earlier with names. */
export function mirrorBody({ closed, closesOn, today, differs, of, cards, believed }: Mirror): ReactNode {
  const later = cards.some(({ others }) => others) ? words.allAfterClosing : words.afterClosing
  return h(
    'div',
    { key: 'mirror' },
    h('p', null, h('strong', null, words.differs(differs, of))),
    ...cards.map((card) => h('div', { key: card.id }, h('h2', null, card.statement), cardBody(card))),
    believed ? h('p', null, words.believedLikeYou(believed.alike, believed.of)) : null,
    h('p', { className: 'quiet' }, closed ? words.onlyYou : `${words.onlyYou} ${later(closesOn, today)}`),
  )
}

function cardBody(card: Mirror['cards'][number]): ReactNode {
  const { mine, others } = card
  const verdict = mine === CANNOT_TELL ? words.couldNotTell : compared(card)
  return h(
    'p',
    null,
    mine === null ? null : `${words.yours(answerInWords(card, mine))} `,
    verdict,
    others ? ` ${words.othersLikeYou(others.alike, others.of)}` : null,
  )
}

function compared(card: Mirror['cards'][number]): string | null {
  if (card.same === null || card.stated === null) return null
  return card.same ? words.sameAsBrief : `${words.notAsBrief} ${words.stated(answerInWords(card, card.stated))}`
}
