import {
  chanceOf,
  ENOUGH_EARLIER_WORK,
  type Example,
  FIRST_WEIGHTS,
  fittedWeights,
  type Weights,
} from './combination.ts'
import { type EarlierWork, groundOf, type KnownGroup, type Undertaking, workWords } from './ground.ts'
import { involvedPeople, type PersonInWork } from './likely-person.ts'
import { firedRules } from './rule-firing.ts'
import { groupFor } from './rule-function.ts'
import { RULE_PACK, ruleFromPack } from './rule-pack.ts'
import { lookedAt, signalsFor } from './signals.ts'

/** Earlier work with what became known of it, and from when on. */
export type ReplayedWork = Undertaking & {
  /** Who took part, as it was known on each of these days; the earliest first. */
  involvedSince: readonly { on: string; groupIds: readonly string[] }[]
  people: readonly PersonInWork[]
}

export type ReplayQuery = Undertaking & { namedIds: readonly string[] }

/** The directory as it was from a month on. */
export type ReplayedDirectory = { month: string; groups: readonly KnownGroup[] }

export type Replay = { history: readonly ReplayedWork[]; directories: readonly ReplayedDirectory[] }

/** What was known of earlier work on a day: only work that was begun before it, with those who took part as known by then. */
function knownOn({ history }: Replay, { id, on }: Pick<Undertaking, 'id' | 'on'>): (EarlierWork & ReplayedWork)[] {
  return history
    .filter((work) => work.on < on && work.id !== id)
    .map((work) => ({ ...work, involvedIds: involvedOn(work, on) }))
}

function involvedOn({ involvedSince, ownerId }: ReplayedWork, on: string): string[] {
  const known = involvedSince.findLast((state) => state.on <= on) ?? involvedSince[0]
  return (known?.groupIds ?? []).filter((id) => id !== ownerId)
}

function directoryOn({ directories }: Replay, on: string): readonly KnownGroup[] {
  return (directories.findLast(({ month }) => month <= on.slice(0, 7)) ?? directories[0])?.groups ?? []
}

/** The words of each work, worked out once. */
export function rememberedWords(): (work: Undertaking) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (work) => {
    const words = known.get(work.id) ?? workWords(work)
    known.set(work.id, words)
    return words
  }
}

/** Every group but the owner's, with what speaks for it, and what was looked up for that. */
function scored(replay: Replay, work: Undertaking, wordsOfWork: (work: Undertaking) => readonly string[]) {
  const groups = directoryOn(replay, work.on)
  const earlier = knownOn(replay, work)
  const looked = lookedAt(groundOf(groups, earlier, wordsOfWork), work)
  const further = { 'a rule calls for it': calledByRules(work, groups) }
  const candidates = groups
    .map((group, place) => ({ group, signals: signalsFor(looked, group, place, further) }))
    .filter(({ group }) => group.id !== work.ownerId)
  return { groups, earlier, looked, candidates, isBeginning: registered(earlier) < ENOUGH_EARLIER_WORK }
}

function registered(earlier: readonly EarlierWork[]): number {
  return earlier.filter(({ involvedIds }) => involvedIds.length > 0).length
}

/** Which groups the rules call for that every workspace begins with. */
function calledByRules(work: Undertaking, groups: readonly KnownGroup[]): Map<string, number> {
  const called = new Map<string, number>()
  const texts = [{ field: 'title', text: work.title, openedAs: 'work' as const, openedId: null }, ...work.texts]
  for (const { rule, strength } of firedRules(PACK, texts, [])) {
    const id = groupFor(rule, groups.map(asRecord))?.groupId
    if (id !== undefined) called.set(id, Math.max(called.get(id) ?? 0, strength))
  }
  return called
}

const PACK = RULE_PACK.map((rule) => ruleFromPack(rule, rule.key, ''))

function asRecord({ id, key, name, doesWhat }: KnownGroup) {
  return { id, key, name, doesWhat, kind: null, staleAt: null, unresolvedAt: null }
}

/** The weights that fit the history: each work of it is asked as if it were new, with only what was known before it. */
export function learnedWeights(replay: Replay, from: Weights): Weights {
  const wordsOfWork = rememberedWords()
  const examples = replay.history.flatMap((work): Example[] => {
    const { candidates, isBeginning } = scored(replay, work, wordsOfWork)
    if (isBeginning) return []
    const took = new Set(work.involvedSince.at(0)?.groupIds ?? [])
    return candidates.map(({ group, signals }) => ({ signals, took: took.has(group.id) }))
  })
  return fittedWeights(examples, from)
}

/**
 * All groups but the owner's, the likeliest first; for `late`, without those who are named already. As long as too little was
 * known on that day, the weights of a beginning count instead of those given.
 */
export function rankedGroups(
  replay: Replay,
  query: ReplayQuery,
  weights: Weights,
  late: boolean,
  wordsOfWork = rememberedWords(),
): string[] {
  const named = new Set(late ? query.namedIds : [])
  const { candidates, isBeginning } = scored(replay, query, wordsOfWork)
  const weighing = isBeginning ? FIRST_WEIGHTS : weights
  return candidates
    .map(({ group, signals }) => ({ id: group.id, chance: chanceOf(signals, weighing) }))
    .sort((a, b) => b.chance - a.chance || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
    .filter((id) => !named.has(id))
}

/** The people most likely to be asked, the likeliest first; never those who wrote it. */
export function rankedPeople(
  replay: Replay,
  query: ReplayQuery,
  weights: Weights,
  wordsOfWork = rememberedWords(),
): string[] {
  const { groups, earlier, looked, candidates, isBeginning } = scored(replay, query, wordsOfWork)
  const weighing = isBeginning ? FIRST_WEIGHTS : weights
  const chances = new Map(candidates.map(({ group, signals }) => [group.id, chanceOf(signals, weighing)]))
  const similar = new Map(looked.precedents.map(({ at, weight }) => [at, weight]))
  return involvedPeople({
    groups: groups.map(({ id, members }) => ({ id, members, chance: chances.get(id) ?? 0 })),
    earlier: earlier.map((work, at) => ({ ...work, similar: similar.get(at) ?? 0 })),
    ownerId: query.ownerId,
    requesterIds: query.requesterIds,
    on: query.on,
  })
}
