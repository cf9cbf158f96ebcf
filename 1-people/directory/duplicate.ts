import { type EntryKind, folded } from './search.ts'

/** Why two entries may be one. */
export const DUPLICATE_REASONS = ['same-address-and-name', 'handle-is-address', 'same-name', 'same-key'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** What is known of an entry that tells whether it may be another one. */
export type Named = {
  id: string
  name: string
  key?: string
  kind?: string
  email?: string | null
  handles?: readonly string[]
}

export type Duplicate = { firstId: string; secondId: string; reason: DuplicateReason }

/** Names of this many entries are no sign that any two of them are one: `README`, `config`. */
const MOST_ALIKE = 8

/** Two entries of one kind that somebody said are not the same. */
export type ToldApart = {
  id: string
  ofTable: EntryKind
  firstId: string
  secondId: string
  saidById: string | null
  saidAt: string
}

/** One text for two entries, whichever is named first. */
export function pairKey(oneId: string, otherId: string): string {
  return [oneId, otherId].sort().join(' ')
}

/** Pairs of people that may be one person, without those that were told apart. The strongest reason is given, each pair once. */
export function duplicatePeople(people: readonly Named[], apart: ReadonlySet<string> = new Set()): Duplicate[] {
  const byAddress = alike(
    people,
    (person) => {
      const local = localPart(person.email)
      return local === undefined ? [] : [`${local} ${nameSign(person.name)}`]
    },
    apart,
  )
  const byHandle = alike(
    people,
    (person) => [localPart(person.email), ...(person.handles ?? []).map(plain)].flatMap((each) => each ?? []),
    apart,
  )
  const byName = alike(people, (person) => [nameSign(person.name)], apart)
  return strongestOnly([
    ...byAddress.map((pair) => ({ ...pair, reason: 'same-address-and-name' as const })),
    ...byHandle.map((pair) => ({ ...pair, reason: 'handle-is-address' as const })),
    ...byName.map((pair) => ({ ...pair, reason: 'same-name' as const })),
  ])
}

/** Pairs of groups, or of things of one kind, that may be one: the same name, or the same key in another spelling. */
export function duplicateThings(things: readonly Named[], apart: ReadonlySet<string> = new Set()): Duplicate[] {
  const named = things.filter(({ kind }) => kind !== 'path')
  const byName = alike(named, ({ name, kind }) => [`${kind ?? ''} ${nameSign(name)}`], apart)
  const byKey = alike(named, ({ key = '', kind }) => [`${kind ?? ''} ${keySign(key)}`], apart)
  return strongestOnly([
    ...byName.map((pair) => ({ ...pair, reason: 'same-name' as const })),
    ...byKey.map((pair) => ({ ...pair, reason: 'same-key' as const })),
  ])
}

/** The words of a name in whatever order: `Example, Ann` is `Ann Example`. */
function nameSign(name: string): string {
  return folded(name).split('  ').sort().join(' ')
}

/** `default/checkout-api`, `checkout_api` and `CheckoutAPI` are one key; so are a team and the same with “team” behind it. */
function keySign(key: string): string {
  const last = key.slice(key.lastIndexOf('/') + 1)
  const squeezed = folded(last).replaceAll('  ', '')
  return squeezed.replace(/^(team|group)(?=.{3})|(?<=.{3})(team|group)$/g, '')
}

function localPart(email: string | null | undefined): string | undefined {
  return email ? plain(email.slice(0, email.lastIndexOf('@'))) : undefined
}

/** A user name without its sign and without what follows a plus. */
function plain(handle: string): string {
  return handle.replace(/^@/, '').replace(/\+.*$/, '').toLowerCase()
}

/** Each entry with the first before it that it may be: so all that are alike are joined, but for those told apart. */
function alike(
  entries: readonly Named[],
  signs: (entry: Named) => readonly string[],
  apart: ReadonlySet<string>,
): Omit<Duplicate, 'reason'>[] {
  const bySign = new Map<string, Set<string>>()
  for (const entry of entries) {
    for (const sign of signs(entry)) {
      if (sign.trim().length < 2) continue
      bySign.set(sign, (bySign.get(sign) ?? new Set()).add(entry.id))
    }
  }
  return [...bySign.values()]
    .filter(({ size }) => size > 1 && size <= MOST_ALIKE)
    .flatMap((ids) => {
      const sorted = [...ids].sort()
      return sorted.flatMap((secondId, at) => {
        const firstId = sorted.slice(0, at).find((each) => !apart.has(pairKey(each, secondId)))
        return firstId === undefined ? [] : [{ firstId, secondId }]
      })
    })
}

function strongestOnly(pairs: readonly Duplicate[]): Duplicate[] {
  const kept = new Map<string, Duplicate>()
  for (const pair of pairs) {
    const key = `${pair.firstId} ${pair.secondId}`
    if (!kept.has(key)) kept.set(key, pair)
  }
  return [...kept.values()]
}
