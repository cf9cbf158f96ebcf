/** What a large population answers: the share of each step of a scale, lowest first. */
export type Population = readonly number[]

/** On five steps, every shape that answers to one question usually have; nearly unanimous ones are the hardest. */
export const POPULATIONS: { readonly [shape: string]: Population } = {
  even: [0.2, 0.2, 0.2, 0.2, 0.2],
  'spread around the middle': [0.15, 0.2, 0.3, 0.2, 0.15],
  'mild skew': [0.05, 0.15, 0.2, 0.35, 0.25],
  'strong skew': [0.5, 0.3, 0.1, 0.05, 0.05],
  'U-shaped': [0.3, 0.15, 0.1, 0.15, 0.3],
  'two camps at the ends': [0.4, 0.1, 0, 0.1, 0.4],
  'two camps near the middle': [0.1, 0.35, 0.1, 0.35, 0.1],
  'three against seven of ten at the ends': [0.3, 0, 0, 0, 0.7],
  close: [0, 0.05, 0.15, 0.5, 0.3],
  'nearly unanimous': [0, 0, 0.05, 0.15, 0.8],
  'nine of ten alike': [0, 0, 0, 0.1, 0.9],
  'one of ten at the far end': [0.1, 0, 0, 0, 0.9],
}

/** Every way in which n people can be spread over so many steps: how many are on each. */
export function everySpread(n: number, steps: number): number[][] {
  if (steps === 1) return [[n]]
  const found: number[][] = []
  for (let first = 0; first <= n; first++) {
    for (const rest of everySpread(n - first, steps - 1)) found.push([first, ...rest])
  }
  return found
}

/** How often n people drawn from the population are spread just like that. */
export function chanceOf(counts: readonly number[], population: Population): number {
  let chance = 1
  let drawn = 0
  counts.forEach((count, step) => {
    for (let i = 1; i <= count; i++) {
      drawn++
      chance *= ((population[step] as number) * drawn) / i
    }
  })
  return chance
}

/** The answers themselves, as places 0, 1, 2 … */
export function answersOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, step) => new Array<number>(count).fill(step))
}

/** The average answer of the whole population. */
export function trueMean(population: Population): number {
  return population.reduce((sum, share, step) => sum + share * step, 0)
}

/** How much two people of the whole population agree on average, 0 to 1. */
export function trueAgreement(population: Population): number {
  const apart = population.reduce(
    (sum, p, i) => sum + population.reduce((inner, q, j) => inner + p * q * Math.abs(i - j), 0),
    0,
  )
  return 1 - apart / (population.length - 1)
}
