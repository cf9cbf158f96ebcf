import { excerptOf, type Marked, marksIn } from './excerpt.ts'
import type { Term } from './sought.ts'

/** What everybody may narrow a search by. */
export type SearchFilter = {
  workId?: string | undefined
  /** Only what holds, or only what does not hold any more. */
  inForce?: boolean | undefined
  door?: string | undefined
  since?: string | undefined
  until?: string | undefined
}

/** Where a record stands among what was found: with the greatest of these first. */
export type SearchPlace = { score: number; inForce: number; at: string; id: string }

/** A record as it is shown among what was found. */
export type Found = {
  id: string
  title: string
  workId: string
  workKey: string
  workTitle: string
  /** How it stands, in a word or two. */
  standing: string
  /** Path inside the workspace. */
  where: string
  /** Its words, what matters most first; `past` what stood there before. */
  texts: { field: string; text: string; past?: boolean }[]
}

/** Best first; among those that fit equally well what holds, then what is newer, then by id so that the order is always the same. */
export function byFit(a: SearchPlace, b: SearchPlace): number {
  return b.score - a.score || b.inForce - a.inForce || compare(b.at, a.at) || compare(b.id, a.id)
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

const MOST_EXCERPTS = 2

/** The title, and the one or two texts that show why it was found. */
export function shownFound({ title, texts }: Found, terms: readonly Term[]) {
  const telling = texts
    .filter(({ text }) => text !== title)
    .map(({ field, text }) => ({ field, ...excerptOf(text, terms) }))
    .filter(({ marks }) => marks.length > 0)
  const first = texts.find(({ text }) => text !== title)
  const excerpts: (Marked & { field: string })[] =
    telling.length > 0 || !first ? telling : [{ field: first.field, ...excerptOf(first.text, []) }]
  return { title: { text: title, marks: marksIn(title, terms) }, excerpts: excerpts.slice(0, MOST_EXCERPTS) }
}
