/** What a piece of work is for, in fields that can be compared from one wording to the next. */
export type Direction = {
  goal: string
  whyNow: string | null
  successMeasures: SuccessMeasure[]
  constraints: Constraint[]
  tradeOffs: TradeOff[]
  nonGoals: string[]
  assumptions: Assumption[]
  /** The whole in at most 120 words. */
  digest: string | null
}

export type SuccessMeasure = { measure: string; from: string | null; to: string | null; byOn: string | null }
export type Constraint = { what: string; source: string | null; hard: boolean }
/** A stated position between two goods: 0 is wholly this one, 100 wholly that one. */
export type TradeOff = { thisGood: string; thatGood: string; position: number; because: string | null }
export type Assumption = {
  statement: string
  ownerId: string | null
  howNoticed: string | null
  checkByOn: string | null
}

export type DirectionVersion = Direction & {
  id: string
  workId: string
  version: number
  createdAt: string
  /** Nothing: it is the draft. */
  publishedAt: string | null
  publishedById: string | null
}

export const LONGEST_DIGEST_WORDS = 120
const MOST_GOALS = 3

export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** Where the wording will leave people guessing, in plain words. It advises; it never stops a publication. */
export function lint(direction: Direction): string[] {
  const notes: string[] = []
  if (!direction.whyNow) notes.push('Say why now: without it everybody fills in a reason of their own.')
  if (direction.successMeasures.length === 0) notes.push('Say how you will know: the goal has no measure.')
  const goals = direction.goal.split(/\n+/).filter((line) => line.trim() !== '').length
  if (goals > MOST_GOALS) notes.push(`${goals} goals are more than people keep in mind; three are plenty.`)
  const unsourced = direction.constraints.filter(({ source }) => !source).length
  if (unsourced > 0)
    notes.push(
      unsourced === 1
        ? 'One constraint does not say where it comes from.'
        : `${unsourced} constraints do not say where they come from.`,
    )
  for (const { thisGood, thatGood, because } of direction.tradeOffs) {
    if (!because)
      notes.push(`Between “${thisGood}” and “${thatGood}” the cost is not named: say what you give up and why.`)
  }
  for (const { thisGood, thatGood, position } of direction.tradeOffs) {
    if (leansTo(position) === 'neither')
      notes.push(`“${thisGood}” and “${thatGood}” stand level: say which one gives way when both cannot be had.`)
  }
  if (direction.nonGoals.length === 0) notes.push('Say what it is not: there are no non-goals.')
  const unowned = direction.assumptions.filter(({ howNoticed }) => !howNoticed).length
  if (unowned > 0)
    notes.push(
      unowned === 1
        ? 'One assumption does not say how we would notice that it is wrong.'
        : `${unowned} assumptions do not say how we would notice that they are wrong.`,
    )
  return notes
}

/** What people are called, by their id. */
export type Names = ReadonlyMap<string, string>

export type FieldDifference = { field: keyof Direction; removed: string[]; added: string[] }

/** What changed from one wording to the next, field by field, in the reader's words. Fields without a change are left out. */
export function difference(before: Direction, after: Direction, names: Names = new Map()): FieldDifference[] {
  const [old, now] = [inWords(before, names), inWords(after, names)]
  const fields = Object.keys(now) as (keyof Direction)[]
  return fields.flatMap((field) => {
    const removed = old[field].filter((line) => !now[field].includes(line))
    const added = now[field].filter((line) => !old[field].includes(line))
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }]
  })
}

/** Each field as the lines that a reader sees. */
function inWords(direction: Direction, names: Names): Record<keyof Direction, string[]> {
  return {
    goal: [direction.goal],
    whyNow: direction.whyNow ? [direction.whyNow] : [],
    successMeasures: direction.successMeasures.map(({ measure, from, to, byOn }) =>
      [measure, from || to ? `from ${from ?? 'unknown'} to ${to ?? 'unknown'}` : '', byOn ? `by ${byOn}` : '']
        .filter(Boolean)
        .join(', '),
    ),
    constraints: direction.constraints.map(
      ({ what, source, hard }) => `${what}${source ? ` (${source})` : ''}${hard ? '' : ', soft'}`,
    ),
    tradeOffs: direction.tradeOffs.map(
      ({ thisGood, thatGood, position, because }) =>
        `${positionInWords(thisGood, thatGood, position)}${because ? `: ${because}` : ''}`,
    ),
    nonGoals: direction.nonGoals,
    assumptions: direction.assumptions.map(({ statement, ownerId, howNoticed, checkByOn }) =>
      [
        statement,
        ownerId ? `looked after by ${names.get(ownerId) ?? 'somebody'}` : '',
        howNoticed ? `noticed by: ${howNoticed}` : '',
        checkByOn ? `checked by ${checkByOn}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
    digest: direction.digest ? [direction.digest] : [],
  }
}

const CLEARLY_THIS = 35
const CLEARLY_THAT = 65

/** Which of two goods a stated position puts first. */
function leansTo(position: number): 'this' | 'that' | 'neither' {
  if (position <= CLEARLY_THIS) return 'this'
  return position >= CLEARLY_THAT ? 'that' : 'neither'
}

/** "quality even over speed", or between the two. */
export function positionInWords(thisGood: string, thatGood: string, position: number): string {
  const lean = leansTo(position)
  if (lean === 'this') return `${thisGood} even over ${thatGood}`
  if (lean === 'that') return `${thatGood} even over ${thisGood}`
  return `between ${thisGood} and ${thatGood}`
}
