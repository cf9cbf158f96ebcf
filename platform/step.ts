import type { Principal } from './actor.ts'
import type { Db } from './database/database.ts'
import type { Migration } from './database/migration.ts'
import type { LoggedEvent } from './events.store.ts'
import type { Job, Schedule } from './jobs/job.ts'
import type { LetterKind } from './mail/letter.ts'
import type { Operation } from './operation.ts'
import type { Page } from './page.ts'

/** What a step plugs into the app. */
export type Step = {
  /** The folder's name without its number: `work`, `people`, … */
  name: string
  migrations?: readonly Migration[]
  operations: readonly Operation[]
  /** Pages for people without an account, made on the server. */
  pages?: readonly Page[]
  /** What is done after a transaction, or at its time. */
  jobs?: readonly Job[]
  schedules?: readonly Schedule[]
  /** The kinds of letters that this step posts. */
  letters?: readonly LetterKind[]
  /** What this step does when something happened elsewhere, in the same transaction. */
  listens?: Record<string, (heard: { event: LoggedEvent; db: Db; by: Principal; newId: () => string }) => Promise<void>>
}
