import { dayInWords } from './day-in-words.ts'
import { useWords } from './words.tsx'

export type DateTextProps = {
  /** A day (YYYY-MM-DD) or an instant (ISO 8601). */
  value: string
  /** The time of day too; only for an instant. */
  time?: boolean
  /** “12 Nov” in tables, instead of “Thursday 12 November”. */
  short?: boolean
  /** The reader's time zone; that of the device unless told. */
  zone?: string
  /** What counts as this year; now unless told. */
  now?: Date
}

/** A date as people say it, with the day's name, in the reader's zone. */
export function DateText({ value, ...how }: DateTextProps) {
  const { locale } = useWords()
  return <time dateTime={value}>{dayInWords(value, { locale, ...how })}</time>
}
