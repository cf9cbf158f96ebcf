import type { Door, Method } from '../decision.ts'

/** What is known of a question before anybody is asked how to answer it. */
export type Question = {
  door: Door
  /** What the read-backs of the work leave open. */
  divergence: 'none' | 'false-consensus' | 'open-difference'
  options: number
  /** People on the register of the work. */
  people: number
  hasApprover: boolean
}

export type Suggestion = {
  method: Method
  /** Why this one, as a sentence. */
  because: string
  alternatives: { method: Method; fits: string }[]
}

/** With fewer people nobody stays unnamed, and one answer more or less turns a result round. */
const FEWEST_FOR_BLIND = 5
const FEWEST_FOR_A_COUNT = 3

const FITS: Record<Method, string> = {
  'approver-after-advice': 'when one person answers for it and time matters: they ask for advice, read it, and decide.',
  consent:
    'when there is one proposal and it must be safe enough to try: it holds unless somebody objects with a reason.',
  score: 'when there are several options and it matters how good each one is, not only which one comes first.',
  ranking: 'when there are three or more options and it matters which one people would rather have.',
  'blind-rounds':
    'when people follow whoever speaks first: everybody answers alone, sees the reasons, and answers again.',
}

/** The way to an end that fits a question, with the reason; it is only suggested, and people may choose another. */
export function suggestMethod(question: Question): Suggestion {
  const [method, because] = fitting(question)
  const alternatives = (Object.keys(FITS) as Method[])
    .filter((each) => each !== method && isPossible(each, question))
    .map((each) => ({ method: each, fits: FITS[each] }))
  return { method, because, alternatives }
}

/** What would not work at all is not offered: ranking two options, or hiding one answer among three. */
function isPossible(method: Method, { options, people, hasApprover }: Question): boolean {
  if (method === 'approver-after-advice') return hasApprover
  if (method === 'consent') return people >= 2
  if (method === 'score') return options >= 2 && people >= FEWEST_FOR_A_COUNT
  if (method === 'ranking') return options >= 3 && people >= FEWEST_FOR_A_COUNT
  return options >= 2 && people >= FEWEST_FOR_BLIND
}

function fitting(question: Question): [Method, string] {
  const { door, divergence, options, people } = question
  if (divergence === 'false-consensus' && isPossible('blind-rounds', question)) {
    return [
      'blind-rounds',
      'The last read-back shows that people believe they agree and do not. If they speak in turn, the first one sets the answer; so everybody answers alone first.',
    ]
  }
  if (divergence !== 'none' && door === 'one-way' && isPossible('blind-rounds', question)) {
    return [
      'blind-rounds',
      'It cannot be undone, and the last read-back left a difference open: reasons should be heard before anybody knows who has them.',
    ]
  }
  if (options >= 3 && isPossible('ranking', question)) {
    return divergence === 'open-difference'
      ? [
          'ranking',
          `There are ${options} options and people differ openly: a ranking shows which one most would rather have, and whether there is one at all.`,
        ]
      : ['score', `There are ${options} options: a score shows how good each one is to each of ${people} people.`]
  }
  if (options === 2 && divergence === 'open-difference' && isPossible('score', question)) {
    return [
      'score',
      'There are two options and people differ openly: a score shows by how much, not only who is for which.',
    ]
  }
  return forOneProposal(question)
}

function forOneProposal(question: Question): [Method, string] {
  const { door, divergence, people, hasApprover } = question
  if (hasApprover && door === 'two-way' && divergence === 'none') {
    return [
      'approver-after-advice',
      'It can be undone, nothing is open between people, and somebody answers for it: asking for advice is enough.',
    ]
  }
  if (isPossible('consent', question)) {
    if (!hasApprover) {
      return ['consent', 'Nobody is named who approves it, so it needs at least that nobody objects.']
    }
    return divergence === 'none'
      ? ['consent', 'Going back is hard: whoever sees a harm should be asked before it happens.']
      : [
          'consent',
          'Something is open between people: whoever sees a harm in one proposal should be heard before it holds.',
        ]
  }
  return [
    'approver-after-advice',
    people < 2
      ? 'Nobody else is on the register of this work, so there is nobody to ask in a count.'
      : 'Somebody answers for it: asking for advice is enough.',
  ]
}
