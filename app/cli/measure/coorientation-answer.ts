import type { ClaimAnswer } from '@plumbline/measure'
import { isCantTell, isMissing } from './columns.ts'
import { shown } from './faulty-rows.ts'

export const KINDS = ['claim', 'yes-no', 'ordinal', 'slider', 'choice', 'ranking', 'allocation'] as const
export type Kind = (typeof KINDS)[number]

export const YES_OR_NO = ['yes', 'no'] as const

/** A place on a scale, a share of people, a word (of a claim, of a choice), or for each option its place or its points. */
export type Answer = number | string | ReadonlyMap<string, number>

/** What is wrong with a cell, in words that go on after "own " or "predicted ". */
export class Misfit {
  readonly says: string
  constructor(says: string) {
    this.says = says
  }
}

/** null for no answer and for "can't tell": neither has a place. */
export function answerOf(cell: string, kind: Kind): Answer | null | Misfit {
  if (isMissing(cell) || isCantTell(cell)) return null
  return READERS[kind](cell.trim())
}

/** In the column of who is predicted: everybody else who answered, of whichever group. */
export const OTHERS = 'others'

export function isOthers(name: string): boolean {
  return name.toLowerCase() === OTHERS
}

/** Of a claim or a yes, how many of the others say it; on a scale, what they typically answer. */
export function expectedOfOthers(cell: string, kind: Kind): number | null | Misfit {
  if (kind === 'choice' || kind === 'ranking' || kind === 'allocation') {
    return new Misfit(`is about the others, which fits no ${kind}`)
  }
  if (isMissing(cell) || isCantTell(cell)) return null
  return kind === 'claim' || kind === 'yes-no' ? shareOfPeople(cell.trim()) : numberAnswer(cell)
}

/** "0.6", "60 %" and "3 of 5" are the same share. */
function shareOfPeople(cell: string): number | Misfit {
  const [, some, all] = /^(\d+) *of *(\d+)$/i.exec(cell) ?? []
  const [, percent] = /^(\d+(?:\.\d+)?) *%$/.exec(cell) ?? []
  const share = percent === undefined ? Number(some ?? cell) / Number(all ?? 1) : Number(percent) / 100
  return share >= 0 && share <= 1 ? share : new Misfit(`is ${shown(cell)}, should be like: 0.6 or 60 % or 3 of 5`)
}

const READERS: Record<Kind, (cell: string) => Answer | Misfit> = {
  claim: claimAnswer,
  'yes-no': yesNoAnswer,
  ordinal: numberAnswer,
  slider: numberAnswer,
  choice: (cell) => cell,
  ranking,
  allocation,
}

function claimAnswer(cell: string): ClaimAnswer | Misfit {
  const word = (['agree', 'depends', 'disagree'] as const).find((answer) => answer === cell.toLowerCase())
  return word ?? new Misfit(`is ${shown(cell)}, should be agree, depends, disagree or can't tell`)
}

function yesNoAnswer(cell: string): string | Misfit {
  const word = YES_OR_NO.find((answer) => answer === cell.toLowerCase())
  return word ?? new Misfit(`is ${shown(cell)}, should be yes, no or can't tell`)
}

function numberAnswer(cell: string): number | Misfit {
  const value = Number(cell)
  return Number.isFinite(value) ? value : new Misfit(`is ${shown(cell)}, should be a number`)
}

/** "audit > date > cost": the first is the most important one. */
function ranking(cell: string): Answer | Misfit {
  const options = cell.split('>').map((option) => option.trim())
  const places = new Map(options.map((option, at) => [option, at + 1]))
  return options.length > 1 && places.size === options.length && !places.has('')
    ? places
    : new Misfit(`is ${shown(cell)}, should be like: first > second > third, each once`)
}

/** "audit: 50; date: 30; cost: 20": points in any total. */
function allocation(cell: string): Answer | Misfit {
  const parts = cell.split(';').map((part) => /^(.+?)\s*:\s*(\d+(?:\.\d+)?)$/.exec(part.trim()))
  const points = new Map(parts.map((part) => [part?.[1] ?? '', Number(part?.[2])]))
  const total = [...points.values()].reduce((sum, value) => sum + value, 0)
  return total > 0 && points.size === parts.length
    ? points
    : new Misfit(`is ${shown(cell)}, should be like: first: 50; second: 30; third: 20`)
}
