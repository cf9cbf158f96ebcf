import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// The files have many shapes; what a case does not hold shows up as a failed comparison.
// biome-ignore lint/suspicious/noExplicitAny: test data read from files
export type Given = any
export type PublishedCase = {
  id: string
  kind: string
  source: string
  input: Given
  expected: Given
  tolerance: number
}

export function readCases(file: string): PublishedCase[] {
  return JSON.parse(readFileSync(new URL(`../vectors/${file}.json`, import.meta.url), 'utf8')).cases
}

/** One test for each case of `vectors/<file>.json`: what `figuresOf` gives must be what the case expects. */
export function testPublishedCases(file: string, figuresOf: (example: PublishedCase) => Given): void {
  describe(`${file}: the figures are those of the vector file`, () => {
    for (const example of readCases(file)) {
      test(example.id, () => compare(figuresOf(example), example.expected, example.tolerance, example.id))
    }
  })
}

/** Everything that is expected must be there and equal within the tolerance; null stands for "undefined". */
function compare(measured: Given, expected: Given, tolerance: number, path: string): void {
  if (expected === null) {
    expect(measured === null || Number.isNaN(measured), `${path} should be undefined, is ${measured}`).toBe(true)
  } else if (typeof expected === 'number') {
    const difference = Math.abs(measured - expected)
    expect(difference <= tolerance + 1e-15, `${path}: ${measured} instead of ${expected}`).toBe(true)
  } else if (typeof expected === 'object') {
    expect(measured, path).toBeTypeOf('object')
    if (Array.isArray(expected)) expect(measured.length, path).toBe(expected.length)
    for (const key of Object.keys(expected)) compare(measured[key], expected[key], tolerance, `${path}.${key}`)
  } else {
    expect(measured, path).toBe(expected)
  }
}
