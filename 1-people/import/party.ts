import type { Asset, AssetKind } from '../directory/asset.ts'
import type { Handle } from '../directory/sighting.ts'
import { type Group, groupKeyFrom } from '../group.ts'
import type { RefusedLine } from './directory-import.ts'
import type { Reference, StatedFact, Where } from './stated.ts'

/** What the import must know of a person who is in the directory already. */
export type KnownPerson = {
  id: string
  name: string
  email: string | null
  title: string | null
  source: string | null
  createdAt: string
}

type StatedParty = Extract<StatedFact, { fact: 'person' | 'group' | 'asset' }>

/** Somebody or something that a source names: stated as such, or only referred to. */
export type Party = {
  token: string
  ref: Reference
  /** Where it is stated or, if it never is, first referred to. */
  where: Where
  stated: StatedParty | null
}

/** Those in the directory who may be meant. */
export type KnownParties = {
  handles: Handle[]
  people: KnownPerson[]
  groups: Group[]
  assets: Asset[]
  /** The keys of all groups, so that a new one gets a key of its own. */
  groupKeys: ReadonlySet<string>
}

/** One text for one reference, so that two ways to write it are one. */
export function tokenOf(ref: Reference): string {
  const kind = ref.of === 'asset' ? ref.kind : ''
  return `${ref.of} ${kind} ${ref.scheme} ${ref.name}`
}

/**
 * Everybody and everything that a source names, each once. Who is stated twice is stated by both: what one leaves out the
 * other adds, and where they differ the first one counts and the other is reported.
 */
export function partiesOf(facts: readonly StatedFact[]): { parties: Map<string, Party>; refused: RefusedLine[] } {
  const parties = new Map<string, Party>()
  const refused: RefusedLine[] = []
  for (const fact of facts) {
    const { path, line } = fact
    if (isParty(fact)) {
      const token = tokenOf(fact.ref)
      const before = parties.get(token)
      if (before?.stated) {
        const both = together(before.stated, fact)
        before.stated = both.stated
        for (const field of both.differing) {
          refused.push({
            path,
            line,
            says: `${fact.name}: ${field} differs from line ${before.where.line ?? '?'}, which counts`,
          })
        }
      } else parties.set(token, { token, ref: fact.ref, where: { path, line }, stated: fact })
    }
    for (const ref of referencesIn(fact)) {
      const token = tokenOf(ref)
      if (!parties.has(token)) parties.set(token, { token, ref, where: { path, line }, stated: null })
    }
  }
  return { parties, refused }
}

function isParty(fact: StatedFact): fact is StatedParty & StatedFact {
  return fact.fact === 'person' || fact.fact === 'group' || fact.fact === 'asset'
}

function referencesIn(fact: StatedFact): Reference[] {
  if (fact.fact === 'group') return fact.parent ? [fact.parent] : []
  if (fact.fact === 'parent') return [fact.group, fact.parent]
  if (fact.fact === 'member') return [fact.group, fact.person]
  if (fact.fact === 'ownership' || fact.fact === 'consumption') return [fact.asset, fact.by]
  if (fact.fact === 'link') return [fact.asset, fact.to]
  return []
}

const NOT_COMPARED = new Set(['fact', 'ref', 'path', 'line', 'parent'])

function together(first: StatedParty, second: StatedParty): { stated: StatedParty; differing: string[] } {
  const stated: Record<string, unknown> = { ...first }
  const differing: string[] = []
  for (const [field, value] of Object.entries(second)) {
    if (value === undefined) continue
    if (stated[field] === undefined) stated[field] = value
    else if (!NOT_COMPARED.has(field) && stated[field] !== value) differing.push(field)
  }
  return { stated: stated as StatedParty, differing }
}

/** What is to be looked up in the directory for these parties. */
export type Wanted = {
  /** Names of handles by their scheme. */
  handles: Map<string, Set<string>>
  emails: Set<string>
  groupKeys: Set<string>
  assetKeys: Map<AssetKind, Set<string>>
}

export function wantedFor(parties: Iterable<Party>): Wanted {
  const wanted: Wanted = { handles: new Map(), emails: new Set(), groupKeys: new Set(), assetKeys: new Map() }
  for (const party of parties) {
    const { ref } = party
    const email = emailOf(party)
    if (email !== undefined) wanted.emails.add(email)
    into(wanted.handles, ref.scheme, ref.name)
    if (email !== undefined) into(wanted.handles, 'email', email)
    if (ref.of === 'group') {
      for (const key of groupKeysFor(party)) {
        wanted.groupKeys.add(key)
        into(wanted.handles, 'name', key)
      }
    }
    if (ref.of === 'asset') into(wanted.handles, 'name', ref.name)
    // What a thing was called before somebody gave it another key or kind.
    if (ref.of === 'asset') into(wanted.handles, ref.kind, ref.name)
    if (ref.of === 'asset') into(wanted.assetKeys, ref.kind, ref.name)
  }
  return wanted
}

function into<Key>(map: Map<Key, Set<string>>, key: Key, name: string): void {
  const names = map.get(key)
  if (names) names.add(name)
  else map.set(key, new Set([name]))
}

/** The address by which a person is known, in the one way in which addresses are kept. */
export function emailOf({ ref, stated }: Pick<Party, 'ref' | 'stated'>): string | undefined {
  if (ref.of !== 'person') return undefined
  if (ref.scheme === 'email') return ref.name
  return stated?.fact === 'person' ? stated.email : undefined
}

const OPAQUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^\d+$/i

/** The keys that a group may have here, the best first: `default/payments` is `payments`, or else `default-payments`. */
function groupKeysFor({ ref, stated }: Pick<Party, 'ref' | 'stated'>): string[] {
  const called = OPAQUE.test(ref.name) && stated ? stated.name : ref.name
  const last = called.slice(called.lastIndexOf('/') + 1)
  const keys = ref.scheme === 'name' ? [called] : [last, called]
  return [...new Set(keys.map(groupKeyFrom).filter((key) => key !== ''))]
}

/** Whom each reference means: the id of somebody known, or a new one. */
export type Meant = { id: string; isNew: boolean; groupKey?: string }

/**
 * Whom a source means. A person is known by handle or address, never by name; a group by handle or key; a thing by kind and
 * key. The order in which the source names them does not matter.
 */
export function meantBy(
  parties: ReadonlyMap<string, Party>,
  known: KnownParties,
  newId: () => string,
): { meant: Map<string, Meant>; refused: RefusedLine[] } {
  const inOrder = [...parties.values()].sort(statedFirst)
  const meant = new Map<string, Meant>()
  const refused: RefusedLine[] = []
  const handles = new Map(known.handles.map((handle) => [`${handle.scheme} ${handle.name} ${partyOf(handle)}`, handle]))
  const people = peopleKnown(known)
  const groups = groupsKnown(known, (key) => handles.get(`name ${key} group`)?.groupId)
  const assets = new Map(known.assets.map((asset) => [`${asset.kind} ${asset.key}`, asset]))
  const assetsById = new Map(known.assets.map((asset) => [asset.id, asset]))
  /** Somebody may have more addresses than the one that is shown. */
  const personAt = (party: Party) => handles.get(`email ${emailOf(party) ?? ''} person`)
  for (const party of inOrder) {
    const { ref, token } = party
    const handle = handles.get(`${ref.scheme} ${ref.name} ${ref.of}`)
    if (ref.of === 'person') {
      const called = ref.scheme === 'email' ? undefined : handle?.personId
      meant.set(token, people.meant(party, called, personAt(party)?.personId, newId, refused))
    } else if (ref.of === 'group') meant.set(token, groups.meant(party, handle?.groupId, newId))
    else {
      const { kind } = ref as Extract<Reference, { of: 'asset' }>
      const called = handle ?? handles.get(`${kind} ${ref.name} asset`) ?? handles.get(`name ${ref.name} asset`)
      const asset = assets.get(`${kind} ${ref.name}`) ?? assetsById.get(called?.assetId ?? '')
      meant.set(token, asset ? { id: asset.id, isNew: false } : { id: newId(), isNew: true })
    }
  }
  return { meant, refused }
}

function partyOf(handle: Handle): string {
  return handle.personId !== null ? 'person' : handle.groupId !== null ? 'group' : 'asset'
}

/** Who is stated goes before who is only referred to; then short names before long ones, so that the order of the file does not matter. */
export function statedFirst(a: Party, b: Party): number {
  const stated = Number(a.stated === null) - Number(b.stated === null)
  return stated || a.ref.name.length - b.ref.name.length || (a.token < b.token ? -1 : a.token > b.token ? 1 : 0)
}

function peopleKnown(known: KnownParties) {
  const byId = new Map(known.people.map((person) => [person.id, person]))
  const byEmail = new Map(
    known.people.flatMap(({ id, email }) => (email === null ? [] : [[email, { id, isNew: false }]])),
  )
  return {
    meant(
      party: Party,
      handleOf: string | null | undefined,
      onceAt: string | null | undefined,
      newId: () => string,
      refused: RefusedLine[],
    ): Meant {
      const email = emailOf(party)
      const byAddress = email === undefined ? undefined : byEmail.get(email)
      if (handleOf && byId.has(handleOf)) {
        if (byAddress && byAddress.id !== handleOf) {
          const other = byId.get(byAddress.id)?.name ?? 'somebody else'
          const says = `${email} belongs to ${other}, while ${party.ref.name} is ${byId.get(handleOf)?.name}; the address was left out`
          refused.push({ ...party.where, says })
        } else if (email !== undefined) byEmail.set(email, { id: handleOf, isNew: false })
        return { id: handleOf, isNew: false }
      }
      if (byAddress) return byAddress
      // The address was theirs once, and is nobody's now.
      if (onceAt && byId.has(onceAt)) return { id: onceAt, isNew: false }
      const fresh = { id: newId(), isNew: true }
      if (email !== undefined) byEmail.set(email, fresh)
      return fresh
    },
  }
}

/** `mergedInto`: the group that one with this key has gone into. */
function groupsKnown(known: KnownParties, mergedInto: (key: string) => string | null | undefined) {
  const byKey = new Map<string, Meant>(known.groups.map(({ id, key }) => [key, { id, isNew: false, groupKey: key }]))
  const byId = new Map([...byKey.values()].map((group) => [group.id, group]))
  /** What each scheme calls a group already: another name in the same scheme is another group. */
  const called = new Map<string, string>()
  for (const { groupId, scheme, name } of known.handles) if (groupId) called.set(`${groupId} ${scheme}`, name)
  return {
    meant(party: Party, handleOf: string | null | undefined, newId: () => string): Meant {
      const { scheme, name } = party.ref
      const byHandle = handleOf ? byId.get(handleOf) : undefined
      if (byHandle) return byHandle
      const keys = groupKeysFor(party)
      for (const key of keys) {
        const group = byKey.get(key) ?? byId.get(mergedInto(key) ?? '')
        if (group && [undefined, name].includes(called.get(`${group.id} ${scheme}`))) {
          called.set(`${group.id} ${scheme}`, name)
          return group
        }
      }
      const fresh = {
        id: newId(),
        isNew: true,
        groupKey: freeKey(keys, (key) => byKey.has(key) || known.groupKeys.has(key)),
      }
      byKey.set(fresh.groupKey, fresh)
      called.set(`${fresh.id} ${scheme}`, name)
      return fresh
    },
  }
}

function freeKey(keys: readonly string[], isTaken: (key: string) => boolean): string {
  const free = keys.find((key) => !isTaken(key))
  if (free !== undefined) return free
  const stem = (keys.at(-1) ?? 'group').slice(0, 50)
  for (let number = 2; ; number += 1) if (!isTaken(`${stem}-${number}`)) return `${stem}-${number}`
}
