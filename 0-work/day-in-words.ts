const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** `Tuesday 1 December`; the year is said only when it is another one than that of the day from which we look. */
export function dayInWords(date: string, from: string): string {
  const said = longDay.format(new Date(`${date}T00:00:00Z`))
  const year = date.slice(0, 4)
  return year === from.slice(0, 4) ? said : `${said} ${year}`
}
