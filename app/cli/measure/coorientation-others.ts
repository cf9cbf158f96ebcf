import {
  type CoorientationWithOthers,
  coorientationWithOthers,
  type PredictedShare,
  predictedShare,
  type Random,
  type Reading,
} from '@plumbline/measure'
import { OTHERS } from './coorientation-answer.ts'
import type { CoorientationItem } from './coorientation-item.ts'

type Known = Extract<CoorientationWithOthers['reading'], { known: true }>

/** What one group expects of everybody else. */
type GroupExpectation = {
  group: string
  counts: CoorientationWithOthers['counts']
  reading:
    | Exclude<CoorientationWithOthers['reading'], Known>
    /** How often chance gives an error as large, for somebody who looks at this group on this item only. */
    | (Omit<Known, 'chance'> & { unadjustedChance: number })
}

export type AboutOthers = {
  /** What was asked: how many of the others agree or say yes, 0 to 1; or what they typically answer, on the scale. */
  asked: 'share' | 'typical answer'
  groups: GroupExpectation[]
  /** All groups as one; of shares only. */
  everybody: Reading<PredictedShare> | null
}

type Person = { readonly own: number | null; readonly predicted: number | null }

/** What each group expects of everybody else, each person compared with the answers of all but themselves. */
export function aboutOthers(item: CoorientationItem, random: Random): AboutOthers | null {
  const groups = [...item.groups].map(([name, respondents]) => ({
    name,
    wasAsked: [...respondents.values()].some(({ predicted }) => predicted.has(OTHERS)),
    people: [...respondents.values()].map(
      ({ own, predicted }): Person => ({
        own: numberOf(own),
        predicted: (predicted.get(OTHERS) ?? null) as number | null,
      }),
    ),
  }))
  const asked = new Set(groups.filter(({ wasAsked }) => wasAsked).map(({ name }) => name))
  if (asked.size === 0) return null
  return {
    asked: item.scale ? 'typical answer' : 'share',
    groups: coorientationWithOthers(groups, item.scale ?? undefined, random)
      .filter(({ name }) => asked.has(name))
      .map(({ name, counts, reading }) => ({ group: name, counts, reading: withoutAdjusting(reading) })),
    everybody: item.scale ? null : predictedShare(groups.flatMap(({ people }) => people.map(asShare))),
  }
}

/** An answer on a scale; of a claim or a yes, 1 for whoever says it. It depends is not yet agreeing. */
function numberOf(own: unknown): number | null {
  if (own === null || typeof own === 'number') return own
  return own === 'agree' || own === 'yes' ? 1 : 0
}

function asShare({ own, predicted }: Person): { saidYes: boolean | null; predicted: number | null } {
  return { saidYes: own === null ? null : own === 1, predicted }
}

function withoutAdjusting(reading: CoorientationWithOthers['reading']): GroupExpectation['reading'] {
  if (!reading.known) return reading
  const { chance, ...figures } = reading
  return { ...figures, unadjustedChance: chance }
}
