import type { ShowDecision } from '../decision.operations.ts'
import { courseWords } from './course-words.en.ts'
import { words } from './words.en.ts'

/** How a decision stands, in the first sentence that everybody reads. */
export function leadOf({
  standing,
  outcome,
  board,
}: Pick<ShowDecision['output'], 'standing' | 'outcome' | 'board'>): string {
  const decided = outcome === null ? '' : courseWords.outcomes[outcome]
  if (standing === 'decided' && board.asked > 0) return courseWords.approval.decidedAgain
  const stands =
    standing === 'announced' && board.asked > 0
      ? words.announcedTo(board.acknowledged, board.asked)
      : words.standings[standing]
  return decided ? `${decided} ${stands}` : stands
}
