import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drift } from './drift.ts'
import { randDisagreement } from './rand-disagreement.ts'
import { smallestDetectableChange } from './smallest-detectable-change.ts'
import { stability } from './stability.ts'

const SLIDER = { from: 0, to: 100 }
const waves = (before: readonly number[], after: readonly number[]) =>
  before.map((value, i) => ({ before: value, after: after[i] as number }))

describe('drift between two waves', () => {
  const before = [50, 52, 48, 60, 55, 45, 58, 51]
  test('eight people who all move up by about 20 points have moved', () => {
    const reading = drift({
      people: waves(
        before,
        before.map((x, i) => x + 18 + (i % 4)),
      ),
      scale: SLIDER,
    })
    expect(reading).toMatchObject({ known: true, word: 'moved', compared: 8, twoSided: 2 / 256 })
    if (!reading.known) return
    expect(reading.meanChange).toBeCloseTo(19.5)
    expect(reading.interval.low).toBeGreaterThan(18)
  })
  test('a scattered change that proves nothing is not "no change", and says what would have shown', () => {
    const people = waves(
      before,
      before.map((x, i) => x + (i % 2 === 0 ? 30 : -20) + i),
    )
    const reading = drift({ people, scale: SLIDER })
    expect(reading).toMatchObject({ known: true, word: 'nothing that these answers could show' })
    if (!reading.known) return
    // 1.16 standard deviations of 28.6 points.
    expect(reading.wouldHaveShown).toBeGreaterThan(30)
  })
  test('only an interval that lies wholly within the tolerance says that answers stayed', () => {
    const people = waves(
      before,
      before.map((x, i) => x + (i % 2 === 0 ? 2 : -2)),
    )
    expect(drift({ people, scale: SLIDER })).toMatchObject({ word: 'stayed within one step', changedTheirAnswer: 8 })
  })
  test('between .05 and .10 the word is "probably"', () => {
    const people = waves([50, 50, 50, 50, 50, 50], [62, 55, 47, 70, 58, 65])
    expect(drift({ people, scale: SLIDER })).toMatchObject({ word: 'probably moved', twoSided: 0.0625 })
  })
  test('five people are refused, and it is known how many changed their answer', () => {
    expect(drift({ people: waves([10, 10, 10, 10, 10], [90, 90, 90, 90, 10]), scale: SLIDER })).toEqual({
      known: false,
      because: 'too few people for this test',
      compared: 5,
      joined: 0,
      left: 0,
      changedTheirAnswer: 4,
    })
  })
  test('who joined or left is counted and not compared', () => {
    const people = [...waves(before, before), { before: null, after: 90 }, { before: 5, after: null }]
    expect(drift({ people, scale: SLIDER })).toMatchObject({ compared: 8, joined: 1, left: 1 })
  })
})

describe('the smallest detectable change', () => {
  test('lies within .05 standard deviations of the simulated exact test, where that can find anything', () => {
    const file = JSON.parse(readFileSync(new URL('../vectors/mdc_tables.json', import.meta.url), 'utf8'))
    const [{ expected }] = file.cases.filter(({ id }: { id: string }) => id === 'paired_shift_in_sd_units')
    for (const [n, row] of Object.entries<Record<string, number | null>>(expected)) {
      for (const alpha of [0.05, 0.1]) {
        const simulated = row[`mdc80_${alpha}`]
        const computed = smallestDetectableChange(Number(n), alpha)
        if (simulated === null) expect(computed, `${n} people at ${alpha}`).toBeNaN()
        else expect(Math.abs(computed - (simulated as number)), `${n} people at ${alpha}`).toBeLessThan(0.05)
      }
    }
  })
  test('of 8 people with a spread of 15 points: about 17 points', () => {
    expect(15 * smallestDetectableChange(8)).toBeCloseTo(17.3, 1)
  })
})

describe('rounds', () => {
  const people = waves([1, 2, 3, 3, 4, 5, 5, 2, 4, 3, 1, 5], [2, 2, 3, 3, 4, 5, 4, 3, 4, 3, 2, 4])
  const steps = { from: 1, to: 5, step: 1 }
  test('five of twelve moved a step: another round is worth it', () => {
    expect(stability(people, steps)).toMatchObject({ known: true, stable: false, shareWhoMoved: 5 / 12 })
  })
  test('one of seven moving is stable; with six people a single one decides, so it is refused', () => {
    expect(stability(waves([1, 2, 3, 4, 5, 5, 1], [1, 2, 3, 4, 5, 5, 2]), steps)).toMatchObject({ stable: true })
    expect(stability(people.slice(0, 6), steps)).toEqual({ known: false, because: 'too few people for this test' })
  })
  test('fifteen panellists with an IPR of 1 and a limit of 6.1 do not disagree; four at each end do', () => {
    const panel = [4, 5, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9]
    expect(randDisagreement(panel)).toMatchObject({ limit: 6.1, disagreement: false })
    expect(randDisagreement([1, 1, 1, 2, 8, 9, 9, 9])).toMatchObject({ disagreement: true })
    expect(randDisagreement([1, 9])).toEqual({ known: false, because: 'too few answers' })
    expect(randDisagreement([0, 5, 9])).toMatchObject({ known: false })
  })
})
