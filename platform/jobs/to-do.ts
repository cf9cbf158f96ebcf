import type { Instant } from '../clock.ts'

/** A job to be done after a transaction. */
export type ToDo = {
  kind: string
  input: Record<string, unknown>
  /** Of jobs of one kind with the same key only one is taken on in a workspace, until a week after it was done. */
  key?: string
  /** Not before; at once if left out. */
  notBefore?: Instant
}
