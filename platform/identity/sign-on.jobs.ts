import { z } from 'zod'
import { type Job, job, type Schedule } from '../jobs/job.ts'
import { dropAttemptsBefore } from './attempt.store.ts'
import { dropChallengesBefore } from './passkey.store.ts'
import { answerRequest } from './sign-in.operations.ts'

const tidyUp = job({
  kind: 'sign-on.tidy-up',
  says: 'Drops tries that no longer count, and questions for passkeys that nobody can answer any more',
  input: z.object({}),
  tries: 3,
  leaseSeconds: 50,
  async inOne({ db, now }) {
    await dropAttemptsBefore(db, now)
    await dropChallengesBefore(db, now)
  },
})

export const signOnJobs: readonly Job[] = [answerRequest, tidyUp]

export const signOnSchedules: readonly Schedule[] = [
  { job: tidyUp.kind, says: 'Every night', cron: '25 3 * * *', in: 'server' },
]
