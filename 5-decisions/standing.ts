import type { Board } from './acknowledgement.ts'
import { type Decision, isDueForReview, type Stage, stageOf } from './decision.ts'

/** Where a decision is on its way: the stage that somebody put it to, and what happened since. */
export const STANDINGS = [
  'question',
  'exploring',
  'proposed',
  'final-call',
  'concern',
  'held',
  'decided',
  'announced',
  'acknowledged',
  'in-effect',
  'review-due',
  'confirmed',
  'amended',
  'superseded',
  'reversed',
  'expired',
  'withdrawn',
] as const
export type Standing = (typeof STANDINGS)[number]

/** What happened around a decision, as far as it tells where it stands. */
export type Around = {
  board: Pick<Board, 'asked' | 'acknowledged'>
  superseded: boolean
  /** A later decision changed a part of it; the rest holds. */
  amended?: boolean
  /** In a final call: concerns that nobody has settled yet, and whether one of them holds it. */
  concerns?: { open: number; held: boolean }
}

const SAID: readonly Stage[] = ['question', 'exploring', 'proposed', 'reversed', 'expired', 'withdrawn']

export function standingOf(
  decision: Pick<Decision, 'stage' | 'reviewOn' | 'effectiveFrom'>,
  around: Around,
  today: string,
): Standing {
  const stage = stageOf(decision)
  if (stage === 'final-call') return duringCall(around)
  if (around.superseded) return 'superseded'
  const said = SAID.find((each) => each === stage)
  if (said) return said as Standing
  if (isDueForReview(decision, today)) return 'review-due'
  if (around.amended) return 'amended'
  if (stage === 'confirmed') return 'confirmed'
  // Told to nobody yet, whoever was asked about it before its approval was taken back.
  if (decision.stage === 'decided') return 'decided'
  return onItsWay(stage, decision.effectiveFrom, around.board, today)
}

function duringCall({ concerns }: Around): Standing {
  if (concerns?.held) return 'held'
  return concerns && concerns.open > 0 ? 'concern' : 'final-call'
}

function onItsWay(stage: Stage, effectiveFrom: string | null, board: Around['board'], today: string): Standing {
  if (board.asked === 0) return stage === 'announced' ? 'announced' : 'decided'
  if (board.acknowledged < board.asked) return 'announced'
  return effectiveFrom !== null && effectiveFrom <= today ? 'in-effect' : 'acknowledged'
}
