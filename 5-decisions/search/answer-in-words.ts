import type { Decision } from '../decision.ts'
import type { AnswerState } from './answer.ts'

type Link = { chosen: string; because: string; part: string | null }
type Answer = {
  about: string
  state: AnswerState
  decision: (DecisionSaid & Around) | null
  stoodBefore: readonly string[]
  earlier: readonly Link[]
  others: readonly { title: { text: string }; standing: string; where: string }[]
}
type DecisionSaid = Pick<
  Decision,
  'id' | 'chosen' | 'because' | 'nextStep' | 'nextByOn' | 'decidedOn' | 'nobodyDisagreed'
> & {
  consequences: readonly { what: string; borneBy: string | null }[]
  options: readonly { option: string; notChosenBecause: string }[]
}
type Around = {
  approverName: string | null
  nextOwnerName: string | null
  dissent: readonly { personName: string | null; objection: string }[]
  successors: readonly Link[]
}

/** What is said of an answer where no decision is in force. */
const STATE_SAYS: Record<Exclude<AnswerState, 'answered'>, (about: string) => string> = {
  nothing: (about) => `No decision on record speaks of “${about}”. Try other words, or fewer.`,
  ended: () => 'This was decided once and no longer holds. Nothing took its place.',
  'not-decided': (about) => `Nothing is decided about “${about}” yet: the question is still open.`,
  withdrawn: (about) => `The question about “${about}” was withdrawn before anything was decided.`,
}

/** An answer as lines for a terminal, in the words of the record. */
export function answerInWords({ about, state, decision, stoodBefore, earlier, others }: Answer): string {
  const lines = state === 'answered' ? [] : [STATE_SAYS[state](about)]
  if (decision)
    lines.push(
      ...decisionInWords(decision),
      ...earlier.map(({ chosen, because, part }) =>
        line(part ? `Changed “${part}” of` : 'Before', `${chosen} (until: ${because})`),
      ),
    )
  if (stoodBefore.length > 0) lines.push(line('Stood before', `${stoodBefore.join(', ')}, in an earlier wording`))
  if (others.length > 0) lines.push('', decision ? 'Also on record:' : 'On record:')
  lines.push(...others.map(({ title, standing, where }) => `  ${title.text} (${standing}) ${where}`))
  return lines.join('\n')
}

const line = (name: string, text: string) => `${`${name}:`.padEnd(14)} ${text}`

function decisionInWords(decision: DecisionSaid & Around): string[] {
  const { nextStep, nextOwnerName, nextByOn, approverName, decidedOn } = decision
  const next = [nextStep, nextOwnerName, nextByOn && `by ${nextByOn}`].filter(Boolean).join(', ')
  return [
    line('Decided', decision.chosen),
    line('Because', decision.because),
    ...decision.consequences.map(({ what, borneBy }) => line('What follows', borneBy ? `${what} (${borneBy})` : what)),
    ...(next ? [line('Next', next)] : []),
    ...(approverName || decidedOn ? [line('By', [approverName, decidedOn].filter(Boolean).join(', '))] : []),
    ...decision.options.map(({ option, notChosenBecause }) => line('Not chosen', `${option}: ${notChosenBecause}`)),
    ...decision.dissent.map(({ personName, objection }) =>
      line('Disagreed', `${personName ?? 'somebody'}: ${objection}`),
    ),
    ...(decision.nobodyDisagreed ? [line('Disagreed', 'nobody')] : []),
    ...decision.successors.flatMap(({ part, chosen, because }) =>
      part ? [line('Changed since', `${part}: ${chosen} (${because})`)] : [],
    ),
    line('Record', `decisions/${decision.id}`),
  ]
}
