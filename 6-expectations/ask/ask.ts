/** What somebody asked of a piece of work, in their own words. Nobody changes those, not even to mend a letter. */
export type Ask = {
  id: string
  workId: string
  /** Who asks. */
  personId: string
  words: string
  kind: AskKind
  askedOn: string
  /** The way by which it came. */
  cameBy: CameBy
  /** Who wrote it down, where that was not the one who asks. */
  enteredById: string | null
  /** The line of the file that it was read from. */
  source: string | null
  at: string
}

/** What an ask is after: what is in it, when, how good, with whom and what for money, to know something, or something else. */
export const ASK_KINDS = ['scope', 'date', 'quality', 'resources', 'information', 'other'] as const
export type AskKind = (typeof ASK_KINDS)[number]

/** `box`: by a link that anybody may use. */
export const WAYS_TO_ASK = ['form', 'link', 'mail', 'import', 'box'] as const
export type CameBy = (typeof WAYS_TO_ASK)[number]

export const LONGEST_ASK = 4_000

/** Where an ask stands, told from what happened to it; nobody sets it by hand. */
export const ASK_STANDINGS = ['unanswered', 'untold', 'objected', 'told', 'withdrawn', 'set-aside'] as const
export type AskStanding = (typeof ASK_STANDINGS)[number]

export function standingOfAsk(ask: {
  withdrawn: boolean
  setAside?: boolean
  disposition: { told: boolean; openObjections: number } | null
}): AskStanding {
  if (ask.withdrawn) return 'withdrawn'
  if (ask.setAside) return 'set-aside'
  if (ask.disposition === null) return 'unanswered'
  if (!ask.disposition.told) return 'untold'
  return ask.disposition.openObjections > 0 ? 'objected' : 'told'
}

/** What waits for its driver first, and of those what has waited longest; then the rest, newest first. */
export function byWhatWaits<Row extends { standing: AskStanding; askedOn: string; id: string }>(
  rows: readonly Row[],
): Row[] {
  const turn = ({ standing }: Row) => (waitsForDriver(standing) ? 0 : standing === 'told' ? 1 : 2)
  return [...rows].sort((one, other) => {
    const inTurn = turn(one) - turn(other)
    if (inTurn !== 0) return inTurn
    const inTime = one.askedOn.localeCompare(other.askedOn) || one.id.localeCompare(other.id)
    return turn(one) === 0 ? inTime : -inTime
  })
}

/** Nobody asks this any more, or nobody need answer it. */
export function isClosed(standing: AskStanding): boolean {
  return standing === 'withdrawn' || standing === 'set-aside'
}

export function waitsForDriver(standing: AskStanding): boolean {
  return standing === 'unanswered' || standing === 'untold' || standing === 'objected'
}

const SHOWN_IN_SHORT = 80

/** The beginning of somebody's words, where there is room for one line only. */
export function inShort(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= SHOWN_IN_SHORT) return line
  const begin = line.slice(0, SHOWN_IN_SHORT - 1)
  const lastSpace = begin.lastIndexOf(' ')
  return `${lastSpace > SHOWN_IN_SHORT / 2 ? begin.slice(0, lastSpace) : begin}…`
}
