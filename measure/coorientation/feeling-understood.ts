// Rule: third level of perception, understanding, being understood and feeling understood (Laing, Phillipson & Lee 1966, Interpersonal Perception).
import { notKnown, type Reading } from '../reading.ts'
import type { ItemCoorientation } from './item-coorientation.ts'

export type FeelingUnderstood = {
  /** The share of the group that thinks the others know its view, 0 to 1, of those who could tell. */
  readonly feel: number
  /** The others' expectation of this group lies within the line that counts as the same. */
  readonly areUnderstood: boolean
  /**
   * heard: they feel understood and are · unseen gap: they feel understood and are not; say it again · heard unawares:
   * they are understood and do not feel it; the others should say so · known gap: neither, and they know it.
   */
  readonly state: 'heard' | 'unseen gap' | 'heard unawares' | 'known gap'
  readonly counts: { readonly answered: number; readonly cantTell: number }
}

/** With fewer answers it is one or two people's feeling. */
const FEWEST = 3

/**
 * One optional question beside a co-orientation: "do you think they know your view?". It tells whether a
 * misunderstanding is felt. Not a matrix: one question a group.
 * Input: each person's yes (true) or no (false), null for "can't tell"; and the reading of the others about this group
 * (`itemCoorientation` with the others as perceivers). Refuses fewer than three answers, and what that reading refuses.
 */
export function feelingUnderstood(
  feelings: readonly (boolean | null)[],
  othersAboutThem: ItemCoorientation,
): Reading<FeelingUnderstood> {
  const answered = feelings.filter((feeling) => feeling !== null)
  if (answered.length < FEWEST) return notKnown('too few answers')
  if (!othersAboutThem.known) return notKnown(othersAboutThem.because)
  const feel = answered.filter(Boolean).length / answered.length
  const areUnderstood = othersAboutThem.size.accuracy <= othersAboutThem.tau * (1 + 1e-9)
  const counts = { answered: answered.length, cantTell: feelings.length - answered.length }
  return { known: true, feel, areUnderstood, state: stateOf(feel > 0.5, areUnderstood), counts }
}

function stateOf(feels: boolean, is: boolean): FeelingUnderstood['state'] {
  if (feels) return is ? 'heard' : 'unseen gap'
  return is ? 'heard unawares' : 'known gap'
}
