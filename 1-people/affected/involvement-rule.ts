/** When these words stand in the text, or one of these questions is answered yes, this function is to be involved. */
export type InvolvementRule = {
  id: string
  key: string
  title: string
  /** Words or beginnings of words (`licen*`) any of which fires the rule. */
  ruleWords: string[]
  /** Keys of the ten questions any of which fires the rule when answered yes. */
  questions: string[]
  /** Whom it involves, as a function: Legal, Security, Operations. */
  functionName: string
  /** The group that stands for the function here, when it is known. */
  groupId: string | null
  because: string
  maintainer: string | null
  /** Since when it is switched off. */
  offAt: string | null
  createdAt: string
}

/** One of the ten questions, answered for one piece of work. */
export type ImpactAnswer = {
  id: string
  workId: string
  question: string
  yes: boolean
  answeredById: string | null
  answeredAt: string
}

const LONGEST_RULE_WORD = 60
export const MOST_RULE_WORDS = 80
export const LONGEST_RULE_TITLE = 120
export const LONGEST_FUNCTION_NAME = 80
export const LONGEST_RULE_REASON = 400

/** Small letters, digits and hyphens, 1 to 60 of them. */
export const RULE_KEY = /^[a-z0-9][a-z0-9-]{0,59}$/

/** A word of a rule as it is kept: one space between its parts, and a star only at the end of a part. */
export function ruleWordFrom(typed: string): string | null {
  const word = typed.trim().replace(/\s+/g, ' ')
  const isOne = word.length <= LONGEST_RULE_WORD && /[\p{L}\p{N}]/u.test(word) && !/\*(?![\s-]|$)/.test(word)
  return isOne && word.split(/[\s-]+/).every((part) => /[\p{L}\p{N}]/u.test(part)) ? word : null
}
