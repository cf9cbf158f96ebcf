// Not a formula: the kinds of questions that people answer and predict, and where an answer stands.
import { CLAIM_SCALE, type ClaimAnswer, claimValue } from '../claim.ts'
import { liesOn, NOISE_SHARE, rangeOf, type Scale, tolerance } from '../scale.ts'
import { sharesOf } from '../spread/shares.ts'

/** A question, by what an answer to it looks like. */
export type Item =
  /** agree, depends, disagree, or can't tell. */
  | { readonly kind: 'claim' }
  /** A number on a scale of steps or on a slider. */
  | { readonly kind: 'scale'; readonly scale: Scale }
  /** One of several options without order. */
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** For each option its place, without ties. */
  | { readonly kind: 'ranking'; readonly options: number }
  /** Points for each option, in any total. */
  | { readonly kind: 'allocation'; readonly options: number }

export type ItemAnswer = ClaimAnswer | string | number | readonly number[]

/** An answer as coordinates: the distance of two answers is a sum of differences, and groups have a middle. */
export type Place = readonly number[]

/** Two groups differ in a choice when at least half of the choices would have to change: then most chose another. */
const CHOICES_TO_CHANGE = 0.5

/**
 * Where an answer stands, or null for "can't tell", a missing answer or one that does not fit the question: a claim or
 * a number as one coordinate, a choice as 1 for the option chosen, a ranking as 1 for each two options of which the
 * first comes first, an allocation as shares.
 */
export function placeOf(item: Item, answer: ItemAnswer | null): Place | null {
  if (answer === null || answer === "can't tell") return null
  if (item.kind === 'claim') return onScale(claimPlace(answer), CLAIM_SCALE)
  if (item.kind === 'scale') return onScale(typeof answer === 'number' ? answer : null, item.scale)
  if (item.kind === 'choice') return chosen(item.options, answer)
  if (typeof answer === 'string' || typeof answer === 'number' || answer.length !== item.options) return null
  return item.kind === 'ranking' ? orderedPairs(answer) : allocated(answer)
}

function claimPlace(answer: ItemAnswer): number | null {
  return answer === 'agree' || answer === 'depends' || answer === 'disagree' ? claimValue(answer) : null
}

function onScale(value: number | null, scale: Scale): Place | null {
  return value !== null && liesOn([value], scale) ? [value] : null
}

function chosen(options: readonly string[], answer: ItemAnswer): Place | null {
  return options.some((option) => option === answer) ? options.map((option) => (option === answer ? 1 : 0)) : null
}

function orderedPairs(places: readonly number[]): Place | null {
  if (new Set(places).size < places.length || !places.every(Number.isFinite)) return null
  return places.flatMap((place, i) => places.slice(i + 1).map((later) => (place < later ? 1 : 0)))
}

function allocated(points: readonly number[]): Place | null {
  const shares = sharesOf(points)
  return shares.length === 0 ? null : shares
}

/** How large a gap between two places is: 0 = none, 1 = as far apart as two answers can be. */
export function sizeOf(item: Item, gap: Place): number {
  return gap.reduce((sum, part) => sum + Math.abs(part), 0) / extentOf(item)
}

/** The sum of differences between two answers that are as far apart as can be. */
export function extentOf(item: Item): number {
  if (item.kind === 'claim') return rangeOf(CLAIM_SCALE)
  if (item.kind === 'scale') return rangeOf(item.scale)
  // What one option gains another loses, so a gap of shares counts everything twice.
  return item.kind === 'ranking' ? pairsOf(item.options) : 2
}

function pairsOf(options: number): number {
  return (options * (options - 1)) / 2
}

/**
 * The largest gap that still counts as the same, 0 to 1: 15 % of what the question allows or one step, where steps are
 * wider (a step of a scale, one pair of options in another order); for a choice half of the choices, since one person's
 * choice is all or nothing.
 */
export function tauOf(item: Item): number {
  if (item.kind === 'claim') return tolerance(CLAIM_SCALE) / rangeOf(CLAIM_SCALE)
  if (item.kind === 'scale') return tolerance(item.scale) / rangeOf(item.scale)
  if (item.kind === 'choice') return CHOICES_TO_CHANGE
  return item.kind === 'ranking' ? Math.max(NOISE_SHARE, 1 / pairsOf(item.options)) : NOISE_SHARE
}

/**
 * How close the answers of one group lie together, 0 to 1. For a choice the chance that two of them chose the same;
 * otherwise as `closeness`: 0 = two equal camps as far apart as possible (or worse, in more than two camps).
 * NaN for fewer than two answers.
 */
export function closenessInside(item: Item, places: readonly Place[]): number {
  const n = places.length
  if (n < 2) return Number.NaN
  let apart = 0
  places.forEach((one, i) => {
    for (const other of places.slice(i + 1)) apart += sizeOf(item, gapBetween(one, other))
  })
  const farthest = item.kind === 'choice' ? (n * (n - 1)) / 2 : Math.floor(n / 2) * Math.ceil(n / 2)
  return Math.max(0, 1 - apart / farthest)
}

export function gapBetween(one: Place, other: Place): number[] {
  return one.map((part, i) => part - (other[i] ?? Number.NaN))
}

/** The middle of a group: the mean of each coordinate. Empty for nobody. */
export function middleOf(places: readonly Place[]): number[] {
  const sum = new Array<number>(places[0]?.length ?? 0).fill(0)
  for (const place of places) {
    place.forEach((part, i) => {
      sum[i] = (sum[i] as number) + part
    })
  }
  return sum.map((part) => part / places.length)
}
