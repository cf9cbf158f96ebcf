import type { AgreementDriftFigures } from '@plumbline/measure'
import { type Card, formOf } from '../card.ts'
import type { ResultWords } from '../result.ts'
import type { Change } from './change.ts'

const list = new Intl.ListFormat('en-GB')
const plural = new Intl.PluralRules('en')
const answers = (count: number) => (plural.select(count) === 'one' ? '1 answer' : `${count} answers`)
const people = (count: number) => (plural.select(count) === 'one' ? '1 person' : `${count} people`)
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** What a change says, with how many are compared; a change that was not found is what so few could not show. */
export function changeSentence(change: Change, group: string | null, card: Card, words: ResultWords): string {
  const who = group ?? 'Everybody together'
  const basis = basisOf(change)
  if (change.word === null) return `${who}: ${nothingBecause(change, card, words)}${onceOnly(change)}`
  const told = {
    moved: `${who} moved ${amount(change, card)}`,
    'probably moved': `${who} probably moved ${amount(change, card)}`,
    'stayed within one step': `${who} stayed within one step`,
    'nothing that these answers could show': `${who}: nothing that ${basis.few} could show`,
  }[change.word]
  return `${told} (${basis.full}${smallest(change, card)}).${unpairedNote(change)}${onceOnly(change)}`
}

/** The change as the title of its picture: who moved, or what these answers could not show. */
export function cardSentence(
  groups: readonly { name: string; change: Change }[],
  all: Change,
  card: Card,
  words: ResultWords,
): string {
  const it = `“${card.statement}”`
  const moved = groups.filter(({ change }) => change.word === 'moved')
  const probably = groups.filter(({ change }) => change.word === 'probably moved')
  if (moved.length > 0)
    return `On ${it} ${list.format(moved.map(({ name, change }) => `${name} moved ${amount(change, card)}`))}.`
  if (probably.length > 0)
    return `On ${it} ${list.format(probably.map(({ name, change }) => `${name} probably moved ${amount(change, card)}`))}.`
  if (all.word === 'moved' || all.word === 'probably moved')
    return `On ${it} all together ${all.word} ${amount(all, card)}; no group by itself shows it.`
  if (all.word === 'stayed within one step') return `On ${it} all together stayed within one step.`
  if (all.word === null) return `${it} ${capital(nothingBecause(all, card, words))}`
  return `On ${it} nothing that ${basisOf(all).few} could show.`
}

function basisOf({ how, compared }: Change): { few: string; full: string } {
  const few = answers(Math.min(compared.before, compared.after))
  if (how === 'paired') return { few, full: `${people(compared.after)} asked both times` }
  return { few, full: `${compared.before} answers then, ${compared.after} now` }
}

/** “0.8 of a step toward “holds””, “24 of 100 toward “the audit””, or how many more say what is stated. */
function amount({ meanChange, unit }: Change, card: Card): string {
  const change = meanChange ?? 0
  if (unit === 'share')
    return `${Math.round(Math.abs(change) * 100)} in 100 ${change > 0 ? 'toward' : 'away from'} what the direction says`
  const [down, up] = endsOf(card)
  return `${size(Math.abs(change), card)} toward “${change > 0 ? up : down}”`
}

function size(change: number, card: Card): string {
  if (formOf(card) === 'position') return `${Math.round(change)} of 100`
  const steps = number.format(change)
  if (steps === '1') return 'one step'
  return change > 1 ? `${steps} steps` : `${steps} of a step`
}

function endsOf(card: Card): readonly [string, string] {
  if (formOf(card) !== 'position') return ['does not hold', 'holds']
  const [one = '', other = ''] = card.options ?? []
  return [one, other]
}

function smallest(change: Change, card: Card): string {
  if (change.word === 'moved') return ''
  if (change.smallest === null) return '; no change of so few could have been seen'
  if (change.unit === 'share')
    return `; only if each was likely to change by ${Math.round(change.smallest * 100)} in 100 it would have been seen`
  return `; a change of ${size(change.smallest, card)} or more would have been seen`
}

function unpairedNote({ how }: Change): string {
  return how === 'unpaired'
    ? ' Who is who in both rounds cannot be told, so they are compared as two groups of people.'
    : ''
}

function onceOnly({ how, joined, left }: Change): string {
  if (how === 'unpaired' || joined + left === 0) return ''
  const told = [
    ...(joined > 0 ? [`${people(joined)} answered only now`] : []),
    ...(left > 0 ? [`${people(left)} only then`] : []),
  ]
  return ` ${capital(list.format(told))}, and cannot be compared.`
}

function nothingBecause(change: Change, card: Card, words: ResultWords): string {
  if (change.because === 'not-stated') return 'nothing is stated that answers could come closer to.'
  if (change.because === 'held-back')
    return 'not told, since what may be shown of the two rounds is not enough to compare them.'
  const few = Math.min(change.compared.before, change.compared.after)
  if (change.moved.length > 0) {
    const moved = change.moved.map(
      ({ name, from, to }) => `${name} from ${words.answer(card, from)} to ${words.answer(card, to)}`,
    )
    return `too few for a test; changed: ${list.format(moved)}.`
  }
  if (few === 0) return 'nobody answered both times.'
  return `nothing that ${answers(few)} could show.`
}

/** Over all cards: closer, farther apart, or what these answers could not show. */
export function togetherSentence({
  word,
  before,
  after,
  wouldHaveShown,
  compared,
  items,
}: AgreementDriftFigures & { compared: number; items: number }): string {
  const share = (value: number) => `${Math.round(value * 100)} %`
  const basis = `${people(compared)} asked both times, ${items === 1 ? '1 card' : `${items} cards`}`
  const from = `from ${share(before)} to ${share(after)}`
  if (word === 'closer' || word === 'farther apart') return `People came ${toward[word]}, ${from} (${basis}).`
  if (word === 'probably closer' || word === 'probably farther apart')
    return `People probably came ${toward[word === 'probably closer' ? 'closer' : 'farther apart']}, ${from} (${basis}).`
  if (word === 'as close as before') return `People are as close to each other as before (${basis}).`
  const seen = Number.isFinite(wouldHaveShown.plainly)
    ? `a change of ${Math.round(wouldHaveShown.plainly * 100)} in 100 or more would have been seen`
    : 'no change of so few on so few cards could have been seen'
  return `Whether people came closer: nothing that ${answers(compared)} could show (${basis}; ${seen}).`
}

const toward = { closer: 'closer together', 'farther apart': 'farther apart' }

/** Answers that were picked because they lay far out lie less far out the next time, whatever was done. */
export function regressionSentence(): string {
  return 'These cards were asked again because they had gone worst. Such answers come back toward the middle by themselves, so a part of what improved would have improved anyway.'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
