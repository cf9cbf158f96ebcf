import { bareLetters } from '../bare-letters.ts'
/** Somebody's answer to “Who else would be surprised by this?” */
export type Nomination = {
  id: string
  workId: string
  byPersonId: string | null
  /** The name as it was typed. */
  typedName: string
  /** Whom it means, once that is known. */
  personId: string | null
  groupId: string | null
  why: string | null
  nominatedAt: string
}

/** One party that was named, and by how many independent people. */
export type Nominated = {
  personId: string | null
  groupId: string | null
  /** The name as it was first typed. */
  typedName: string
  /** How many different people named it; whoever names themself does not count. */
  by: number
  nominations: Nomination[]
}

/** So many who name the same independently make it more than one person's guess. */
export const INDEPENDENT_NAMES = 2

/** Everybody who was named, those named most often first, then in the order in which they came. */
export function nominated(nominations: readonly Nomination[]): Nominated[] {
  const parties = Map.groupBy(nominations, partyNamed)
  return [...parties.values()]
    .map(([first, ...others]) => {
      const all = first === undefined ? [] : [first, ...others]
      return {
        personId: first?.personId ?? null,
        groupId: first?.groupId ?? null,
        typedName: first?.typedName ?? '',
        by: new Set(all.flatMap(({ byPersonId, personId }) => (byPersonId === personId ? [] : (byPersonId ?? []))))
          .size,
        nominations: all,
      }
    })
    .sort((a, b) => b.by - a.by)
}

/** Those whom two different people named, neither of them the one who is named. */
export function promoted(nominations: readonly Nomination[]): Nominated[] {
  return nominated(nominations).filter(({ by }) => by >= INDEPENDENT_NAMES)
}

/** The party that a nomination means: a person, a group, or as long as neither is known a name. */
function partyNamed({ personId, groupId, typedName }: Nomination): string {
  return personId ?? groupId ?? `called ${foldedName(typedName)}`
}

/** A name without what differs between two ways of typing it: case, accents, spaces, a leading @. */
export function foldedName(typed: string): string {
  return bareLetters(typed)
    .replace(/^@/, '')
    .replace(/[\s.,]+/g, ' ')
    .trim()
}

export const LONGEST_TYPED_NAME = 200
/** More than that go into several requests; how many somebody names in all has no end. */
export const MOST_NAMES_AT_ONCE = 200

/** Names as they are typed into one field: a line each, or with commas or semicolons between them; each once. */
export function namesTyped(typed: string): string[] {
  const names = typed
    .split(/[\n;,]+/)
    .map((name) => name.trim().replace(/\s+/g, ' ').slice(0, LONGEST_TYPED_NAME))
    .filter((name) => foldedName(name) !== '')
  const once = new Map(names.map((name) => [foldedName(name), name]))
  return [...once.values()]
}

/** All of the names, as many at a time as one request takes. */
export function namesInTurns(typed: string): string[][] {
  const names = namesTyped(typed)
  const turns = Math.ceil(names.length / MOST_NAMES_AT_ONCE)
  return Array.from({ length: turns }, (_, turn) => names.slice(turn * MOST_NAMES_AT_ONCE).slice(0, MOST_NAMES_AT_ONCE))
}
