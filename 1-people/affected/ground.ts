import type { InitiativeText } from './initiative.ts'
import { plainly } from './mention.ts'
import { type NameIndex, nameIndexOf } from './name-index.ts'
import { indexOf, type WordIndex } from './relevance.ts'
import { stemOf, wordsOf } from './words-of.ts'

/** Something that a party owns or uses, with the names by which a text can mean it. */
export type KnownThing = { id: string; name: string; kind: string; paths: readonly string[] }

/** A thing that a party uses: itself (1 step), or because something that it owns stands on what stands on it (2 steps). */
export type Use = { thing: KnownThing; steps: 1 | 2; through: string | null }

/** A group that can be affected, with what the directory knows of it. */
export type KnownGroup = {
  id: string
  /** Somebody who owns things and belongs to no group stands for themself. */
  of: 'group' | 'person'
  key: string
  name: string
  /** Other names of the same group: handles, former names. */
  alsoCalled: readonly string[]
  doesWhat: string | null
  owns: readonly KnownThing[]
  uses: readonly Use[]
  members: readonly { id: string; lead: boolean }[]
}

/** A piece of work, as far as it tells who is affected. */
export type Undertaking = {
  id: string
  title: string
  texts: readonly InitiativeText[]
  /** The group that drives it; never suggested. */
  ownerId: string | null
  /** The people who asked for it or wrote it. */
  requesterIds: readonly string[]
  /** What it is said to touch, by name. */
  touches: readonly string[]
  /** The day on which it was written down. */
  on: string
}

/** Earlier work of which it is known who was involved. */
export type EarlierWork = Undertaking & {
  involvedIds: readonly string[]
}

/** A group that uses a thing, by its place among the groups. */
type User = { place: number; steps: 1 | 2 }

/** What is on file about things: all there are, the places of the groups that own one, and of those that use it. */
export type ThingsOnFile = {
  all: ReadonlyMap<string, KnownThing>
  ownersOf(thingId: string): readonly number[]
  usersOf(thingId: string): readonly User[]
}

/** What is known when it is asked who is affected, ready to be looked through. */
export type Ground = {
  groups: readonly KnownGroup[]
  groupWords: readonly (readonly string[])[]
  ownedWords: readonly (readonly string[])[]
  earlier: readonly EarlierWork[]
  earlierWords: readonly (readonly string[])[]
  earlierIndex: WordIndex
  /** The words of what each group is called and does, and of what it owns. */
  groupIndex: WordIndex
  ownedIndex: WordIndex
  onFile: ThingsOnFile
  /** All things, by their names. */
  things: NameIndex
  /** By which names each group can be called, in the order of the groups, and all of them together. */
  groupNames: readonly GroupNames[]
  names: NameIndex
  /** Whether most groups own something on file, so that owning nothing says something. */
  mostOwn: boolean
}

/** Whole names (“team payments”), the plain word, and its beginning where that is long enough to mean something. */
export type GroupNames = { called: readonly string[]; word: string; beginning: string | null }

/** `before` is what was known until now: what has not changed since is taken from it, which is quicker and gives the same. */
export function groundOf(
  groups: readonly KnownGroup[],
  earlier: readonly EarlierWork[],
  wordsOfWork: (work: Undertaking) => readonly string[] = workWords,
  onFile: ThingsOnFile = thingsOf(groups),
  before?: Ground,
): Ground {
  const earlierWords = wordsOfAll(earlier, wordsOfWork, sameWork, before && [before.earlier, before.earlierWords])
  const groupWords = wordsOfAll(groups, wordsOfGroup, sameName, before && [before.groups, before.groupWords])
  const ownedWords = wordsOfAll(groups, wordsOfOwned, sameThings, before && [before.groups, before.ownedWords])
  const sameGroups = before?.groups === groups ? before : undefined
  const groupNames = sameGroups?.groupNames ?? groups.map(namesOfGroup)
  return {
    mostOwn: 2 * groups.filter(({ owns }) => owns.length > 0).length >= groups.length,
    groupNames,
    names:
      sameGroups?.names ??
      nameIndexOf(
        groups.map(({ id }, at) => ({ id, names: [...(groupNames[at]?.called ?? []), groupNames[at]?.word ?? ''] })),
      ),
    groups,
    groupWords,
    ownedWords,
    earlier,
    earlierWords,
    earlierIndex: indexOfAll(earlier, earlierWords, before?.earlierIndex, before?.earlierWords),
    groupIndex: indexOfAll(groups, groupWords, before?.groupIndex, before?.groupWords),
    ownedIndex: indexOfAll(groups, ownedWords, before?.ownedIndex, before?.ownedWords),
    onFile,
    things:
      before?.onFile.all === onFile.all
        ? before.things
        : nameIndexOf([...onFile.all.values()].map((thing) => ({ id: thing.id, names: namesOf(thing) }))),
  }
}

type Named = { id: string }

/** The words of each; those of whatever is the same as before are the very same list. */
function wordsOfAll<Each extends Named>(
  all: readonly Each[],
  wordsOfEach: (each: Each) => readonly string[],
  isSame: (each: Each, old: Each) => boolean,
  before: readonly [readonly Each[], readonly (readonly string[])[]] | undefined,
): (readonly string[])[] {
  const [old, oldWords] = before ?? [[], []]
  const places = new Map(old.map(({ id }, at) => [id, at]))
  return all.map((each) => {
    const place = places.get(each.id) ?? -1
    const known = old[place]
    return (known && isSame(each, known) ? oldWords[place] : undefined) ?? wordsOfEach(each)
  })
}

function indexOfAll(
  all: readonly Named[],
  words: readonly (readonly string[])[],
  index: WordIndex | undefined,
  oldWords: readonly (readonly string[])[] | undefined,
): WordIndex {
  const isSame =
    index?.ids.length === all.length && all.every(({ id }, at) => id === index.ids[at] && words[at] === oldWords?.[at])
  return isSame ? index : indexOf(all.map(({ id }, at) => ({ id, words: words[at] ?? [] })))
}

function sameWork(work: Undertaking, old: Undertaking): boolean {
  return (
    work.title === old.title &&
    areSame(
      work.texts.map(({ text }) => text),
      old.texts.map(({ text }) => text),
    ) &&
    areSame(work.touches, old.touches)
  )
}

function sameName(group: KnownGroup, old: KnownGroup): boolean {
  return group.name === old.name && group.doesWhat === old.doesWhat && areSame(group.alsoCalled, old.alsoCalled)
}

function sameThings({ owns }: KnownGroup, old: KnownGroup): boolean {
  return areSame(owns, old.owns)
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at])
}

/** The things that these groups own or use. */
function thingsOf(groups: readonly KnownGroup[]): ThingsOnFile {
  const all = new Map<string, KnownThing>()
  const owners = new Map<string, number[]>()
  const users = new Map<string, User[]>()
  for (const [place, { owns, uses }] of groups.entries()) {
    for (const thing of owns) {
      all.set(thing.id, thing)
      owners.set(thing.id, [...(owners.get(thing.id) ?? []), place])
    }
    for (const { thing, steps } of uses) {
      all.set(thing.id, thing)
      users.set(thing.id, [...(users.get(thing.id) ?? []), { place, steps }])
    }
  }
  return { all, ownersOf: (id) => owners.get(id) ?? [], usersOf: (id) => users.get(id) ?? [] }
}

const TITLE_COUNTS = 3

/** The words of a piece of work; those of its title count three times. */
export function workWords({ title, texts, touches }: Pick<Undertaking, 'title' | 'texts' | 'touches'>): string[] {
  const ofTitle = wordsOf(title)
  return [
    ...Array.from({ length: TITLE_COUNTS }, () => ofTitle).flat(),
    ...texts.flatMap(({ text }) => wordsOf(text)),
    ...touches.flatMap(wordsOf),
  ]
}

/** The words of what a group is called, which count twice, and of what it does. */
function wordsOfGroup({ name, alsoCalled, doesWhat }: KnownGroup): string[] {
  const ofName = wordsOf([name, ...alsoCalled].join(' '))
  return [...ofName, ...ofName, ...wordsOf(doesWhat ?? '')]
}

function wordsOfOwned({ owns }: KnownGroup): string[] {
  return owns.flatMap(({ name, paths }) => [...wordsOf(name), ...paths.flatMap(wordsOf)])
}

const SHORTEST_BEGINNING = 4

function namesOfGroup({ key, name, alsoCalled }: KnownGroup): GroupNames {
  const word = plainly(name)
  const single = !word.trim().includes(' ')
  const kindWord = plainly(key).trim().split(' ')[0] ?? ''
  const full = [key, ...alsoCalled, name].map(plainly).filter((each) => each.trim().includes(' '))
  const beginning = single ? stemOf(word.trim()) : ''
  return {
    called: [...new Set([...full, ` ${kindWord}${word}`, ` team${word}`, `${word}team `])],
    word,
    beginning: beginning.length >= SHORTEST_BEGINNING ? beginning : null,
  }
}

const SHORTEST_THING = 4
/** Parts of paths that name no one thing. */
const USUAL_PARTS = /^(?:master|main|src|pkg|cmd|lib|app|apps|packages|internal|test|tests|docs)$/

/** The names by which a text can mean a thing: its own and the last part of each of its paths. */
export function namesOf({ name, paths }: Pick<KnownThing, 'name' | 'paths'>): string[] {
  const tails = paths.flatMap((path) =>
    path
      .split('/')
      .filter((part) => part !== '' && !/[*?[\]]/.test(part) && !USUAL_PARTS.test(part))
      .slice(-1),
  )
  return [...new Set([name, ...tails].map(plainly))].filter((each) => each.trim().length >= SHORTEST_THING)
}
