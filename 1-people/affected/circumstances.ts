import type { Weights } from './combination.ts'
import type { NameIndex } from './name-index.ts'
import type { Nominated } from './nomination.ts'
import type { FiredRule } from './rule-firing.ts'

/** A promise that is still open, by somebody to somebody. */
export type OpenPromise = { workId: string; groupIds: readonly string[]; what: string; decisionId: string }

/** What is known of one piece of work beside the directory and its own words. */
export type Circumstances = {
  fired: readonly { fired: FiredRule; groupId: string | null }[]
  nominated: readonly Nominated[]
  /** Other work that the text names by its key. */
  linked: readonly { workId: string; title: string; quote: string; groupIds: readonly string[] }[]
  promises: readonly OpenPromise[]
  /** Everybody's name, and an index to find whole names in the text. */
  people: ReadonlyMap<string, string>
  peopleNames: NameIndex
  groupsOfPerson: ReadonlyMap<string, readonly string[]>
  /** Who is on the register already, or drives it: never suggested. */
  registered: ReadonlySet<string>
  weights: Weights
}
