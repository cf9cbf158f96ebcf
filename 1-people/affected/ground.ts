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
  /** Groups that were there only through one of their people, who came for another reason. */
  throughPeopleIds: readonly string[]
}

/** What is known when it is asked who is affected, ready to be looked through. */
export type Ground = {
  groups: readonly KnownGroup[]
  earlier: readonly EarlierWork[]
  earlierWords: readonly (readonly string[])[]
  earlierIndex: WordIndex
  groupIndex: WordIndex
  /** Everything that somebody owns or uses, by its names. */
  things: NameIndex
  /** The ids of all things that somebody owns, and of those that somebody uses. */
  owned: ReadonlySet<string>
  used: ReadonlySet<string>
  /** By which names each group can be called, in the order of the groups, and all of them together. */
  groupNames: readonly GroupNames[]
  names: NameIndex
  /** Whether most groups own something on file, so that owning nothing says something. */
  mostOwn: boolean
}

/** Whole names (“team payments”), the plain word, and its beginning where that is long enough to mean something. */
export type GroupNames = { called: readonly string[]; word: string; beginning: string | null }

export function groundOf(
  groups: readonly KnownGroup[],
  earlier: readonly EarlierWork[],
  wordsOfWork: (work: Undertaking) => readonly string[] = workWords,
  unowned: readonly KnownThing[] = [],
): Ground {
  const earlierWords = earlier.map(wordsOfWork)
  const groupNames = groups.map(namesOfGroup)
  return {
    mostOwn: 2 * groups.filter(({ owns }) => owns.length > 0).length >= groups.length,
    groupNames,
    owned: new Set(groups.flatMap(({ owns }) => owns.map(({ id }) => id))),
    used: new Set(groups.flatMap(({ uses }) => uses.map(({ thing }) => thing.id))),
    names: nameIndexOf(
      groups.map(({ id }, at) => ({ id, names: [...(groupNames[at]?.called ?? []), groupNames[at]?.word ?? ''] })),
    ),
    groups,
    earlier,
    earlierWords,
    earlierIndex: indexOf(earlier.map(({ id }, at) => ({ id, words: earlierWords[at] ?? [] }))),
    groupIndex: indexOf(groups.map((group) => ({ id: group.id, words: groupWords(group) }))),
    things: nameIndexOf([...thingsOf(groups), ...unowned].map((thing) => ({ id: thing.id, names: namesOf(thing) }))),
  }
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

/** The words by which a group can be found: its name, what it does, and what it owns. */
function groupWords({ name, alsoCalled, doesWhat, owns }: KnownGroup): string[] {
  const ofName = wordsOf([name, ...alsoCalled].join(' '))
  return [
    ...ofName,
    ...ofName,
    ...wordsOf(doesWhat ?? ''),
    ...owns.flatMap(({ name, paths }) => [...wordsOf(name), ...paths.flatMap(wordsOf)]),
  ]
}

function thingsOf(groups: readonly KnownGroup[]): KnownThing[] {
  const all = groups.flatMap(({ owns, uses }) => [...owns, ...uses.map(({ thing }) => thing)])
  return [...new Map(all.map((thing) => [thing.id, thing])).values()]
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
