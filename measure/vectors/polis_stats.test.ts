import * as m from '../measure.ts'
import { hypergeometricTail } from '../probability/hypergeometric-tail.ts'
import { statementCounts } from '../soundings/statement-counts.ts'
import { voteTable } from '../soundings/vote-table.ts'
import { type Given, testPublishedCases } from '../testing/published-cases.ts'
import { voteStreamOf } from '../testing/vote-stream-of.ts'

const counts = (agrees: number, votes: number) => ({ agrees, disagrees: votes - agrees, passes: 0, votes })

testPublishedCases('polis_stats', ({ id, input }) => {
  if (id === 'six_people') return { stats: statsOf(input) }
  if (id === 'sizes_do_not_matter') {
    const agreeOf = (pairs: [number, number][]) =>
      m.groupInformedConsensus(pairs.map(([agrees, seen]) => counts(agrees, seen))).agree
    return { product: input.cases.map(agreeOf) }
  }
  return {
    prop_z: input.prop.map(([agrees, seen]: number[]) => figuresOf([[agrees, seen]])[0]?.pat),
    two_prop_z: input.two_prop.map(
      ([inside, outside, seenInside, seenOutside]: number[]) =>
        figuresOf([
          [inside, seenInside],
          [outside, seenOutside],
        ])[0]?.rat,
    ),
    fisher_one_sided: input.two_prop.map(
      ([inside, outside, seenInside, seenOutside]: [number, number, number, number]) =>
        hypergeometricTail(inside, seenInside, inside + outside, seenInside + seenOutside),
    ),
  }
})

function figuresOf(groups: Given[][]): m.PolisStatementFigures[] {
  return m.polisStatementFigures(groups.map(([agrees, seen]) => counts(agrees, seen)))
}

/** From the votes themselves, through the table and the counts that a sounding uses. */
function statsOf({ votes, labels }: Given) {
  return statementCounts(voteTable(voteStreamOf(votes)), Int32Array.from(labels), 2).map(({ statement, groups }) => {
    const consensus = m.groupInformedConsensus(groups)
    return {
      statement: Number(statement),
      groups: Object.fromEntries(
        m
          .polisStatementFigures(groups)
          .map((figures, group) => [
            group,
            { na: groups[group]?.agrees, nd: groups[group]?.disagrees, ns: groups[group]?.votes, ...figures },
          ]),
      ),
      group_aware_consensus_agree: consensus.agree,
      group_aware_consensus_disagree: consensus.disagree,
    }
  })
}
