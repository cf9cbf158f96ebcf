import { type Days, isAway } from './working-days.ts'

export type Absent = { untilOn: string; standInName: string | null }

type Known = {
  absences: readonly (Days & { personId: string })[]
  deputies: readonly { personId: string; deputyId: string; name: string }[]
}

/** Until when somebody is away, if they are today, and who stands in: the first of their deputies who is here. */
export function absenceOf(personId: string, today: string, { absences, deputies }: Known): Absent | null {
  const untilOn = awayUntil(absencesOf(personId, absences), today)
  if (untilOn === null) return null
  const here = deputies.find(
    (deputy) => deputy.personId === personId && !isAway(today, absencesOf(deputy.deputyId, absences)),
  )
  return { untilOn, standInName: here?.name ?? null }
}

export function absencesOf(personId: string, absences: Known['absences']): Days[] {
  return absences.filter((each) => each.personId === personId)
}

/** The last day of being away without a day between, however it was written down. */
function awayUntil(away: readonly Days[], today: string): string | null {
  const now = away.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
  return (
    now
      .map(({ endsOn }) => endsOn)
      .sort()
      .at(-1) ?? null
  )
}
