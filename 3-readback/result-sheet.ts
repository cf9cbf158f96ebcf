import { onScale, scaleOf } from './card.ts'
import { NO_GROUP } from './material.ts'
import type { CardResult, ReadbackResult } from './result.ts'

/** One page about a result, in the order in which it is read: the same for the screen, the printer and the PDF. */
export type ResultSheet = {
  sentences: string[]
  conversation: { sentence: string; because: string }
  /** The cards with the worst findings first; so many that they fit beside the words. */
  pictures: SheetPicture[]
  /** What else is worth a line, the most pressing first. */
  lines: string[]
  /** How many things had no room. */
  more: number
}

/** One small plumb chart: where each group stands between the two ends, from 0 to 1. */
export type SheetPicture = {
  cardId: string
  title: string
  left: string
  right: string
  stated: number | null
  rows: {
    groupId: string
    name: string
    answered: number
    asked: number
    at: number | null
    from: number | null
    to: number | null
    predicted: { groupId: string; at: number }[]
  }[]
}

const MOST_PICTURES = 3
/** As many as a plumb chart has on the screen. */
const MOST_ROWS = 7
const MOST_LINES = 8

/** What of a result stands on the page. */
type ForSheet = Pick<
  ReadbackResult,
  | 'sentences'
  | 'cards'
  | 'findings'
  | 'aboutTheText'
  | 'surprises'
  | 'warnings'
  | 'tensions'
  | 'holds'
  | 'concerns'
  | 'questions'
> & { conversation: { sentence: string; because: string } }

/** `ends`: the words at both ends of a claim. */
export function sheetOf(result: ForSheet, ends: readonly [string, string]): ResultSheet {
  const worst = [...new Set(result.findings.map(({ cardId }) => cardId))]
  const order = (id: string) => (worst.includes(id) ? worst.indexOf(id) : worst.length)
  const drawable = result.cards.filter((card) => scaleOf(card) !== null)
  const pictures = [...drawable].sort((a, b) => order(a.id) - order(b.id)).slice(0, MOST_PICTURES)
  const shown = new Set(pictures.map(({ id }) => id))
  const unseen = pictures.map((card) => rowsOf(card).length - MOST_ROWS)
  const lines = [
    ...result.aboutTheText,
    ...result.surprises.map(({ sentence }) => sentence),
    ...result.warnings.map(({ sentence }) => sentence),
    ...result.cards
      .filter(({ id, title }) => !shown.has(id) && !result.sentences.some((sentence) => sentence.includes(title)))
      .map(({ title }) => ended(title)),
    ...result.tensions.flatMap((id) => result.cards.find((card) => card.id === id)?.preferred?.sentence ?? []),
    ...[...result.holds, ...result.concerns, ...result.questions].map(quoted),
  ]
  return {
    sentences: result.sentences,
    conversation: { sentence: result.conversation.sentence, because: result.conversation.because },
    pictures: pictures.map((card) => pictureOf(card, ends)),
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES) + Math.max(0, ...unseen),
  }
}

function quoted({ words, name, groupName }: ReadbackResult['concerns'][number]): string {
  const who = [name, groupName].filter((part) => part !== null).join(', ')
  return who ? `“${words}” ${who}` : `“${words}”`
}

function ended(sentence: string): string {
  return /[.!?”]$/.test(sentence) ? sentence : `${sentence}.`
}

function rowsOf({ groups }: CardResult): CardResult['groups'] {
  return groups.filter(({ groupId, answered }) => groupId !== NO_GROUP || answered > 0)
}

function pictureOf(card: CardResult, ends: readonly [string, string]): SheetPicture {
  const scale = scaleOf(card) ?? { from: 0, to: 1 }
  const share = (value: number) => (value - scale.from) / (scale.to - scale.from)
  const shareOrNone = (value: number | null) => (value === null ? null : share(value))
  const [left = '', right = ''] = card.form === 'position' ? card.options : ends
  return {
    cardId: card.id,
    title: ended(card.title),
    left,
    right,
    stated: shareOrNone(onScale(card, card.stated)),
    rows: rowsOf(card)
      .slice(0, MOST_ROWS)
      .map(({ groupId, name, answered, asked, mean, mostOrAll, interval }) => ({
        groupId,
        name,
        answered,
        asked,
        at: shareOrNone(mean ?? onScale(card, mostOrAll)),
        from: shareOrNone(interval?.from ?? null),
        to: shareOrNone(interval?.to ?? null),
        predicted: card.predictions.flatMap(({ by, about, mean: expected }) =>
          about === groupId && expected !== null ? [{ groupId: by, at: share(expected) }] : [],
        ),
      })),
  }
}
