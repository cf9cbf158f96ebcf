import type { Decision } from '@plumbline/decisions/words'

/** Whether something was decided that one can stand on; a question that is open is no reason. */
export function isInForce({ stage }: Pick<Decision, 'stage'>): boolean {
  return stage === null || stage === 'decided' || stage === 'announced' || stage === 'confirmed'
}
