/** Somebody of a group who could be asked, with what speaks for and against them. */
export type Askable = {
  id: string
  lead: boolean
  onDuty: boolean
  away: boolean
  /** Who answers for them while they are away, in order. */
  deputyIds: readonly string[]
  /** Days since they last had a part in some work; nothing when never. */
  lastInvolvedDays: number | null
  /** In how many pieces of work they have had a part in the last quarter. */
  recentLoad: number
}

const ON_DUTY = 3
const LEAD = 2
const MEMBER = 1
const FORGOTTEN_AFTER_DAYS = 180

/**
 * The one of a group who is asked: on duty before lead before member, who had a part in something lately a little before who had
 * not, and all of it divided by (1 + recent load) ^ 0.25, so that not always the same is asked. Whoever is away is left to their
 * deputies. Nobody, when nobody is there.
 */
export function pickedPerson(askable: readonly Askable[]): string | null {
  const [best] = askable
    .map((person) => ({ person, score: scoreOf(person) }))
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
  if (!best) return null
  if (!best.person.away) return best.person.id
  const here = new Set(askable.filter(({ away }) => !away).map(({ id }) => id))
  const deputy = best.person.deputyIds.find((id) => here.has(id) || !askable.some((each) => each.id === id))
  return deputy ?? pickedPerson(askable.filter(({ away }) => !away))
}

function scoreOf({ lead, onDuty, lastInvolvedDays, recentLoad }: Askable): number {
  const duty = onDuty ? ON_DUTY : lead ? LEAD : MEMBER
  const recency = lastInvolvedDays === null ? 0 : Math.exp(-lastInvolvedDays / FORGOTTEN_AFTER_DAYS)
  return (duty * (1 + 0.25 * recency)) / (1 + recentLoad) ** 0.25
}
