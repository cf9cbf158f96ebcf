/** Somebody who had a part in a work: reviewed it, approved it, or wrote it. */
export type PersonInWork = { id: string; part: 'asked' | 'wrote' }

type AskedAbout = {
  groups: readonly { id: string; members: readonly { id: string; lead: boolean }[]; chance: number }[]
  earlier: readonly {
    ownerId: string | null
    on: string
    requesterIds: readonly string[]
    people: readonly PersonInWork[]
  }[]
  ownerId: string | null
  requesterIds: readonly string[]
  on: string
}

const HALF_FORGOTTEN_DAYS = 730
/** A lead counts as much as this many recent works of the group in which somebody was asked. */
const LEAD_COUNTS = 2
const OTHERS_COUNT = 0.05
/** Whoever was asked by the same people before counts as much more. */
const TOGETHER_COUNTS = 3

/**
 * Who is likely to be asked: for each group as much as it is likely to be affected, its leads and those who were asked in its
 * works, recent ones more (half after two years), and above all whom the same people asked before. Other
 * groups count little, since the owner asks its own people first.
 */
export function involvedPeople({ groups, earlier, ownerId, requesterIds, on }: AskedAbout): string[] {
  const scores = new Map<string, number>()
  const add = (id: string, by: number) => scores.set(id, (scores.get(id) ?? 0) + by)
  const counts = new Map(groups.map(({ id, chance }) => [id, id === ownerId ? 1 : OTHERS_COUNT * chance]))
  for (const { id: groupId, members } of groups)
    for (const { id, lead } of members) add(id, (counts.get(groupId) ?? 0) * (lead ? LEAD_COUNTS : LEAD_COUNTS / 4))
  for (const work of earlier) {
    const counted = work.ownerId === null ? 0 : (counts.get(work.ownerId) ?? (work.ownerId === ownerId ? 1 : 0))
    const together = work.requesterIds.some((id) => requesterIds.includes(id)) ? TOGETHER_COUNTS : 0
    const recent = 0.5 ** (daysBetween(work.on, on) / HALF_FORGOTTEN_DAYS)
    for (const { id, part } of work.people) if (part === 'asked') add(id, (counted + together) * recent)
  }
  return [...scores]
    .filter(([id]) => !requesterIds.includes(id))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id)
}

const DAY_MS = 86_400_000
export function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS)
}
