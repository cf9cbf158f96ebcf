/** How an open wording was settled: in other words, by a new version, or by saying why the words stay. */
export const SETTLINGS = ['reworded', 'new-version', 'kept'] as const
export type Settling = (typeof SETTLINGS)[number]

/** That so many read a decision differently that its wording must be looked at; never the decision itself. */
export type Reopening = {
  id: string
  decisionId: string
  version: number
  /** The answer at which it was re-opened. */
  acknowledgementId: string
  openedAt: string
  settledAt: string | null
  settledById: string | null
  settledBy: Settling | null
  because: string | null
}

/** From this many people on it is the wording that must be looked at, not the people. */
const REOPENS_AT = 2

/** Those who read it differently since the driver last said why the words stay. */
export function readersSince<Reader extends { at: string }>(
  readers: readonly Reader[],
  settled: readonly { settledBy: Settling | null; settledAt: string | null }[],
): Reader[] {
  const kept = settled.flatMap(({ settledBy, settledAt }) => (settledBy === 'kept' && settledAt ? [settledAt] : []))
  const last = kept.sort().at(-1)
  return last === undefined ? [...readers] : readers.filter(({ at }) => at > last)
}

/** Whether these answers re-open the wording. */
export function reopens(readers: readonly unknown[]): boolean {
  return readers.length >= REOPENS_AT
}
