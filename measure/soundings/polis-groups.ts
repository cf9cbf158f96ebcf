// Rule: the opinion groups of Polis, computed afresh: k-means of at most 100 clusters of people, k by silhouette, never one group (github.com/compdemocracy/polis, conversation.clj and clusters.clj).
import { silhouette } from '../groups/silhouette.ts'
import { type Random, seededRandom } from '../random.ts'
import { type PolisClusters, polisKMeans } from './polis-k-means.ts'
import { type PolisProjection, polisProjection } from './polis-projection.ts'
import { type PolisVotes, polisVotes } from './polis-votes.ts'
import type { VoteStream } from './vote-stream.ts'

export type PolisGroups = {
  /** How many groups: 2 to 5, fewer only when there are no two people at different places. */
  readonly k: number
  /** The group of each person who voted enough; numbered as the original does, not by size. */
  readonly groups: { readonly [participant: string]: number }
  /** Where everybody stands, whether or not in a group. */
  readonly projection: { readonly [participant: string]: readonly [number, number] }
  /** Mean silhouette of the clusters of people for 2, 3 and more groups. */
  readonly silhouettes: readonly number[]
  /** For each statement how far it takes somebody from the middle; `polisPriority` needs it. */
  readonly extremity: { readonly [statement: string]: number }
}

const VOTES_TO_BE_PLACED = 7
/** With fewer people than this who voted enough, those with most votes are taken in. */
const FILLED_UP_TO = 15
const PEOPLE_CLUSTERS = 100
const ROUNDS_FOR_PEOPLE = 100
/** The original asks for 100 here too, under a name that its k-means does not know; so the usual 20 apply. */
const ROUNDS_FOR_GROUPS = 20
const MOST_GROUPS = 5
const CLUSTERS_FOR_ANOTHER_GROUP = 12

/**
 * The groups that Polis would publish for these votes if it had never computed any before: for comparison, not for
 * decisions. They depend on who voted first, noise is always divided too, and what is really published also depends on
 * all results before it: the original starts from its last clusters, and takes another k only when it has come out four
 * times in a row. Above 10,000 people the original estimates its axes from random samples; here everybody counts.
 * Statements about the conversation itself count as rejected there: have them among `rejected`.
 */
export function polisGroups(stream: VoteStream, random: Random = seededRandom(1)): PolisGroups {
  const votes = polisVotes(stream)
  const projection = polisProjection(votes, random)
  const placed = peopleWithEnoughVotes(votes)
  const at = (list: Float64Array) => Float64Array.from(placed, (person) => list[person] as number)
  const points = { x: at(projection.x), y: at(projection.y), weight: new Float64Array(placed.length).fill(1) }
  const people = polisKMeans(points, PEOPLE_CLUSTERS, ROUNDS_FOR_PEOPLE)
  const { best, silhouettes } = clearestGroups(people)
  const names = Array.from(votes.people, (place) => stream.participants[place] as string)
  const groupOf = (i: number) => best.labels[people.labels[i] as number] as number
  return {
    k: best.centres.x.length,
    groups: Object.fromEntries(placed.map((person, i) => [names[person] as string, groupOf(i)])),
    silhouettes,
    ...byName(stream, votes, names, projection),
  }
}

/** In the order of the matrix. Votes on rejected statements count here. */
function peopleWithEnoughVotes({ people, statements, starts }: PolisVotes): number[] {
  const enough = Math.min(VOTES_TO_BE_PLACED, statements.length)
  const votesOf = (person: number) => (starts[person + 1] as number) - (starts[person] as number)
  const everybody = Array.from(people.keys())
  const placed = new Set(everybody.filter((person) => votesOf(person) >= enough))
  const others = everybody.filter((person) => !placed.has(person)).sort((a, b) => votesOf(b) - votesOf(a))
  for (const person of others.slice(0, Math.max(0, FILLED_UP_TO - placed.size))) placed.add(person)
  return everybody.filter((person) => placed.has(person))
}

/** For every k the groups of clusters of people; of equal silhouettes the original takes the larger k. */
function clearestGroups({ centres }: PolisClusters): { best: PolisClusters; silhouettes: number[] } {
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(centres.x.length / CLUSTERS_FOR_ANOTHER_GROUP))
  const divisions = Array.from({ length: most - 1 }, (_, i) => polisKMeans(centres, i + 2, ROUNDS_FOR_GROUPS))
  const { x, y } = centres
  const distances = Array.from(x, (px, i) =>
    Array.from(x, (qx, j) => Math.hypot(px - qx, (y[i] as number) - (y[j] as number))),
  )
  const silhouettes = divisions.map(({ labels }) => silhouette(distances, [...labels]).average)
  const clearest = silhouettes.lastIndexOf(Math.max(...silhouettes))
  return { best: divisions[Math.max(0, clearest)] as PolisClusters, silhouettes }
}

function byName(stream: VoteStream, votes: PolisVotes, names: readonly string[], { x, y, extremity }: PolisProjection) {
  const statements = Array.from(votes.statements, (place) => stream.statements[place] as string)
  return {
    projection: Object.fromEntries(names.map((name, i) => [name, [x[i] as number, y[i] as number] as const])),
    extremity: Object.fromEntries(statements.map((name, column) => [name, extremity[column] as number])),
  }
}
