export type DayWording = { locale: string; time?: boolean; short?: boolean; zone?: string; now?: Date }

/**
 * A day or an instant in the reader's words. A day has no time zone and is never moved by one;
 * an instant is shown in the reader's zone. The year is said only when it is not this one.
 */
export function dayInWords(value: string, how: DayWording): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const moment = new Date(isDay ? `${value}T00:00:00Z` : value)
  if (Number.isNaN(moment.getTime())) return value
  const zone = isDay ? 'UTC' : how.zone
  const thisYear = yearOf(how.now ?? new Date(), how.zone)
  return new Intl.DateTimeFormat(how.locale, {
    ...(!how.short && { weekday: 'long' }),
    day: 'numeric',
    month: how.short ? 'short' : 'long',
    ...(yearOf(moment, zone) !== thisYear && { year: 'numeric' }),
    ...(how.time && !isDay && { hour: '2-digit', minute: '2-digit' }),
    ...(zone && { timeZone: zone }),
  }).format(moment)
}

function yearOf(moment: Date, zone: string | undefined): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', ...(zone && { timeZone: zone }) }).format(moment)
}
