/**
 * The ten questions: what a short text leaves open. Their keys stand in rules and in answers, so they never change;
 * each is answered yes or no.
 */
export const IMPACT_QUESTIONS = [
  { key: 'personal-data', asks: 'Does it collect, use, move or show data about people?' },
  { key: 'money', asks: 'Does it change what somebody pays, is paid or is taxed?' },
  { key: 'contract', asks: 'Does it need, change or end a contract, a licence or a supplier?' },
  { key: 'access', asks: 'Does it change how people or programs sign in, or what they may do?' },
  { key: 'built-on', asks: 'Do others build on, read or count what it changes: an interface, events, data, figures?' },
  { key: 'user-visible', asks: 'Will users see, read or do something differently?' },
  { key: 'running', asks: 'Can it interrupt what is running, move data, or wake somebody at night?' },
  { key: 'region', asks: 'Will it be used in a country or region where it is not used yet?' },
  { key: 'workforce', asks: 'Does it change when, where or with how many people work is done?' },
  { key: 'promise', asks: 'Has anybody promised it, or a date for it, to a customer or a partner?' },
] as const

export type ImpactQuestion = (typeof IMPACT_QUESTIONS)[number]['key']

export const QUESTION_KEYS = IMPACT_QUESTIONS.map(({ key }) => key) as [ImpactQuestion, ...ImpactQuestion[]]

/** What each question asks, by its key. */
export const QUESTION_WORDS: ReadonlyMap<string, string> = new Map(IMPACT_QUESTIONS.map(({ key, asks }) => [key, asks]))

/** Below so many words a text says too little about whom it affects, and the questions are shown unasked. */
const FEWEST_WORDS = 60

/** Whether these texts together are too short to tell from. */
export function isThin(texts: readonly { text: string }[]): boolean {
  const words = texts.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
  return words.length < FEWEST_WORDS
}
