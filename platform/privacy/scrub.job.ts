import { z } from 'zod'
import type { Instant } from '../clock.ts'
import { job } from '../jobs/job.ts'
import { scrub } from './scrub.store.ts'

export const SCRUB = 'privacy.scrub'

/** After an erasure: until then the old bytes lie in free room of the database, where no query finds them but a copy of the file does. */
export const scrubJob = job({
  kind: SCRUB,
  says: 'Clean the free room of the database after somebody was erased',
  input: z.strictObject({ touched: z.array(z.string()) }),
  tries: 12,
  leaseSeconds: 50,
  outside: ({ input, database }) => scrub(database, input.touched),
})

/** Writing the file anew holds everything up, about a tenth of a second for each megabyte on a busy machine; a large one waits for the night. */
const AT_ONCE_BYTES = 64 * 1024 * 1024
const NIGHT_HOUR = 3

/** When to clean a file of this size: now, or at the next three o'clock (UTC). */
export function scrubTime(bytes: number, now: Instant): Instant {
  if (bytes <= AT_ONCE_BYTES) return now
  const night = new Date(now)
  night.setUTCHours(NIGHT_HOUR, 0, 0, 0)
  if (night.toISOString() <= now) night.setUTCDate(night.getUTCDate() + 1)
  return night.toISOString()
}
