import { seededRandom, shuffled } from '@plumbline/measure'
import { answersTo, CANNOT_TELL, type Card } from '../card.ts'
import { groupsOf, type Material, NO_GROUP, understoodOf, type Voice } from '../material.ts'
import type { ReadbackResult } from '../result.ts'

/**
 * Somebody who may read everything that is shown, knows who is in which group and who answered, and looks for answers that nobody
 * could have given otherwise. They use nothing of the gate: they go through the worlds that fit what they saw.
 */
type Shown = ReadbackResult['cards'][number]['all']
type Vector = readonly number[]
type Cell = { people: readonly string[]; fits: readonly Vector[] | 'anything' }

/** Whose answer to a card can only have been one, given the figures of all and of each group; by the ids in `members`. */
export function determined(
  card: Pick<Card, 'form' | 'options'>,
  seen: { all: Shown; groups: readonly Shown[] },
  members: ReadonlyMap<string, readonly string[]>,
): string[] {
  const values = [...answersTo(card), CANNOT_TELL]
  const cells = seen.groups.map((group): Cell => {
    const people = members.get(group.groupId) ?? []
    return { people, fits: fitting(group, people.length, values) }
  })
  const size = cells.reduce((sum, { people }) => sum + people.length, 0)
  const totals = fitting(seen.all, size, values)
  const possible = new Map(cells.flatMap(({ people }) => people).map((id) => [id, new Set<number>()]))
  for (const world of worldsOf(cells, totals, values.length))
    for (const [at, { people }] of cells.entries())
      for (const id of people)
        for (const [value, count] of (world[at] ?? []).entries()) if (count > 0) possible.get(id)?.add(value)
  return [...possible].flatMap(([id, could]) => (could.size === 1 ? [id] : []))
}

/** How many of a cell may have given each answer. */
function fitting(
  { counts, mostOrAll }: Shown,
  size: number,
  values: readonly string[],
): readonly Vector[] | 'anything' {
  if (counts) return [values.map((value) => counts.find(({ answer }) => answer === value)?.count ?? 0)]
  if (mostOrAll === null) return 'anything'
  const most = values.indexOf(mostOrAll)
  const all = values.map((_, at) => (at === most ? size : 0))
  const one = values.flatMap((_, other) =>
    other === most ? [] : [values.map((_, at) => (at === most ? size - 1 : at === other ? 1 : 0))],
  )
  return [all, ...one]
}

/** All worlds, of hidden cells only what they hold together: anybody in them may be any of those. */
function* worldsOf(cells: readonly Cell[], totals: readonly Vector[] | 'anything', width: number): Generator<Vector[]> {
  const known = cells.map(({ fits }) => (fits === 'anything' ? [null] : fits))
  const hidden = cells.reduce((sum, { people, fits }) => sum + (fits === 'anything' ? people.length : 0), 0)
  for (const chosen of product<Vector | null>(known)) {
    const told = Array.from({ length: width }, (_, value) =>
      chosen.reduce((sum, vector) => sum + (vector?.[value] ?? 0), 0),
    )
    const rests =
      totals === 'anything'
        ? [told.map(() => hidden)]
        : totals.map((total) => told.map((count, value) => (total[value] ?? 0) - count))
    for (const rest of rests) {
      if (rest.some((count) => count < 0)) continue
      if (totals !== 'anything' && rest.reduce((sum, count) => sum + count, 0) !== hidden) continue
      yield chosen.map((vector) => vector ?? rest)
    }
  }
}

function* product<Some>(lists: readonly (readonly Some[])[]): Generator<Some[]> {
  const [first, ...rest] = lists
  if (!first) return yield []
  for (const one of first) for (const others of product(rest)) yield [one, ...others]
}

/** Who is in which of the groups that are shown. */
export function membersOf(people: readonly Voice[], cardId: string): Map<string, string[]> {
  return new Map(
    groupsOf(people).map(({ groupId, people: members }) => [
      groupId,
      members.filter((person) => understoodOf(person, cardId) !== null).map(({ id }) => id),
    ]),
  )
}

/**
 * Whose answer everything together gives away, to the last letter: those for whom no other world was found that is shown in just the
 * same way. Two people of one group who answered otherwise could be each other; so only whole groups of one mind are looked at, where
 * one, or one here and one elsewhere, may have answered otherwise, or the answers of hidden groups may lie otherwise among them.
 */
export function givenAway(material: Material, show: (material: Material) => Pick<ReadbackResult, 'cards'>): string[] {
  const random = seededRandom(1)
  return material.cards.flatMap((card) => {
    // A card alone: what is shown of all together says less of each than what would be shown of it.
    const about = (people: readonly Voice[]) => show({ ...material, cards: [card], people: [...people] })
    const before = about(material.people)
    const seen = JSON.stringify(before)
    const hidden = new Set(
      (before.cards[0]?.groups ?? []).flatMap(({ groupId, shown }) => (shown === 'nothing' ? [groupId] : [])),
    )
    const looksTheSame = (people: readonly Voice[]) => JSON.stringify(about(people)) === seen
    return groupsOf(material.people).flatMap(({ groupId, people: members }) => {
      const answering = members.filter((person) => understoodOf(person, card.id) !== null)
      const [first] = answering
      const mind = first && understoodOf(first, card.id)
      if (!first || !mind || answering.some((person) => understoodOf(person, card.id) !== mind)) return []
      const others = [...answersTo(card), CANNOT_TELL].filter((value) => value !== mind)
      const isFree = others.some((value) => {
        const changed = otherwiseFor(material.people, first.id, card.id, value)
        if (looksTheSame(changed)) return true
        const balancing = material.people.filter(
          (person) => (person.groupId ?? NO_GROUP) !== groupId && understoodOf(person, card.id) === value,
        )
        return balancing.some((person) => looksTheSame(otherwiseFor(changed, person.id, card.id, mind)))
      })
      const mixed = () =>
        mixedAmong(material.people, card.id, (person) => hidden.has(person.groupId ?? NO_GROUP), random)
      const isFreeAmongHidden = () =>
        hidden.has(groupId) &&
        Array.from({ length: MIXINGS }, mixed).some(
          (people) =>
            people.some((person) => person.id === first.id && understoodOf(person, card.id) !== mind) &&
            looksTheSame(people),
        )
      return isFree || isFreeAmongHidden() ? [] : answering.map(({ id }) => `${id} on ${card.id}`)
    })
  })
}

/** So many ways are tried in which the answers of hidden groups may lie among their people. */
const MIXINGS = 200

function mixedAmong(
  people: readonly Voice[],
  itemId: string,
  among: (person: Voice) => boolean,
  random: () => number,
): Voice[] {
  const answering = people.filter((person) => among(person) && understoodOf(person, itemId) !== null)
  const answers = shuffled(
    answering.map((person) => understoodOf(person, itemId) ?? ''),
    random,
  )
  return answering.reduce<Voice[]>((all, { id }, at) => otherwiseFor(all, id, itemId, answers[at] ?? ''), [...people])
}

function otherwiseFor(people: readonly Voice[], id: string, itemId: string, understood: string): Voice[] {
  return people.map((person) =>
    person.id === id
      ? {
          ...person,
          said: {
            ...person.said,
            answers: person.said.answers.map((answer) =>
              answer.itemId === itemId ? { ...answer, understood } : answer,
            ),
          },
        }
      : person,
  )
}
