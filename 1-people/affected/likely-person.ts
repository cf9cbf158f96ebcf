import type { EarlierWork } from './ground.ts'
import type { LikelyGroup } from './likely-group.ts'
import type { PersonInWork } from './part-in-work.ts'
import type { Looked } from './signals.ts'

/** Earlier work with everybody who had a part in it. */
export type WorkWithPeople = EarlierWork & { people: readonly PersonInWork[] }

type AskedAbout = {
  /** Every group with how likely it is to be affected; that of the owner does not count. */
  groups: readonly { id: string; members: readonly { id: string; lead: boolean }[]; chance: number }[]
  earlier: readonly {
    ownerId: string | null
    on: string
    requesterIds: readonly string[]
    people: readonly PersonInWork[]
    /** Its share among the works that are most similar. */
    similar: number
  }[]
  ownerId: string | null
  requesterIds: readonly string[]
  on: string
}

const HALF_FORGOTTEN_DAYS = 730
/** What each counts: fitted as log-odds on the same public proposals as the weights of groups (docs/affected.md). */
const LEADS_THE_OWNER = 3.2
const LEADS_ANOTHER = 3.7
const ASKED_BY_THE_OWNER = 0.7
const ASKED_BY_THE_SAME = 1.4
const ASKED_IN_SIMILAR = 5.7
const WROTE_FOR_THE_OWNER = 1.1
const WROTE_SIMILAR = 6
/** Whoever only belongs to a group counts as much of what its leads do. */
const MEMBER = 0.25

/**
 * What tells who is asked about a work, from what was looked up for it: how likely each group is to be affected, and of each
 * earlier work how similar it is.
 */
export function askedAbout<Work extends WorkWithPeople>(
  { ground, precedents, work }: Pick<Looked, 'ground' | 'precedents' | 'work'>,
  likely: readonly LikelyGroup[],
  earlier: readonly Work[],
) {
  const chances = new Map(likely.map(({ group, chance }) => [group.id, chance]))
  const similar = new Map(precedents.map(({ at, weight }) => [ground.earlier[at] as EarlierWork, weight]))
  return {
    groups: ground.groups.map((group) => ({
      id: group.id,
      members: group.members,
      chance: chances.get(group.id) ?? 0,
      group,
    })),
    earlier: earlier.map((each) => ({ ...each, similar: similar.get(each) ?? 0 })),
    ownerId: work.ownerId,
    requesterIds: work.requesterIds,
    on: work.on,
  }
}

const NOTHING_YET: Asked = { byOwner: 0, bySame: 0, similar: 0, leads: 0, wroteForOwner: 0, wroteSimilar: 0 }
type Asked = {
  byOwner: number
  bySame: number
  similar: number
  leads: number
  wroteForOwner: number
  wroteSimilar: number
}

/**
 * Who is likely to be asked: leads of the owner, and of other groups as much as these are likely to be affected; who was asked in
 * works of the owner and by the same people before, recent ones more (half after two years) and further ones ever less
 * (ln(1 + works)); who was asked in similar work; and who wrote works of the owner or similar ones, since they know the matter.
 */
export function involvedPeople({ groups, earlier, ownerId, requesterIds, on }: AskedAbout): string[] {
  const people = new Map<string, Asked>()
  const add = (id: string, to: keyof Asked, by: number) => {
    const known = people.get(id) ?? NOTHING_YET
    people.set(id, { ...known, [to]: known[to] + by })
  }
  for (const { id: groupId, members, chance } of groups) {
    const counts = groupId === ownerId ? LEADS_THE_OWNER : LEADS_ANOTHER * chance
    for (const { id, lead } of members) add(id, 'leads', lead ? counts : MEMBER * counts)
  }
  for (const work of earlier) {
    const recent = 0.5 ** (daysBetween(work.on, on) / HALF_FORGOTTEN_DAYS)
    const same = work.requesterIds.some((id) => requesterIds.includes(id))
    const ofOwner = ownerId !== null && work.ownerId === ownerId
    for (const { id, part } of work.people) {
      const wasAsked = part === 'asked'
      add(id, wasAsked ? 'similar' : 'wroteSimilar', work.similar)
      if (ofOwner) add(id, wasAsked ? 'byOwner' : 'wroteForOwner', recent)
      if (same && wasAsked) add(id, 'bySame', recent)
    }
  }
  return [...people]
    .filter(([id]) => !requesterIds.includes(id))
    .map(([id, { byOwner, bySame, similar, leads, wroteForOwner, wroteSimilar }]) => ({
      id,
      score:
        leads +
        ASKED_BY_THE_OWNER * Math.log1p(byOwner) +
        ASKED_BY_THE_SAME * Math.log1p(bySame) +
        ASKED_IN_SIMILAR * similar +
        WROTE_FOR_THE_OWNER * Math.log1p(wroteForOwner) +
        WROTE_SIMILAR * wroteSimilar,
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

const DAY_MS = 86_400_000
export function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS)
}
