import type { Circumstances } from './circumstances.ts'
import type { EarlierWork, GroupNames, KnownGroup, KnownThing } from './ground.ts'
import { namesOf } from './ground.ts'
import type { InvolvementRule } from './involvement-rule.ts'
import { plainly } from './mention.ts'
import { sentenceWith } from './name-index.ts'
import { INDEPENDENT_NAMES } from './nomination.ts'
import { sharedWords } from './relevance.ts'
import type { FiredRule } from './rule-firing.ts'
import { type Looked, lifted, type Signals } from './signals.ts'
import type { Evidence } from './suggestion.ts'
import { wordsOf } from './words-of.ts'

/** A reason, before it is stored. */
export type FoundEvidence = Pick<Evidence, 'family' | 'strength' | 'quote' | 'says' | 'openedAs' | 'openedId'>

/** Fainter than this a family is not counted as one that speaks for somebody. */
export const FAINT = 0.15
const DESCRIBED_FROM = 0.35
const MOST_OF_A_KIND = 2
const SHARED_WORDS = 4

/** Every reason that speaks for a group, each with what can be opened. */
export function evidenceFor(
  looked: Looked,
  group: KnownGroup,
  signals: Signals,
  circumstances: Circumstances,
): FoundEvidence[] {
  return [
    ...byName(looked, group, signals),
    ...byNomination(group, circumstances),
    ...byOwning(looked, group),
    ...byUsing(looked, group),
    ...circumstances.fired.filter(({ groupId }) => groupId === group.id).map(({ fired }) => ruleEvidence(fired)),
    ...byDescription(looked, group, signals),
    ...byPrecedent(looked, group),
    ...byRequester(looked, group),
    ...byLinks(group, circumstances),
  ]
}

type Place = Pick<FoundEvidence, 'quote' | 'openedAs' | 'openedId'> & { field: string }

/** Where one of these names stands first in what is written about the work. */
function placeOf({ work }: Looked, names: readonly string[]): Place | null {
  for (const plain of names) {
    const inTitle = sentenceWith(work.title, plain)
    if (inTitle) return { quote: inTitle, openedAs: 'work', openedId: work.id, field: 'title' }
    for (const { field, text, openedAs, openedId } of work.texts) {
      const quote = sentenceWith(text, plain)
      if (quote) return { quote, openedAs, openedId: openedId ?? work.id, field }
    }
    const touched = work.touches.find((each) => plainly(each).includes(plain))
    if (touched) return { quote: touched, openedAs: 'work', openedId: work.id, field: 'list of what is touched' }
  }
  return null
}

function byName(looked: Looked, group: KnownGroup, signals: Signals): FoundEvidence[] {
  const strength = Math.max(signals['called by its name'] ?? 0, signals['a word of its name'] ?? 0)
  if (strength < FAINT) return []
  const names = looked.ground.groupNames[looked.ground.groups.indexOf(group)]
  const inFull = signals['called by its name'] !== undefined
  const word = names && !inFull ? wordLike(looked, names) : null
  const place = placeOf(looked, [...(names?.called ?? []), ...(word === null ? (names ? [names.word] : []) : [word])])
  if (!place) return []
  const { field, ...opened } = place
  return [
    {
      family: 'named',
      strength,
      ...opened,
      says:
        word === null
          ? `${group.name} is named in the ${field}.`
          : `The ${field} has the word “${word.trim()}”, which is like the name ${group.name}.`,
    },
  ]
}

/** The word of the text that is the name, or begins like it: `authorization` for Auth. */
function wordLike({ plainText }: Looked, { word, beginning }: GroupNames): string | null {
  if (plainText.includes(word)) return word
  if (beginning === null) return null
  const like = plainText
    .split(' ')
    .find((each) => each.startsWith(beginning.slice(0, 4)) && wordsOf(each).some((stem) => stem.startsWith(beginning)))
  return like === undefined ? null : ` ${like} `
}

function byNomination(group: KnownGroup, { nominated }: Circumstances): FoundEvidence[] {
  return nominated
    .filter(({ groupId, personId, by }) => (groupId ?? personId) === group.id && by > 0)
    .map(({ by, typedName, nominations }) =>
      nominatedEvidence(typedName, by, nominations[0]?.id ?? null, nominationStrength(by)),
    )
}

export function nominatedEvidence(name: string, by: number, id: string | null, strength: number): FoundEvidence {
  return {
    family: 'nominated',
    strength,
    quote: name,
    says: by === 1 ? `Somebody who was asked named ${name}.` : `${by} people named ${name} independently.`,
    openedAs: 'nomination',
    openedId: id,
  }
}

/** One name is a guess, two independent ones are not. */
export function nominationStrength(by: number): number {
  return by >= INDEPENDENT_NAMES ? 1 : 0.4
}

/** How strongly the work is about a thing. */
export function meant({ touched, mentioned }: Looked, thing: KnownThing): number {
  return Math.max(touched.get(thing.id) ?? 0, mentioned.get(thing.id) ?? 0)
}

function byOwning(looked: Looked, group: KnownGroup): FoundEvidence[] {
  return group.owns
    .map((thing) => ({ thing, strength: meant(looked, thing) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_OF_A_KIND)
    .map(({ thing, strength }) => ({
      family: 'owns' as const,
      strength,
      quote: placeOf(looked, namesOf(thing))?.quote ?? thing.name,
      says: `${group.name} owns ${thing.name}, which this touches.`,
      openedAs: 'asset' as const,
      openedId: thing.id,
    }))
}

function byUsing(looked: Looked, group: KnownGroup): FoundEvidence[] {
  return group.uses
    .map((use) => ({ ...use, strength: meant(looked, use.thing) / use.steps }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_OF_A_KIND)
    .map(({ thing, through, strength }) => ({
      family: 'consumes' as const,
      strength,
      quote: placeOf(looked, namesOf(thing))?.quote ?? thing.name,
      says:
        through === null
          ? `${group.name} uses ${thing.name}, which this touches.`
          : `${group.name} uses ${thing.name}, which this touches, through ${through}.`,
      openedAs: 'asset' as const,
      openedId: thing.id,
    }))
}

export function ruleEvidence({ rule, quote, question, strength }: FiredRule): FoundEvidence {
  return {
    family: 'rule',
    strength,
    quote,
    says: saidBy(rule),
    openedAs: question === null ? 'rule' : 'question',
    openedId: rule.id,
  }
}

function saidBy({ title, because }: InvolvementRule): string {
  return `${title}: ${because}`
}

function byDescription(looked: Looked, group: KnownGroup, signals: Signals): FoundEvidence[] {
  const strength = Math.max(signals['its description matches'] ?? 0, signals['what it owns matches'] ?? 0)
  if (strength < DESCRIBED_FROM || group.of !== 'group') return []
  const { groupIndex, ownedIndex, groups } = looked.ground
  const place = groups.indexOf(group)
  const shared = [groupIndex, ownedIndex].flatMap((index) => sharedWords(index, place, looked.words, SHARED_WORDS))
  const told = spelled(shared, looked)
  if (told.length === 0) return []
  return [
    {
      family: 'directory',
      strength,
      quote: group.doesWhat ?? group.name,
      says: `What ${group.name} does and owns is described in the same words: ${told.join(', ')}.`,
      openedAs: 'group',
      openedId: group.id,
    },
  ]
}

/** Words as the text spells them, of their stems. */
function spelled(stems: readonly string[], { spelling }: Looked): string[] {
  return [...new Set(stems.flatMap((stem) => spelling.get(stem) ?? []))].slice(0, SHARED_WORDS)
}

/** Of less weight than this an earlier work is no reason. */
export const LEAST_PRECEDENT = 0.02

function byPrecedent(looked: Looked, group: KnownGroup): FoundEvidence[] {
  const { ground } = looked
  return looked.precedents
    .map(({ at, weight }) => ({ at, weight, earlier: ground.earlier[at] as EarlierWork }))
    .filter(
      ({ earlier, weight }) =>
        weight > LEAST_PRECEDENT && (earlier.ownerId === group.id || earlier.involvedIds.includes(group.id)),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_OF_A_KIND)
    .map(({ at, weight, earlier }) => {
      const shared = wordsInCommon(looked, at)
      return {
        family: 'precedent' as const,
        strength: Math.min(1, lifted(weight)),
        quote: earlier.title,
        says: `${group.name} ${earlier.ownerId === group.id ? 'drove' : 'took part in'} “${earlier.title}”, which speaks of the same: ${shared.join(', ')}.`,
        openedAs: 'work' as const,
        openedId: earlier.id,
      }
    })
}

/** The words that an earlier work shares with this one, as this one spells them. */
export function wordsInCommon(looked: Looked, at: number): string[] {
  return spelled(sharedWords(looked.ground.earlierIndex, at, looked.words, SHARED_WORDS * 2), looked)
}

function byRequester(looked: Looked, group: KnownGroup): FoundEvidence[] {
  const { work, ground } = looked
  const belonging = group.members.find(({ id }) => work.requesterIds.includes(id))
  const before = ground.earlier.findLast(
    (earlier) =>
      (earlier.ownerId === group.id || earlier.involvedIds.includes(group.id)) &&
      (earlier.requesterIds.some((id) => work.requesterIds.includes(id)) ||
        (work.ownerId !== null && earlier.ownerId === work.ownerId)),
  )
  return [
    ...(belonging
      ? [
          {
            family: 'requester' as const,
            strength: 1,
            quote: group.name,
            says: `Somebody who asks for this or drives it belongs to ${group.name}.`,
            openedAs: 'person' as const,
            openedId: belonging.id,
          },
        ]
      : []),
    ...(before
      ? [
          {
            family: 'requester' as const,
            strength: Math.max(looked.withRequester.get(group.id) ?? 0, looked.withOwner.get(group.id) ?? 0, FAINT),
            quote: before.title,
            says: `${group.name} took part when the same people did “${before.title}”.`,
            openedAs: 'work' as const,
            openedId: before.id,
          },
        ]
      : []),
  ]
}

function byLinks(group: KnownGroup, { linked, promises }: Circumstances): FoundEvidence[] {
  return [
    ...linked
      .filter(({ groupIds }) => groupIds.includes(group.id))
      .slice(0, MOST_OF_A_KIND)
      .map(({ workId, title, quote }) => ({
        family: 'linked-work' as const,
        strength: 1,
        quote,
        says: `${group.name} is part of “${title}”, which this names.`,
        openedAs: 'work' as const,
        openedId: workId,
      })),
    ...promises
      .filter(({ groupIds }) => groupIds.includes(group.id))
      .slice(0, MOST_OF_A_KIND)
      .map(({ what, decisionId }) => ({
        family: 'promise' as const,
        strength: 1,
        quote: what,
        says: `${group.name} has promised something on the same thing, and it is still open.`,
        openedAs: 'decision' as const,
        openedId: decisionId,
      })),
  ]
}
