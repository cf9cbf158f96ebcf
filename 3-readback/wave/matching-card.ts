import { type Card, formOf } from '../card.ts'

type Asked = Pick<Card, 'form' | 'statement' | 'options'>

/** Whether two cards ask the same: form, words and options. Put differently it is another question, and not compared. */
export function asksTheSame(one: Asked, other: Asked): boolean {
  return questionOf(one) === questionOf(other)
}

function questionOf(card: Asked): string {
  return JSON.stringify([formOf(card), plain(card.statement), (card.options ?? []).map(plain)])
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase()
}
