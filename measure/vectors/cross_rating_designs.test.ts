import { expect } from 'vitest'
import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('cross_rating_designs', ({ id, input }) => {
  if (id.startsWith('half_range')) {
    const design = m.ratingDesign(input.n, input.offsets.length, m.seededRandom(input.n))
    expect(design.every((texts, person) => !texts.includes(person))).toBe(true)
    const coverage = m.pairCoverage(design)
    return {
      ratings_per_person: coverage.ratingsPerPerson,
      total_ratings: coverage.totalRatings,
      pairs: coverage.pairs,
      all_pairs: coverage.allPairs,
      max_ratings_per_pair: coverage.mostRatingsPerPair,
    }
  }
  if (input.v) {
    const design = m.balancedBlocks(input.v, input.k, input.lam)
    return { r: design.blocksPerItem, b: design.blocks, blocks: design.cyclic }
  }
  if (id === 'se_share_same_meaning') {
    return { se: input.cases.map(([p, r, n]: [number, number, number]) => m.shareError(p, r, n)) }
  }
  return {
    avg_of_4: input.single.map((single: number) => m.spearmanBrown(single, input.k)),
    needed_for_target: input.single.map((single: number) => m.ratingsNeeded(single, input.target)),
  }
})
