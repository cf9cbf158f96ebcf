// Formula: share of simulated conversations with two clean camps in which opinionGroups finds groups (power by simulation).
import type { Random } from '../random.ts'
import { opinionGroups } from './opinion-groups.ts'
import type { Votes } from './vote-distances.ts'

/** In a clean camp nine in ten vote with it on a statement that divides; one in ten passes. */
const LOYAL = 0.9
const PASSES = 0.1
/** Every second statement divides the camps. */
const DIVIDES_EVERY = 2
const USUAL_RUNS = 40
const USUAL_PERMUTATIONS = 99

/**
 * How often, 0 to 1, two equal and clean camps would have been noticed with as many people, statements and gaps as in
 * these votes, if every second statement divided them. For the sentence "we would have seen a clean 4 to 4 split about
 * 6 times in 10". Real camps are less clean, so take it as the best case. 40 runs leave it uncertain by about .15;
 * give more runs for a firmer figure. NaN when `opinionGroups` would refuse the votes.
 */
export function chanceOfSeeingTwoCamps(votes: Votes, random: Random, runs = USUAL_RUNS): number {
  const first = opinionGroups(votes, random, 1)
  if (!first.known && first.because !== 'no clear groups') return Number.NaN
  let seen = 0
  for (let run = 0; run < runs; run++) {
    if (opinionGroups(twoCamps(votes, random), random, USUAL_PERMUTATIONS).known) seen++
  }
  return seen / runs
}

/** The same people saw the same statements, but answer as two camps would. */
function twoCamps(votes: Votes, random: Random): Votes {
  const baseRates = (votes[0] ?? []).map(() => 0.2 + 0.6 * random())
  return votes.map((row, person) =>
    row.map((vote, statement) => {
      if (vote === null) return null
      if (random() < PASSES) return 0
      const divides = statement % DIVIDES_EVERY === 0
      const agrees = divides ? (person % 2 === 0 ? LOYAL : 1 - LOYAL) : (baseRates[statement] as number)
      return random() < agrees ? 1 : -1
    }),
  )
}
