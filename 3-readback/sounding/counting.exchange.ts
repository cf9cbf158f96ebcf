import { tableOfBallots } from './ballot-table.ts'
import { type Figures, figuresFrom } from './figures.ts'
import type { Routing } from './next-statement.ts'
import { routingFrom } from './routing.ts'

/** Pages of ballots, what each number counts for, and what is to be worked out of them. */
export type ToCount = { pages: Uint8Array[]; targets: number[]; fewest: number; what: 'figures' | 'routing' }
export type Counted = { figures: Figures } | { routing: Routing }

/** More ballots take seconds to count, and more memory than is given to everybody. */
const MOST_SIGNS_OF_A_SMALL_ONE = 500_000

export function signsIn({ pages }: ToCount): number {
  return pages.reduce((sum, page) => sum + page.length, 0)
}

export function isLarge(given: ToCount): boolean {
  return signsIn(given) > MOST_SIGNS_OF_A_SMALL_ONE
}

export function countVotes({ pages, targets, fewest, what }: ToCount): Counted {
  const table = tableOfBallots(pages, targets)
  return what === 'figures' ? { figures: figuresFrom(table, fewest) } : { routing: routingFrom(table, targets.length) }
}
