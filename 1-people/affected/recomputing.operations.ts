import { later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { hashOf } from '@plumbline/platform/secret'
import { theWork } from '@plumbline/work/reads'
import { absencesFrom, deputiesOf, dutyTurnsFrom } from '../directory/presence.store.ts'
import { stakeholdersOf } from '../stakeholder.store.ts'
import { type Assessed, assessed, linkedKeys, otherThan } from './assessment.ts'
import type { OpenPromise } from './circumstances.ts'
import { shippedWeights, type Weights } from './combination.ts'
import { loadOf, whoLeft } from './ground.store.ts'
import type { KnownGroup, Undertaking } from './ground.ts'
import { impactAnswersOf, installRulePack, rulesInForce } from './involvement-rule.store.ts'
import { type KnownGround, knownGround, ownerOf, requestersOf } from './known-ground.operations.ts'
import { daysBetween } from './likely-person.ts'
import { nominationsOf } from './nomination.store.ts'
import { nominated } from './nomination.ts'
import { type Askable, pickedPerson } from './picked-person.ts'
import { firedRules } from './rule-firing.ts'
import { SIGNALS, type Signal } from './signals.ts'
import {
  addSuggestions,
  affectedStateOf,
  changedWeights,
  keepAffectedState,
  placesOfOwnership,
  replaceEvidence,
  replaceSuggestions,
  suggestionsOf,
} from './suggestion.store.ts'
import type { Evidence, Family, Suggestion } from './suggestion.ts'
import type { TextSource } from './text-source.store.ts'

/** What later steps hand over, and where. */
export type Around = {
  texts: readonly TextSource[]
  /** Promises that are still open, of all work. */
  promises: (db: Db, today: string) => Promise<readonly (Omit<OpenPromise, 'groupIds'> & { personId: string | null })[]>
}

type At = { db: Db; now: string; newId(): string; workspaceId: string }

/** What changed: whether anything did, and which suggestions are new although there had been some before. */
export type Recomputed = { changed: boolean; newly: Suggestion[] }

/** Looks again at who may be affected by a work; nothing is written when nothing that it depends on has changed. */
export async function recompute(
  { db, now, newId, workspaceId }: At,
  workId: string,
  around: Around,
): Promise<Recomputed> {
  await installRulePack(db, now, newId)
  const known = await knownGround(db, workspaceId, around.texts)
  const { work, circumstances, inputHash } = await circumstancesOf(db, workId, known, around, now.slice(0, 10))
  const state = await affectedStateOf(db, workId)
  const { revision, registersRevision } = known
  if (state?.inputHash === inputHash) {
    if (state.registersRevision !== registersRevision) await keepAffectedState(db, { ...state, registersRevision })
    return { changed: false, newly: [] }
  }
  const { parties, coverage } = assessed(known.ground, work, circumstances)
  const before = await suggestionsOf(db, workId)
  const picked = await picks(db, known, parties, circumstances.registered, now)
  const { added, kept, gone } = compared({ before, parties, picked, workId, now, newId })
  await replaceSuggestions(db, [
    ...kept.map(({ suggestion }) => suggestion),
    ...gone.map((each) => ({ ...each, goneAt: now })),
  ])
  await addSuggestions(
    db,
    added.map(({ suggestion }) => suggestion),
  )
  const evidence = await rowsOfEvidence(
    db,
    [...added, ...kept].map(({ suggestion, party }) => ({ id: suggestion.id, party })),
    { workId, now, newId },
  )
  await replaceEvidence(db, [...kept.map(({ suggestion }) => suggestion.id), ...gone.map(({ id }) => id)], evidence)
  await keepAffectedState(db, {
    id: newId(),
    workId,
    computedAt: now,
    inputHash,
    revision,
    registersRevision,
    coverage,
  })
  const back = kept.filter(({ wasNone }) => wasNone).map(({ suggestion }) => suggestion)
  const newly = state === undefined ? [] : [...added.map(({ suggestion }) => suggestion), ...back]
  return { changed: true, newly: newly.filter(({ tier, verdict }) => tier !== 'inform' && (verdict ?? null) === null) }
}

/** A work as it stands now, and what is known of it beside the directory. */
export async function circumstancesOf(db: Db, workId: string, known: KnownGround, around: Around, today: string) {
  const { title, driverId, createdAt } = await theWork(db, workId)
  const register = await stakeholdersOf(db, workId)
  const texts: Awaited<ReturnType<TextSource>> = []
  for (const source of around.texts) texts.push(...(await source(db, [workId])))
  const work: Undertaking = {
    id: workId,
    title,
    texts,
    ownerId: ownerOf(driverId, register, known.groupsOfPerson),
    requesterIds: requestersOf(driverId, register),
    touches: [],
    on: createdAt.slice(0, 10),
  }
  const rules = await rulesInForce(db)
  const answers = await impactAnswersOf(db, workId)
  const nominations = await nominationsOf(db, workId)
  const earlierWork = otherThan(work, known.ground.earlier).length
  const weights = weightsHere(earlierWork, await changedWeights(db))
  const written = [{ field: 'title', text: title, openedAs: 'work' as const, openedId: workId }, ...texts]
  const fired = firedRules(rules, written, answers).map((each) => ({
    fired: each,
    groupId: known.standsFor(each.rule),
  }))
  const linked = linkedKeys(written, otherThan(work, known.works)).map(({ id, quote }) => ({
    workId: id,
    quote,
    title: known.works.find((each) => each.id === id)?.title ?? '',
    groupIds: known.groupsOfWork.get(id) ?? [],
  }))
  const promises = (await around.promises(db, today))
    .filter((promise) => promise.workId !== workId && isAbout(promise.what, written))
    .map(({ personId, ...promise }) => ({
      ...promise,
      groupIds: personId === null ? [] : (known.groupsOfPerson.get(personId) ?? []),
    }))
  const circumstances = {
    fired,
    nominated: nominated(nominations),
    linked,
    promises,
    people: known.people,
    peopleNames: known.peopleNames,
    groupsOfPerson: known.groupsOfPerson,
    registered: new Set(
      [driverId, ...register.flatMap(({ personId, groupId }) => [personId, groupId])].filter((id) => id !== null),
    ),
    weights,
  }
  const inputHash = hashOf(
    JSON.stringify([
      known.revision,
      known.pastHash,
      title,
      driverId,
      texts,
      [...circumstances.registered].sort(),
      answers.map(({ question, yes }) => [question, yes]),
      nominations.map(({ id, personId, groupId }) => [id, personId, groupId]),
      rules.map(({ id, ruleWords, questions, groupId, because }) => [id, ruleWords, questions, groupId, because]),
      linked,
      promises,
      weights,
    ]),
  )
  return { work, circumstances, inputHash }
}

const SHARED_FROM = 0.5

/** A promise is about the same when at least half of its longer words stand in the text. */
function isAbout(what: string, texts: readonly { text: string }[]): boolean {
  const whole = ` ${texts
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()} `
  const words = [...new Set(what.toLowerCase().match(/\p{L}{5,}/gu) ?? [])]
  return words.length >= 2 && words.filter((word) => whole.includes(word)).length / words.length >= SHARED_FROM
}

/**
 * The weights of the workspace: what was shipped for as much earlier work as it has, with those families made heavier or lighter
 * that somebody changed.
 */
function weightsHere(earlierWork: number, changed: readonly { family: string; weight: number }[]): Weights {
  const shipped = shippedWeights(earlierWork)
  const factor = new Map(changed.map(({ family, weight }) => [family, weight]))
  const of = Object.entries(shipped.of).map(([signal, weight]) => {
    const family: Family | null = SIGNALS[signal as Signal]
    return [signal, weight * (family === null ? 1 : (factor.get(family) ?? 1))]
  })
  return { base: shipped.base, of: Object.fromEntries(of) as Weights['of'] }
}

type Party = Pick<Assessed, 'groupId' | 'personId' | 'functionName'>
const keyOf = ({ groupId, personId, functionName }: Party) =>
  groupId !== null ? `group ${groupId}` : functionName !== null ? `function ${functionName}` : `person ${personId}`

function compared({
  before,
  parties,
  picked,
  workId,
  now,
  newId,
}: {
  before: readonly Suggestion[]
  parties: readonly Assessed[]
  picked: ReadonlyMap<string, string>
  workId: string
  now: string
  newId(): string
}) {
  const known = new Map(before.map((each) => [keyOf(each), each]))
  const current = new Set(parties.map(keyOf))
  const added: { suggestion: Suggestion; party: Assessed }[] = []
  const kept: { suggestion: Suggestion; party: Assessed; wasNone: boolean }[] = []
  for (const party of parties) {
    const { chance, families, tier, groupId, functionName } = party
    const personId = groupId === null ? party.personId : (picked.get(groupId) ?? null)
    const found = { chance, families, tier, personId, seenAt: now, goneAt: null }
    const old = known.get(keyOf(party))
    if (old) {
      kept.push({
        suggestion: { ...old, ...found, ...(cameOffTheRegister(old) ? UNSETTLED : {}) },
        party,
        // Only to be informed is not told, so whoever rises above that is new.
        wasNone: old.goneAt !== null || old.tier === 'inform',
      })
    } else {
      const suggestion = {
        id: newId(),
        workId,
        groupId,
        functionName,
        ...found,
        firstSeenAt: now,
        ...UNSETTLED,
      }
      added.push({ suggestion, party })
    }
  }
  return { added, kept, gone: before.filter((each) => each.goneAt === null && !current.has(keyOf(each))) }
}

const UNSETTLED = { verdict: null, because: null, settledAt: null, settledById: null }

/** Said to be in, gone from the suggestions as they then stood on the register, and found again: they stand there no longer. */
function cameOffTheRegister({ verdict, goneAt }: Suggestion): boolean {
  return goneAt !== null && verdict !== 'not-affected'
}

async function rowsOfEvidence(
  db: Db,
  all: readonly { id: string; party: Assessed }[],
  { workId, now, newId }: { workId: string; now: string; newId(): string },
): Promise<Evidence[]> {
  const assetIds = all.flatMap(({ party }) =>
    party.evidence.flatMap(({ family, openedId }) => (family === 'owns' && openedId ? [openedId] : [])),
  )
  const places = await placesOfOwnership(db, [...new Set(assetIds)])
  return all.flatMap(({ id, party }) =>
    party.evidence.map((each) => {
      const place =
        each.family === 'owns'
          ? places.find(
              ({ assetId, groupId }) => assetId === each.openedId && (groupId === party.groupId || groupId === null),
            )
          : undefined
      return {
        id: newId(),
        workId,
        suggestionId: id,
        ...each,
        path: place?.path ?? null,
        line: place?.line ?? null,
        seenAt: now,
      }
    }),
  )
}

const QUARTER_DAYS = 91
const DAY_SECONDS = 86_400

/** The one person of each group that was found who is asked. */
async function picks(
  db: Db,
  { ground }: KnownGround,
  parties: readonly Assessed[],
  registered: ReadonlySet<string>,
  now: string,
): Promise<Map<string, string>> {
  const wanted = new Set(parties.flatMap(({ groupId }) => groupId ?? []))
  const groups = ground.groups.filter(({ id }) => wanted.has(id))
  // Whoever is on the register already cannot come a second time for another group.
  const free = ({ members }: KnownGroup) => members.filter(({ id }) => !registered.has(id))
  const members = [...new Set(groups.flatMap((group) => free(group).map(({ id }) => id)))]
  const deputies = Map.groupBy(await deputiesOf(db, members), ({ personId }) => personId)
  const ids = [...new Set([...members, ...[...deputies.values()].flat().map(({ deputyId }) => deputyId)])]
  const today = now.slice(0, 10)
  const turns = (await dutyTurnsFrom(db, [...wanted], today)).filter(({ startsOn }) => startsOn <= today)
  const away = new Set(
    (await absencesFrom(db, ids, today)).filter(({ startsOn }) => startsOn <= today).map(({ personId }) => personId),
  )
  const left = new Set(await whoLeft(db, ids))
  const isHere = (id: string) => !left.has(id) && !away.has(id) && !registered.has(id)
  const load = Map.groupBy(
    await loadOf(db, ids, later(now, -2 * QUARTER_DAYS * DAY_SECONDS)),
    ({ personId }) => personId ?? '',
  )
  const askable = ({ id, lead }: KnownGroup['members'][number], groupId: string): Askable => {
    const had = (load.get(id) ?? []).map(({ involvedAt }) => daysBetween(involvedAt, now))
    return {
      id,
      lead,
      onDuty: turns.some((turn) => turn.groupId === groupId && turn.personId === id),
      away: away.has(id),
      deputyIds: (deputies.get(id) ?? []).map(({ deputyId }) => deputyId).filter(isHere),
      lastInvolvedDays: had.length === 0 ? null : Math.min(...had),
      recentLoad: had.filter((days) => days <= QUARTER_DAYS).length,
    }
  }
  return new Map(
    groups.flatMap((group) => {
      const there = free(group).filter(({ id }) => !left.has(id))
      const person = pickedPerson(there.map((member) => askable(member, group.id)))
      return person === null ? [] : [[group.id, person] as const]
    }),
  )
}
