import type { Direction, TradeOff } from '../direction.ts'

/** What kind of text it was taken for: our own file, a piece of work in YAML, and the kinds of proposals that people write elsewhere. */
export const DIALECTS = ['direction-file', 'yaml', 'kep', 'rfc', 'pr-faq', 'markdown'] as const
export type Dialect = (typeof DIALECTS)[number]

/** A direction as a file says it: who looks after an assumption stands there by name. */
export type WrittenDirection = Omit<Direction, 'assumptions'> & { assumptions: WrittenAssumption[] }
type WrittenAssumption = Omit<Direction['assumptions'][number], 'ownerId'> & { owner: string | null }

/** From which lines something was read, and what makes it doubtful. */
export type ReadPart = {
  field: keyof Direction
  /** The row of a list, from 0 on; nothing where the field is one text. */
  place: number | null
  fromLine: number
  toLine: number
  /** The heading or the key that it stood under. */
  under: string | null
  doubtful: boolean
  why: string | null
}

/** Text for which there is no place. */
export type LeftOver = { fromLine: number; toLine: number; under: string | null; text: string; why: string }

export type ReadDirection = {
  dialect: Dialect
  title: string | null
  /** The key of the work, where the file says it. */
  workKey: string | null
  direction: WrittenDirection
  parts: ReadPart[]
  leftOver: LeftOver[]
}

/** What is read and not yet sorted; each reader adds to it. */
export type Reading = Omit<ReadDirection, 'dialect'>

export function beginReading(): Reading {
  return {
    title: null,
    workKey: null,
    direction: {
      goal: '',
      whyNow: null,
      successMeasures: [],
      constraints: [],
      tradeOffs: [],
      nonGoals: [],
      assumptions: [],
      digest: null,
    },
    parts: [],
    leftOver: [],
  }
}

/** As much as one field takes; the draft takes no more either. */
export const LONGEST_LINE = 1_000
export const LONGEST_PARAGRAPH = 4_000
export const MOST_ROWS = {
  successMeasures: 30,
  constraints: 50,
  tradeOffs: 20,
  nonGoals: 50,
  assumptions: 50,
} as const

/** The longest beginning that ends with a word and is not longer; the rest is what comes after it. */
export function cutAt(text: string, longest: number): { kept: string; rest: string } {
  if (text.length <= longest) return { kept: text, rest: '' }
  const space = text.lastIndexOf(' ', longest)
  const at = space > longest / 2 ? space : longest
  return { kept: text.slice(0, at).trim(), rest: text.slice(at).trim() }
}

/** A position as people write it: 80, "80 of 100", "80 %". Nothing when it is none. */
export function positionIn(text: string): number | null {
  const [, number] = /^(\d{1,3}(?:\.\d+)?)(?:\s*(?:%|of 100|\/\s*100))?$/.exec(text.trim()) ?? []
  const position = Number(number)
  return number !== undefined && position <= 100 ? position : null
}

/** A day as it must be written, or nothing. */
export function dayIn(text: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []
  if (year === undefined || year === '0000') return null
  const days = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return days.toISOString().slice(0, 10) === text.trim() ? text.trim() : null
}

/** Between the two goods, neither first: where a file says no position that can be read. */
export const LEVEL: TradeOff['position'] = 50
