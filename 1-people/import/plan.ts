import type { Asset, AssetLink, Consumption, Ownership } from '../directory/asset.ts'
import { type Correction, TAKEN_OFF } from '../directory/correction.ts'
import type { Presence } from '../directory/presence.ts'
import type { FactTable, Handle, Sighting } from '../directory/sighting.ts'
import type { Group, GroupMember } from '../group.ts'
import { nameUntilStated } from './backstage-ref.ts'
import type { FactCounts, ImportChange, RefusedLine } from './directory-import.ts'
import {
  type CorrectionsKnown,
  correctedField,
  type Keeping,
  type KnownCorrection,
  rowOf,
  takenOffAs,
} from './keeping.ts'
import { rings } from './parent.ts'
import { emailOf, type KnownPerson, type Meant, type Party, statedFirst, tokenOf } from './party.ts'
import type { Reference, StatedFact, Where } from './stated.ts'

/** The rows of the directory that a source may be about, as they stand. */
export type KnownRows = {
  person: Map<string, KnownPerson>
  presence: Map<string, Presence>
  group: Map<string, Group>
  asset: Map<string, Asset>
  groupMember: Map<string, GroupMember>
  ownership: Map<string, Ownership>
  consumption: Map<string, Consumption>
  assetLink: Map<string, AssetLink>
  handles: Handle[]
  /** What this source has stated so far, by `sightingKey`. */
  sightings: Map<string, Sighting>
  /** Facts, by `sightingKey`, that another source states now. */
  statedElsewhere: Set<string>
  /** Memberships, by id, of which another source says now that they lead the group. */
  ledElsewhere: Set<string>
  /** People who have an account, and say themselves who they are. */
  accounts: Set<string>
  corrections: CorrectionsKnown
}

export type PlannedChange = Pick<ImportChange, 'factTable' | 'factId' | 'personId'> & {
  before: Row | null
  after: Row
}
export type Row = Record<string, unknown> & { id: string }

/** What an import would do: rows as they stand and as they will, and what was seen of it. */
export type Plan = {
  changes: PlannedChange[]
  /** What this source states now, added or seen again. */
  seen: Sighting[]
  /** Facts that stay as they are and were seen again. */
  same: Map<FactTable, string[]>
  counts: FactCounts
  refused: RefusedLine[]
  /** What stays as somebody put it right by hand, although the source states otherwise. */
  kept: Keeping[]
  /** How many are known only because something refers to them. */
  placeholders: number
}

export type PlanGiven = {
  facts: readonly StatedFact[]
  parties: ReadonlyMap<string, Party>
  meant: ReadonlyMap<string, Meant>
  known: KnownRows
  source: string
  importId: string
  /** Whether the source states all that it has to say: then what it no longer states is vanished. */
  whole: boolean
  now: string
  newId: () => string
}

export function sightingKey({ factTable, factId }: { factTable: FactTable; factId: string }): string {
  return `${factTable} ${factId}`
}

/** Pairs have no name of their own: they are known by what they join. */
export const memberKey = (row: Pick<GroupMember, 'groupId' | 'personId'>) => `${row.groupId} ${row.personId}`
export const ownershipKey = (row: Pick<Ownership, 'assetId' | 'personId' | 'groupId' | 'duty'>) =>
  `${row.assetId} ${row.personId ?? row.groupId} ${row.duty}`
export const consumptionKey = (row: Pick<Consumption, 'assetId' | 'personId' | 'groupId'>) =>
  `${row.assetId} ${row.personId ?? row.groupId}`
export const linkKey = (row: Pick<AssetLink, 'assetId' | 'toAssetId' | 'kind'>) =>
  `${row.assetId} ${row.toAssetId} ${row.kind}`

/** What becomes of the directory when a source is read into it. */
export function planOf(given: PlanGiven): Plan {
  const ledger = openLedger(given)
  const parties = [...given.parties.values()].sort(statedFirst)
  const holders = new Map([...given.known.person.values()].flatMap(({ id, email }) => (email ? [[email, id]] : [])))
  const byId = Map.groupBy(parties, ({ token }) => idOf(given, token))
  for (const named of byId.values()) {
    const [first] = named
    if (first?.ref.of === 'person') planPerson(given, ledger, named, holders)
    if (first?.ref.of === 'asset') planAsset(given, ledger, named)
  }
  planGroups(
    given,
    ledger,
    [...byId.values()].filter(([first]) => first?.ref.of === 'group'),
  )
  planHandles(given, ledger, parties)
  const leads = leadsAmong(given)
  for (const fact of given.facts) planRelation(given, ledger, fact, leads)
  if (given.whole) planVanished(given, ledger)
  return ledger.plan()
}

type Ledger = ReturnType<typeof openLedger>

/** Keeps account of what changes: each row once, as it was before and as it will be. */
function openLedger({ known, source, importId, now, newId }: PlanGiven) {
  const changes = new Map<string, PlannedChange>()
  const seen = new Map<string, Sighting>()
  const same = new Map<FactTable, string[]>()
  const counts: FactCounts = {}
  const refused: RefusedLine[] = []
  const kept = new Map<string, Keeping>()
  let placeholders = 0
  const count = (table: FactTable, how: 'added' | 'changed' | 'same' | 'vanished') => {
    const here = counts[table] ?? { added: 0, changed: 0, same: 0, vanished: 0 }
    counts[table] = { ...here, [how]: here[how] + 1 }
  }
  const change = (
    factTable: ImportChange['factTable'],
    before: Row | null,
    after: Row,
    personId: string | null = null,
  ) => changes.set(`${factTable} ${after.id}`, { factTable, factId: after.id, personId, before, after })
  const see = (
    factTable: FactTable,
    factId: string,
    isNew: boolean,
    { path, line }: Where,
    personId: string | null,
    says: Sighting['says'],
  ) => {
    const key = sightingKey({ factTable, factId })
    if (seen.has(key)) return
    const before = known.sightings.get(key)
    const after: Sighting = {
      id: before?.id ?? newId(),
      ...{ factTable, factId, source, path, line, says, importId, seenAt: now, staleAt: null },
    }
    seen.set(key, after)
    const moved =
      before && (before.staleAt !== null || before.path !== path || before.line !== line || before.says !== says)
    // The first sighting of a new row goes with the row when the import is undone.
    if (moved || (!before && !isNew)) change('sighting', before ?? null, after, personId)
  }
  /** Corrections of which this source says something, be it the same. */
  const answered = new Set<string>()
  const note = (correction: KnownCorrection, also: Partial<Correction>) => {
    answered.add(correction.id)
    const before = rowOf(correction)
    const after = { ...before, ...also }
    if (differs(before, after)) change('correction', before, after, correction.personId)
  }
  return {
    refused,
    change,
    seen,
    count,
    answered,
    /** The source states something else than what somebody put right, which stays. */
    keep(keeping: Keeping, otherId: string | null = keeping.correction.otherId) {
      const { correction, where, stated } = keeping
      if (kept.has(correction.id)) return
      kept.set(correction.id, keeping)
      note(correction, { source, path: where.path, line: where.line, stated, otherId })
    },
    /** The source says the same, or nothing any more: it may write here again, or states nothing else. */
    settle: (correction: KnownCorrection, isOver: boolean) =>
      note(correction, { stated: null, ...(isOver && { endedAt: now }) }),
    refuse: (where: Where, says: string) => refused.push({ path: where.path, line: where.line, says }),
    placeholder: () => {
      placeholders += 1
    },
    /** A fact is stated: by a row that is new, another one, or the same. */
    state(
      factTable: FactTable,
      before: Row | null,
      after: Row,
      where: Where,
      also: { changed: boolean; personId?: string | null; says?: Sighting['says'] },
    ) {
      const personId = also.personId ?? null
      const isOther = before === null || also.changed || differs(before, after)
      see(factTable, after.id, before === null, where, personId, also.says ?? null)
      // The presence of a person is a row of its own, and is seen again even where name and address are others.
      const isSame = before !== null && (factTable === 'person' || !differs(before, after))
      if (before === null || differs(before, after)) change(factTable, before, seenNow(before, after, now), personId)
      const isTimed = factTable === 'person' || before?.['seenAt'] !== null
      if (isSame && isTimed) listIn(same, factTable).push(after.id)
      count(factTable, before === null ? 'added' : isOther ? 'changed' : 'same')
    },
    plan: (): Plan => ({
      changes: [...changes.values()],
      seen: [...seen.values()],
      same,
      counts,
      refused,
      kept: [...kept.values()],
      placeholders,
    }),
  }
}

function seenNow(before: Row | null, after: Row, now: string): Row {
  return before === null || before['seenAt'] === null || !('seenAt' in after) ? after : { ...after, seenAt: now }
}

function listIn<Key>(lists: Map<Key, string[]>, key: Key): string[] {
  const known = lists.get(key)
  if (known) return known
  const list: string[] = []
  lists.set(key, list)
  return list
}

/** Whether two states of a row say different things; when it was last seen says nothing. */
export function differs(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  for (const column of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (column === 'seenAt' || column === 'importId') continue
    if ((before[column] ?? null) !== (after[column] ?? null)) return true
  }
  return false
}

function idOf({ meant }: PlanGiven, token: string): string {
  const found = meant.get(token)
  if (!found) throw new Error(`Nobody was found for ${token}`)
  return found.id
}

const mentioned = (named: readonly Party[]) => named.find(({ stated }) => stated) ?? named[0]

/** What all the names of one party state together; the first that says something counts. */
function statementOf<Fact extends 'person' | 'group' | 'asset'>(named: readonly Party[], fact: Fact) {
  type Statement = Extract<StatedFact, { fact: Fact }>
  const stated = named.flatMap((party) => (party.stated?.fact === fact ? [party.stated as unknown as Statement] : []))
  return stated.length === 0 ? null : (Object.assign({}, ...stated.toReversed()) as Statement)
}

/**
 * Only the source that a row names may write over what stands there; any other fills in what is empty. A row that no source
 * states any more, or that was only referred to, is taken over by whoever states it.
 */
function written<Kept extends Row>(
  before: Kept,
  stated: { [Column in keyof Kept]?: Kept[Column] | undefined },
  mayWriteOver: boolean,
): Kept {
  const after: Record<string, unknown> = { ...before }
  for (const [column, value] of Object.entries(stated)) {
    if (value !== undefined && value !== null && (mayWriteOver || after[column] === null)) after[column] = value
  }
  return after as Kept
}

/** What a source states of a row, without the fields that somebody put right by hand. */
function uncorrected<Says extends Record<string, unknown>>(
  { known }: PlanGiven,
  ledger: Ledger,
  about: { factTable: 'person' | 'group' | 'asset'; before: Row; open: boolean; where: Where; factId?: string },
  says: Says,
): Says {
  const { factTable, before, open, where, factId = before.id } = about
  const left: Record<string, unknown> = { ...says }
  for (const [field, value] of Object.entries(says)) {
    const correction = correctedField(known.corrections, factTable, factId, field)
    if (!correction || value === undefined || value === null || (!open && before[field] !== null)) continue
    delete left[field]
    if (value === before[field]) ledger.settle(correction, true)
    else if (field === 'parentId') {
      const parent = String(value)
      ledger.keep({ correction, where, row: before, stated: parent }, parent)
    } else ledger.keep({ correction, where, row: before, stated: field === 'leftAt' ? 'yes' : String(value) })
  }
  return left as Says
}

type Owned = { source?: string | null; seenAt: string | null; staleAt: string | null; unresolvedAt?: string | null }

function isOpenTo(row: Owned, source: string, owner = row.source): boolean {
  if (row.seenAt === null) return false
  return owner === source || row.staleAt !== null || (row.unresolvedAt ?? null) !== null
}

function planPerson(
  given: PlanGiven,
  ledger: Ledger,
  named: readonly Party[],
  holders: ReadonlyMap<string, string>,
): void {
  const { known, source, now, newId } = given
  const [first] = named
  if (!first) return
  const id = idOf(given, first.token)
  const stated = statementOf(named, 'person')
  const where = mentioned(named)?.where ?? first.where
  const email = addressFor(holders, named, id)
  const before = known.person.get(id)
  if (!before) {
    const name = stated?.name ?? nameUntilStated(first.ref)
    const person = { id, name, email, title: stated?.title ?? null, source, createdAt: now }
    const times = { seenAt: now, staleAt: null, unresolvedAt: stated ? null : now }
    const leftAt = stated?.left ? now : null
    ledger.state('person', null, person, where, { changed: true, personId: id })
    const presence = { id: newId(), personId: id, timeZone: stated?.timeZone ?? null, leftAt, ...times }
    ledger.change('presence', null, presence, id)
    if (!stated) ledger.placeholder()
    return
  }
  const presence = known.presence.get(id) ?? null
  if (!stated && !presence?.unresolvedAt) return
  if (!stated) ledger.placeholder()
  const open = presence !== null && isOpenTo(presence, source, before.source)
  const says = { name: stated?.name, email, title: stated?.title, ...(open && stated ? { source } : {}) }
  const about = { factTable: 'person', before, open, where } as const
  const after = known.accounts.has(id) ? before : written(before, uncorrected(given, ledger, about, says), open)
  const here = presenceAfter(given, ledger, { presence, stated, personId: id, open, where })
  ledger.state('person', before, after, where, {
    changed: here !== null && (presence === null || differs(presence, here)),
    personId: id,
  })
  if (here && (presence === null || differs(presence, here))) ledger.change('presence', presence, here, id)
}

function presenceAfter(
  given: PlanGiven,
  ledger: Ledger,
  about: {
    presence: Presence | null
    stated: Extract<StatedFact, { fact: 'person' }> | null
    personId: string
    open: boolean
    where: Where
  },
): Presence | null {
  const { now, newId } = given
  const { presence, stated, personId, open, where } = about
  const says = { timeZone: stated?.timeZone, leftAt: stated?.left ? (presence?.leftAt ?? now) : undefined }
  if (presence) {
    const corrected = { factTable: 'person', before: presence, open, where, factId: personId } as const
    const after = written(presence, uncorrected(given, ledger, corrected, says), open)
    const seenAt = presence.seenAt === null ? null : now
    return { ...after, seenAt, staleAt: null, unresolvedAt: stated ? null : after.unresolvedAt }
  }
  if (!says.timeZone && !says.leftAt) return null
  const nowhere = { seenAt: null, staleAt: null, unresolvedAt: null }
  return { id: newId(), personId, timeZone: says.timeZone ?? null, leftAt: says.leftAt ?? null, ...nowhere }
}

/** The address that may be written for somebody: none that belongs to another. */
function addressFor(holders: ReadonlyMap<string, string>, named: readonly Party[], id: string): string | null {
  const email = named.map(emailOf).find((each) => each !== undefined)
  return email === undefined || (holders.get(email) ?? id) !== id ? null : email
}

function planAsset(given: PlanGiven, ledger: Ledger, named: readonly Party[]): void {
  const { known, source, now } = given
  const [first] = named
  if (first?.ref.of !== 'asset') return
  const id = idOf(given, first.token)
  const stated = statementOf(named, 'asset')
  const where = mentioned(named)?.where ?? first.where
  const before = known.asset.get(id)
  const times = { seenAt: now, staleAt: null, unresolvedAt: stated ? null : now }
  if (!before) {
    const { kind, name: key } = first.ref
    const asset = {
      id,
      kind,
      key,
      name: stated?.name ?? nameUntilStated(first.ref),
      doesWhat: stated?.doesWhat ?? null,
      source,
      createdAt: now,
    }
    ledger.state('asset', null, { ...asset, ...times }, where, { changed: true })
    if (!stated) ledger.placeholder()
    return
  }
  if (!stated && before.unresolvedAt === null) return
  if (!stated) ledger.placeholder()
  const open = isOpenTo(before, source)
  const stating = { name: stated?.name, doesWhat: stated?.doesWhat, ...(open && stated ? { source } : {}) }
  const says = uncorrected(given, ledger, { factTable: 'asset', before, open, where }, stating)
  const after = { ...written(before, says, open), staleAt: null, unresolvedAt: stated ? null : before.unresolvedAt }
  ledger.state('asset', before, after, where, { changed: false })
}

function planGroups(given: PlanGiven, ledger: Ledger, groups: readonly (readonly Party[])[]): void {
  const parents = parentsOf(given, ledger, groups)
  for (const named of groups) planGroup(given, ledger, named, parents)
}

/** What each group is part of, without what would make a group part of itself. What it says itself goes before what others say. */
function parentsOf(given: PlanGiven, ledger: Ledger, groups: readonly (readonly Party[])[]): Map<string, string> {
  const parents = new Map<string, string>()
  const claims = new Map<string, Claim>()
  for (const claim of [...ownClaims(groups), ...foreignClaims(given)]) {
    const id = meantIn(given, claim.group)
    const parentId = meantIn(given, claim.parent)
    if (id === parentId) ledger.refuse(claim.where, `${claim.group.name} is stated to be part of itself`)
    else if (!parents.has(id)) {
      parents.set(id, parentId)
      claims.set(id, claim)
    } else if (parents.get(id) !== parentId) {
      ledger.refuse(
        claim.where,
        `${claim.group.name} is part of ${claims.get(id)?.parent.name}; a group is part of one other`,
      )
    }
  }
  const put = (id: string) => correctedField(given.known.corrections, 'group', id, 'parentId') !== undefined
  // What somebody put right stays, so it is this that a ring would go through.
  const stays = new Map([...parents].filter(([id]) => put(id)))
  for (const id of stays.keys()) parents.delete(id)
  const above = (id: string) => parents.get(id) ?? given.known.group.get(id)?.parentId ?? undefined
  for (const ring of rings(parents.keys(), above)) {
    // Which of them is left out does not depend on the order of the file.
    const [last] = ring
      .flatMap((id) => (parents.has(id) ? (claims.get(id) ?? []) : []))
      .sort((a, b) => (a.group.name < b.group.name ? 1 : -1))
    if (!last) continue
    parents.delete(meantIn(given, last.group))
    ledger.refuse(last.where, `${last.group.name} cannot be part of a group that is part of it`)
  }
  return new Map([...parents, ...stays])
}

type Claim = { group: Reference; parent: Reference; where: Where }

function ownClaims(groups: readonly (readonly Party[])[]): Claim[] {
  return groups.flatMap((named) => {
    const party = mentioned(named)
    const parent = statementOf(named, 'group')?.parent
    return party && parent ? [{ group: party.ref, parent, where: party.where }] : []
  })
}

function foreignClaims({ facts }: PlanGiven): Claim[] {
  return facts
    .flatMap((fact) => {
      if (fact.fact !== 'parent') return []
      const { path, line, group, parent } = fact
      return [{ group, parent, where: { path, line } }]
    })
    .sort((a, b) => (tokenOf(a.parent) < tokenOf(b.parent) ? -1 : 1))
}

function planGroup(
  given: PlanGiven,
  ledger: Ledger,
  named: readonly Party[],
  parents: ReadonlyMap<string, string>,
): void {
  const { known, source, now, meant } = given
  const [first] = named
  if (!first) return
  const { id, groupKey } = meant.get(first.token) ?? { id: idOf(given, first.token), groupKey: undefined }
  const stated = statementOf(named, 'group')
  const where = mentioned(named)?.where ?? first.where
  const says = {
    name: stated?.name,
    kind: stated?.kind,
    doesWhat: stated?.doesWhat,
    parentId: parents.get(id),
    mailingList: stated?.mailingList,
    chat: stated?.chat,
    meeting: stated?.meeting,
  }
  const before = known.group.get(id)
  if (!before) {
    const bare = { kind: null, doesWhat: null, parentId: null, mailingList: null, chat: null, meeting: null }
    const times = { createdAt: now, seenAt: now, staleAt: null, unresolvedAt: stated ? null : now }
    const group: Group = { id, key: groupKey ?? id, name: nameUntilStated(first.ref), source, ...bare, ...times }
    ledger.state('group', null, written(group, says, true), where, { changed: true })
    if (!stated) ledger.placeholder()
    return
  }
  if (!stated && before.unresolvedAt === null && !parents.has(id)) return
  if (!stated && before.unresolvedAt !== null) ledger.placeholder()
  const open = isOpenTo(before, source)
  const stating = { ...says, ...(open && stated ? { source } : {}) }
  const after = {
    ...written(before, uncorrected(given, ledger, { factTable: 'group', before, open, where }, stating), open),
    staleAt: null,
    unresolvedAt: stated ? null : before.unresolvedAt,
  }
  ledger.state('group', before, after, where, { changed: false })
}

/** What the source calls somebody is kept, so that the next import means the same. */
function planHandles(given: PlanGiven, ledger: Ledger, parties: readonly Party[]): void {
  const called = (of: Reference['of'], { scheme, name }: { scheme: string; name: string }) => `${of} ${scheme} ${name}`
  const known = new Set(
    given.known.handles.map((handle) =>
      called(handle.personId !== null ? 'person' : handle.groupId !== null ? 'group' : 'asset', handle),
    ),
  )
  for (const { token, ref } of parties) {
    if (ref.of === 'asset' || known.has(called(ref.of, ref))) continue
    // An address is kept with the person.
    if (ref.of === 'person' && ref.scheme === 'email') continue
    const party = idOf(given, token)
    const whose = ref.of === 'person' ? { personId: party, groupId: null } : { personId: null, groupId: party }
    const handle = { id: given.newId(), scheme: ref.scheme, name: ref.name, ...whose, assetId: null }
    ledger.change('handle', null, handle, whose.personId)
  }
}

/** Who leads a group by any of the statements, so that their order does not matter. */
function leadsAmong(given: PlanGiven): Set<string> {
  const leads = new Set<string>()
  for (const fact of given.facts) {
    if (fact.fact !== 'member' || !fact.lead) continue
    leads.add(memberKey({ groupId: meantIn(given, fact.group), personId: meantIn(given, fact.person) }))
  }
  return leads
}

function planRelation(given: PlanGiven, ledger: Ledger, fact: StatedFact, leads: ReadonlySet<string>): void {
  if (fact.fact === 'member') planMember(given, ledger, fact, leads)
  if (fact.fact === 'ownership' || fact.fact === 'consumption') planTie(given, ledger, fact)
  if (fact.fact === 'link') planLink(given, ledger, fact)
}

type Of<Fact extends StatedFact['fact']> = Extract<StatedFact, { fact: Fact }> & Where

function planMember(given: PlanGiven, ledger: Ledger, fact: Of<'member'>, leads: ReadonlySet<string>): void {
  const { known, newId, source, now } = given
  const groupId = meantIn(given, fact.group)
  const personId = meantIn(given, fact.person)
  const before = known.groupMember.get(memberKey({ groupId, personId })) ?? null
  if (before && ledger.seen.has(sightingKey({ factTable: 'groupMember', factId: before.id }))) return
  const open = before !== null && isOpenTo(before, source)
  const says = leads.has(memberKey({ groupId, personId })) ? 'lead' : null
  const leading = says === 'lead' || (before !== null && leadsElsewhere(given, before))
  if (!before) {
    const row = { id: newId(), groupId, personId, lead: leading }
    const takenOff = takenOffAs(known.corrections, 'groupMember', row)
    if (takenOff)
      return void ledger.keep({ correction: takenOff, where: fact, row, stated: leading ? 'lead' : 'member' })
  }
  const byHand = before !== null && before.seenAt === null
  const lead = before && (byHand || keepsLead(given, ledger, before, leading, fact)) ? before.lead : leading
  const after = before
    ? { ...before, lead, staleAt: null, source: open ? source : before.source }
    : { id: newId(), groupId, personId, lead, source, seenAt: now, staleAt: null }
  if (!before) known.groupMember.set(memberKey(after), after)
  ledger.state('groupMember', before, after, fact, { changed: false, personId, says })
}

/**
 * Whether any other source says that this member leads the group. A membership that was read before it was kept which source
 * says so is believed to lead by its own source.
 */
function leadsElsewhere({ known, source }: PlanGiven, member: GroupMember): boolean {
  if (known.ledElsewhere.has(member.id)) return true
  const mine = known.sightings.get(sightingKey({ factTable: 'groupMember', factId: member.id }))
  return member.lead && member.source !== source && mine?.says !== 'lead'
}

/** Whether somebody said by hand whether this member leads the group, and the source may not write over it. */
function keepsLead({ known }: PlanGiven, ledger: Ledger, before: GroupMember, stated: boolean, where: Where): boolean {
  const correction = correctedField(known.corrections, 'groupMember', before.id, 'lead')
  if (!correction) return false
  if (before.lead === stated) ledger.settle(correction, true)
  else ledger.keep({ correction, where, row: before, stated: stated ? 'yes' : 'no' })
  return true
}

function planTie(given: PlanGiven, ledger: Ledger, fact: Of<'ownership'> | Of<'consumption'>): void {
  const { known, newId, source, now } = given
  const assetId = meantIn(given, fact.asset)
  const byId = meantIn(given, fact.by)
  const by = fact.by.of === 'person' ? { personId: byId, groupId: null } : { personId: null, groupId: byId }
  const fresh = { id: newId(), assetId, ...by, source, seenAt: now, staleAt: null }
  if (fact.fact === 'ownership') {
    const row: Ownership = { ...fresh, duty: fact.duty }
    planPair(given, ledger, 'ownership', known.ownership, ownershipKey(row), row, fact, by.personId)
  } else planPair(given, ledger, 'consumption', known.consumption, consumptionKey(fresh), fresh, fact, by.personId)
}

function planLink(given: PlanGiven, ledger: Ledger, fact: Of<'link'>): void {
  const assetId = meantIn(given, fact.asset)
  const toAssetId = meantIn(given, fact.to)
  if (assetId === toAssetId) return void ledger.refuse(fact, `${fact.asset.name} is stated to be linked with itself`)
  const times = { source: given.source, seenAt: given.now, staleAt: null }
  const row: AssetLink = { id: given.newId(), assetId, toAssetId, kind: fact.kind, ...times }
  planPair(given, ledger, 'assetLink', given.known.assetLink, linkKey(row), row, fact, null)
}

/** A pair has nothing but its two ends: it is there or not. */
function planPair<Pair extends Row & Owned>(
  { source, known: { corrections } }: PlanGiven,
  ledger: Ledger,
  factTable: FactTable,
  known: Map<string, Pair>,
  key: string,
  fresh: Pair,
  where: Where,
  personId: string | null,
): void {
  const before = known.get(key) ?? null
  if (before && ledger.seen.has(sightingKey({ factTable, factId: before.id }))) return
  const takenOff = before ? undefined : takenOffAs(corrections, factTable, fresh)
  if (takenOff) return void ledger.keep({ correction: takenOff, where, row: fresh, stated: 'yes' })
  if (!before) known.set(key, fresh)
  const after = before
    ? { ...before, staleAt: null, source: isOpenTo(before, source) ? source : (before.source ?? null) }
    : fresh
  ledger.state(factTable, before, after, where, { changed: false, personId })
}

function meantIn(given: PlanGiven, ref: Reference): string {
  return idOf(given, tokenOf(ref))
}

/** What this source stated before and does not state now. A fact that nobody else states is stale from now on, unless it was entered by hand. */
function planVanished({ known, source, now, importId }: PlanGiven, ledger: Ledger): void {
  const { fields, takenOff } = known.corrections
  for (const correction of [...fields.values(), ...takenOff.values()]) {
    if (correction.source !== source || ledger.answered.has(correction.id)) continue
    const isTakenOff = correction.field === TAKEN_OFF
    if (isTakenOff || correction.stated !== null) ledger.settle(correction, isTakenOff)
  }
  const timed = timedRows(known)
  for (const [key, sighting] of known.sightings) {
    if (sighting.staleAt !== null || ledger.seen.has(key)) continue
    const { factTable, factId } = sighting
    const row = timed[factTable].get(factId)
    const personId = factTable === 'person' ? factId : ((row?.['personId'] as string | null | undefined) ?? null)
    ledger.change('sighting', sighting, { ...sighting, importId, staleAt: now }, personId)
    ledger.count(factTable, 'vanished')
    if (!row || row.seenAt === null || row.staleAt !== null) continue
    if (known.statedElsewhere.has(key)) {
      const leads = sighting.says === 'lead' && row['lead'] === true && !known.ledElsewhere.has(factId)
      if (leads && !correctedField(known.corrections, 'groupMember', factId, 'lead'))
        ledger.change('groupMember', row, { ...row, lead: false }, personId)
      continue
    }
    ledger.change(factTable === 'person' ? 'presence' : factTable, row, { ...row, staleAt: now }, personId)
  }
}

/** The rows that say since when a fact is stale, by the id of the fact; for a person it is their presence. */
function timedRows(known: KnownRows): Record<FactTable, Map<string, Row & Owned>> {
  const byId = <Fact extends Row & Owned>(rows: Map<string, Fact>) =>
    new Map([...rows.values()].map((row) => [row.id, row]))
  return {
    person: known.presence,
    group: known.group,
    asset: known.asset,
    groupMember: byId(known.groupMember),
    ownership: byId(known.ownership),
    consumption: byId(known.consumption),
    assetLink: byId(known.assetLink),
  }
}
