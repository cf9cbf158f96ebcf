// Formula: share of simulated conversations with two clean camps in which opinionGroups finds groups (power by simulation).
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { opinionGroups } from './opinion-groups.ts'
import type { Votes } from './votes.ts'

/** What is needed for "with 12 statements from 8 people we would have seen a clean 4 to 4 split about 6 times in 10". */
export type ChanceOfSeeingTwoCamps = {
  /** How often the camps were noticed, 0 to 1. */
  readonly chance: number
  readonly people: number
  /** Statements that anybody answered, and how many of them divided the camps. */
  readonly statements: number
  readonly dividing: number
  readonly camps: readonly [number, number]
}

/** In a clean camp nine in ten vote with it on a statement that divides; one in ten passes. */
const LOYAL = 0.9
const PASSES = 0.1
/** On the other statements between one and nine in ten agree. */
const AGREE = { fewest: 0.1, most: 0.9 }
/** Every second statement divides the camps. */
const DIVIDES_EVERY = 2
const USUAL_RUNS = 100
const USUAL_EXCHANGES = 99

/**
 * How often two equal and clean camps would have been noticed with as many people, statements and gaps as in these
 * votes, if every second statement divided them. Real camps are less clean, so take it as the best case. 100 runs leave
 * it uncertain by about .10; give more for a firmer figure. Nobody counts who is set aside by `opinionGroups`.
 * Refuses where `opinionGroups` would.
 */
export function chanceOfSeeingTwoCamps(
  votes: Votes,
  random: Random,
  runs: number = USUAL_RUNS,
): Reading<ChanceOfSeeingTwoCamps> {
  const looked = opinionGroups(votes, random, 1)
  if (!looked.known && looked.because !== 'no clear groups') return notKnown(looked.because)
  const theirs = votes.filter((_, person) => !looked.setAside.includes(person))
  const answered = [...(theirs[0] ?? []).keys()].filter((s) => theirs.some((row) => (row[s] ?? null) !== null))
  let seen = 0
  for (let run = 0; run < runs; run++) {
    if (opinionGroups(twoCamps(theirs, answered, random), random, USUAL_EXCHANGES).known) seen++
  }
  return {
    known: true,
    chance: seen / runs,
    people: theirs.length,
    statements: answered.length,
    dividing: Math.ceil(answered.length / DIVIDES_EVERY),
    camps: [Math.ceil(theirs.length / 2), Math.floor(theirs.length / 2)],
  }
}

/** The same people saw the same statements, but answer as two camps would. */
function twoCamps(votes: Votes, statements: readonly number[], random: Random): Votes {
  const baseRates = statements.map(() => AGREE.fewest + (AGREE.most - AGREE.fewest) * random())
  return votes.map((row, person) =>
    statements.map((statement, place) => {
      if ((row[statement] ?? null) === null) return null
      if (random() < PASSES) return 0
      const divides = place % DIVIDES_EVERY === 0
      const agrees = divides ? (person % 2 === 0 ? LOYAL : 1 - LOYAL) : (baseRates[place] as number)
      return random() < agrees ? 1 : -1
    }),
  )
}
