// Rule: share of raters who mean the same, with its finite-population error; one text is named only when it leads by more than the error of the difference (measure notes, section 6).
import { type NotKnown, notKnown, type Reading } from '../reading.ts'
import type { MeaningVote, MeaningVotes } from './meaning-agreement.ts'
import { shareError } from './share-error.ts'

/** Somebody who rated texts and has none of their own among them. */
export type TextReader = {
  /** One for each text; null = not rated. */
  readonly votes: readonly (MeaningVote | null)[]
  /** The text that says in the same words what they wrote themselves; they are none of its others. */
  readonly wrote?: number
}

export type SharedText = {
  /** How many of those who rated it said each; "shared by 3 of the 4 who read it". */
  readonly same: number
  readonly partly: number
  readonly different: number
  readonly ratings: number
  /** Everyone but those who wrote it. */
  readonly others: number
  /** same / ratings. */
  readonly share: number
  /** How far that may lie from the share among all others; 0 only when all of them rated it. */
  readonly error: number
}

/** The one text that stands out, or the ones between which the ratings do not decide. */
export type StandsOut =
  | { readonly known: true; readonly text: number }
  | (NotKnown & { readonly among: readonly number[] })

export type SharedMeaning = {
  readonly texts: readonly SharedText[]
  /** The draft of a common statement. */
  readonly mostShared: StandsOut
  /** What to talk about first. */
  readonly leastShared: StandsOut
}

/** A lead of this many standard errors is luck about once in ten, so a named text is the right one nine times in ten. */
const FIRM_LEAD = 1.28
/** Between two texts each was rated by the writer of the other; neither can be shared more. */
const FEWEST_TEXTS = 3

/**
 * Which text says what most people mean, and which the fewest? Each text is rated by some of the others only, so its
 * share has an error, computed as if one more rater had said "same" and one more had not: four of four is no proof that
 * the other three agree. If the lead over the next text is within that error no text is named; `among` then lists
 * all that could be it. When everyone rated everything, only equal counts are a tie.
 * Input: ratings by the writers (see `MeaningVotes`), and those of people who wrote no text of their own.
 * Refuses fewer than three texts, and when a text has no rating.
 */
export function sharedMeaning(votes: MeaningVotes, readers: readonly TextReader[] = []): Reading<SharedMeaning> {
  if (votes.length < FEWEST_TEXTS) return notKnown('too few texts')
  const texts = votes.map((_, text) => sharedText(votes, readers, text))
  if (texts.some(({ ratings }) => ratings === 0)) return notKnown('too few answers')
  return {
    known: true,
    texts,
    mostShared: standsOut(texts, (one, other) => one.share - other.share),
    leastShared: standsOut(texts, (one, other) => other.share - one.share),
  }
}

function sharedText(votes: MeaningVotes, readers: readonly TextReader[], text: number): SharedText {
  const rows = [
    ...votes.filter((_, rater) => rater !== text),
    ...readers.filter(({ wrote }) => wrote !== text).map((reader) => reader.votes),
  ]
  const given = rows.map((row) => row[text] ?? null)
  const count = (kind: 'same' | 'partly' | 'different') => given.filter((vote) => vote === kind).length
  const [same, partly, different] = [count('same'), count('partly'), count('different')]
  const ratings = same + partly + different
  return {
    same,
    partly,
    different,
    ratings,
    others: rows.length,
    share: same / ratings,
    error: shareError((same + 1) / (ratings + 2), ratings, rows.length + 1),
  }
}

function standsOut(texts: readonly SharedText[], lead: (one: SharedText, other: SharedText) => number): StandsOut {
  const first = texts.reduce((best, text) => (lead(text, best) > 0 ? text : best))
  const isWithinError = (text: SharedText) =>
    lead(first, text) <= FIRM_LEAD * Math.hypot(first.error, text.error) + 1e-12
  const among = texts.flatMap((text, i) => (isWithinError(text) ? [i] : []))
  return among.length === 1 ? { known: true, text: among[0] as number } : { ...notKnown('a tie'), among }
}
