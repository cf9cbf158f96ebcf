import type { DisclosureMode } from '@plumbline/measure'
import type { Said } from './answer.ts'
import { answersTo, CANNOT_TELL, type Card, formOf, saysTheSame, type Understood } from './card.ts'
import type { ReadbackDisclosure, ReadbackKind, Respondent } from './readback.ts'

/** Everything that a result is made of. */
export type Material = {
  readback: { id: string; kind: ReadbackKind | null; wave: number; disclosure: ReadbackDisclosure; fewest: number }
  cards: Card[]
  people: Voice[]
}

/** What the gate of the measures is told. */
export function modeOf({ disclosure }: Material['readback']): DisclosureMode {
  return disclosure === 'named' ? 'named' : 'confidential'
}

/** Somebody who was asked, and what they said. */
export type Voice = Pick<Respondent, 'id' | 'personId' | 'groupId' | 'groupName'> & { name: string; said: Said }

export type VoiceGroup = { groupId: string; name: string; people: Voice[] }

/** Whoever speaks for no group is shown beside the groups, and never compared as one. */
export const NO_GROUP = 'none'

/** The groups in the order in which their first person was asked. */
export function groupsOf(people: readonly Voice[]): VoiceGroup[] {
  const groups = new Map<string, VoiceGroup>()
  for (const person of people) {
    const groupId = person.groupId ?? NO_GROUP
    const group = groups.get(groupId) ?? { groupId, name: person.groupName ?? '', people: [] }
    group.people.push(person)
    groups.set(groupId, group)
  }
  return [...groups.values()]
}

export function understoodOf(person: Voice, cardId: string): Understood | null {
  return person.said.answers.find((answer) => answer.itemId === cardId)?.understood ?? null
}

export function preferredOf(person: Voice, cardId: string): Understood | null {
  return person.said.answers.find((answer) => answer.itemId === cardId)?.preferred ?? null
}

export function predictedOf(person: Voice, cardId: string, aboutWhom: string): Understood | null {
  return (
    person.said.predictions.find((each) => each.itemId === cardId && each.aboutWhom === aboutWhom)?.predicted ?? null
  )
}

/** How many gave each answer, in the order of the card; of a ranking, how many put each option first. */
export type Counts = { answer: Understood; count: number }[]

export function countsOf(card: Card, answers: readonly Understood[]): Counts {
  const ranked = formOf(card) === 'ranking'
  const each = ranked ? (card.options ?? []).map((_, place) => String(place)) : answersTo(card)
  const told = ranked
    ? answers.map((answer) => (answer === CANNOT_TELL ? answer : (answer.split(',')[0] ?? '')))
    : answers
  return [...each, CANNOT_TELL].map((answer) => ({
    answer,
    count: told.filter((given) => given === answer).length,
  }))
}

/** How many said what the direction says; of a ranking, how many put first what it puts first. Nothing where it says nothing. */
export function sameAsStated(card: Card, counts: Counts): number | null {
  const { stated } = card
  if (stated === null) return null
  const first = stated.split(',')[0]
  const isSame = (answer: Understood) =>
    formOf(card) === 'ranking' ? answer === first : saysTheSame(card, answer, stated)
  return counts.reduce((sum, { answer, count }) => sum + (isSame(answer) ? count : 0), 0)
}

export function cannotTellIn(counts: Counts): number {
  return counts.find(({ answer }) => answer === CANNOT_TELL)?.count ?? 0
}

export function given<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null)
}
