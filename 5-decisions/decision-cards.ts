import { bare, LONGEST_STATEMENT, MOST_OPTIONS, type ProposedCard } from '@plumbline/readback/words'
import type { Decision } from './decision.ts'

/** What is asked about a decision, as far as its record says it. */
export type DecisionForCards = Pick<Decision, 'chosen' | 'options' | 'door' | 'consequences'> & {
  nextOwnerName: string | null
  /** Others who could be taken for the owner of the next step. */
  otherNames: readonly string[]
}

/**
 * Cards about a decision, to choose from: what was decided, who is next, and the misreadings that its own record warns
 * of: an option not taken, a way back that there is not, a cost that nobody bears.
 */
export function cardsOfDecision(decision: DecisionForCards): ProposedCard[] {
  const told: ProposedCard = { facet: 'goal', statement: decision.chosen.trim(), stated: 'agree', misreading: false }
  const misread = (facet: ProposedCard['facet'], statement: string): ProposedCard => ({
    facet,
    statement,
    stated: 'disagree',
    misreading: true,
  })
  const notTaken = decision.options.map(({ option }) =>
    misread('non-goal', `“${bare(option)}” is still open, and may come all the same.`),
  )
  const wayBack =
    decision.door === 'one-way' ? [misread('risk', 'If it turns out badly, we go back to how it was before.')] : []
  const costs = decision.consequences
    .filter(({ kind }) => kind === 'bad')
    .map(({ what }) => misread('constraint', `We will find a way around this: ${bare(what)}.`))
  return [told, ...notTaken.slice(0, 1), ...whoIsNext(decision), ...wayBack, ...costs, ...notTaken.slice(1)].filter(
    ({ statement }) => statement.length <= LONGEST_STATEMENT,
  )
}

function whoIsNext({ nextOwnerName, otherNames }: DecisionForCards): ProposedCard[] {
  if (nextOwnerName === null) return []
  const names = [...new Set([nextOwnerName, ...otherNames])].slice(0, MOST_OPTIONS)
  if (names.length < 2) return []
  const options = [...names].sort((a, b) => a.localeCompare(b))
  const stated = String(options.indexOf(nextOwnerName))
  const statement = 'Who does the next step?'
  return [{ facet: 'decision-rights', form: 'choice', statement, options, stated, misreading: false }]
}
