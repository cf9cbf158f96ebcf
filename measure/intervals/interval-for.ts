// Rule: which interval may be shown at which size (measure notes, sections 0.4, 2 and 12; coverage simulated in intervals.test.ts).
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { LEAST_ANSWERED } from '../agreement/verdict.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading, type Reason } from '../reading.ts'
import { liesOn, type Scale } from '../scale.ts'
import { agreementInterval } from './agreement-interval.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { type Interval, USUAL_LEVEL } from './interval.ts'
import { meanInterval } from './mean-interval.ts'
import { missingAgreementBounds } from './missing-agreement-bounds.ts'
import { missingBounds } from './missing-bounds.ts'
import { missingMeanBounds } from './missing-mean-bounds.ts'
import { wilson } from './wilson.ts'

export type IntervalQuestion = {
  /** Everybody who was asked, answered or not. */
  readonly asked: number
  /**
   * `whole list`: those asked are everybody there is, so only the missing ones are unknown. `more people`: those who
   * answered stand for more, such as ten of a department.
   */
  readonly standFor: 'whole list' | 'more people'
  readonly level?: number
} & (
  | { readonly figure: 'share'; readonly yes: number; readonly no: number; readonly isDecisive?: boolean }
  | { readonly figure: 'mean' | 'agreement'; readonly answers: readonly number[]; readonly scale: Scale }
)

/** How an interval came about; the first two hold whatever anybody thinks, the others about as often as their level. */
export type IntervalMethod = 'everybody answered' | 'worst case' | 'Wilson' | 'Clopper-Pearson' | 't' | 'jackknife-t'

export type AllowedInterval = Interval & {
  /** The figure among those who answered. */
  readonly observed: number
  readonly method: IntervalMethod
}

/** Fewer answers than this are shown as what they are, one by one. */
const FEWEST = 3
/** For means and agreement of more people than were asked no coverage was shown below five answers. */
const FEWEST_TO_STAND_FOR_MORE = 5

/**
 * The interval that may be shown for a share, an average or pairwise agreement, by the method that is honest at this
 * size. On a known list: the point itself when everybody answered, otherwise the worst-case bounds, which are no guess.
 * For more people than were asked: Wilson for a share, Clopper-Pearson where a decision hangs on it; Student's t for a
 * mean and jackknife-t for agreement, both widened where t and jackknife are blind (`meanInterval`,
 * `agreementInterval`). Never a bootstrap: it is not needed here and fails below twelve.
 * Refuses fewer than three answers, less than half of those asked, an answer outside the scale, and, for more people,
 * fewer than five answers of a mean or of agreement.
 */
export function intervalFor(question: IntervalQuestion): Reading<AllowedInterval> {
  const refusal = reasonToRefuse(question)
  if (refusal) return notKnown(refusal)
  return { known: true, ...(question.standFor === 'whole list' ? ofWholeList(question) : ofMorePeople(question)) }
}

function reasonToRefuse(question: IntervalQuestion): Reason | undefined {
  const answered = answeredOf(question)
  const isPossible =
    question.figure === 'share' ? Math.min(question.yes, question.no) >= 0 : liesOn(question.answers, question.scale)
  if (!isPossible) return 'an answer lies outside its scale'
  if (answered === 0) return 'no answers'
  if (answered < FEWEST) return 'too few answers'
  if (answered < LEAST_ANSWERED * question.asked) return 'less than half answered'
  const standsForMore = question.standFor === 'more people' && question.figure !== 'share'
  return standsForMore && answered < FEWEST_TO_STAND_FOR_MORE ? 'too few answers' : undefined
}

function answeredOf(question: IntervalQuestion): number {
  return question.figure === 'share' ? question.yes + question.no : question.answers.length
}

function ofWholeList(question: IntervalQuestion): AllowedInterval {
  const missing = Math.max(0, question.asked - answeredOf(question))
  const { low, high } = boundsOf(question, missing)
  return { observed: observedOf(question), low, high, method: missing === 0 ? 'everybody answered' : 'worst case' }
}

function boundsOf(question: IntervalQuestion, missing: number): Interval {
  if (question.figure === 'share') return missingBounds(question.yes, question.no, missing)
  const { answers, scale } = question
  return question.figure === 'mean'
    ? missingMeanBounds(answers, missing, scale)
    : missingAgreementBounds(answers, missing, scale)
}

function ofMorePeople(question: IntervalQuestion): AllowedInterval {
  const { level = USUAL_LEVEL } = question
  const observed = observedOf(question)
  if (question.figure === 'share') {
    const { yes, no, isDecisive = false } = question
    return isDecisive
      ? { observed, ...clopperPearson(yes, yes + no, level), method: 'Clopper-Pearson' }
      : { observed, ...wilson(yes, yes + no, level), method: 'Wilson' }
  }
  const { answers, scale } = question
  return question.figure === 'mean'
    ? { observed, ...meanInterval(answers, scale, level), method: 't' }
    : { observed, ...agreementInterval(answers, scale, level), method: 'jackknife-t' }
}

function observedOf(question: IntervalQuestion): number {
  if (question.figure === 'share') return question.yes / (question.yes + question.no)
  return question.figure === 'mean' ? mean(question.answers) : pairwiseAgreement(question.answers, question.scale)
}
