// Rule: statements that pass both tests, by ratio x its test x share x its test, the best agreed one first, at most five (github.com/compdemocracy/polis, repness.clj).
import { type PolisStatementFigures, polisStatementFigures } from './polis-statement-figures.ts'
import type { StatementCounts, VoteCounts } from './statement-counts.ts'

export type PolisRepresentative = {
  readonly statement: string
  readonly direction: 'agree' | 'disagree'
  /** How many of the group answered so, of how many who voted on it. */
  readonly answers: number
  readonly votes: number
  readonly share: number
  readonly shareTest: number
  /** The share against that of everybody else. */
  readonly ratio: number
  readonly ratioTest: number
  /** Taken in for being what the group agrees on most, with or without passing the tests. */
  readonly bestAgree: boolean
}

/** z beyond which the original calls something significant at 90 %, one-sided. */
export const SIGNIFICANT = 1.2816
const MOST_SHOWN = 5

/**
 * For each group the statements that Polis shows as representative of it. For comparison: a single voter passes its
 * tests; `representativeStatements` is what can be defended. Input: counts of the statements that were not rejected, in
 * the order in which they were first voted on, which decides between equal ones. Agreed ones come before disagreed ones.
 */
export function polisRepresentativeness(counts: readonly StatementCounts[]): PolisRepresentative[][] {
  const figures = counts.map(({ groups }) => polisStatementFigures(groups))
  return (counts[0]?.groups ?? []).map((_, group) =>
    selected(
      counts.map(({ statement, groups }, s) => ({
        statement,
        counts: groups[group] as VoteCounts,
        figures: figures[s]?.[group] as PolisStatementFigures,
      })),
    ),
  )
}

type Candidate = {
  readonly statement: string
  readonly counts: VoteCounts
  readonly figures: PolisStatementFigures
}

function selected(candidates: readonly Candidate[]): PolisRepresentative[] {
  const bestAgree = bestAgreed(candidates)
  const first = bestAgree ? [{ ...shown(bestAgree), bestAgree: true }] : []
  const passing = candidates.filter(passesTests)
  if (passing.length === 0) return first.length > 0 ? first : bestByTest(candidates)
  const others = passing.filter((candidate) => candidate !== bestAgree).map(shown)
  const list = [...first, ...others.sort((a, b) => metric(b) - metric(a))].slice(0, MOST_SHOWN)
  return [
    ...list.filter(({ direction }) => direction === 'agree'),
    ...list.filter(({ direction }) => direction !== 'agree'),
  ]
}

function passesTests({ figures: { pat, rat, pdt, rdt } }: Candidate): boolean {
  return (rat > SIGNIFICANT && pat > SIGNIFICANT) || (rdt > SIGNIFICANT && pdt > SIGNIFICANT)
}

/** The largest of the larger of both tests, whatever it is; the first of equal ones. */
function bestByTest(candidates: readonly Candidate[]): PolisRepresentative[] {
  let best: PolisRepresentative | undefined
  for (const candidate of candidates) {
    const { rat, rdt } = candidate.figures
    if (!best || Math.max(rat, rdt) > best.ratioTest) best = shown(candidate)
  }
  return best ? [best] : []
}

/** What the group agrees on most; the measure of "most" changes once there is one that others agree on less. */
function bestAgreed(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>((best, candidate) => {
    const { counts, figures } = candidate
    if (counts.agrees === 0 && counts.disagrees === 0) return best
    const { pa, pat, ra, rat } = figures
    if (!best) return pat > SIGNIFICANT || (ra > 1 && pa > 0.5) ? candidate : undefined
    const before = best.figures
    if (before.ra > 1) return ra * rat * pa * pat > before.ra * before.rat * before.pa * before.pat ? candidate : best
    return pa * pat > before.pa * before.pat ? candidate : best
  }, undefined)
}

function shown({ statement, counts, figures }: Candidate): PolisRepresentative {
  const { pa, pd, pat, pdt, ra, rd, rat, rdt } = figures
  const common = { statement, votes: counts.votes, bestAgree: false }
  // The original keeps this one number in single precision and compares with it afterwards.
  const ratioTest = Math.fround(Math.max(rat, rdt))
  return rat > rdt
    ? { ...common, direction: 'agree', answers: counts.agrees, share: pa, shareTest: pat, ratio: ra, ratioTest }
    : { ...common, direction: 'disagree', answers: counts.disagrees, share: pd, shareTest: pdt, ratio: rd, ratioTest }
}

function metric({ ratio, ratioTest, share, shareTest }: PolisRepresentative): number {
  return ratio * ratioTest * share * shareTest
}
