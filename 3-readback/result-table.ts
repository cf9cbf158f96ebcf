import { type Card, formOf } from './card.ts'
import type { CardResult, ReadbackResult } from './result.ts'

/** What of a result is written as a table. */
export const TABLES = ['groups', 'predictions', 'states'] as const
export type ResultTable = (typeof TABLES)[number]

type Row = Record<string, string | number | null>
type InWords = (card: Pick<Card, 'form' | 'options'>, answer: string) => string

/** Every figure of a result that may be shown, one row for each card and group; what was held back is empty. */
export function resultRows(result: ReadbackResult, table: ResultTable, inWords: InWords): Row[] {
  return result.cards.flatMap((card, at): Row[] => {
    const nameOf = (groupId: string) => card.groups.find((group) => group.groupId === groupId)?.name ?? groupId
    const base = { card: at + 1, statement: card.statement, form: formOf(card) }
    if (table === 'predictions')
      return card.predictions.map(({ by, about, count, counts, mean }) => ({
        ...base,
        by: nameOf(by),
        about: nameOf(about),
        predicted: count,
        counts: countsIn(card, counts, inWords),
        mean,
      }))
    if (table === 'states')
      return card.states.map(({ by, about, state, grade, counts, sentence }) => ({
        ...base,
        by: nameOf(by),
        about: nameOf(about),
        state,
        grade,
        ownAnswers: counts.own,
        otherAnswers: counts.others,
        sentence,
      }))
    return card.groups.map((group) => {
      const wish = card.preferred?.groups.find(({ groupId }) => groupId === group.groupId)
      return {
        ...base,
        stated: card.stated === null ? null : inWords(card, card.stated),
        group: group.name,
        asked: group.asked,
        answered: group.answered,
        shown: group.shown,
        counts: countsIn(card, group.counts, inWords),
        mean: group.mean,
        intervalFrom: group.interval?.from ?? null,
        intervalTo: group.interval?.to ?? null,
        couldMoveFrom: group.couldMove?.from ?? null,
        couldMoveTo: group.couldMove?.to ?? null,
        mostOrAll: group.mostOrAll === null ? null : inWords(card, group.mostOrAll),
        meanPlaces: placesIn(card, group.meanPlaces),
        wishes: countsIn(card, wish?.counts ?? null, inWords),
        meanWish: wish?.mean ?? null,
        finding: card.title,
      }
    })
  })
}

function countsIn(card: CardResult, counts: CardResult['all']['counts'], inWords: InWords): string | null {
  if (counts === null) return null
  const told = (answer: string) =>
    formOf(card) === 'ranking' && answer !== 'cannot-tell'
      ? `first: ${card.options[Number(answer)] ?? answer}`
      : inWords(card, answer)
  return counts.map(({ answer, count }) => `${told(answer)} ${count}`).join('; ')
}

function placesIn({ options }: CardResult, places: number[] | null): string | null {
  return places && options.map((option, at) => `${option} ${(places[at] ?? 0).toFixed(2)}`).join('; ')
}

/** The columns of each table: fixed, so that an empty result has them too. */
export const COLUMNS: Record<ResultTable, readonly string[]> = {
  groups: [
    'card',
    'statement',
    'form',
    'stated',
    'group',
    'asked',
    'answered',
    'shown',
    'counts',
    'mean',
    'intervalFrom',
    'intervalTo',
    'couldMoveFrom',
    'couldMoveTo',
    'mostOrAll',
    'meanPlaces',
    'wishes',
    'meanWish',
    'finding',
  ],
  predictions: ['card', 'statement', 'form', 'by', 'about', 'predicted', 'counts', 'mean'],
  states: ['card', 'statement', 'form', 'by', 'about', 'state', 'grade', 'ownAnswers', 'otherAnswers', 'sentence'],
}

/** RFC 4180. What a spreadsheet would calculate stands behind an apostrophe, so that it stays the words that it was. */
export function asCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
