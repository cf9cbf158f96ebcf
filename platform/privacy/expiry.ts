import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** Rows that carry their own last day, and go after it: a step says how many are due and lets them go. `db` sees all workspaces. */
export type Expiry = {
  /** For machines: `private-notes`. */
  kind: string
  /** For people: “Private notes whose last day is over”. */
  title: string
  /** How many would go now; changes nothing. */
  count(db: Db, now: Instant): Promise<number>
  /** Lets at most so many go, and says how many went; 0 when none is left. */
  drop(db: Db, now: Instant, atMost: number): Promise<number>
}
