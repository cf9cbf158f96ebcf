import type { Db } from '@plumbline/platform/database/database'
import { directoryRevision } from '../directory/sighting.store.ts'
import {
  allInvolved,
  allWork,
  handlesOfGroups,
  knownAssets,
  knownConsumptions,
  knownDependences,
  knownGroups,
  knownMemberships,
  knownOwnerships,
  namesOfPeople,
  registersAtAGlance,
} from './ground.store.ts'
import { type EarlierWork, type Ground, groundOf, type KnownGroup, type KnownThing, type Use } from './ground.ts'
import type { InvolvementRule } from './involvement-rule.ts'
import { plainly } from './mention.ts'
import { type NameIndex, nameIndexOf } from './name-index.ts'
import { groupFor } from './rule-function.ts'
import type { TextSource } from './text-source.store.ts'

/** Everything that is known in a workspace beside the one piece of work that is asked about. */
export type KnownGround = {
  revision: number
  ground: Ground
  people: ReadonlyMap<string, string>
  peopleNames: NameIndex
  groupsOfPerson: ReadonlyMap<string, readonly string[]>
  works: readonly { id: string; key: string; title: string }[]
  /** Which groups are part of each work. */
  groupsOfWork: ReadonlyMap<string, readonly string[]>
  groups: Awaited<ReturnType<typeof knownGroups>>
  /** The group that stands for the function of a rule here; looked up once for each, since it goes through all groups. */
  standsFor(rule: Pick<InvolvementRule, 'functionName' | 'groupId'>): string | null
}

/** Reading a large directory takes a second, so what was read last is kept until it changes. A few workspaces at a time. */
const kept = new Map<string, { mark: string; known: Promise<KnownGround> }>()
const MOST_KEPT = 4

/** What is known now. Changes of directory and registers are seen at once, new wordings of other work with the next of them. */
export async function knownGround(db: Db, workspaceId: string, texts: readonly TextSource[]): Promise<KnownGround> {
  const revision = await directoryRevision(db)
  const mark = JSON.stringify([revision, await registersAtAGlance(db)])
  const before = kept.get(workspaceId)
  if (before?.mark === mark) return before.known
  const known = readGround(db, revision, texts)
  kept.delete(workspaceId)
  kept.set(workspaceId, { mark, known })
  known.catch(() => kept.delete(workspaceId))
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return known
}

async function readGround(db: Db, revision: number, texts: readonly TextSource[]): Promise<KnownGround> {
  const groups = await knownGroups(db)
  const memberships = await knownMemberships(db)
  const people = await namesOfPeople(db)
  const groupsOfPerson = grouped(
    memberships,
    ({ personId }) => personId,
    ({ groupId }) => groupId,
  )
  const { parties, unowned } = await partiesOf(db, { groups, memberships, people, groupsOfPerson })
  const works = await allWork(db)
  const earlier = await earlierWork(db, { works, memberships, groupsOfPerson, texts })
  const known = earlier.filter(({ involvedIds }) => involvedIds.length > 0)
  return {
    revision,
    ground: groundOf(parties, known, undefined, unowned),
    people: new Map(people.map(({ id, name }) => [id, name])),
    peopleNames: nameIndexOf(people.map(({ id, name }) => ({ id, names: [plainly(name)].filter(isFullName) }))),
    groupsOfPerson,
    works,
    groupsOfWork: new Map(
      earlier.map(({ id, ownerId, involvedIds }) => [id, ownerId === null ? involvedIds : [ownerId, ...involvedIds]]),
    ),
    groups,
    standsFor: standingIn(groups),
  }
}

function standingIn(groups: KnownGround['groups']): KnownGround['standsFor'] {
  const known = new Map<string, string | null>()
  return (rule) => {
    const key = JSON.stringify([rule.groupId, rule.functionName])
    const before = known.get(key)
    if (before !== undefined) return before
    const found = groupFor(rule, groups)?.groupId ?? null
    known.set(key, found)
    return found
  }
}

/** One word alone is too often something else. */
function isFullName(plain: string): boolean {
  return plain.trim().includes(' ')
}

type Members = Awaited<ReturnType<typeof knownMemberships>>

async function partiesOf(
  db: Db,
  known: {
    groups: KnownGround['groups']
    memberships: Members
    people: Awaited<ReturnType<typeof namesOfPeople>>
    groupsOfPerson: ReadonlyMap<string, readonly string[]>
  },
): Promise<{ parties: KnownGroup[]; unowned: KnownThing[] }> {
  const things = new Map((await knownAssets(db)).map((asset) => [asset.id, thingOf(asset)]))
  // Whatever somebody owns or uses, their groups own or use as well; who belongs to none stands for themself.
  const partiesOfFact = ({ groupId, personId }: { groupId: string | null; personId: string | null }) =>
    groupId !== null ? [groupId] : personId === null ? [] : (known.groupsOfPerson.get(personId) ?? [personId])
  const owned = new Map<string, Set<string>>()
  const used = new Map<string, Set<string>>()
  for (const fact of await knownOwnerships(db)) for (const id of partiesOfFact(fact)) put(owned, id, fact.assetId)
  for (const fact of await knownConsumptions(db)) for (const id of partiesOfFact(fact)) put(used, id, fact.assetId)
  const standsOn = grouped(
    await knownDependences(db),
    ({ assetId }) => assetId,
    ({ toAssetId }) => toAssetId,
  )
  const handles = grouped(
    await handlesOfGroups(db),
    ({ groupId }) => groupId ?? '',
    ({ name }) => name,
  )
  const members = grouped(
    known.memberships,
    ({ groupId }) => groupId,
    ({ personId, lead }) => ({ id: personId, lead }),
  )
  const factsOf = (id: string) => ({
    owns: [...(owned.get(id) ?? [])].flatMap((assetId) => things.get(assetId) ?? []),
    uses: usesOf(owned.get(id) ?? new Set(), used.get(id) ?? new Set(), standsOn, things),
  })
  const groups = known.groups.map(
    ({ id, key, name, doesWhat }): KnownGroup => ({
      of: 'group',
      id,
      key,
      name,
      doesWhat,
      alsoCalled: handles.get(id) ?? [],
      members: members.get(id) ?? [],
      ...factsOf(id),
    }),
  )
  const alone = known.people.filter(({ id }) => owned.has(id) || used.has(id))
  const people = alone.map(
    ({ id, name }): KnownGroup => ({
      of: 'person',
      id,
      key: name,
      name,
      doesWhat: null,
      alsoCalled: [],
      members: [{ id, lead: true }],
      ...factsOf(id),
    }),
  )
  const ownedByAnybody = new Set([...owned.values(), ...used.values()].flatMap((ids) => [...ids]))
  return { parties: [...groups, ...people], unowned: [...things.values()].filter(({ id }) => !ownedByAnybody.has(id)) }
}

function thingOf({ id, kind, key, name }: { id: string; kind: string; key: string; name: string }): KnownThing {
  return { id, name, kind, paths: kind === 'path' ? [key] : [] }
}

/** What a party uses itself or through what it owns, and half as strongly what stands under that; no further. */
function usesOf(
  owned: ReadonlySet<string>,
  used: ReadonlySet<string>,
  standsOn: ReadonlyMap<string, readonly string[]>,
  things: ReadonlyMap<string, KnownThing>,
): Use[] {
  const uses = new Map<string, Use>()
  const add = (id: string, steps: 1 | 2, through: string | null) => {
    const thing = things.get(id)
    if (thing && !owned.has(id) && !uses.has(id)) uses.set(id, { thing, steps, through })
  }
  for (const id of used) add(id, 1, null)
  for (const id of owned) for (const under of standsOn.get(id) ?? []) add(under, 1, things.get(id)?.name ?? null)
  for (const { thing, steps } of [...uses.values()])
    if (steps === 1) for (const under of standsOn.get(thing.id) ?? []) add(under, 2, thing.name)
  return [...uses.values()]
}

async function earlierWork(
  db: Db,
  known: {
    works: Awaited<ReturnType<typeof allWork>>
    memberships: Members
    groupsOfPerson: ReadonlyMap<string, readonly string[]>
    texts: readonly TextSource[]
  },
): Promise<EarlierWork[]> {
  const written = new Map<string, EarlierWork['texts'][number][]>()
  for (const source of known.texts)
    for (const { workId, ...text } of await source(
      db,
      known.works.map(({ id }) => id),
    ))
      written.set(workId, [...(written.get(workId) ?? []), text])
  const entries = Map.groupBy(await allInvolved(db), ({ workId }) => workId)
  const led = grouped(
    known.memberships.filter(({ lead }) => lead),
    ({ personId }) => personId,
    ({ groupId }) => groupId,
  )
  return known.works.map(({ id, title, driverId, createdAt }) => {
    const register = entries.get(id) ?? []
    const ownerId = ownerOf(driverId, register, known.groupsOfPerson)
    const involvedIds = [...new Set(register.flatMap(({ groupId }) => groupId ?? []))].filter(
      (each) => each !== ownerId,
    )
    const through = register.flatMap(({ personId }) => (personId === null ? [] : (led.get(personId) ?? [])))
    return {
      id,
      title,
      texts: written.get(id) ?? [],
      ownerId,
      requesterIds: requestersOf(driverId, register),
      touches: [],
      on: createdAt.slice(0, 10),
      involvedIds,
      throughPeopleIds: [...new Set(through)].filter((each) => each !== ownerId && !involvedIds.includes(each)),
    }
  })
}

type Entry = { personId: string | null; groupId: string | null; relations: readonly string[] }

/** The group for which the driver stands in this work, else the first one they belong to. */
export function ownerOf(
  driverId: string | null,
  register: readonly Entry[],
  groupsOfPerson: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (driverId === null) return null
  const standing = register.find(({ personId }) => personId === driverId)?.groupId
  return standing ?? groupsOfPerson.get(driverId)?.[0] ?? null
}

/** Whoever drives it or asked for it. */
export function requestersOf(driverId: string | null, register: readonly Entry[]): string[] {
  const asking = register.flatMap(({ personId, relations }) =>
    personId !== null && relations.includes('requests') ? [personId] : [],
  )
  return [...new Set(driverId === null ? asking : [driverId, ...asking])]
}

function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> {
  const all = new Map<string, Value[]>()
  for (const row of rows) {
    const values = all.get(key(row))
    if (values) values.push(value(row))
    else all.set(key(row), [value(row)])
  }
  return all
}

function put(all: Map<string, Set<string>>, key: string, value: string): void {
  const values = all.get(key) ?? new Set<string>()
  values.add(value)
  all.set(key, values)
}
