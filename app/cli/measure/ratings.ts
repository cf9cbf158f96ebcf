import {
  type AllowedInterval,
  type AlphaLevel,
  cantTellShare,
  closeness,
  intervalFor,
  type KendallW,
  type KrippendorffAlpha,
  kendallW,
  krippendorffAlpha,
  meanPairDistance,
  type Reading,
  type Scale,
  sameChoice,
  type Verdict,
  verdict,
} from '@plumbline/measure'
import { Refusal } from '@plumbline/platform/refusal'
import { shown } from './faulty-rows.ts'
import type { Progress } from './progress.ts'
import type { GivenScale, RatingsTable } from './ratings-table.ts'

/** With more answers the interval of agreement is narrower than anybody can use, and takes minutes. */
const MOST_FOR_AN_INTERVAL = 1_000
/** Alpha keeps how often each different answer stands beside each other; no scale has more than this, only decimals do. */
const MOST_DIFFERENT_ANSWERS = 2_000

/** A figure with what may be said of its uncertainty, for each of the two things that the people can be. */
type WithIntervals = {
  /** If these people are all there are: what the missing ones could still change. */
  wholeList: Reading<AllowedInterval>
  /** If they stand for more people: where the figure lies about nine times in ten. */
  morePeople: Reading<AllowedInterval>
}

/** How many answered one item, of how many. */
type Counts = {
  item: string
  people: number
  answered: number
  missing: number
  cantTell: number
  cantTellShare: number
}

export type ItemOnAScale = Counts & {
  closeness: number
  meanPairDistance: number
  verdict: Verdict
  /** How much two people picked at random agree, 0 to 1; null above 1,000 answers. */
  agreement: WithIntervals | null
  /** Only where the distance between two answers means something. */
  mean: WithIntervals | null
}

export type ItemOfNames = Counts & {
  chosen: { name: string; count: number }[]
  /** The share of the most chosen name. */
  mostChosen: WithIntervals
  sameChoice: number
}

export type Ratings = {
  level: AlphaLevel
  people: number
  scale: (Scale & { inferred: boolean }) | null
  items: (ItemOnAScale | ItemOfNames)[]
  /** null above 2,000 different answers. */
  alpha: Reading<KrippendorffAlpha> | null
  /** Only where every row puts the same items into an order. */
  kendallW: Reading<KendallW> | null
}

/** Everything that may be said of a table of ratings, item by item and of all together. */
export function ratings(table: RatingsTable, level: AlphaLevel, given: GivenScale, progress?: Progress): Ratings {
  const scale = level === 'nominal' ? null : scaleOf(table, given)
  return {
    level,
    people: table.answers.length,
    scale,
    items: table.items.map((name, item) => {
      progress?.(`measuring ${shown(name)}`, item / table.items.length)
      return scale ? onAScale(table, item, scale, level) : ofNames(table, item)
    }),
    alpha: differentAnswers(table) > MOST_DIFFERENT_ANSWERS ? null : krippendorffAlpha(table.answers, level),
    kendallW: level === 'ordinal' && isRanking(table) ? kendallW(byOption(table)) : null,
  }
}

function onAScale(table: RatingsTable, item: number, scale: Scale, level: AlphaLevel): ItemOnAScale {
  const answers = answersTo(table, item)
  const counts = countsOf(table, item)
  const asked = counts.people
  const intervals = (figure: 'agreement' | 'mean') => ({
    wholeList: intervalFor({ figure, answers, scale, asked, standFor: 'whole list' }),
    morePeople: intervalFor({ figure, answers, scale, asked, standFor: 'more people' }),
  })
  return {
    ...counts,
    closeness: closeness(answers, scale),
    meanPairDistance: meanPairDistance(answers),
    verdict: verdict({ answers, scale, asked, cantTell: counts.cantTell }),
    agreement: answers.length > MOST_FOR_AN_INTERVAL ? null : intervals('agreement'),
    mean: level === 'ordinal' ? null : intervals('mean'),
  }
}

function ofNames(table: RatingsTable, item: number): ItemOfNames {
  const answers = answersTo(table, item)
  const counts = countsOf(table, item)
  const chosen = table.names
    .map((name, number) => ({ name, count: answers.filter((answer) => answer === number).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
  const yes = chosen[0]?.count ?? 0
  const share = { figure: 'share', yes, no: answers.length - yes, asked: counts.people } as const
  return {
    ...counts,
    chosen,
    mostChosen: {
      wholeList: intervalFor({ ...share, standFor: 'whole list' }),
      morePeople: intervalFor({ ...share, standFor: 'more people' }),
    },
    sameChoice: sameChoice(chosen.map(({ count }) => count)),
  }
}

function answersTo(table: RatingsTable, item: number): number[] {
  return table.answers.map((row) => row[item] ?? null).filter((answer) => answer !== null)
}

function countsOf(table: RatingsTable, item: number): Counts {
  const people = table.answers.length
  const answered = answersTo(table, item).length
  const cantTell = table.cantTell[item] ?? 0
  return {
    item: table.items[item] ?? '',
    people,
    answered,
    missing: people - answered - cantTell,
    cantTell,
    cantTellShare: cantTellShare(cantTell, answered),
  }
}

/** What was given of the scale; the rest from the lowest to the highest answer, in steps of 1 if all are whole. */
function scaleOf(table: RatingsTable, given: GivenScale): Scale & { inferred: boolean } {
  const answers = table.answers.flat().filter((answer) => answer !== null)
  const from = given.from ?? answers.reduce((lowest, answer) => Math.min(lowest, answer))
  const to = given.to ?? answers.reduce((highest, answer) => Math.max(highest, answer))
  if (!(to > from)) {
    throw new Refusal('bad-input', `Every answer is ${from}, so the scale cannot be inferred.`, {
      next: 'Give it, for example: --from 1 --to 5 --step 1',
    })
  }
  const inferred = given.from === undefined || given.to === undefined
  const step = given.step ?? (inferred && answers.every(Number.isInteger) ? 1 : undefined)
  return { from, to, ...(step === undefined ? {} : { step }), inferred }
}

function differentAnswers(table: RatingsTable): number {
  return new Set(table.answers.flat().filter((answer) => answer !== null)).size
}

/** Everybody used each place from 1 to the number of items once: then the rows are rankings, not ratings. */
function isRanking({ items, answers }: RatingsTable): boolean {
  const places = items.map((_, at) => at + 1)
  return items.length > 1 && answers.every((row) => places.every((place) => row.includes(place)))
}

function byOption({ items, answers }: RatingsTable): number[][] {
  return items.map((_, item) => answers.map((row) => row[item] as number))
}
