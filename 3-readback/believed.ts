import { believedAgainstMeasured, type Reason } from '@plumbline/measure'
import { type Material, onScale, SCALE, understoodOf } from './material.ts'

/** What people believe they share beside what they do share, or why that cannot be said. */
export type Believed =
  | {
      known: true
      believed: number
      measured: number
      gap: number
      /** How many said what they believe, and how many answered the claim that fewest answered. */
      counts: { believed: number; leastAnswers: number }
      /** By group only: exact shares of few people would tell single answers. */
      rounded: boolean
    }
  | { known: false; because: Reason }

/** The steps in which exact shares are told where answers are shown by group. */
const ROUGH_STEP = 0.1

/** Below the fewest answers there is no share to tell, however many believe something. */
export function believedOf({ readback, claims, people }: Material, answered: number): Believed {
  const believers = people.filter(({ said }) => said.belief !== null)
  if (answered < readback.fewest || believers.length < readback.fewest)
    return { known: false, because: 'too few answers' }
  const reading = believedAgainstMeasured({
    answers: people.map((person) => claims.map((claim) => onScale(understoodOf(person, claim.id)))),
    perceived: people.map(({ said }) => (said.belief === null ? null : said.belief.alikePercent / 100)),
    scale: SCALE,
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

/** Never "all": with everybody on one answer a share would say what each of them answered. */
function rough(share: number): number {
  const most = 1 - ROUGH_STEP
  return Math.min(most, Math.max(ROUGH_STEP, Math.round(share / ROUGH_STEP) * ROUGH_STEP))
}
