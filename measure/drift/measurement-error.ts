// Formula: sd of the differences of two answers / sqrt(2) (within-person standard deviation; Bland & Altman 1996, BMJ 313:744).
import { variance } from '../variance.ts'

/** Fewer people than this say too little about their own spread. */
const FEWEST = 3

/**
 * How much the same person's answer varies when nothing has changed, in units of the scale: the standard error of
 * measurement. Input: both answers of people who were asked the same twice within a time in which nothing happened.
 * That everybody moved together does not count as noise. NaN for fewer than three people.
 */
export function measurementError(people: readonly { readonly before: number; readonly after: number }[]): number {
  return people.length < FEWEST
    ? Number.NaN
    : Math.sqrt(variance(people.map(({ before, after }) => after - before)) / 2)
}
