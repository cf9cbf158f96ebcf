import type { ClaimAnswer } from '@plumbline/measure'
import { isCantTell, isMissing } from './columns.ts'
import { shown } from './faulty-rows.ts'

export const KINDS = ['claim', 'ordinal', 'slider', 'choice', 'ranking', 'allocation'] as const
export type Kind = (typeof KINDS)[number]

/** A place on a scale, a word (of a claim, of a choice), or for each option its place or its points. */
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

const READERS: Record<Kind, (cell: string) => Answer | Misfit> = {
  claim: claimAnswer,
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
