import type { z } from 'zod'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** One part of a letter, from which both the plain and the HTML version are made. */
export type Passage =
  | { heading: string }
  | { text: string }
  | { list: readonly string[] }
  | { quote: string; by?: string }
  /** A button with its address; in plain text the address stands below its words. */
  | { action: string; href: string }
  /** Small print: why this letter came, what happens next. */
  | { note: string }

export type Content = { subject: string; passages: readonly Passage[] }

export type Writing<Input> = {
  input: Input
  db: Db
  workspace: { id: string; slug: string; name: string }
  now: Instant
  newId(): string
  publicUrl: string
  /** Id of the letter; stays the same at every try. */
  letterId: string
  to: { name: string; address: string; accountId: string | null; personId: string | null }
}

/**
 * A kind of letter. It is written when it is delivered, in a transaction of its own, so that no link that opens something
 * is ever stored; `null` when there is nothing left to say (the question is closed, the link was used).
 */
export type LetterKind<Input extends z.ZodObject = z.ZodObject> = {
  /** noun.verb: `sign-in.link` */
  kind: string
  says: string
  input: Input
  /** `asked-for`: somebody has just asked for it, so it is exempt from quiet hours and unsubscribing. */
  urgency: 'asked-for' | 'at-once' | 'digest'
  /** Under which purpose a reply by mail to this letter is received; without it nobody reads replies. */
  replies?: string
  /** Why it came, said below a letter that the one who gets it has not asked for themselves. */
  because?: string
  /** What one may answer, said below the letter where replies are read. */
  answerWith?: string
  write(writing: Writing<z.output<Input>>): Promise<Content | null>
}

/** Declares a kind of letter, keeping the type of its input. */
export function letterKind<Input extends z.ZodObject>(declared: LetterKind<Input>): LetterKind {
  return declared as unknown as LetterKind
}
