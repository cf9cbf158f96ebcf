import { type StakeholderView, statusOf } from '../stakeholder.ts'

/** When somebody came to a work, measured by the first publication of its direction. */
type InvolvementTime = 'not-published' | 'before' | 'at' | 'late'

export type Involvement = {
  time: InvolvementTime
  /** Working days after the day of publication; 0 for whoever was not late. */
  workingDaysLate: number
}

/** The day from which somebody counts as involved: as it was told, else the day on which they came to the register. */
export function involvedFrom({ involvedOn, involvedAt }: Pick<StakeholderView, 'involvedOn' | 'involvedAt'>): string {
  return involvedOn ?? involvedAt.slice(0, 10)
}

/**
 * Before, at, or so many working days after the direction was first published. Days are those of UTC; Saturdays and
 * Sundays are no working days, holidays are not known. On the day of publication itself nobody is late, nor is whoever
 * came before a working day had begun.
 */
export function involvementOf(from: string, publishedAt: string | null): Involvement {
  if (publishedAt === null) return { time: 'not-published', workingDaysLate: 0 }
  const published = publishedAt.slice(0, 10)
  if (from < published) return { time: 'before', workingDaysLate: 0 }
  const workingDaysLate = workingDaysAfter(published, from)
  return { time: workingDaysLate === 0 ? 'at' : 'late', workingDaysLate }
}

/** How many days from Monday to Friday lie after one day, up to and with another. */
export function workingDaysAfter(day: string, until: string): number {
  const days = Math.round((Date.parse(until) - Date.parse(day)) / 86_400_000)
  if (days <= 0) return 0
  const weeks = Math.floor(days / 7)
  const first = new Date(Date.parse(day)).getUTCDay()
  const rest = Array.from({ length: days - weeks * 7 }, (_, at) => (first + at + 1) % 7)
  return weeks * 5 + rest.filter((weekday) => weekday !== 0 && weekday !== 6).length
}

type Entry = Pick<
  StakeholderView,
  'id' | 'personId' | 'groupId' | 'role' | 'status' | 'involvedOn' | 'involvedAt' | 'notAffectedAt'
>

export type Involved<Of extends Entry> = Of & Involvement & { involvedFrom: string }

/**
 * Everybody of one work who counts as involved, each with their time. Not counted are the driver, who was there first;
 * who is only suggested; who is only told; and who turned out not to be affected. Who was taken off and put back counts
 * from the first time, for they were thought of then.
 */
export function involvedIn<Of extends Entry>(register: readonly Of[], publishedAt: string | null): Involved<Of>[] {
  const counted = register.filter((entry) => entry.role !== 'driver' && ['bring-in', 'ask'].includes(statusOf(entry)))
  return counted.map((entry) => {
    const same = register.filter((other) => isSameParty(other, entry) && other.status !== 'suggested')
    const from = same.map(involvedFrom).reduce((first, day) => (day < first ? day : first), involvedFrom(entry))
    return { ...entry, ...involvementOf(from, publishedAt), involvedFrom: from }
  })
}

function isSameParty(one: Pick<Entry, 'personId' | 'groupId'>, other: Pick<Entry, 'personId' | 'groupId'>): boolean {
  if (other.personId !== null) return one.personId === other.personId
  return one.personId === null && one.groupId === other.groupId
}

/** So many of so many came late; those whose direction is not published yet count apart. */
export type LateCounts = { late: number; involved: number; notPublished: number }

export function lateCounts(involved: readonly Pick<Involvement, 'time'>[]): LateCounts {
  const notPublished = involved.filter(({ time }) => time === 'not-published').length
  return {
    late: involved.filter(({ time }) => time === 'late').length,
    involved: involved.length - notPublished,
    notPublished,
  }
}
