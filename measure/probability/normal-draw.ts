// Formula: sqrt(-2 ln u) cos(2 pi v) (Box & Muller 1958, Annals of Mathematical Statistics 29:610-611).
import type { Random } from '../random.ts'

/** One number from the normal distribution with mean 0 and standard deviation 1. */
export function normalDraw(random: Random): number {
  // 1 - random() is never 0.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
