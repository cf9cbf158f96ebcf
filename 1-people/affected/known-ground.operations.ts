import type { Db } from '@plumbline/platform/database/database'
import { hashOf } from '@plumbline/platform/secret'
import { revisions } from '../directory/sighting.store.ts'
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
} from './ground.store.ts'
import {
  type EarlierWork,
  type Ground,
  groundOf,
  type KnownGroup,
  type KnownThing,
  type ThingsOnFile,
  type Use,
} from './ground.ts'
import type { InvolvementRule } from './involvement-rule.ts'
import type { WorkWithPeople } from './likely-person.ts'
import { plainly } from './mention.ts'
import { type NameIndex, nameIndexOf } from './name-index.ts'
import { partsInRegister } from './part-in-work.ts'
import { groupFor } from './rule-function.ts'
import type { TextSource } from './text-source.store.ts'

/** Everything that is known in a workspace beside the one piece of work that is asked about. */
export type KnownGround = KnownDirectory & {
  registersRevision: number
  /** Another one whenever something else can be learnt from earlier work. */
  pastHash: string
  ground: Ground
  works: readonly { id: string; key: string; title: string }[]
  /** All work with who had a part in it, also where nobody stood for a group; what the ground knows as earlier work is of these. */
  past: readonly WorkWithPeople[]
  /** Which groups are part of each work. */
  groupsOfWork: ReadonlyMap<string, readonly string[]>
}

type KnownDirectory = {
  revision: number
  people: ReadonlyMap<string, string>
  peopleNames: NameIndex
  groupsOfPerson: ReadonlyMap<string, readonly string[]>
  groupsLedBy: ReadonlyMap<string, readonly string[]>
  groups: Awaited<ReturnType<typeof knownGroups>>
  parties: readonly KnownGroup[]
  onFile: ThingsOnFile
  /** The group that stands for the function of a rule here; looked up once for each, since it goes through all groups. */
  standsFor(rule: Pick<InvolvementRule, 'functionName' | 'groupId'>): string | null
}

/** Reading a large directory takes a second, so what was read last is kept until it changes. A few workspaces at a time. */
const kept = new Map<string, { mark: string; known: Promise<KnownGround> }>()
const MOST_KEPT = 4

/** What is known now: the directory, and the work there is with its registers and published texts. */
export async function knownGround(db: Db, workspaceId: string, texts: readonly TextSource[]): Promise<KnownGround> {
  const at = await revisions(db)
  const mark = JSON.stringify(at)
  const before = kept.get(workspaceId)
  if (before?.mark === mark) return before.known
  // What was read last may have failed; then everything is read anew.
  const known = readGround(db, at, texts, await before?.known.catch(() => undefined))
  kept.delete(workspaceId)
  kept.set(workspaceId, { mark, known })
  known.catch(() => kept.delete(workspaceId))
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return known
}

async function readGround(
  db: Db,
  at: Awaited<ReturnType<typeof revisions>>,
  texts: readonly TextSource[],
  before: KnownGround | undefined,
): Promise<KnownGround> {
  const directory = before?.revision === at.directory ? before : await readDirectory(db, at.directory, before)
  const works = await allWork(db)
  const earlier = await earlierWork(db, { ...directory, works, texts })
  const known = earlier.filter(({ involvedIds }) => involvedIds.length > 0)
  return {
    ...directory,
    registersRevision: at.registers,
    // Who of a group it was changes nothing for the groups.
    pastHash: hashOf(JSON.stringify(earlier.map(({ people: _, ...each }) => each))),
    ground: groundOf(directory.parties, known, undefined, directory.onFile, before?.ground),
    works,
    past: earlier,
    groupsOfWork: new Map(
      earlier.map(({ id, ownerId, involvedIds }) => [id, ownerId === null ? involvedIds : [ownerId, ...involvedIds]]),
    ),
  }
}

async function readDirectory(db: Db, revision: number, before: KnownGround | undefined): Promise<KnownDirectory> {
  const groups = await knownGroups(db)
  const memberships = await knownMemberships(db)
  const people = await namesOfPeople(db)
  const personOf = ({ personId }: { personId: string }) => personId
  const groupOf = ({ groupId }: { groupId: string }) => groupId
  const groupsOfPerson = grouped(memberships, personOf, groupOf)
  const oldThings = before?.onFile.all
  const { parties, onFile } = await partiesOf(db, { groups, memberships, people, groupsOfPerson, oldThings })
  return {
    revision,
    people: new Map(people.map(({ id, name }) => [id, name])),
    peopleNames: nameIndexOf(people.map(({ id, name }) => ({ id, names: [plainly(name)].filter(isFullName) }))),
    groupsOfPerson,
    groupsLedBy: grouped(
      memberships.filter(({ lead }) => lead),
      personOf,
      groupOf,
    ),
    groups,
    parties,
    onFile,
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
    oldThings: ThingsOnFile['all'] | undefined
  },
): Promise<{ parties: KnownGroup[]; onFile: ThingsOnFile }> {
  const things = thingsFrom(await knownAssets(db), known.oldThings)
  // Whatever somebody owns or uses, their groups own or use as well; who belongs to none stands for themself.
  const partiesOfFact = ({ groupId, personId }: { groupId: string | null; personId: string | null }) =>
    groupId !== null ? [groupId] : personId === null ? [] : (known.groupsOfPerson.get(personId) ?? [personId])
  const pairs = (facts: readonly { assetId: string; groupId: string | null; personId: string | null }[]) =>
    facts.flatMap((fact) => partiesOfFact(fact).map((partyId) => ({ partyId, thingId: fact.assetId })))
  const facts = linked({
    things,
    owning: pairs(await knownOwnerships(db)),
    using: pairs(await knownConsumptions(db)),
    standing: await knownDependences(db),
  })
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
  const party = (about: Omit<KnownGroup, 'owns' | 'uses'>): KnownGroup => ({
    ...about,
    owns: facts.owns(about.id),
    // Asked for few of them, and of all together they would be many.
    get uses() {
      return facts.uses(about.id)
    },
  })
  const groups = known.groups.map(({ id, key, name, doesWhat }) =>
    party({
      of: 'group',
      id,
      key,
      name,
      doesWhat,
      alsoCalled: handles.get(id) ?? [],
      members: members.get(id) ?? [],
    }),
  )
  const people = known.people
    .filter(({ id }) => facts.isParty(id))
    .map(({ id, name }) =>
      party({
        of: 'person',
        id,
        key: name,
        name,
        doesWhat: null,
        alsoCalled: [],
        members: [{ id, lead: true }],
      }),
    )
  const parties = [...groups, ...people]
  return { parties, onFile: onFileFor(parties, things, facts) }
}

function thingOf({ id, kind, key, name }: { id: string; kind: string; key: string; name: string }): KnownThing {
  return { id, name, kind, paths: kind === 'path' ? [key] : [] }
}

/** Things that are as they were before are the very same, and if all of them are, so is the whole. */
function thingsFrom(
  assets: Awaited<ReturnType<typeof knownAssets>>,
  before: ThingsOnFile['all'] | undefined,
): ThingsOnFile['all'] {
  let changed = assets.length !== before?.size
  const things = new Map<string, KnownThing>()
  for (const asset of assets) {
    const old = before?.get(asset.id)
    const isSame =
      old?.name === asset.name && old.kind === asset.kind && (asset.kind !== 'path' || old.paths[0] === asset.key)
    if (!isSame) changed = true
    things.set(asset.id, old && isSame ? old : thingOf(asset))
  }
  return before && !changed ? before : things
}

type Facts = ReturnType<typeof linked>

/** Who owns and uses what, and what stands on what, each looked up from both sides. */
function linked({
  things,
  owning,
  using,
  standing,
}: {
  things: ThingsOnFile['all']
  owning: readonly { partyId: string; thingId: string }[]
  using: readonly { partyId: string; thingId: string }[]
  standing: readonly { assetId: string; toAssetId: string }[]
}) {
  const partyOf = ({ partyId }: { partyId: string }) => partyId
  const thingOf = ({ thingId }: { thingId: string }) => thingId
  const owned = grouped(owning, partyOf, thingOf)
  const owners = grouped(owning, thingOf, partyOf)
  const used = grouped(using, partyOf, thingOf)
  const users = grouped(using, thingOf, partyOf)
  const under = grouped(
    standing,
    ({ assetId }) => assetId,
    ({ toAssetId }) => toAssetId,
  )
  const above = grouped(
    standing,
    ({ toAssetId }) => toAssetId,
    ({ assetId }) => assetId,
  )
  const ownersOf = (id: string) => owners.get(id) ?? []
  const usersAtOnce = (id: string): Set<string> => {
    const all = new Set([...(users.get(id) ?? []), ...(above.get(id) ?? []).flatMap(ownersOf)])
    for (const owner of ownersOf(id)) all.delete(owner)
    return all
  }
  return {
    isParty: (partyId: string) => owned.has(partyId) || used.has(partyId),
    owns: (partyId: string) => [...new Set(owned.get(partyId))].flatMap((id) => things.get(id) ?? []),
    uses: (partyId: string) => usesOf(new Set(owned.get(partyId)), new Set(used.get(partyId)), under, things),
    ownersOf,
    /** The same as `uses`, looked up from the thing. */
    usersOf(id: string): Map<string, 1 | 2> {
      const found = new Map<string, 1 | 2>()
      for (const party of usersAtOnce(id)) found.set(party, 1)
      const owning = new Set(ownersOf(id))
      for (const between of above.get(id) ?? [])
        if (things.has(between))
          for (const party of usersAtOnce(between)) if (!owning.has(party) && !found.has(party)) found.set(party, 2)
      return found
    },
  }
}

function onFileFor(parties: readonly KnownGroup[], things: ThingsOnFile['all'], facts: Facts): ThingsOnFile {
  const places = new Map(parties.map(({ id }, place) => [id, place]))
  return {
    all: things,
    ownersOf: (id) => [...new Set(facts.ownersOf(id))].flatMap((party) => places.get(party) ?? []),
    usersOf: (id) =>
      [...facts.usersOf(id)].flatMap(([party, steps]) => {
        const place = places.get(party)
        return place === undefined ? [] : [{ place, steps }]
      }),
  }
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
  known: Pick<KnownDirectory, 'groupsOfPerson' | 'groupsLedBy'> & {
    works: Awaited<ReturnType<typeof allWork>>
    texts: readonly TextSource[]
  },
): Promise<WorkWithPeople[]> {
  const written = new Map<string, EarlierWork['texts'][number][]>()
  for (const source of known.texts)
    for (const { workId, ...text } of await source(
      db,
      known.works.map(({ id }) => id),
    ))
      written.set(workId, [...(written.get(workId) ?? []), text])
  const entries = Map.groupBy(await allInvolved(db), ({ workId }) => workId)
  return known.works.map(({ id, title, driverId, createdAt }) => {
    const register = entries.get(id) ?? []
    const ownerId = ownerOf(driverId, register, known.groupsOfPerson)
    // Somebody who leads one group stands for it, also where the register does not say so.
    const standsFor = ({ groupId, personId }: Entry) =>
      groupId ?? onlyOne(personId === null ? [] : (known.groupsLedBy.get(personId) ?? [])) ?? []
    const involvedIds = [...new Set(register.flatMap(standsFor))].filter((each) => each !== ownerId)
    return {
      id,
      title,
      texts: written.get(id) ?? [],
      ownerId,
      requesterIds: requestersOf(driverId, register),
      touches: [],
      on: createdAt.slice(0, 10),
      involvedIds,
      people: partsInRegister(driverId, register),
    }
  })
}

function onlyOne(ids: readonly string[]): string | null {
  const [first, ...more] = new Set(ids)
  return more.length === 0 ? (first ?? null) : null
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
    const own = key(row)
    const values = all.get(own)
    if (values) values.push(value(row))
    else all.set(own, [value(row)])
  }
  return all
}
