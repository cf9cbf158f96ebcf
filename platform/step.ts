import type { Principal } from './actor.ts'
import type { Db } from './database/database.ts'
import type { Migration } from './database/migration.ts'
import type { LoggedEvent } from './events.store.ts'
import type { Job, Schedule } from './jobs/job.ts'
import type { ToDo } from './jobs/to-do.ts'
import type { LetterKind } from './mail/letter.ts'
import type { ReplyKind } from './mail/reply.ts'
import type { Operation, WorkspaceFacts } from './operation.ts'
import type { Page } from './page.ts'
import type { Custody } from './privacy/custody.ts'
import type { Expiry } from './privacy/expiry.ts'

/** What a step plugs into the app. */
export type Step = {
  /** The folder's name without its number: `work`, `people`, … */
  name: string
  migrations?: readonly Migration[]
  operations: readonly Operation[]
  /** What only other operations perform, and nobody is offered; named, so that whoever follows hears of their events. */
  within?: readonly Operation[]
  /** What its tables keep of people, and what becomes of it: an answer for each of them. */
  custody?: Custody
  /** What of its tables carries a last day of its own, and goes after it. */
  expiries?: readonly Expiry[]
  /** What somebody alone carries and another must take over before they can be erased, each as a sentence. */
  onlyTheirs?: (db: Db, personId: string) => Promise<string[]>
  /** Pages for people without an account, made on the server. */
  pages?: readonly Page[]
  /** What is done after a transaction, or at its time. */
  jobs?: readonly Job[]
  schedules?: readonly Schedule[]
  /** The kinds of letters that this step posts. */
  letters?: readonly LetterKind[]
  /** What replies by mail to its letters do. */
  replies?: readonly ReplyKind[]
  /** What this step does when something happened elsewhere, in the same transaction; under `*`, whatever happened. */
  listens?: Record<string, Listener>
}

/** Told of one event. For what happens in the server's own workspace, `db` sees all workspaces. */
export type Listener = (heard: {
  event: LoggedEvent
  /** Whether its moment could tell more than people agreed to; then nobody else is told. */
  quiet: boolean
  db: Db
  by: Principal
  newId: () => string
  workspace: WorkspaceFacts
  doLater(todo: ToDo): Promise<void>
}) => Promise<void>
