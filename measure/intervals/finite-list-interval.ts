// Formula: all M with both hypergeometric tails above (1 - level)/2 (exact limits for a finite population; Katz 1953, JASA 48:256-261).
import { logChoose } from '../probability/log-gamma.ts'
import { type Interval, NO_INTERVAL, USUAL_LEVEL } from './interval.ts'

/**
 * How many of a known list would say yes if everyone answered, assuming that those who did not answer are a random
 * part of the list. That assumption is often false (the silent are silent for a reason), so prefer `missingBounds`.
 * In people, whole numbers. With everyone answered both ends are the count itself. NaN when nobody answered.
 */
export function finiteListInterval(
  listed: number,
  answered: number,
  yes: number,
  level: number = USUAL_LEVEL,
): Interval {
  if (!(answered > 0 && answered <= listed && yes >= 0 && yes <= answered)) return NO_INTERVAL
  const tail = (1 - level) / 2
  const possible: number[] = []
  for (let all = yes; all <= listed - (answered - yes); all++) {
    const chance = (drawn: number) => chanceOfDrawing(drawn, answered, all, listed)
    const atLeast = sumFromTo(yes, answered, chance)
    const atMost = sumFromTo(0, yes, chance)
    if (atLeast > tail && atMost > tail) possible.push(all)
  }
  return { low: Math.min(...possible), high: Math.max(...possible) }
}

function chanceOfDrawing(drawn: number, draws: number, marked: number, listed: number): number {
  if (drawn > marked || draws - drawn > listed - marked) return 0
  return Math.exp(logChoose(marked, drawn) + logChoose(listed - marked, draws - drawn) - logChoose(listed, draws))
}

function sumFromTo(first: number, last: number, term: (i: number) => number): number {
  let sum = 0
  for (let i = first; i <= last; i++) sum += term(i)
  return sum
}
