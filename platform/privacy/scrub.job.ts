import { z } from 'zod'
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
