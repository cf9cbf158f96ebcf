// Rule: average-linkage tree cut where silhouettes are best, against the same ratings with those of each text exchanged among its raters (permutation test; measure notes, sections 6 and 7).
import { averageLinkage } from '../groups/average-linkage.ts'
import { silhouette } from '../groups/silhouette.ts'
import type { Distances } from '../groups/vote-distances.ts'
import { mean } from '../mean.ts'
import { type Random, shuffled } from '../random.ts'
import { type NotKnown, notKnown } from '../reading.ts'
import { type MeaningVotes, meaningAgreement } from './meaning-agreement.ts'
import { orderOfTexts } from './order-of-texts.ts'
import { treeCut } from './tree-cut.ts'

export type MeaningClusters =
  | {
      readonly known: true
      /** unanimous: every rating says so · tested: clearer than in 95 of 100 exchanges of the same ratings. */
      readonly how: 'unanimous' | 'tested'
      /** A number from 0 for each text; texts with the same number mean the same. */
      readonly labels: readonly number[]
      /** Share of "same" among ratings within a cluster and across; NaN where there are none. */
      readonly sameInside: number
      readonly sameAcross: number
      /** Texts that lie no nearer to their own cluster than to another. */
      readonly doubtful: readonly number[]
      /** NaN when every rating says so: then nothing is left to test. */
      readonly chance: number
    }
  | (NotKnown & { readonly chance: number })

/** With fewer texts too few exchanges differ from each other for a test. */
const FEWEST_TEXTS_TO_TEST = 6
/** Looking for more costs sight: three clean meanings among twelve people would be seen 6 times in ten instead of 8. */
const MOST_MEANINGS = 3
const SIGNIFICANT = 0.05
const USUAL_PERMUTATIONS = 999

/**
 * Do these texts fall into two or three meanings? Two ways lead to a yes. Either the ratings contradict each other
 * nowhere: within each cluster all say "same", and every two texts across are rated and "different" (this also finds
 * that all texts mean the same). Or a tree of near texts, cut into two or three, is clearer than in 95 of 100 exchanges
 * that keep how each text was rated and only mix who rated it so. Otherwise "no clear groups", which does not mean
 * that all mean the same. Two clean meanings of 5 and 3 among eight people with four ratings each are seen about eight
 * times in ten when one rating in seven is a mistake, about three times in ten when it is one in three. One text that
 * differs from seven others is seen only three times in ten: it shows as the least shared one (`sharedMeaning`). Ratings
 * without a pattern pass for clusters in about five rounds of a hundred, and in up to eight when twenty people differ
 * widely in how mildly they rate.
 * Input: ratings (see `MeaningVotes`), a generator, how many exchanges to draw.
 * Refuses without ratings, and below six texts unless the ratings are unanimous.
 */
export function meaningClusters(
  votes: MeaningVotes,
  random: Random,
  permutations: number = USUAL_PERMUTATIONS,
): MeaningClusters {
  const distances = distancesOf(votes)
  if (!distances) return { ...notKnown('no answers'), chance: Number.NaN }
  const undisputed = undisputedLabels(votes)
  if (undisputed) return found('unanimous', undisputed, votes, distances, Number.NaN)
  if (votes.length < FEWEST_TEXTS_TO_TEST) return { ...notKnown('too few texts'), chance: Number.NaN }
  // Few kinds of answers make many equal distances; who wrote first must not decide between them.
  const order = orderOfTexts(votes)
  const ordered = order.map((rater) => order.map((text) => votes[rater]?.[text] ?? null))
  const best = bestCut(distancesOf(ordered) ?? [])
  const chance = chanceOfCut(best.silhouette, ordered, random, permutations)
  const labels = numbered(votes.map((_, text) => best.labels[order.indexOf(text)] as number))
  return chance <= SIGNIFICANT
    ? found('tested', labels, votes, distances, chance)
    : { ...notKnown('no clear groups'), chance }
}

/** The same clusters, numbered in the order of their first text. */
function numbered(labels: readonly number[]): number[] {
  const names = [...new Set(labels)]
  return labels.map((label) => names.indexOf(label))
}

function distancesOf(votes: MeaningVotes): Distances | undefined {
  const reading = meaningAgreement(votes)
  return reading.known ? reading.agreement.map((row) => row.map((agreement) => 1 - agreement)) : undefined
}

/** The clusters that no rating speaks against, if there are any. */
function undisputedLabels(votes: MeaningVotes): number[] | undefined {
  const between = (i: number, j: number) =>
    [votes[i]?.[j] ?? null, votes[j]?.[i] ?? null].filter((vote) => vote !== null)
  const labels = connected(votes.length, (i, j) => between(i, j).includes('same'))
  const isUndisputed = labels.every((one, i) =>
    labels.every((other, j) => {
      const said = between(i, j)
      if (i === j) return true
      return one === other
        ? said.every((vote) => vote === 'same')
        : said.length > 0 && said.every((vote) => vote === 'different')
    }),
  )
  return isUndisputed ? labels : undefined
}

/** A number for each of n things, the same for those that are linked, directly or through others. */
function connected(n: number, linked: (i: number, j: number) => boolean): number[] {
  const labels = new Array<number>(n).fill(-1)
  let next = 0
  const reach = (i: number, label: number) => {
    labels[i] = label
    for (let j = 0; j < n; j++) if (labels[j] === -1 && linked(i, j)) reach(j, label)
  }
  for (let i = 0; i < n; i++) if (labels[i] === -1) reach(i, next++)
  return labels
}

function bestCut(distances: Distances): { labels: number[]; silhouette: number } {
  const merges = averageLinkage(distances)
  const most = Math.min(MOST_MEANINGS, distances.length - 2)
  let best = { labels: [] as number[], silhouette: Number.NEGATIVE_INFINITY }
  for (let clusters = 2; clusters <= most; clusters++) {
    const labels = treeCut(merges, clusters)
    const { average } = silhouette(distances, labels)
    if (average > best.silhouette) best = { labels, silhouette: average }
  }
  return best
}

/**
 * The ratings as they are count as one of the exchanges, so the chance is never 0. Drawing ends as soon as so many were
 * as clear that the answer can only be no; their share among the draws is then the chance (Besag & Clifford 1991).
 */
function chanceOfCut(observed: number, votes: MeaningVotes, random: Random, permutations: number): number {
  const enoughForNo = Math.floor(SIGNIFICANT * permutations) + 1
  let asClear = 0
  for (let drawn = 1; drawn <= permutations; drawn++) {
    const other = distancesOf(exchanged(votes, random))
    if (other && bestCut(other).silhouette >= observed - 1e-12) asClear++
    if (asClear === enoughForNo) return asClear / drawn
  }
  return (asClear + 1) / (permutations + 1)
}

/** Each text keeps its ratings and its raters; only who gave which rating is left to chance. */
function exchanged(votes: MeaningVotes, random: Random): MeaningVotes {
  const mixed = votes.map((row) => [...row])
  votes.forEach((_, text) => {
    const who = mixed.filter((row, person) => person !== text && (row[text] ?? null) !== null)
    const given = shuffled(
      who.map((row) => row[text] ?? null),
      random,
    )
    who.forEach((row, i) => {
      row[text] = given[i] ?? null
    })
  })
  return mixed
}

function found(
  how: 'unanimous' | 'tested',
  labels: readonly number[],
  votes: MeaningVotes,
  distances: Distances,
  chance: number,
): MeaningClusters {
  const ratings = votes.flatMap((row, rater) =>
    row.flatMap((vote, text) =>
      vote === null || rater === text
        ? []
        : [{ isSame: vote === 'same' ? 1 : 0, inside: labels[rater] === labels[text] }],
    ),
  )
  const shareOfSame = (inside: boolean) =>
    mean(ratings.filter((rating) => rating.inside === inside).map(({ isSame }) => isSame))
  const { widths } = silhouette(distances, labels)
  const sizeOf = (label: number | undefined) => labels.filter((other) => other === label).length
  return {
    known: true,
    how,
    labels,
    sameInside: shareOfSame(true),
    sameAcross: shareOfSame(false),
    // A text alone in its cluster has no width to judge it by.
    doubtful: widths.flatMap((width, text) => (width <= 0 && sizeOf(labels[text]) > 1 ? [text] : [])),
    chance,
  }
}
