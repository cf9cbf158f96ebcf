import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { newId, systemClock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { addPerson } from '../identity/person.store.ts'
import { type Job, job } from '../jobs/job.ts'

const LONGEST_STEP_MS = 25

/** A job whose effect can be counted: it adds a person, in one transaction with its end or (what no job should do) beside it. */
export function greetingJob(way: 'in one' | 'beside', hasEffect: () => void): Job {
  const declared = {
    kind: 'person.greet',
    says: 'Adds somebody',
    input: z.object({ name: z.string() }),
    tries: 1_000,
    leaseSeconds: 2,
  }
  const greetIn = async (db: Db, name: string) => {
    await wait(Math.random() * LONGEST_STEP_MS)
    await addPerson(db, { id: newId(), name, email: null, title: null, source: null, createdAt: systemClock() })
    hasEffect()
    await wait(Math.random() * LONGEST_STEP_MS)
  }
  return way === 'beside'
    ? job({ ...declared, outside: ({ db, input }) => greetIn(db, input.name) })
    : job({ ...declared, inOne: ({ db, input }) => greetIn(db, input.name) })
}
