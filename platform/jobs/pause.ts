const FIRST_PAUSE_SECONDS = 15

export const LONGEST_PAUSE_SECONDS = 60 * 60

/** How long to wait after so many tries have failed: twice as long each time, an hour at most. */
export function pauseSeconds(triesFailed: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (triesFailed - 1), LONGEST_PAUSE_SECONDS)
}
