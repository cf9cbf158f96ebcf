import type { Origin, Principal, Via } from './actor.ts'
import type { Operation, OutputOf } from './operation.ts'

/** One request for one operation, from whichever reader. */
export type Request = {
  by: Principal
  /** Slug or id of the workspace; ignored by operations of the whole server. */
  workspace?: string | undefined
  input: unknown
  /** Made by the caller; the same key with the same input gives the same reply and acts once. */
  key?: string | undefined
  /** The way by which it came, where it was not a browser. */
  via?: Via | undefined
  origin?: Origin | undefined
}

/** The one way in: performs an operation for whoever asks, or refuses. */
export type Perform = <O extends Operation>(operation: O, request: Request) => Promise<OutputOf<O>>
