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
  /** How often the draft was kept; nothing in drafts from before that was counted. */
  draftRevision: number | null
  /** Who kept it last, and when. */
  draftedById: string | null
  draftedAt: string | null
}

/** A direction that says nothing yet. */
export const NOTHING_SAID: Direction = {
  goal: '',
  whyNow: null,
  successMeasures: [],
  constraints: [],
  tradeOffs: [],
  nonGoals: [],
  assumptions: [],
  digest: null,
}

export const LONGEST_DIGEST_WORDS = 120
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

const CLEARLY_THIS = 35
const CLEARLY_THAT = 65

/** The positions that are offered by name, from wholly this good to wholly that one; any number between them holds too. */
export const POSITION_STEPS = [10, 30, 50, 70, 90] as const

/** Which of two goods a stated position puts first. */
export function leansTo(position: number): 'this' | 'that' | 'neither' {
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

/** One goal a line. */
export function goalsOf(goal: string): string[] {
  return goal.split('\n').flatMap((line) => line.trim() || [])
}

export type Missing = { path: string; says: string }

/** What a draft may leave open for a while, and a version that others are held to may not. */
export function missingBeforePublishing(direction: Direction): Missing[] {
  const missing: Missing[] = []
  const needed = (path: string, text: string, says: string) => {
    if (text.trim() === '') missing.push({ path, says })
  }
  needed('goal', direction.goal, 'the goal is not written yet')
  direction.successMeasures.forEach(({ measure }, at) => {
    needed(`successMeasures.${at}.measure`, measure, `measure ${at + 1} does not say what is measured`)
  })
  direction.constraints.forEach(({ what }, at) => {
    needed(`constraints.${at}.what`, what, `constraint ${at + 1} does not say what holds`)
  })
  direction.tradeOffs.forEach(({ thisGood, thatGood }, at) => {
    needed(`tradeOffs.${at}.thisGood`, thisGood, `trade-off ${at + 1} names only one good`)
    needed(`tradeOffs.${at}.thatGood`, thatGood, `trade-off ${at + 1} names only one good`)
  })
  direction.assumptions.forEach(({ statement }, at) => {
    needed(`assumptions.${at}.statement`, statement, `assumption ${at + 1} does not say what is assumed`)
  })
  const words = wordCount(direction.digest ?? '')
  if (words > LONGEST_DIGEST_WORDS) {
    missing.push({
      path: 'digest',
      says: `the text in short has ${words} words, which is ${words - LONGEST_DIGEST_WORDS} more than ${LONGEST_DIGEST_WORDS}`,
    })
  }
  return missing
}
