import type { Log } from './fleet.ts'

/** What came of one fault. `held`: what must hold did, or, in a control, broke as it must. */
export type FaultReport = {
  fault: string
  what: string
  /** What was taken away so that it must break; nothing in the real run. */
  control: string | null
  held: boolean
  [figure: string]: unknown
}

/** One JSON object a line on standard output; exit 1 if anything did not hold. */
export function tellReport(report: FaultReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`)
  if (!report.held) process.exitCode = 1
}

/** What the clients were told is kept, beside what is. */
export function compare(log: Log, stored: ReadonlyMap<string, number>, faultEndedAt: number) {
  const told = log.wishes.flatMap(({ acknowledgedAt }) => (acknowledgedAt === undefined ? [] : [acknowledgedAt]))
  const times = told.sort((a, b) => a - b)
  const gaps = times.map((time, at) => time - (times[at - 1] ?? time))
  const firstAfter = times.find((time) => time >= faultEndedAt)
  return {
    acknowledged: times.length,
    lost: log.wishes.filter(({ title, acknowledgedAt }) => acknowledgedAt !== undefined && !stored.has(title)).length,
    duplicates: [...stored.values()].filter((count) => count > 1).length,
    inDoubt: log.wishes.filter(({ title, acknowledgedAt }) => acknowledgedAt === undefined && stored.has(title)).length,
    longestGapMs: Math.round(Math.max(0, ...gaps)),
    recoveryMs: firstAfter === undefined ? null : Math.round(firstAfter - faultEndedAt),
    longestWaitMs: log.longestWaitMs,
    errors: log.errors,
  }
}
