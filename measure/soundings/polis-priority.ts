// Formula: importance = (1 - (passes+1)/(votes+2)) (extremity+1) (agrees+1)/(votes+2); priority = (importance (1 + 8 x 2^(-votes/5)))^2, 49 for a statement about the conversation itself (github.com/compdemocracy/polis, conversation.clj).

export type PolisPriority = {
  /** Of the statement itself, 0 or more: passed over seldom, agreed with often, far from the middle. */
  readonly importance: number
  /** How much more often it is shown next than one with half the number; few votes let it rise. */
  readonly priority: number
}

const OF_META = 7
/** A statement without votes counts as if it were nine times as important; the bonus halves with every five votes. */
const BONUS_WHEN_NEW = 8
const VOTES_TO_HALVE_IT = 5

/**
 * How urgently Polis would show a statement to the next person: it draws statements by lot, weighted with `priority`.
 * Everybody gets the same weights, whatever they answered so far; `nextStatements` asks what this person's answer
 * would tell. Input: votes on it of the people who are in a group, its `extremity` from `polisGroups`, whether it is
 * about the conversation itself.
 */
export function polisPriority(statement: {
  readonly agrees: number
  readonly passes: number
  readonly votes: number
  readonly extremity: number
  readonly isMeta?: boolean
}): PolisPriority {
  const { agrees, passes, votes, extremity, isMeta = false } = statement
  const [passed, agreed] = [(passes + 1) / (votes + 2), (agrees + 1) / (votes + 2)]
  const importance = (1 - passed) * (extremity + 1) * agreed
  const lifted = importance * (1 + BONUS_WHEN_NEW * 2 ** (-votes / VOTES_TO_HALVE_IT))
  return { importance, priority: (isMeta ? OF_META : lifted) ** 2 }
}
