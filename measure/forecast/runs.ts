// Formula: every combination of the listed durations, or draws by inverse distribution function; a shared shock takes all from the same end.
import type { Random } from '../random.ts'

/** Many courses that one plan may take: the duration of each task in each run, and how much each run counts. */
export type Runs = {
  /** By task, then by run. */
  readonly durations: readonly Float64Array[]
  /** How much each run counts. */
  readonly weights: Float64Array
}

/** More combinations than this are drawn and not counted through. */
const MOST_COMBINATIONS = 20_000

/**
 * The part of its own outcomes, from the quickest (0) to the slowest (1), that every task takes from. Without a shock
 * that is all of them. With one it is the slowest part for everybody at once, and else the rest for everybody, so that
 * each task by itself is exactly as slow as before.
 */
type Part = { readonly from: number; readonly to: number }

function partsOf(sharedShock: number): Part[] {
  const ordinary = { from: 0, to: 1 - sharedShock }
  return sharedShock === 0 ? [ordinary] : [ordinary, { from: 1 - sharedShock, to: 1 }]
}

/** Every combination once; undefined when there are too many of them. `tasks`: equally likely durations of each. */
export function countedRuns(tasks: readonly Float64Array[], sharedShock: number): Runs | undefined {
  const parts = partsOf(sharedShock).map((part) => ({
    chance: part.to - part.from,
    choices: tasks.map((values) => choicesIn(values, part)),
  }))
  const sizes = parts.map(({ choices }) => choices.reduce((product, { length }) => product * length, 1))
  const size = sizes.reduce((sum, count) => sum + count, 0)
  if (size > MOST_COMBINATIONS) return undefined
  const runs = { durations: tasks.map(() => new Float64Array(size)), weights: new Float64Array(size) }
  let run = 0
  parts.forEach(({ chance, choices }, i) => {
    for (let combination = 0; combination < (sizes[i] as number); combination++) {
      fill(runs, run++, combination, choices, chance)
    }
  })
  return runs
}

type Choice = { readonly duration: number; readonly chance: number }

/** The distinct durations that lie in the part, and how likely each is within it. */
function choicesIn(values: Float64Array, part: Part): Choice[] {
  const chances = new Map<number, number>()
  values.forEach((duration, i) => {
    const overlap = Math.min(part.to, (i + 1) / values.length) - Math.max(part.from, i / values.length)
    if (overlap > 0) chances.set(duration, (chances.get(duration) ?? 0) + overlap / (part.to - part.from))
  })
  return [...chances].map(([duration, chance]) => ({ duration, chance }))
}

/** Reads the number of the combination as digits, one for each task. */
function fill(runs: Runs, run: number, combination: number, choices: readonly Choice[][], chance: number): void {
  let rest = combination
  let weight = chance
  for (const [task, ofTask] of choices.entries()) {
    const choice = ofTask[rest % ofTask.length] as Choice
    const durations = runs.durations[task] as Float64Array
    durations[run] = choice.duration
    weight *= choice.chance
    rest = Math.floor(rest / ofTask.length)
  }
  runs.weights[run] = weight
}

/** As many runs as asked for, each equally likely. */
export function drawnRuns(tasks: readonly Float64Array[], sharedShock: number, random: Random, howMany: number): Runs {
  const hit = Uint8Array.from({ length: howMany }, () => (random() < sharedShock ? 1 : 0))
  const durations = tasks.map((values) => {
    const drawn = new Float64Array(howMany)
    for (let run = 0; run < howMany; run++) {
      const place = hit[run] ? 1 - sharedShock * random() : (1 - sharedShock) * random()
      drawn[run] = values[Math.min(values.length - 1, Math.floor(place * values.length))] as number
    }
    return drawn
  })
  return { durations, weights: new Float64Array(howMany).fill(1) }
}
