/** A link to one work by which anybody may ask, until it closes; of these a work has one at a time. */
export type AskBox = {
  id: string
  workId: string
  /** Open until the end of this day. */
  closesOn: string
  openedById: string
  at: string
  /** When it was closed by hand, or gave way to another. */
  closedAt: string | null
}

/** What is known of an ask that came by such a link, beside the ask. */
export type BoxedAsk = {
  id: string
  askId: string
  askBoxId: string
  formHash: string
  /** Where an answer is wanted, as it was typed. */
  address: string | null
  /** Of the link in the letter to that address: whoever comes by it has read that mail. */
  mailedTokenHash: string | null
  confirmedAt: string | null
}

export const BOX_LINK = 'ask-box.ask'
export const BOX_PREFIX = 'n'

export const LONGEST_TYPED_NAME = 80
export const MOST_DAYS_OPEN = 366

export function isShut({ closesOn, closedAt }: Pick<AskBox, 'closesOn' | 'closedAt'>, today: string): boolean {
  return closedAt !== null || closesOn < today
}

const MARK = ' (by open link)'
const NOBODY_NAMED = 'Somebody'

/**
 * Under which name somebody stands in the directory whom nobody knows. The mark keeps whoever types the name of a
 * colleague, or of a group, from being taken for them: by readers, and by whatever looks people up by their names.
 */
export function nameInDirectory(typed: string | undefined): string {
  const name = (typed ?? '').replace(/\s+/g, ' ').trim()
  return `${name === '' ? NOBODY_NAMED : name}${MARK}`
}

/** How they called themselves, for what is written to them; nothing where they gave no name. */
export function calledBy(name: string): string | null {
  if (!name.endsWith(MARK)) return name
  const own = name.slice(0, -MARK.length)
  return own === NOBODY_NAMED ? null : own
}
