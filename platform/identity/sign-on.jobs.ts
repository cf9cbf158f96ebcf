import { z } from 'zod'
import { later } from '../clock.ts'
import { type Job, job, type Schedule } from '../jobs/job.ts'
import { dropAttemptsBefore } from './attempt.store.ts'
import { dropChallengesBefore } from './passkey.store.ts'
import { dropSessionsBefore } from './session.store.ts'
import { answerRequest } from './sign-in.operations.ts'

/** How long a session or a link that ended can still be looked up; the log keeps that it was there. */
const ENDED_KEPT_SECONDS = 30 * 24 * 60 * 60

const tidyUp = job({
  kind: 'sign-on.tidy-up',
  says: 'Drops tries that no longer count, and sessions and links that ended a month ago',
  input: z.object({}),
  tries: 3,
  leaseSeconds: 50,
  async inOne({ db, now }) {
    await dropAttemptsBefore(db, now)
    await dropChallengesBefore(db, now)
    await dropSessionsBefore(db, later(now, -ENDED_KEPT_SECONDS))
  },
})

export const signOnJobs: readonly Job[] = [answerRequest, tidyUp]

export const signOnSchedules: readonly Schedule[] = [
  { job: 'sign-on.tidy-up', says: 'Every night', cron: '25 3 * * *', in: 'server' },
]
