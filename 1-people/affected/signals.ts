import type { EarlierWork, Ground, GroupNames, KnownGroup, Undertaking } from './ground.ts'
import { workWords } from './ground.ts'
import { plainly } from './mention.ts'
import { namesIn } from './name-index.ts'
import { leanings, likeness, type Precedent, precedents } from './precedent.ts'
import { rareness, relevance } from './relevance.ts'
import type { Family } from './suggestion.ts'
import { spellingOf, stemOf, wordsOf } from './words-of.ts'

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
  'what it owns matches': 'directory',
  'what it owns matches the title': 'directory',
  'part of similar work': 'precedent',
  'its work is like this': 'precedent',
  'part of linked work': 'linked-work',
  'the requester belongs to it': 'requester',
  'worked with the requester before': 'requester',
  'worked with the owner before': 'requester',
  'an open promise': 'promise',
  // Speaks for nobody: a body that answers for nothing is seldom affected.
  'owns nothing on file': null,
} as const satisfies Record<string, Family | null>
export type Signal = keyof typeof SIGNALS
const ALL_SIGNALS = Object.keys(SIGNALS) as Signal[]

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
  /** The strongest of these things that each group owns or uses, by the place of the group. */
  ownsTouched: ReadonlyMap<number, number>
  ownsMentioned: ReadonlyMap<number, number>
  uses: ReadonlyMap<number, number>
  /** How well each group's description matches, what it owns, and what it owns the title alone; as a share of the best, by place. */
  described: Float64Array
  owned: Float64Array
  titled: Float64Array
  precedents: readonly Precedent[]
  similar: ReadonlyMap<string, number>
  leanings: ReadonlyMap<string, number>
  withRequester: ReadonlyMap<string, number>
  withOwner: ReadonlyMap<string, number>
}

export function lookedAt(ground: Ground, work: Undertaking): Looked {
  const words = workWords(work)
  const first = work.texts[0]?.text ?? ''
  const tells = rareness(ground.earlierIndex)
  const alike = likeness(ground.earlierIndex, words)
  const others = ground.earlier.flatMap((earlier, at) =>
    earlier.id === work.id
      ? []
      : [{ at, work: earlier, alike: alike[at] as number, weight: 1, partyIds: partiesOf(earlier) }],
  )
  const nearest = precedents(others)
  const similar = nearest.map(({ at, weight }) => ({ work: ground.earlier[at] as EarlierWork, weight }))
  const byRequester = others.filter(({ work: earlier }) =>
    earlier.requesterIds.some((id) => work.requesterIds.includes(id)),
  )
  // A register on which nobody stands does not tell that nobody was affected.
  const registered = others.filter(({ work: earlier }) => earlier.involvedIds.length > 0)
  const byOwner = registered.filter(({ work: earlier }) => work.ownerId !== null && earlier.ownerId === work.ownerId)
  const oftenAsked = votes(registered, ({ involvedIds }) => involvedIds)
  const shareAsked = shares(oftenAsked, registered.length + 1)
  const wholeText = [work.title, ...work.texts.map(({ text }) => text), ...work.touches].join('\n')
  const plainText = plainly(wholeText)
  const touched = thingsTouched(ground, work.touches)
  const mentioned = thingsMentioned(ground, plainText)
  return {
    work,
    ground,
    plainText,
    words,
    spelling: spellingOf(wholeText),
    head: namesIn(ground.names, plainly(`${work.title}\n${first}`)),
    whole: namesIn(ground.names, plainText),
    begun: beginningsOf(plainText),
    touched,
    mentioned,
    ownsTouched: strongestOwned(ground, touched),
    ownsMentioned: strongestOwned(ground, mentioned),
    uses: strongestUsed(ground, [touched, mentioned]),
    described: ofBest(relevance(ground.groupIndex, words, tells)),
    owned: ofBest(relevance(ground.ownedIndex, words, tells)),
    titled: ofBest(relevance(ground.ownedIndex, wordsOf(work.title), tells)),
    precedents: nearest,
    similar: votes(similar, partiesOf),
    leanings: leanings(others),
    withRequester: shares(votes(byRequester, partiesOf), byRequester.length + 1),
    withOwner: smoothed(
      votes(byOwner, ({ involvedIds }) => involvedIds),
      byOwner.length,
      shareAsked,
    ),
  }
}

function ofBest(scores: Float64Array): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), Number.EPSILON)
  return scores.map((score) => score / best)
}

function partiesOf({ ownerId, involvedIds }: EarlierWork): string[] {
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
  const { work } = looked
  const strengths: Record<Signal, number> = {
    ...byName(looked, looked.ground.groupNames[place] as GroupNames),
    'owns what is touched': looked.ownsTouched.get(place) ?? 0,
    'owns what is mentioned': looked.ownsMentioned.get(place) ?? 0,
    'uses what is touched': looked.uses.get(place) ?? 0,
    'a rule calls for it': further['a rule calls for it']?.get(group.id) ?? 0,
    'a question calls for it': further['a question calls for it']?.get(group.id) ?? 0,
    'nominated by others': further['nominated by others']?.get(group.id) ?? 0,
    'part of linked work': further['part of linked work']?.get(group.id) ?? 0,
    'an open promise': further['an open promise']?.get(group.id) ?? 0,
    'owns nothing on file': looked.ground.mostOwn && group.owns.length === 0 ? 1 : 0,
    'its description matches': looked.described[place] ?? 0,
    'what it owns matches': looked.owned[place] ?? 0,
    'what it owns matches the title': looked.titled[place] ?? 0,
    'part of similar work': looked.similar.get(group.id) ?? 0,
    'its work is like this': looked.leanings.get(group.id) ?? 0,
    'the requester belongs to it': group.members.some(({ id }) => work.requesterIds.includes(id)) ? 1 : 0,
    'worked with the requester before': lifted(looked.withRequester.get(group.id) ?? 0),
    'worked with the owner before': lifted(looked.withOwner.get(group.id) ?? 0),
  }
  const found: Signals = {}
  for (const signal of ALL_SIGNALS) if (strengths[signal] > 0) found[signal] = strengths[signal]
  return found
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

/** Goes by the things, since a text names few of the many that there are. */
function strongestOwned({ onFile }: Ground, strengths: ReadonlyMap<string, number>): Map<number, number> {
  const strongest = new Map<number, number>()
  for (const [id, strength] of strengths)
    for (const place of onFile.ownersOf(id)) strongest.set(place, Math.max(strongest.get(place) ?? 0, strength))
  return strongest
}

function strongestUsed({ onFile }: Ground, all: readonly ReadonlyMap<string, number>[]): Map<number, number> {
  const strongest = new Map<number, number>()
  for (const strengths of all)
    for (const [id, strength] of strengths)
      for (const { place, steps } of onFile.usersOf(id))
        strongest.set(place, Math.max(strongest.get(place) ?? 0, strength / steps))
  return strongest
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
