// Formula: (kept + a) / (promised + 2a), the rule of succession (Laplace 1774 for a = 1; a = 1/2 after Jeffreys 1946).

/**
 * The chance, 0 to 1, that the next promise of an upstream is kept, from how many it kept. Pulled toward one half, so
 * that 3 of 3 is .8 and not certain. Without any promise it is one half, which is a start and no knowledge: say "no
 * promises yet" beside it. Promises that are still open count neither as kept nor as promised; those past their date
 * count as promised. `pulledBy`: 1 unless told. NaN when more were kept than promised.
 */
export function trackRecord(kept: number, promised: number, pulledBy = 1): number {
  if (!(kept >= 0 && kept <= promised && pulledBy > 0)) return Number.NaN
  return (kept + pulledBy) / (promised + 2 * pulledBy)
}
