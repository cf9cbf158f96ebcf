/** That somebody opened a published version. Only the day is kept: the moment could be held against what they answer that day. */
export type DirectionSeen = { id: string; directionVersionId: string; personId: string; seenOn: string }

/** The last version that somebody saw, and when they first did. */
export type LastSeen = { personId: string; version: number; seenOn: string }

type SeenRow = { personId: string; name: string; lastSeen: number | null; seenOn: string | null }

/** Who of those concerned has seen the version that holds. */
export type SeenCount = { of: number; seen: number; rows: SeenRow[] }

/** Those who have not seen the version that holds come first, and among them those who are furthest behind. */
export function seenBy(
  version: number,
  concerned: readonly { personId: string; name: string }[],
  last: readonly LastSeen[],
): SeenCount {
  const lastOf = new Map(last.map((seen) => [seen.personId, seen]))
  const once = new Map(concerned.map((person) => [person.personId, person]))
  const rows = [...once.values()].map(({ personId, name }) => {
    const seen = lastOf.get(personId)
    return { personId, name, lastSeen: seen?.version ?? null, seenOn: seen?.seenOn ?? null }
  })
  rows.sort((one, other) => (one.lastSeen ?? 0) - (other.lastSeen ?? 0) || one.name.localeCompare(other.name))
  return { of: rows.length, seen: rows.filter(({ lastSeen }) => lastSeen === version).length, rows }
}
