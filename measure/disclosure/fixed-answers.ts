// Formula: an answer is free iff some exchange of answers that includes it keeps every published count (moves between tables with the same margins; Diaconis & Sturmfels 1998, Annals of Statistics 26:363-397).
import { seededRandom } from '../random.ts'

type Value = string | number

export type ShownCell = {
  readonly answers: readonly { readonly id: string; readonly value: Value }[]
  /** The value of which "most or all" was said; left out where the whole distribution was shown. */
  readonly mostOrAll?: Value
}

/** Whoever is exchanged together with somebody: up to two more who gave the same answer, against up to three others. */
const MOST_BESIDE = 2
const MOST_AGAINST = 3

/**
 * Whose answer can be told from what was shown, by whoever knows how many gave each answer in each cell and thinks it
 * through? Sums and differences are not all there is to it: if a team of six and the same team with one person
 * exchanged differ by one "yes", both these answers are known. An answer is free if it could have been another: if
 * there are others with whom it can be exchanged so that every published count stays as it is and every "most or all"
 * stays true. Exchanges of up to six people are tried. Whoever has none is counted as told, which now and then is too
 * careful, never too careless. The work grows with the fourth power of the number of people; meant for some dozens.
 */
export function fixedAnswers(cells: readonly ShownCell[]): ReadonlySet<string> {
  const people = peopleOf(cells)
  const bands = bandsOf(cells, people)
  // Two who are in the same cells and differ can always be exchanged.
  const alike = Map.groupBy(people, (person) => person.cells.join())
  const hasTwin = (person: Person) => alike.get(person.cells.join())?.some(({ value }) => value !== person.value)
  const isAlone = (person: Person) =>
    person.exact.length === 0 && bands.every((band) => band.holds([person], [], person.value, undefined))
  const open = people.filter((person) => !hasTwin(person) && !isAlone(person))
  if (open.length === 0) return new Set()

  const byValue = Map.groupBy(people, ({ value }) => value)
  const against = new Map<Value, Map<number, Person[][]>>()
  for (const [value, theirs] of byValue) against.set(value, bySum(groupsOf(theirs, MOST_AGAINST)))
  const isFree = (person: Person) => {
    const beside = groupsOf(
      (byValue.get(person.value) ?? []).filter((other) => other !== person),
      MOST_BESIDE,
    )
    for (const [value, sums] of against) {
      if (value === person.value) continue
      for (const others of beside) {
        const changing = [person, ...others]
        const balancing = sums.get(sumOf(changing)) ?? []
        const keepsAll = (back: Person[]) =>
          keepsCounts(changing, back) && bands.every((band) => band.holds(changing, back, person.value, value))
        if (balancing.some(keepsAll)) return true
      }
    }
    return false
  }
  return new Set(open.filter((person) => !isFree(person)).map(({ id }) => id))
}

type Person = {
  readonly id: string
  readonly value: Value
  readonly cells: readonly number[]
  /** The cells with a whole distribution that the answer is in, and a number that stands for all of them. */
  readonly exact: readonly number[]
  readonly sum: number
}

function peopleOf(cells: readonly ShownCell[]): Person[] {
  // Sums of a few dozen of such numbers are exact; two sets of cells with the same sum are compared themselves.
  const random = seededRandom(1)
  const numbers = cells.map(() => Math.floor(random() * 2 ** 40))
  const found = new Map<string, Person & { cells: number[]; exact: number[]; sum: number }>()
  cells.forEach(({ answers, mostOrAll }, cell) => {
    for (const { id, value } of answers) {
      const person = found.get(id) ?? { id, value, cells: [], exact: [], sum: 0 }
      found.set(id, person)
      person.cells.push(cell)
      if (mostOrAll !== undefined) continue
      person.exact.push(cell)
      person.sum += numbers[cell] as number
    }
  })
  return [...found.values()]
}

type Band = {
  /** Does "most or all" stay true when some change from `value` to `to`, and others back? */
  readonly holds: (changing: Person[], back: Person[], value: Value, to: Value | undefined) => boolean
}

function bandsOf(cells: readonly ShownCell[], people: readonly Person[]): Band[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return cells.flatMap(({ answers, mostOrAll }) => {
    if (mostOrAll === undefined) return []
    const members = new Set(answers.map(({ id }) => known.get(id) as Person))
    const spare = answers.filter(({ value }) => value === mostOrAll).length - (answers.length - 1)
    const inside = (group: Person[]) => group.filter((person) => members.has(person)).length
    const holds: Band['holds'] = (changing, back, value, to) => {
      const more = inside(changing) - inside(back)
      if (value === mostOrAll) return more <= spare
      return to === mostOrAll ? -more <= spare : true
    }
    return [{ holds }]
  })
}

/** All groups of at most so many people, nobody among them. */
function groupsOf(people: readonly Person[], most: number): Person[][] {
  const groups: Person[][] = [[]]
  people.forEach((person) => {
    for (const group of [...groups]) if (group.length < most) groups.push([...group, person])
  })
  return groups
}

function bySum(groups: Person[][]): Map<number, Person[][]> {
  return Map.groupBy(groups, sumOf)
}

function sumOf(group: readonly Person[]): number {
  return group.reduce((sum, person) => sum + person.sum, 0)
}

function keepsCounts(changing: readonly Person[], back: readonly Person[]): boolean {
  const balance = new Map<number, number>()
  for (const { exact } of changing) for (const cell of exact) balance.set(cell, (balance.get(cell) ?? 0) + 1)
  for (const { exact } of back) for (const cell of exact) balance.set(cell, (balance.get(cell) ?? 0) - 1)
  return [...balance.values()].every((left) => left === 0)
}
