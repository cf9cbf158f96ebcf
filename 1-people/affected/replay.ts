import { ENOUGH_EARLIER_WORK, type Example, FIRST_WEIGHTS, fittedWeights, type Weights } from './combination.ts'
import { type EarlierWork, groundOf, type KnownGroup, type Undertaking, workWords } from './ground.ts'
import { likelyGroups } from './likely-group.ts'
import { askedAbout, involvedPeople } from './likely-person.ts'
import type { PersonInWork } from './part-in-work.ts'
import { firedRules } from './rule-firing.ts'
import { groupFor } from './rule-function.ts'
import { RULE_PACK, ruleFromPack } from './rule-pack.ts'
import { lookedAt } from './signals.ts'

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

/**
 * Every group but the owner's with how likely it is, and what was looked up for that. As long as too little was known on that day,
 * the weights of a beginning count instead of those given.
 */
function scored(
  replay: Replay,
  work: Undertaking,
  weights: Weights,
  wordsOfWork: (work: Undertaking) => readonly string[],
) {
  const groups = directoryOn(replay, work.on)
  const earlier = knownOn(replay, work)
  const looked = lookedAt(groundOf(groups, earlier, wordsOfWork), work)
  const further = { 'a rule calls for it': calledByRules(work, groups) }
  const isBeginning = registered(earlier) < ENOUGH_EARLIER_WORK
  return { earlier, looked, likely: likelyGroups(looked, isBeginning ? FIRST_WEIGHTS : weights, further), isBeginning }
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
    const { likely, isBeginning } = scored(replay, work, from, wordsOfWork)
    if (isBeginning) return []
    const took = new Set(work.involvedSince.at(0)?.groupIds ?? [])
    return likely.map(({ group, signals }) => ({ signals, took: took.has(group.id) }))
  })
  return fittedWeights(examples, from)
}

/** All groups but the owner's, the likeliest first; for `late`, without those who are named already. */
export function rankedGroups(
  replay: Replay,
  query: ReplayQuery,
  weights: Weights,
  late: boolean,
  wordsOfWork = rememberedWords(),
): string[] {
  const named = new Set(late ? query.namedIds : [])
  return scored(replay, query, weights, wordsOfWork)
    .likely.map(({ group, chance }) => ({ id: group.id, chance }))
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
  const { looked, likely, earlier } = scored(replay, query, weights, wordsOfWork)
  return involvedPeople(askedAbout(looked, likely, earlier))
}
