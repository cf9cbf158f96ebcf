import { type Instant, later } from '../clock.ts'
import { type LocalTime, localTimeAt } from './local-time.ts'

/** When somebody wants mail, by the clock on their wall. Hours from 0 to 23. */
export type MailHours = {
  timeZone: string
  digestHour: number
  quietFrom: number
  quietUntil: number
  /** Whether letters come on Saturdays and Sundays too. */
  weekends: boolean
}

export const DEFAULT_HOURS: Omit<MailHours, 'timeZone'> = {
  digestHour: 8,
  quietFrom: 20,
  quietUntil: 7,
  weekends: false,
}

/** Whether an hour lies in the quiet hours, which may go over midnight. The same hour twice means none. */
export function isQuietHour(hour: number, { quietFrom, quietUntil }: Pick<MailHours, 'quietFrom' | 'quietUntil'>) {
  if (quietFrom <= quietUntil) return hour >= quietFrom && hour < quietUntil
  return hour >= quietFrom || hour < quietUntil
}

function isQuiet(local: LocalTime, hours: MailHours): boolean {
  return isQuietHour(local.hour, hours) || (local.weekend && !hours.weekends)
}

const QUARTER_SECONDS = 15 * 60
const QUARTERS_IN_FOUR_DAYS = 4 * 24 * 4

/** The first instant from now on at which letters are welcome: now itself, or a quarter of an hour later than that. */
export function welcomeFrom(now: Instant, hours: MailHours): Instant {
  if (!isQuiet(localTimeAt(now, hours.timeZone), hours)) return now
  const quarter = new Date(Math.ceil(Date.parse(now) / (QUARTER_SECONDS * 1000)) * QUARTER_SECONDS * 1000).toISOString()
  for (let step = 0; step < QUARTERS_IN_FOUR_DAYS; step += 1) {
    const at = later(quarter, step * QUARTER_SECONDS)
    if (!isQuiet(localTimeAt(at, hours.timeZone), hours)) return at
  }
  return now
}

/** What was done with somebody's digest before. */
export type DigestTurn = { digestDay: string; digestAt: Instant | null }

/** Clocks go back and people travel: whatever day it is, so many hours lie between two digests. */
const FEWEST_SECONDS_BETWEEN = 20 * 60 * 60

/**
 * The local day for which the digest is due now; nothing while its hour has not come, in quiet hours, or when that day
 * was looked at before. A last digest that lies in the future (the clock was wrong) counts as one that was just sent.
 */
export function digestDueFor(now: Instant, hours: MailHours, last: DigestTurn | undefined): string | undefined {
  const local = localTimeAt(now, hours.timeZone)
  if (local.hour < hours.digestHour || isQuiet(local, hours)) return undefined
  if (!last) return local.day
  if (last.digestDay === local.day) return undefined
  if (last.digestAt !== null && Date.parse(now) - Date.parse(last.digestAt) < FEWEST_SECONDS_BETWEEN * 1000)
    return undefined
  return local.day
}
