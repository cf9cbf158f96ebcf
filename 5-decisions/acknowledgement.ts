/** What somebody says when they were told of a decision. Disagreeing and committing is a full yes. */
export const RESPONSES = ['understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot'] as const
export type Response = (typeof RESPONSES)[number]

export type Acknowledgement = {
  id: string
  decisionId: string
  personId: string
  response: Response
  words: string | null
  at: string
}

/** From this many people on it is the wording that must be looked at, not the people. */
export const READ_DIFFERENTLY_REOPENS_AT = 2

/** "I read it differently", "not mine" and "I cannot" say nothing without the person's own words. */
export function needsWords(response: Response): boolean {
  return response === 'read-differently' || response === 'not-mine' || response === 'cannot'
}

export type Board = { acknowledged: number; asked: number; readDifferently: number; wordingReopened: boolean }

/** Who is where: of those asked, how many took it on, and how many read something else in it. */
export function boardOf(asked: readonly { response: Response | null }[]): Board {
  const acknowledged = asked.filter(({ response }) => response === 'understood' || response === 'disagree-and-commit').length
  const readDifferently = asked.filter(({ response }) => response === 'read-differently').length
  return { acknowledged, asked: asked.length, readDifferently, wordingReopened: readDifferently >= READ_DIFFERENTLY_REOPENS_AT }
}
