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
