import { workingDaysAfter } from '@plumbline/people/words'
import type { Door } from '../decision.ts'

/** How many working days people have to answer a final call. */
export const CLOCK: Record<Door, number> = { 'two-way': 2, costly: 10, 'one-way': 10 }

/** How long a hold lasts unless it is renewed. */
export const HOLD_DAYS = 3

export type Days = { startsOn: string; endsOn: string }

/** Nobody's calendar is looked at farther than this. */
const FARTHEST_DAYS = 400

/**
 * The last of so many working days after a day: Saturdays and Sundays do not count, nor do days on which somebody is away.
 * Holidays are not known. Who is away for a year gets the last day that we look at.
 */
export function lastWorkingDay(after: string, days: number, away: readonly Days[] = []): string {
  let [day, left] = [after, days]
  for (let looked = 0; left > 0 && looked < FARTHEST_DAYS; looked += 1) {
    const next = nextDay(day)
    if (workingDaysAfter(day, next) === 1 && !isAway(next, away)) left -= 1
    day = next
  }
  return day
}

/**
 * Until when one person has time: their own working days. Being away prolongs it by no more than the time that everybody has, so that
 * a long leave does not keep a decision open.
 */
export function ownLastDay(today: string, days: number, away: readonly Days[]): string {
  const own = lastWorkingDay(today, days, away)
  const latest = lastWorkingDay(today, 2 * days)
  return own < latest ? own : latest
}

export function isAway(day: string, away: readonly Days[]): boolean {
  return away.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
