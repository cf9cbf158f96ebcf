import type { DateOnly, Instant } from '../clock.ts'

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
