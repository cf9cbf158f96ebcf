import type { FactKey } from './fact-keys.ts'
import type { Fact } from './facts.ts'
import { plainWords } from './plain-words.ts'

const ROLES = ['deciders', 'consulted', 'informed', 'author', 'owner', 'approver'] as const
type Role = (typeof ROLES)[number]
export type People = Partial<Record<Role, string[]>>
type DayKey = 'decided' | 'created' | 'updated' | 'review'
/** Days as they are written; those that can be understood are in the form 2026-11-29. */
export type Days = Partial<Record<DayKey, string>>

const MOST_PEOPLE = 60
const NOBODY = /^(?:n\/?a|none|tbd|[-–—_*=]{1,80}|todo|unknown|\{.*\}|\[.*\]|<.*>|…|\.\.\.)$/i

export function peopleIn(facts: readonly Fact[]): People {
  const people: People = {}
  for (const fact of facts) {
    if (!isRole(fact.key) || !fact.isAtHead || people[fact.key]) continue
    const names = fact.lines.flatMap(({ text }) => namesIn(text)).slice(0, MOST_PEOPLE)
    if (names.length > 0) people[fact.key] = [...new Set(names)]
  }
  return people
}

function isRole(key: FactKey): key is Role {
  return (ROLES as readonly string[]).includes(key)
}

function namesIn(written: string): string[] {
  const bare = plainWords(written.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')).replace(/^\[(.*)\]$/, '$1')
  if (NOBODY.test(bare) || /^[{[<]/.test(bare)) return []
  return withoutStop(bare)
    .split(/\s*[,;、，]\s*|\s+(?:and|und|et|y|&)\s+/)
    .map((name) =>
      name
        .replace(/^\s*(?:and|und|et|y)\s+/i, '')
        .trim()
        .replace(/^["']|["']$/g, ''),
    )
    .filter((name) => name !== '' && name.length <= 120 && !NOBODY.test(name))
}

/** What ends a sentence belongs to no name; `Jr.` keeps it. */
function withoutStop(text: string): string {
  return /\p{L}{4}\.$/u.test(text) ? text.slice(0, -1) : text
}

const DAY_OF_KEY: Partial<Record<FactKey, DayKey>> = {
  date: 'decided',
  created: 'created',
  updated: 'updated',
  review: 'review',
}

export function daysIn(facts: readonly Fact[], status: string | null, ofName: string | null): Days {
  const days: Days = {}
  for (const fact of facts) {
    const key = DAY_OF_KEY[fact.key]
    if (!key || !fact.isAtHead || fact.form === 'comment' || days[key]) continue
    const written = plainWords(fact.lines[0]?.text ?? '')
    const day = dayIn(written)
    // A dash, “TBD” or the pattern of a template are no day.
    if (!/\d/.test(written) && key !== 'review') continue
    if (day ?? (written !== '' && written.length <= 60 && !/^[{[<]/.test(written) && key !== 'review'))
      days[key] = day ?? written
    else if (key === 'review' && written !== '' && !/^[{[<]/.test(written)) days[key] = written.slice(0, 120)
  }
  const inStatus = status === null ? null : dayIn(status)
  if (!days.decided && (inStatus ?? ofName)) days.decided = inStatus ?? ofName ?? ''
  return days
}

/** How the names of the months begin in the languages in which records are written. */
const MONTHS = [
  'jan|gen|ene|янв|sty',
  'feb|fév|fev|фев|lut',
  'mar|mär|maa|мар',
  'apr|avr|abr|апр|kwi',
  'may|mai|mag|mei|мая|май|maj',
  'jun|juin|giu|июн|cze',
  'jul|juil|lug|июл|lip',
  'aug|aoû|aou|ago|авг|sie',
  'sep|set|сен|wrz',
  'oct|okt|ott|out|окт|paź',
  'nov|ноя|lis',
  'dec|dez|déc|dic|дек|gru',
].map((beginnings) => new RegExp(`^(?:${beginnings})`, 'iu'))

/** A day in one of the ways in which people write it. 03/04/2020 may be either, so it is none. */
function dayIn(text: string): string | null {
  const [, year = '', month = '', date = ''] =
    /(?<!\d)((?:19|20)\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)/.exec(text) ?? []
  if (year !== '') return real(year, month, date)
  const [, german = '', ofMonth = '', inYear = ''] =
    /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/.exec(text) ?? []
  if (inYear !== '') return real(inYear, ofMonth, german)
  const [, first = '', name = '', then = '', last = ''] =
    /(?:(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\s-]+(?:(?:of|de)\s+)?)?(\p{L}{3,12})[\s.,-]+(?:del?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+)?((?:19|20)\d{2})/u.exec(
      text,
    ) ?? []
  const place = MONTHS.findIndex((month) => month.test(name))
  if (place >= 0 && (first || then)) return real(last, String(place + 1), first || then)
  const [, one = '', two = '', its = ''] = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?!\d)/.exec(text) ?? []
  if (its !== '' && Number(one) > 12) return real(its, two, one)
  if (its !== '' && Number(two) > 12) return real(its, one, two)
  return its !== '' && one === two ? real(its, one, two) : null
}

function real(year: string, month: string, date: string): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null
}
