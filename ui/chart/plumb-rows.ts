import type { UiWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { placeInWords, shareOf } from './axis.ts'

/** One group on the plumb chart. What is unknown is left out; nothing is ever filled in. */
export type PlumbRow = {
  id: string
  name: string
  /** Place in the fixed order of groups: gives shape and colour. */
  place: number
  answered: number
  asked: number
  /** The mean of what the group understood, with its interval when there is one. */
  understood?: { value: number; from?: number; to?: number }
  /** Single answers, only where they may be shown. */
  answers?: number[]
  /** What others expected of this group. */
  predictions?: { by: string; place: number; value: number }[]
  /** What the group would have chosen. */
  prefers?: number
  /** Between which values the mean could still move when the missing answers come. */
  couldMove?: { from: number; to: number }
  /** For example “named: fewer than five”. */
  note?: string
}

export type Stated = { value: number; label?: string }

/** What the chart can draw before it would no longer be read at a glance. */
export const MOST_ROWS = 7

/** The chart read aloud: each group, where it stands, and what others expected of it. */
export function plumbInWords(axis: Axis, stated: Stated | undefined, rows: PlumbRow[], words: UiWords): string {
  const where = (value: number) => placeInWords(axis, value, words)
  const lines = rows.map((row) => {
    const stands = row.understood ? where(row.understood.value) : words.chart.nothingToShow
    const expected = (row.predictions ?? []).map(({ by, value }) => words.chart.expected(by, where(value)))
    const count = words.chart.answeredOf(row.answered, row.asked)
    return `${[`${row.name} (${count}): ${stands}`, ...expected, row.note].filter(Boolean).join('; ')}.`
  })
  const line = stated ? [`${stated.label ?? words.chart.stated}: ${where(stated.value)}.`] : []
  return [...line, ...lines].join(' ')
}

/**
 * Heights of several predictions on one row, so that those at nearly the same place do not hide each other.
 * One alone stands beside the line of the row, not on it, because there the group's own dot stands.
 */
export function lanesOf(axis: Axis, values: number[], width: number): number[] {
  const heights: number[] = []
  values.forEach((value, place) => {
    const near = values
      .slice(0, place)
      .filter((other) => Math.abs(shareOf(axis, other) - shareOf(axis, value)) * width < 14)
    heights.push([0, -8, 8][near.length % 3] ?? 0)
  })
  return heights
}
