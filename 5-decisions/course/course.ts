import type { Stage } from '../decision.ts'

/** Where one can go from each stage by saying so. What else a decision is (in effect, due, superseded) is told from what happened. */
const NEXT: Record<Stage, readonly Stage[]> = {
  question: ['exploring', 'proposed', 'withdrawn'],
  exploring: ['question', 'proposed', 'withdrawn'],
  proposed: ['exploring', 'final-call', 'decided', 'withdrawn'],
  'final-call': ['proposed', 'decided', 'withdrawn'],
  decided: ['announced', 'confirmed', 'reversed', 'expired'],
  announced: ['confirmed', 'reversed', 'expired'],
  confirmed: ['announced', 'confirmed', 'reversed', 'expired'],
  reversed: [],
  expired: [],
  withdrawn: [],
}

/** Whether a decision may go from one stage to the other. */
export function mayGo(from: Stage, to: Stage): boolean {
  return NEXT[from].includes(to)
}

/** Whether an approval can be taken back by whoever it was written down for: as long as something holds by it, announced or not. */
export function mayBeDisowned(stage: Stage): boolean {
  return isDecided(stage)
}

const IN_FORCE: readonly Stage[] = ['decided', 'announced', 'confirmed']
const ENDED: readonly Stage[] = ['reversed', 'expired', 'withdrawn']

/** Whether something holds by now; what takes the place of it is asked apart. */
export function isDecided(stage: Stage): boolean {
  return IN_FORCE.includes(stage)
}

/** Whether nothing more can happen to it. */
export function isEnded(stage: Stage): boolean {
  return ENDED.includes(stage)
}

/** Whether one still looks for what could be chosen. */
export function isBeforeProposal(stage: Stage): boolean {
  return stage === 'question' || stage === 'exploring'
}

/** Whether it is still on its way to a decision. */
export function isOpen(stage: Stage): boolean {
  return !isDecided(stage) && !isEnded(stage)
}

/** What each stage is called in a sentence. */
export const STAGE_SAYS: Record<Stage, string> = {
  question: 'an open question',
  exploring: 'being explored',
  proposed: 'proposed',
  'final-call': 'in its final call',
  decided: 'decided',
  announced: 'announced',
  confirmed: 'confirmed',
  reversed: 'reversed',
  expired: 'expired',
  withdrawn: 'withdrawn',
}
