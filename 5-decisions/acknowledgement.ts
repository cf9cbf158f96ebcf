/** What somebody says when they were told of a decision. Disagreeing and committing is a full yes. */
export const RESPONSES = ['understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot'] as const
export type Response = (typeof RESPONSES)[number]

/** What one person said to one version of a decision. Saying something else later adds a row and marks this one replaced. */
export type Acknowledgement = {
  id: string
  decisionId: string
  personId: string
  version: number
  response: Response
  words: string | null
  at: string
  replacedAt: string | null
}

/** From this many people on it is the wording that must be looked at, not the people. */
const READ_DIFFERENTLY_REOPENS_AT = 2

/** "I read it differently", "not mine" and "I cannot" say nothing without the person's own words. */
export function needsWords(response: Response): boolean {
  return response === 'read-differently' || response === 'not-mine' || response === 'cannot'
}

export function isTakenOn(response: Response | null): boolean {
  return response === 'understood' || response === 'disagree-and-commit'
}

export type Board = {
  asked: number
  acknowledged: number
  /** Asked, and silent so far. */
  silent: number
  readDifferently: number
  wordingReopened: boolean
}

/** Who is where: of those asked, how many took it on, and how many read something else in it. */
export function boardOf(asked: readonly { response: Response | null }[]): Board {
  const readDifferently = asked.filter(({ response }) => response === 'read-differently').length
  return {
    asked: asked.length,
    acknowledged: asked.filter(({ response }) => isTakenOn(response)).length,
    silent: asked.filter(({ response }) => response === null).length,
    readDifferently,
    wordingReopened: readDifferently >= READ_DIFFERENTLY_REOPENS_AT,
  }
}
