import { describe, expect, test } from 'vitest'
import * as m from '../measure.ts'
import { type Given, type PublishedCase, readCases } from '../testing/published-cases.ts'
import { boundOf, deviationOfShare, expectNear, normalFrom } from '../testing/simulated-figures.ts'
import { variance } from '../variance.ts'

const CASES: { readonly [id: string]: (example: PublishedCase) => void } = {
  paired_shift_in_sd_units: pairedShift,
  likert_5pt_shift: shiftOnSteps,
  share_switching_mcnemar: switching,
  pairwise_agreement_change: changeOfAgreement,
}

describe('mdc_tables: what could be detected comes out as in the vector file', () => {
  for (const example of readCases('mdc_tables')) {
    test(example.id, () => {
      const compute = CASES[example.id]
      if (!compute) throw new Error(`Nothing computes ${example.id}.`)
      compute(example)
    })
  }
})

const random = m.seededRandom(9)
const normal = normalFrom(random)
const STEPS = { from: 1, to: 5, step: 1 }

const each = <Made>(count: number, make: (i: number) => Made) => Array.from({ length: count }, (_, i) => make(i))
const onSteps = (value: number) => Math.max(STEPS.from, Math.min(STEPS.to, Math.round(value)))
const chanceOf = (reading: m.Reading<{ readonly twoSided: number }>) => (reading.known ? reading.twoSided : Number.NaN)
const shareUpTo = (alpha: number, chances: readonly number[]) =>
  chances.filter((chance) => chance <= alpha).length / chances.length
const deviation = (values: readonly number[]) => Math.sqrt(variance(values))

function pairedShift({ expected, tolerance }: PublishedCase): void {
  for (const [people, row] of Object.entries<Given>(expected)) {
    const n = Number(people)
    // In twentieths of a standard deviation, so that the chance is counted and not drawn.
    const chances = each(1000, () => chanceOf(m.signFlip(each(n, () => Math.round(20 * normal())))))
    const figures: Given = {
      min_two_sided_p: chanceOf(m.signFlip(each(n, () => 1))),
      'type1_0.05': shareUpTo(0.05, chances),
      'type1_0.1': shareUpTo(0.1, chances),
      'mdc80_0.05': m.smallestDetectableChange(n, 0.05),
      'mdc80_0.1': m.smallestDetectableChange(n, 0.1),
      't_mdc80_0.05': shiftOfTTest(n, 0.05),
      't_mdc80_0.10': shiftOfTTest(n, 0.1),
    }
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(Object.keys(row)))
    for (const [name, value] of Object.entries<number | null>(row)) {
      if (value === null) expect(figures[name], `${n} people: ${name}`).toBeNaN()
      else expectNear(figures[name], value, tolerance, `${n} people: ${name}`)
    }
  }
}

/** What the usual formula promises, also where the exact test cannot keep it. */
function shiftOfTTest(n: number, alpha: number): number {
  let [below, above] = [0, 10]
  for (let i = 0; i < 50; i++) {
    const middle = (below + above) / 2
    if (m.tPower(n, middle, alpha) < 0.8) below = middle
    else above = middle
  }
  return below
}

/** Views vary by 1 between people around the middle, each answer by .55 around its view. All shares come of 3,000 runs. */
function shiftOnSteps({ expected, tolerance }: PublishedCase): void {
  const [theirRuns, ourRuns] = [3000, 400]
  for (const [key, row] of Object.entries<Given>(expected)) {
    const [n, shift] = key.split('_').map(Number) as [number, number]
    const runs = each(ourRuns, () => {
      const changes = each(n, () => {
        const view = 3 + normal()
        return onSteps(view + shift + 0.55 * normal()) - onSteps(view + 0.55 * normal())
      })
      return { changes, chance: chanceOf(m.signFlip(changes)) }
    })
    const chances = runs.map(({ chance }) => chance)
    const changes = runs.flatMap((run) => run.changes)
    expectNear(m.mean(changes), row.mean_obs_shift, tolerance, `${key} mean shift`)
    expectNear(deviation(changes), row.sd_d, tolerance, `${key} spread of changes`)
    for (const [name, alpha] of [
      ['power05', 0.05],
      ['power10', 0.1],
    ] as const) {
      const bound = boundOf(tolerance, deviationOfShare(row[name]), theirRuns, ourRuns)
      expectNear(shareUpTo(alpha, chances), row[name], bound, `${key} ${name}`)
    }
  }
}

function switching({ expected }: PublishedCase): void {
  const given = (value: number) => (Number.isNaN(value) ? null : value)
  for (const [people, row] of Object.entries<Given>(expected)) {
    const n = Number(people)
    expect({
      min_switchers_same_direction_p05: Object.fromEntries(
        each(4, (against) => [`${against}`, given(m.fewestSwitchers(n, against))]),
      ),
      mdc80_switch_prob_given_5pct_reverse: given(m.smallestDetectableSwitching(n)),
    }).toEqual(row)
  }
}

/**
 * Items have their centre within half a step of the middle; somebody's second view goes together with the first by .6,
 * and views vary by sd1 before and sd2 after. All shares come of 300 runs.
 */
function changeOfAgreement({ expected, tolerance }: PublishedCase): void {
  const theirRuns = 300
  const differences: number[] = []
  for (const row of expected) {
    const ourRuns = row.n === 30 ? 60 : 200
    const changes = each(ourRuns, () => oneChangeOfAgreement(row))
    const what = `${row.n} people, ${row.items} items, ${row.sd2}`
    expectNear(m.mean(changes.map(({ change }) => change)), row.delta_agreement, tolerance, `${what}: change`)
    expectNear(deviation(changes.map(({ change }) => change)), row.sd_delta, tolerance, `${what}: spread of it`)
    for (const [name, alpha] of [
      ['power05', 0.05],
      ['power10', 0.1],
    ] as const) {
      const power = shareUpTo(
        alpha,
        changes.map(({ twoSided }) => twoSided),
      )
      const bound = boundOf(tolerance, deviationOfShare((row[name] + power) / 2), theirRuns, ourRuns)
      expectNear(power, row[name], bound, `${what}: ${name}`)
      differences.push(power - row[name])
    }
  }
  expectNear(m.mean(differences), 0, tolerance / 3, 'power over all rows')
}

function oneChangeOfAgreement({ n, items, sd1, sd2 }: Given): m.AgreementChange {
  const centres = each(items, () => 2.5 + random())
  const [before, after]: [number[][], number[][]] = [[], []]
  for (let person = 0; person < n; person++) {
    const views = centres.map(() => normal())
    before.push(centres.map((centre, item) => onSteps(centre + sd1 * (views[item] as number))))
    after.push(centres.map((centre, item) => onSteps(centre + sd2 * (0.6 * (views[item] as number) + 0.8 * normal()))))
  }
  const reading = m.agreementChange(before, after, STEPS, random)
  if (!reading.known) throw new Error(reading.because)
  return reading
}
