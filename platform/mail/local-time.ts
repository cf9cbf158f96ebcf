import { type DateOnly, type Instant, later } from '../clock.ts'

/** What the clock on somebody's wall says. */
export type LocalTime = { day: DateOnly; hour: number; weekend: boolean }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  })
  formats.set(timeZone, made)
  return made
}

/** What the clock on the wall says at an instant in a time zone (a name of the IANA list). */
export function localTimeAt(instant: Instant, timeZone: string): LocalTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  )
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
    weekend: ['Sat', 'Sun'].includes(parts.get('weekday') ?? ''),
  }
}

const A_MINUTE_SECONDS = 60
/** Farther than any time zone lies from UTC. */
const FARTHEST_MINUTES = 16 * 60

/** The moment at which a day is over on the wall of somebody in a time zone, also where the clocks change in that night. */
export function dayEndsAt(day: DateOnly, timeZone: string): Instant {
  const midnight = later(`${day}T00:00:00.000Z`, 24 * 60 * A_MINUTE_SECONDS)
  let [before, over] = [-FARTHEST_MINUTES, FARTHEST_MINUTES]
  while (over - before > 1) {
    const between = Math.floor((before + over) / 2)
    if (localTimeAt(later(midnight, between * A_MINUTE_SECONDS), timeZone).day > day) over = between
    else before = between
  }
  return later(midnight, over * A_MINUTE_SECONDS)
}
