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
  /** Which text of that version was read, as edits of the decision are counted; nothing before they were. */
  revision: number | null
  /** Whose it is, where it is “not mine”: in words, and who that is on the register, if anybody there is called so. */
  whose: string | null
  whoseId: string | null
  at: string
  replacedAt: string | null
  /** Since when other words stand there for somebody who had read them differently; they are asked again. */
  earlierWordingAt: string | null
}

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

/** Who is where: of those asked, how many took it on, and how many read something else in it. `reopened`: its wording waits. */
export function boardOf(asked: readonly { response: Response | null }[], reopened: boolean): Board {
  const readDifferently = asked.filter(({ response }) => response === 'read-differently').length
  return {
    asked: asked.length,
    acknowledged: asked.filter(({ response }) => isTakenOn(response)).length,
    silent: asked.filter(({ response }) => response === null).length,
    readDifferently,
    wordingReopened: reopened,
  }
}
