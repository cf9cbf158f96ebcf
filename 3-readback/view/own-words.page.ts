import { createElement as h, type ReactNode } from 'react'
import type { ShowOwnWords } from '../anonymity/own-words.operations.ts'
import { answeringWords as words } from './answering-words.en.ts'

/** More would read like an accusation. */
const MOST_TOLD = 3

/** What in somebody's own words may give them away, and the way to put it otherwise; nothing where nothing does. */
export function ownWordsBody({ rows }: ShowOwnWords['output'], rewordAt: string): ReactNode {
  const found = rows.flatMap(({ giveaways }) => giveaways).slice(0, MOST_TOLD)
  if (found.length === 0) return null
  return h(
    'div',
    { key: 'own-words' },
    h('h2', null, words.giveawayHeading),
    h('ul', null, ...found.map(({ word, because }, at) => h('li', { key: at }, words.giveaway(word, because)))),
    h('p', null, h('a', { href: `.${rewordAt}` }, words.reword)),
  )
}
