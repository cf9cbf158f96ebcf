import type { ShowQuestions } from '../answer.operations.ts'

export type Questions = ShowQuestions['output']
export type AskedCard = Questions['cards'][number]

/** One thought. The order is that of the practice: own answer before the predicted one, the brief after both. */
export type Screen =
  | { kind: 'clarity' }
  | { kind: 'own'; card: AskedCard; number: number }
  | { kind: 'preferred'; card: AskedCard; number: number }
  | { kind: 'predicted'; card: AskedCard; number: number; about: AskedCard['predictions'] }
  | { kind: 'belief' }
  | { kind: 'words' }
  | { kind: 'brief' }
  | { kind: 'commitment' }
  | { kind: 'mirror' }

/** A brief is read, and taken on, only where something was stated before. */
export function screensOf({ cards, asked, hasBrief }: Pick<Questions, 'cards' | 'asked' | 'hasBrief'>): Screen[] {
  return [
    { kind: 'clarity' },
    ...cards.flatMap((card, at): Screen[] => [
      { kind: 'own', card, number: at + 1 },
      ...(card.asksPreferred ? [{ kind: 'preferred', card, number: at + 1 } as const] : []),
      ...predictedOn(card).map((about): Screen => ({ kind: 'predicted', card, number: at + 1, about })),
    ]),
    ...(asked > 1 ? [{ kind: 'belief' } as const] : []),
    { kind: 'words' },
    ...(hasBrief ? [{ kind: 'brief' } as const, { kind: 'commitment' } as const] : []),
    { kind: 'mirror' },
  ]
}

/** Both groups stand on one screen where the answers are short enough to be seen at once. */
function predictedOn({ form, predictions }: AskedCard): AskedCard['predictions'][] {
  if (predictions.length === 0) return []
  return form === 'claim' ? [predictions] : predictions.map((each) => [each])
}

/** Where somebody goes on who comes back, perhaps on another device: the first screen that has no answer yet. */
export function firstOpen(questions: Questions): number {
  const screens = screensOf(questions)
  const open = screens.findIndex((screen) => !isDone(screen, questions))
  return open === -1 ? screens.length : open + 1
}

/** Own words may be left out: whoever has gone on is not asked for them again. */
function isDone(screen: Screen, questions: Questions): boolean {
  if (screen.kind === 'clarity') return questions.clarity !== null
  if (screen.kind === 'own') return screen.card.understood !== null
  if (screen.kind === 'preferred') return screen.card.preferred !== null
  if (screen.kind === 'predicted') return screen.about.every(({ predicted }) => predicted !== null)
  if (screen.kind === 'belief') return questions.alikePercent !== null
  if (screen.kind === 'words') return questions.sentence !== null || questions.verdict !== null
  if (screen.kind === 'brief') return questions.verdict !== null
  return screen.kind === 'commitment' && questions.commitment !== null
}

/** What comes after every card has its own answer: the brief, what follows it, and the mirror. */
export function comesAfterAnswers({ kind }: Screen): boolean {
  return kind === 'brief' || kind === 'commitment' || kind === 'mirror'
}

/** Where the mirror stands, or another of the screens that exist once. */
export function placeOf(questions: Questions, kind: Screen['kind']): string {
  return `/${screensOf(questions).findIndex((screen) => screen.kind === kind) + 1}`
}
