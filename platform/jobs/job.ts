import type { z } from 'zod'
import type { Perform } from '../asking.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database, Db } from '../database/database.ts'
import type { LetterKind } from '../mail/letter.ts'
import type { Asked, WorkspaceFacts } from '../operation.ts'

/** What a job is given when it runs inside its transaction; it acts as the machine itself. */
export type JobInOne<Input> = Omit<Asked<Input>, 'by' | 'tell' | 'offered' | 'check' | 'letters' | 'replies'>

/** What a job is given that reaches outside. It opens its own transactions, through operations or on the database. */
export type JobOutside<Input> = {
  input: Input
  workspace: WorkspaceFacts
  /** The same database seen from inside the workspace of the job. */
  db: Db
  database: Database
  perform: Perform
  letters: ReadonlyMap<string, LetterKind>
  now: Clock
  newId(): string
  publicUrl: string
  config: Config
  /** 1 at the first try. */
  tries: number
  /** Whether this is the last try: what fails now is given up. */
  lastTry: boolean
  /** Aborted when the node leaves, or when another node has taken over: end soon, by an error. */
  signal: AbortSignal
}

/**
 * Work that is done after the transaction that asked for it. While a worker does it, it holds a lease; if the worker dies,
 * another takes over when the lease has run out.
 *
 * `inOne`: everything it does lies in one transaction with the end of the job, so it happens exactly once.
 * `outside`: it reaches another machine, so it may happen again after a crash; it must carry an id by which the other side
 * (or its own table) recognises the repetition.
 */
export type Job<Input extends z.ZodObject = z.ZodObject> = {
  /** noun.verb: `mail.deliver` */
  kind: string
  /** What it does, as one sentence for a person. */
  says: string
  input: Input
  /** How often it is tried before it is given up and shown. */
  tries: number
  /**
   * How soon another worker takes over when this one dies; below a minute. A job that reaches outside may take longer, since its
   * lease is renewed while it runs.
   */
  leaseSeconds: number
} & (
  | { inOne(work: JobInOne<z.output<Input>>): Promise<void> }
  | { outside(work: JobOutside<z.output<Input>>): Promise<void> }
)

/** A job that comes up again and again. At each time it is taken on once, however many nodes there are. */
export type Schedule = {
  job: string
  says: string
  /** Cron, in UTC: minute hour day-of-month month day-of-week. */
  cron: string
  /** Once for the whole server, or once in each workspace. */
  in: 'server' | 'each workspace'
}

/** Declares a job, keeping the type of its input. */
export function job<Input extends z.ZodObject>(declared: Job<Input>): Job {
  return declared as unknown as Job
}
