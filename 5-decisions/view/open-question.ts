import type { OpenQuestion } from '../step.ts'
import type { Composed } from './composed.ts'

/** A question with what is written down of it so far; it is not decided, so it has no day of that. */
export function questionFrom(composed: Composed): Omit<OpenQuestion['input'], 'workId'> {
  const { chosen, because, decidedOn: _, ...more } = composed
  return { ...more, chosen: chosen || undefined, because: because || undefined }
}
