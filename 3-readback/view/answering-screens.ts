import type { ShowQuestions } from '../answer.operations.ts'

export type Questions = ShowQuestions['output']
type Card = Questions['claims'][number]

/** One thought. The order is that of the practice: own answer before the predicted one, the brief after both. */
export type Screen =
  | { kind: 'clarity' }
  | { kind: 'own'; claim: Card; number: number }
  | { kind: 'predicted'; claim: Card; number: number; about: Card['predictions'][number] }
  | { kind: 'belief' }
  | { kind: 'words' }
  | { kind: 'brief' }
  | { kind: 'commitment' }
  | { kind: 'mirror' }

export function screensOf({ claims, asked }: Questions): Screen[] {
  return [
    { kind: 'clarity' },
    ...claims.flatMap((claim, at): Screen[] => [
      { kind: 'own', claim, number: at + 1 },
      ...claim.predictions.map((about): Screen => ({ kind: 'predicted', claim, number: at + 1, about })),
    ]),
    ...(asked > 1 ? [{ kind: 'belief' } as const] : []),
    { kind: 'words' },
    { kind: 'brief' },
    { kind: 'commitment' },
    { kind: 'mirror' },
  ]
}

/** Where somebody goes on who comes back, perhaps on another device: the first screen that has no answer yet. */
export function firstOpen(questions: Questions): number {
  const screens = screensOf(questions)
  const open = screens.findIndex((screen) => !isDone(screen, questions))
  return open === -1 ? screens.length : open + 1
}

/** Own words may be left out: whoever has gone on to the brief is not asked for them again. */
function isDone(screen: Screen, questions: Questions): boolean {
  if (screen.kind === 'clarity') return questions.clarity !== null
  if (screen.kind === 'own') return screen.claim.understood !== null
  if (screen.kind === 'predicted') return screen.about.predicted !== null
  if (screen.kind === 'belief') return questions.alikePercent !== null
  if (screen.kind === 'words') return questions.sentence !== null || questions.verdict !== null
  if (screen.kind === 'brief') return questions.verdict !== null
  return screen.kind === 'commitment' && questions.commitment !== null
}

/** The brief, and what follows it, is seen only by somebody who has answered every claim. */
export function comesAfterAnswers({ kind }: Screen): boolean {
  return kind === 'brief' || kind === 'commitment' || kind === 'mirror'
}
