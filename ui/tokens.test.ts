import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Light } from './gallery/colour.ts'
import { contrast, leastDistance, lightOf } from './gallery/colour.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colours = [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
  ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
)
const groups = Array.from({ length: 8 }, (_, place) => `group-${place + 1}`)

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string): Light => {
    const found = colours.find((one) => one.name === name)
    if (!found) throw new Error(`tokens.css has no colour ${name}`)
    return lightOf(found[theme])
  }

  test.each(['ink', 'ink-quiet', 'alarm', 'plumb'])('%s can be read as text on paper (4.5:1)', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ink', 'ink-quiet'])('%s can be read as text on a washed ground (4.5:1)', (name) => {
    expect(contrast(colour(name), colour('wash'))).toBeGreaterThanOrEqual(4.5)
  })

  test('the words on a primary button can be read (4.5:1)', () => {
    expect(contrast(colour('paper'), colour('ink'))).toBeGreaterThanOrEqual(4.5)
  })

  const states = ['shared', 'open-difference', 'false-consensus', 'false-conflict'].map((state) => `state-${state}`)
  test.each([...groups, ...states, 'edge', 'focus', 'plumb'])('%s can be seen as a mark on paper (3:1)', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  test('no two groups look alike to anybody, colour-blind or not, and none looks like the stated line', () => {
    const names = [...groups, 'plumb']
    const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const))
    const tooNear = pairs.filter(([one, other]) => leastDistance(colour(one), colour(other)) < 0.07)
    expect(tooNear).toEqual([])
  })
})

test('the colours that the design names are these, letter by letter', () => {
  const named = Object.fromEntries(colours.map(({ name, light, dark }) => [name, [light, dark]]))
  expect(named).toMatchObject({
    paper: ['#fbfaf7', '#161513'],
    ink: ['#1d1b18', '#ede9e1'],
    rule: ['#e4e0d8', '#34312c'],
    plumb: ['#c23b1e', '#ff7a59'],
  })
})

test('type sizes are 13 · 15 · 17 · 20 · 25 · 31 · 39 and spaces are steps of 4', () => {
  const sizes = [...css.matchAll(/--type-(\d+): ([\d.]+)rem/g)].map(([, px, rem]) => [Number(px), Number(rem) * 16])
  expect(sizes).toEqual([13, 15, 17, 20, 25, 31, 39].map((px) => [px, px]))
  const spaces = [...css.matchAll(/--space-(\d+): (\d+)px/g)]
  expect(spaces.length).toBeGreaterThan(5)
  for (const [, step, px] of spaces) expect(Number(px)).toBe(Number(step) * 4)
})
