import type { Principal } from '../actor.ts'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Letter } from './posted.ts'

/** A reply to one of our letters, by the person whom that letter was sent to: the token in its address says so. */
export type Reply = {
  /** What they wrote, without what they quoted and without their signature. */
  text: string
  /** The same, with the quoted lines behind `>` in their place. */
  withQuotes: string
  /** Whether they wrote more than is handed on. */
  cutShort: boolean
  /** The letter that is answered: its id, its kind, and what it was about. */
  letterId: string
  letterKind: string
  letterInput: Record<string, unknown>
  from: { accountId: string | null; personId: string | null; address: string }
  /** Whether the message came from the very address that the letter went to. Anybody can write any sender. */
  fromSameAddress: boolean
  workspaceId: string
  /** Sees the workspace of the letter; everything here happens in one transaction with the note that the message came. */
  db: Db
  now: Instant
  newId(): string
  /** Performs an operation by its name in the workspace of the letter (where it has one), as the one given. */
  perform(name: string, input: Record<string, unknown>, by: Principal): Promise<unknown>
  post(letter: Letter): Promise<void>
}

/**
 * What a reply by mail to letters of one purpose does. A kind of letter names its purpose in `replies`.
 * Whoever writes something that cannot be read is told so, once for each letter.
 */
export type ReplyKind = {
  purpose: string
  says: string
  receive(reply: Reply): Promise<'understood' | 'unreadable'>
}
