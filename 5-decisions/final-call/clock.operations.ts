import { absencesFrom, deputiesOf, timeZonesOf } from '@plumbline/people/reads'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { dayEndsAt, localTimeAt } from '@plumbline/platform/mail/local-time'
import type { Asked } from '@plumbline/platform/operation'
import { type Absent, absenceOf, absencesOf } from './away.ts'
import { ownLastDay } from './working-days.ts'

type Clock = Pick<Asked<unknown>, 'db' | 'now' | 'config'>

export type OwnClock = { personId: string; lastOn: string; endsAt: string; away: Absent | null }

/** For each of these people the last of so many working days from today, where they are, and whether they are away today. */
export async function ownClocks(
  { db, now, config }: Clock,
  personIds: readonly string[],
  days: number,
): Promise<OwnClock[]> {
  const known = await absencesAmong(db, personIds, now)
  const zones = await timeZonesOf(db, personIds)
  return personIds.map((personId) => {
    const timeZone = zones.get(personId) ?? config.timeZone
    const today = localTimeAt(now, timeZone).day
    const lastOn = ownLastDay(today, days, absencesOf(personId, known.absences))
    return { personId, lastOn, endsAt: dayEndsAt(lastOn, timeZone), away: absenceOf(personId, today, known) }
  })
}

/** Who of these people is away today, until when, and who stands in. */
export async function awayToday(db: Db, personIds: readonly string[], now: string): Promise<Map<string, Absent>> {
  const known = await absencesAmong(db, personIds, now)
  return new Map(
    personIds.flatMap((personId) => {
      const absent = absenceOf(personId, dayOf(now), known)
      return absent ? [[personId, absent] as const] : []
    }),
  )
}

const A_DAY_SECONDS = 24 * 60 * 60

async function absencesAmong(db: Db, personIds: readonly string[], now: string) {
  const deputies = await deputiesOf(db, personIds)
  const all = [...new Set([...personIds, ...deputies.map(({ deputyId }) => deputyId)])]
  // From yesterday on: somewhere it may still be yesterday.
  return { deputies, absences: await absencesFrom(db, all, dayOf(later(now, -A_DAY_SECONDS))) }
}
