import { createElement as h, type ReactNode } from 'react'
import type { ShowPaper } from '../method/casting.operations.ts'
import { ballotPageWords as words } from './ballot-page-words.en.ts'

type Paper = Pick<ShowPaper['output'], 'roundNumber' | 'firstRound'>
type Line = NonNullable<ShowPaper['output']['firstRound']>['lines'][number]

/** What the first of two rounds has shown: how scores lie, never a mean alone, and the reasons without names. */
export function firstRoundParts({ roundNumber, firstRound }: Paper): ReactNode[] {
  if (roundNumber === 1 || !firstRound) return []
  const { answered, lines, reasons } = firstRound
  return [
    h('h2', { key: 'first' }, words.firstRound),
    h('p', { key: 'answered' }, words.firstCounts(answered)),
    ...lines.map((line, at) => h('p', { key: `line ${at}` }, ...lineParts(line))),
    h('h2', { key: 'reasons' }, words.reasons),
    reasons.length === 0
      ? h('p', { key: 'none' }, words.noReasons)
      : h('ul', { key: 'list' }, ...reasons.map((reason, at) => h('li', { key: at }, reason))),
  ]
}

function lineParts(line: Line): ReactNode[] {
  if (line === null) return [words.noFigures]
  const head = h('strong', { key: 'option' }, line.words)
  if ('mostGave' in line) return [head, h('br', { key: 'break' }), words.mostGave(line.mostGave)]
  const counts = [
    ...line.counts.flatMap((people, score) => (people > 0 ? [words.gave(score, people)] : [])),
    ...(line.noOpinion > 0 ? [words.noneGave(line.noOpinion)] : []),
  ]
  return [head, h('br', { key: 'break' }), counts.join(' · ')]
}
