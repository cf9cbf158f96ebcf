// Rule: four states by two gaps and one line (McLeod & Chaffee 1973; names after Broom & Dozier 1990).

export type CoorientationState = 'shared' | 'open difference' | 'false consensus' | 'false conflict'

/**
 * The state of one group about another: how far apart they are, how far apart the group thinks they are, and up to
 * which gap that counts as the same (all in one unit, signs do not matter). A gap of exactly the line is still the
 * same. NaN gaps have no state: do not ask.
 */
export function coorientationState(agreementGap: number, congruencyGap: number, tau: number): CoorientationState {
  const isNear = (gap: number) => Math.abs(gap) <= tau * (1 + 1e-9)
  if (isNear(agreementGap)) return isNear(congruencyGap) ? 'shared' : 'false conflict'
  return isNear(congruencyGap) ? 'false consensus' : 'open difference'
}
