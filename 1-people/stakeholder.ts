import type { ShownStatus, Status } from './register/standing.ts'

/** How somebody is connected with a piece of work. Several can hold at once. */
export const RELATIONS = ['influences', 'requests', 'builds', 'reviews', 'depends-on', 'operates', 'decides'] as const
export type Relation = (typeof RELATIONS)[number]

/** What somebody does in the decision: one driver, exactly one approver, any number of contributors and informed. */
export const ROLES = ['driver', 'approver', 'contributor', 'informed'] as const
export type StakeholderRole = (typeof ROLES)[number]

/**
 * A person, a group, or a person who speaks for a group, in one piece of work.
 * Without a person it is a group for which nobody has been named yet.
 */
export type Stakeholder = {
  id: string
  workId: string
  personId: string | null
  groupId: string | null
  relations: Relation[]
  role: StakeholderRole
  /** What is expected of them. */
  expected: string | null
  /** What is at stake for them in this very work. */
  stake: string | null
  /** How we came to think of them. */
  foundBy: string | null
  /** Where the entry was read from, when not entered by hand. */
  source: string | null
  /** When the entry came to the register; of a suggested one, when it was taken up. */
  involvedAt: string
  /** Since when the work does not touch them, as far as is known, and why. */
  notAffectedAt: string | null
  notAffectedBecause: string | null
  /** What is to be done with them; when nobody said so, the role says it: `statusOf`. */
  status: Status | null
  /** The day on which they were really involved, told by whoever knows it: of what was imported, or done by word of mouth. */
  involvedOn: string | null
  /** When somebody was named for a group that had stood there without a name. */
  namedAt: string | null
}

/** A stakeholder with the names to show. */
export type StakeholderView = Stakeholder & {
  personName: string | null
  personEmail: string | null
  groupName: string | null
}

export const LONGEST_EXPECTATION = 500

const BY_ROLE: Record<StakeholderRole, Status> = {
  driver: 'bring-in',
  approver: 'bring-in',
  contributor: 'ask',
  informed: 'informed',
}

/** How an entry stands: as somebody said, else as its role says. */
export function statusOf(entry: Pick<Stakeholder, 'status' | 'role' | 'notAffectedAt'>): ShownStatus {
  return entry.notAffectedAt === null ? (entry.status ?? BY_ROLE[entry.role]) : 'not-affected'
}

/** A group that is affected, and nobody to talk to yet. */
export function lacksAName(stakeholder: Pick<Stakeholder, 'personId'>): boolean {
  return stakeholder.personId === null
}

/** The one name to call an entry by: the person, else the group. */
export function nameOf(stakeholder: Pick<StakeholderView, 'personName' | 'groupName'>): string {
  return stakeholder.personName ?? stakeholder.groupName ?? ''
}

/** Driving and approving take somebody who can be asked: a group alone cannot. */
export function needsAPerson(role: StakeholderRole): boolean {
  return role === 'driver' || role === 'approver'
}

/** The order in which a register is read: who moves it, who decides, who works on it, who is told; then as they came. */
export function asRead<Entry extends Pick<Stakeholder, 'role' | 'involvedAt' | 'id'>>(
  entries: readonly Entry[],
): Entry[] {
  return [...entries].sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      a.involvedAt.localeCompare(b.involvedAt) ||
      a.id.localeCompare(b.id),
  )
}

/**
 * The fixed place of each group of a work, from 0 on: gives it its shape and colour in every chart and list.
 * By the order in which the groups came to the work, so that a later group never takes the place of an earlier one.
 */
export function groupPlaces(entries: readonly Pick<Stakeholder, 'id' | 'groupId'>[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const { groupId } of [...entries].sort((a, b) => a.id.localeCompare(b.id))) {
    if (groupId !== null && !places.has(groupId)) places.set(groupId, places.size)
  }
  return places
}

export type RegisterCounts = { people: number; groups: number; unnamedGroups: string[]; hasApprover: boolean }

/** What there is to say of a register in one sentence. */
export function countsOf(entries: readonly StakeholderView[]): RegisterCounts {
  return {
    people: entries.filter((entry) => !lacksAName(entry)).length,
    groups: new Set(entries.flatMap((entry) => entry.groupId ?? [])).size,
    unnamedGroups: entries.filter(lacksAName).map(nameOf),
    hasApprover: entries.some((entry) => entry.role === 'approver'),
  }
}

/** Somebody must still be found, or named, or asked to approve. */
export function registerWaits({ people, groups, unnamedGroups, hasApprover }: RegisterCounts): boolean {
  return people + groups === 0 || unnamedGroups.length > 0 || !hasApprover
}
