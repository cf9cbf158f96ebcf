import { v7 } from 'uuid'

/** A moment in UTC with milliseconds: `2026-11-23T09:15:00.000Z`. */
export type Instant = string

/** A calendar day: `2026-11-23`. */
export type DateOnly = string

export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString()

/** A new sortable id (UUIDv7): later ids sort after earlier ones. */
export function newId(): string {
  return v7()
}

export function dayOf(instant: Instant): DateOnly {
  return instant.slice(0, 10)
}

/** Beyond it a year has five digits, and neither engine keeps such an instant. */
const LAST_INSTANT = '9999-12-31T23:59:59.999Z'

/** The instant that lies `seconds` after (or, if negative, before) the given one; at most the last one of the year 9999. */
export function later(instant: Instant, seconds: number): Instant {
  return new Date(Math.min(Date.parse(instant) + seconds * 1000, Date.parse(LAST_INSTANT))).toISOString()
}
