import { believedAgainstMeasured, type Reason } from '@plumbline/measure'
import { type Card, onScale, scaleOf } from './card.ts'
import { type Material, understoodOf, type Voice } from './material.ts'

/** What people believe they share beside what they do share, or why that cannot be said. */
export type Believed =
  | {
      known: true
      believed: number
      measured: number
      gap: number
      /** How many said what they believe, and how many answered the card that fewest answered. */
      counts: { believed: number; leastAnswers: number }
      /** By group only: exact shares of few people would tell single answers. */
      rounded: boolean
    }
  | { known: false; because: Reason }

/** The steps in which exact shares are told where answers are shown by group. */
const ROUGH_STEP = 0.1

/** Below the fewest answers there is no share to tell, however many believe something. */
export function believedOf({ readback, cards, people }: Material, answered: number): Believed {
  const believers = people.filter(({ said }) => said.belief !== null)
  if (answered < readback.fewest || believers.length < readback.fewest)
    return { known: false, because: 'too few answers' }
  const reading = believedAgainstMeasured({
    answers: people.map((person) => cards.filter(scaleOf).map((card) => shareOfScale(person, card))),
    perceived: people.map(({ said }) => (said.belief === null ? null : said.belief.alikePercent / 100)),
    scale: { from: 0, to: 1 },
  })
  if (!reading.known) return { known: false, because: reading.because }
  if (reading.counts.leastAnswers < readback.fewest) return { known: false, because: 'too few answers' }
  const counts = { believed: reading.counts.believed, leastAnswers: reading.counts.leastAnswers }
  if (readback.disclosure === 'named') {
    const { believed, measured, gap } = reading
    return { known: true, believed, measured, gap, counts, rounded: false }
  }
  const believed = rough(reading.believed)
  const measured = rough(reading.measured)
  return { known: true, believed, measured, gap: believed - measured, counts, rounded: true }
}

/** Where an answer stands between both ends of its card, so that cards of several forms can be taken together. */
function shareOfScale(person: Voice, card: Card): number | null {
  const scale = scaleOf(card)
  const value = onScale(card, understoodOf(person, card.id))
  return scale === null || value === null ? null : (value - scale.from) / (scale.to - scale.from)
}

/** Never "all": with everybody on one answer a share would say what each of them answered. */
function rough(share: number): number {
  const most = 1 - ROUGH_STEP
  return Math.min(most, Math.max(ROUGH_STEP, Math.round(share / ROUGH_STEP) * ROUGH_STEP))
}
