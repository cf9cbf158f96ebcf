import { bears } from '../disposition/proposal.ts'

export type Duty = 'next-step' | 'acknowledge' | 'read-answer'

type Around = {
  decision: {
    chosen: string
    consequences: readonly { what: string; kind: 'good' | 'bad' | 'neutral'; borneBy: string | null }[]
    nextStep: string | null
    nextOwnerId: string | null
    nextByOn: string | null
  }
  person: { id: string; name: string; groupNames: readonly string[] }
  acknowledgement: 'not-asked' | 'waits' | 'said'
  /** What they asked that the decision settles, with the answer once they were told. */
  asks: readonly {
    askId: string
    words: string
    answer: { outcome: string; read: boolean; objectUntil: string | null } | null
  }[]
}

/** What a decision means for one person: what they bear, what they must do, and what became of what they asked. */
export function personalVersion({ decision, person, acknowledgement, asks }: Around) {
  const borne = decision.consequences.filter(({ borneBy }) => bears(borneBy, person))
  const does: { duty: Duty; what: string; byOn: string | null }[] = []
  if (decision.nextStep !== null && decision.nextOwnerId === person.id)
    does.push({ duty: 'next-step', what: decision.nextStep, byOn: decision.nextByOn })
  if (acknowledgement === 'waits') does.push({ duty: 'acknowledge', what: decision.chosen, byOn: null })
  for (const { words, answer } of asks)
    if (answer && !answer.read) does.push({ duty: 'read-answer', what: words, byOn: answer.objectUntil })
  return {
    bears: borne,
    does: does.sort((one, other) => (one.byOn ?? '9999').localeCompare(other.byOn ?? '9999')),
    asked: asks.map(({ askId, words, answer }) => ({ askId, words, outcome: answer?.outcome ?? null })),
    concerns: borne.length > 0 || does.length > 0 || asks.length > 0 || acknowledgement === 'said',
  }
}
