import type { EarlierWork, Ground, GroupNames, KnownGroup, Undertaking } from './ground.ts'
import { workWords } from './ground.ts'
import { plainly } from './mention.ts'
import { namesIn } from './name-index.ts'
import { type Precedent, precedents } from './precedent.ts'
import { relevance } from './relevance.ts'
import type { Family } from './suggestion.ts'
import { spellingOf, stemOf } from './words-of.ts'

/** What is looked at, and for which family it speaks. */
export const SIGNALS = {
  'called by its name': 'named',
  'a word of its name': 'named',
  'owns what is touched': 'owns',
  'owns what is mentioned': 'owns',
  'uses what is touched': 'consumes',
  'a rule calls for it': 'rule',
  'a question calls for it': 'rule',
  'nominated by others': 'nominated',
  'its description matches': 'directory',
  'took part in similar work': 'precedent',
  'similar work was its own': 'precedent',
  'part of linked work': 'linked-work',
  'the requester belongs to it': 'requester',
  'worked with the requester before': 'requester',
  'worked with the owner before': 'requester',
  'an open promise': 'promise',
  // Speaks for nobody: a body that answers for nothing is seldom affected.
  'owns nothing on file': null,
} as const satisfies Record<string, Family | null>
export type Signal = keyof typeof SIGNALS

/** How strongly each signal speaks for a group, from 0 to 1; what is not there is 0. */
export type Signals = Partial<Record<Signal, number>>

/** What only the records of the product know: rules that fired, nominations, links and promises, each by the group's id. */
export type Further = Partial<
  Record<
    | 'a rule calls for it'
    | 'a question calls for it'
    | 'nominated by others'
    | 'part of linked work'
    | 'an open promise',
    ReadonlyMap<string, number>
  >
>

/** Small shares already tell something and large ones little more: 0 stays 0 and 1 stays 1. */
export function lifted(share: number): number {
  return Math.log1p(Math.max(0, share) / KNEE) / Math.log1p(1 / KNEE)
}
const KNEE = 0.03
/** To be there through one's people only says half as much. */
const HALF = 0.5

/** Everything that is looked up once for a piece of work and then asked for each group. */
export type Looked = {
  work: Undertaking
  ground: Ground
  plainText: string
  words: readonly string[]
  /** How the text spells each word first, by its stem. */
  spelling: ReadonlyMap<string, string>
  /** The names of groups in the title and the first field, and in the whole. */
  head: ReadonlyMap<string, { times: number }>
  whole: ReadonlyMap<string, { times: number }>
  begun: ReadonlyMap<string, number>
  /** How strongly each thing is meant by the text: 1 where it is said to be touched, else by how often it is mentioned. */
  touched: ReadonlyMap<string, number>
  mentioned: ReadonlyMap<string, number>
  described: Float64Array
  precedents: readonly Precedent[]
  took: ReadonlyMap<string, number>
  /** As `took`, for groups that were there only through one of their people. */
  through: ReadonlyMap<string, number>
  owned: ReadonlyMap<string, number>
  withRequester: ReadonlyMap<string, number>
  withOwner: ReadonlyMap<string, number>
}

export function lookedAt(ground: Ground, work: Undertaking): Looked {
  const words = workWords(work)
  const first = work.texts[0]?.text ?? ''
  const described = relevance(ground.groupIndex, words)
  const best = described.reduce((most, score) => Math.max(most, score), Number.EPSILON)
  const found = precedents(ground.earlierIndex, ground.earlierWords, words, (at) => ground.earlier[at]?.id === work.id)
  const similar = found.map(({ at, weight }) => ({ work: ground.earlier[at] as EarlierWork, weight }))
  const all = ground.earlier.filter(({ id }) => id !== work.id).map((earlier) => ({ work: earlier, weight: 1 }))
  const byRequester = all.filter(({ work: earlier }) =>
    earlier.requesterIds.some((id) => work.requesterIds.includes(id)),
  )
  const byOwner = work.ownerId === null ? [] : all.filter(({ work: earlier }) => earlier.ownerId === work.ownerId)
  const oftenAsked = votes(all, ({ involvedIds }) => involvedIds)
  const shareAsked = shares(oftenAsked, all.length + 1)
  const wholeText = [work.title, ...work.texts.map(({ text }) => text), ...work.touches].join('\n')
  const plainText = plainly(wholeText)
  return {
    work,
    ground,
    plainText,
    words,
    spelling: spellingOf(wholeText),
    head: namesIn(ground.names, plainly(`${work.title}\n${first}`)),
    whole: namesIn(ground.names, plainText),
    begun: beginningsOf(plainText),
    touched: thingsTouched(ground, work.touches),
    mentioned: thingsMentioned(ground, plainText),
    described: described.map((score) => score / best),
    precedents: found,
    took: votes(similar, ({ involvedIds }) => involvedIds),
    through: votes(similar, ({ throughPeopleIds }) => throughPeopleIds),
    owned: votes(similar, ({ ownerId }) => (ownerId === null ? [] : [ownerId])),
    withRequester: shares(votes(byRequester, parties), byRequester.length + 1),
    withOwner: smoothed(
      votes(byOwner, ({ involvedIds }) => involvedIds),
      byOwner.length,
      shareAsked,
    ),
  }
}

function parties({ ownerId, involvedIds }: EarlierWork): string[] {
  return [...new Set(ownerId === null ? involvedIds : [ownerId, ...involvedIds])]
}

function votes(
  works: readonly { work: EarlierWork; weight: number }[],
  of: (work: EarlierWork) => readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { work, weight } of works) for (const id of of(work)) sums.set(id, (sums.get(id) ?? 0) + weight)
  return sums
}

function shares(sums: ReadonlyMap<string, number>, of: number): Map<string, number> {
  return new Map([...sums].map(([id, sum]) => [id, sum / of]))
}

/** Three works' worth of what is usual everywhere, so that one work alone says little. */
function smoothed(
  sums: ReadonlyMap<string, number>,
  of: number,
  usual: ReadonlyMap<string, number>,
): Map<string, number> {
  if (of === 0) return new Map()
  return new Map(
    [...new Set([...sums.keys(), ...usual.keys()])].map((id) => [
      id,
      ((sums.get(id) ?? 0) + 3 * (usual.get(id) ?? 0)) / (of + 3),
    ]),
  )
}

/** How strongly everything speaks for one group. */
export function signalsFor(looked: Looked, group: KnownGroup, place: number, further: Further = {}): Signals {
  const { work, described } = looked
  const strengths: Record<Signal, number> = {
    ...byName(looked, looked.ground.groupNames[place] as GroupNames),
    'owns what is touched': strongest(group.owns, ({ id }) => looked.touched.get(id)),
    'owns what is mentioned': strongest(group.owns, ({ id }) => looked.mentioned.get(id)),
    'uses what is touched': strongest(group.uses, ({ thing, steps }) => strengthOf(looked, thing.id) / steps),
    'a rule calls for it': further['a rule calls for it']?.get(group.id) ?? 0,
    'a question calls for it': further['a question calls for it']?.get(group.id) ?? 0,
    'nominated by others': further['nominated by others']?.get(group.id) ?? 0,
    'part of linked work': further['part of linked work']?.get(group.id) ?? 0,
    'an open promise': further['an open promise']?.get(group.id) ?? 0,
    'owns nothing on file': looked.ground.mostOwn && group.owns.length === 0 ? 1 : 0,
    'its description matches': described[place] ?? 0,
    'took part in similar work': lifted((looked.took.get(group.id) ?? 0) + HALF * (looked.through.get(group.id) ?? 0)),
    'similar work was its own': lifted((looked.owned.get(group.id) ?? 0) + (looked.took.get(group.id) ?? 0)),
    'the requester belongs to it': group.members.some(({ id }) => work.requesterIds.includes(id)) ? 1 : 0,
    'worked with the requester before': lifted(looked.withRequester.get(group.id) ?? 0),
    'worked with the owner before': lifted(looked.withOwner.get(group.id) ?? 0),
  }
  return Object.fromEntries(Object.entries(strengths).filter(([, strength]) => strength > 0))
}

function byName(
  { head, whole, begun }: Looked,
  { called, word, beginning }: GroupNames,
): Pick<Record<Signal, number>, 'called by its name' | 'a word of its name'> {
  let times = 0
  for (const name of called) times = Math.max(times, 2 * (head.get(name)?.times ?? 0) + (whole.get(name)?.times ?? 0))
  const words = Math.max(whole.get(word)?.times ?? 0, beginning === null ? 0 : (begun.get(beginning) ?? 0))
  return { 'called by its name': 1 - 0.5 ** times, 'a word of its name': 1 - 0.85 ** words }
}

/** How many words of the text have this beginning, for every beginning. */
function beginningsOf(plainText: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const word of plainText.trim().split(' ')) {
    const stem = stemOf(word)
    for (let length = 1; length <= stem.length; length += 1) {
      const beginning = stem.slice(0, length)
      times.set(beginning, (times.get(beginning) ?? 0) + 1)
    }
  }
  return times
}

function strongest<Each>(all: readonly Each[], of: (each: Each) => number | undefined): number {
  let strength = 0
  for (const each of all) strength = Math.max(strength, of(each) ?? 0)
  return strength
}

function strengthOf({ touched, mentioned }: Looked, thingId: string): number {
  return Math.max(touched.get(thingId) ?? 0, mentioned.get(thingId) ?? 0)
}

/** The things that the work itself names as touched. */
function thingsTouched({ things }: Ground, touches: readonly string[]): Map<string, number> {
  const touched = new Map<string, number>()
  for (const plain of touches.map(plainly))
    for (const id of namesIn(things, plain).get(plain)?.ids ?? []) touched.set(id, 1)
  return touched
}

/** The things that the text mentions: the more often, the surer it is that they are meant. */
function thingsMentioned({ things }: Ground, plainText: string): Map<string, number> {
  const times = new Map<string, number>()
  for (const found of namesIn(things, plainText).values())
    for (const id of found.ids) times.set(id, Math.max(times.get(id) ?? 0, found.times))
  return new Map([...times].map(([id, often]) => [id, 1 - 0.6 ** often]))
}
