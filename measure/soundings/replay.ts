// Rule: votes in the order of time; after each part of them the groups are computed anew, and each keeps the id of the earlier group with which it shares most people (Jaccard 1912).
import { adjustedRandIndex } from '../groups/adjusted-rand-index.ts'
import { liveSounding } from './live-sounding.ts'
import type { SoundingGroups } from './sounding-groups.ts'
import type { VoteStream } from './vote-stream.ts'
import { voteTable } from './vote-table.ts'

export type ReplayedGroup = {
  /** Stays with a group from step to step; a new group gets the next number. */
  readonly id: number
  readonly size: number
  /** How many of its people came from each earlier group, by id; people not seen before are in none. */
  readonly from: { readonly [id: number]: number }
}

export type ReplayStep = {
  readonly votes: number
  /** Time of the last vote, in milliseconds, where it is known. */
  readonly at: number | null
  readonly participants: number
  readonly found: SoundingGroups['found']
  readonly k: number
  readonly groups: readonly ReplayedGroup[]
  /** Of the people in a group now and one step before: what share kept the id. NaN when there are none. */
  readonly stayed: number
  /** How alike the groups are to those one step before, for the same people. */
  readonly adjustedRandIndex: number
}

/** Earlier and later groups that share less than this of their people are not called the same. */
const LEAST_SHARED = 1 / 3

/**
 * How groups and their ids move while votes come in. Input: votes; how many steps of equally many votes. Rejected
 * statements are left out from the beginning. The last step has the groups that `sounding` gives.
 */
export function* replay(
  votes: VoteStream,
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Generator<ReplayStep> {
  const order = inOrderOfTime(votes)
  const live = liveSounding(voteTable({ ...votes, ...nothingYet() }))
  const known = new Map<number, ReadonlySet<string>>()
  let before = new Map<string, number>()
  let from = 0
  for (let step = 1; step <= steps; step++) {
    const to = Math.round((order.length * step) / steps)
    for (const entry of order.subarray(from, to)) addVote(live, votes, entry)
    from = to
    const found = live.groups(seed)
    const { participants } = live.table()
    const now = namedLike(known, membersOf(found, participants))
    const idOf = new Map(
      Array.from(now, ([id, members]) => Array.from(members, (person) => [person, id] as const)).flat(),
    )
    const common = Array.from(idOf.keys()).filter((person) => before.has(person))
    yield {
      votes: to,
      at: votes.at && to > 0 ? (votes.at[order[to - 1] as number] as number) : null,
      participants: participants.length,
      found: found.found,
      k: found.k,
      groups: Array.from(now, ([id, members]) => ({ id, size: members.size, from: origins(members, before) })),
      stayed: common.filter((person) => idOf.get(person) === before.get(person)).length / common.length,
      adjustedRandIndex: adjustedRandIndex(
        common.map((person) => before.get(person) as number),
        common.map((person) => idOf.get(person) as number),
      ),
    }
    for (const [id, members] of now) known.set(id, members)
    before = idOf
  }
}

function nothingYet() {
  return { participant: new Int32Array(0), statement: new Int32Array(0), vote: new Int8Array(0) }
}

function inOrderOfTime({ at, vote }: VoteStream): Int32Array {
  const order = Int32Array.from(vote.keys())
  return at ? order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b) : order
}

function addVote(live: ReturnType<typeof liveSounding>, votes: VoteStream, entry: number): void {
  const statement = votes.statement[entry] as number
  if (votes.rejected.has(statement)) return
  const person = votes.participants[votes.participant[entry] as number] as string
  live.vote(person, votes.statements[statement] as string, votes.vote[entry] as 1 | 0 | -1)
}

function membersOf({ groups, k }: SoundingGroups, participants: readonly string[]): Set<string>[] {
  const members = Array.from({ length: k }, () => new Set<string>())
  participants.forEach((name, person) => {
    members[groups[person] as number]?.add(name)
  })
  return members
}

/** Each group under the id of the known group that is most like it; every id once, the best pairs first. */
function namedLike(known: ReadonlyMap<number, ReadonlySet<string>>, groups: readonly Set<string>[]) {
  const pairs = groups
    .flatMap((members, group) =>
      Array.from(known, ([id, earlier]) => ({ group, id, shared: jaccard(members, earlier) })),
    )
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared || a.id - b.id)
  const idOf = new Map<number, number>()
  for (const { group, id } of pairs)
    if (!idOf.has(group) && !Array.from(idOf.values()).includes(id)) idOf.set(group, id)
  let next = known.size
  return new Map(groups.map((members, group) => [idOf.get(group) ?? next++, members]))
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size
  return shared / (one.size + other.size - shared)
}

function origins(members: ReadonlySet<string>, before: ReadonlyMap<string, number>): { [id: number]: number } {
  const from: { [id: number]: number } = {}
  for (const person of members) {
    const id = before.get(person)
    if (id !== undefined) from[id] = (from[id] ?? 0) + 1
  }
  return from
}
