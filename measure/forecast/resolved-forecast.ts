// Not a formula: what a forecast is whose outcome is known, and which lists of them can be scored.
import { isChance } from './chances.ts'

/** Somebody said how likely something is (0 to 1), and now it is known whether it happened. */
export type ResolvedForecast = { readonly stated: number; readonly happened: boolean }

/** Below this many, luck decides an order of people (measure notes, section 12). */
export const FEWEST_FOR_RANKING = 30

export function canBeScored(forecasts: readonly ResolvedForecast[]): boolean {
  return forecasts.length > 0 && forecasts.every(({ stated }) => isChance(stated))
}

export function shareThatHappened(forecasts: readonly ResolvedForecast[]): number {
  return forecasts.filter(({ happened }) => happened).length / forecasts.length
}
