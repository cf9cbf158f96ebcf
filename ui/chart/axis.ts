import type { UiWords } from '../words.tsx'

/** A scale between two ends that have words, not numbers. */
export type Axis = { from: number; to: number; left: string; right: string }

/** How far along the axis a value lies, from 0 to 1; beyond an end it stays at the end. */
export function shareOf(axis: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - axis.from) / (axis.to - axis.from)))
}

/** Where a value lies, in words: “close to …”, “nearer to …”, “in the middle”. */
export function placeInWords(axis: Axis, value: number, words: UiWords): string {
  const share = shareOf(axis, value)
  const end = share < 0.5 ? axis.left : axis.right
  const away = Math.abs(share - 0.5)
  if (away < 0.1) return words.chart.middle
  return away < 0.3 ? words.chart.nearer(end) : words.chart.close(end)
}

/** A value as a figure for the table twin, in the reader's way of writing numbers. */
export function figure(value: number, words: UiWords): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 }).format(value)
}
