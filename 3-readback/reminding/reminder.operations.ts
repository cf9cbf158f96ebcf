import type { Actor } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Job, job, type Schedule } from '@plumbline/platform/jobs/job'
import { nextReminderFrom } from '@plumbline/platform/mail/reminded'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { closedReadback, readbackDriver, theReadback, whoHasAnswered } from '../readback.operations.ts'
import type { ReadbackView } from '../readback.store.ts'
import { isClosed } from '../readback.ts'
import { addReminder, closingOn, lastReminder } from './reminder.store.ts'
import { whomToRemind } from './reminder.ts'

const A_DAY_SECONDS = 24 * 60 * 60

type Told = { reminded: number; withoutAddress: number }

/** Letters to those who are missing; nothing when they were reminded within two days already. */
async function remind(
  { db, now, newId, post }: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'post'>,
  readback: ReadbackView,
  by: Pick<Actor, 'personId'> | null,
): Promise<Told | null> {
  const last = await lastReminder(db, readback.id)
  if (last && now < nextReminderFrom(last)) return null
  const missing = whomToRemind(await whoHasAnswered(db, readback), readback.disclosure)
  const people = await peopleById(
    db,
    missing.map(({ personId }) => personId),
  )
  const reachable = people.filter(({ email }) => email !== null)
  const isFirst = await addReminder(db, {
    id: newId(),
    readbackId: readback.id,
    remindedOn: dayOf(now),
    remindedAt: now,
    remindedById: by?.personId ?? null,
    people: reachable.length,
  })
  if (!isFirst) return null
  for (const { id: personId } of reachable)
    await post({ kind: 'readback.reminder', to: { personId }, input: { readbackId: readback.id } })
  return { reminded: reachable.length, withoutAddress: people.length - reachable.length }
}

const remindMissing = operation({
  name: 'readback.remind',
  says: 'Remind those who have not answered, by mail, not twice within two days; where answers are anonymous, everybody',
  http: 'POST /readbacks/{readbackId}/reminders',
  who: readbackDriver,
  changes: true,
  event: 'readback.reminded',
  input: z.strictObject({ readbackId: z.guid() }),
  output: z.object({ reminded: z.number(), withoutAddress: z.number().describe('Who has no address on file') }),
  async run(asked) {
    const readback = await theReadback(asked.db, asked.input.readbackId)
    if (isClosed(readback, dayOf(asked.now))) throw closedReadback()
    const told = await remind(asked, readback, asked.by)
    if (!told) {
      throw new Refusal('conflict', 'A reminder has gone out within the last two days.', {
        next: 'Wait until two days have passed, or talk to those who are missing.',
      })
    }
    asked.tell({ subjectId: readback.id, workId: readback.workId, details: told })
    return told
  },
})

/** The day before the closing, once, those who are missing; not for a check that was begun only then, nor soon after another. */
const remindJob: Job = job({
  kind: 'readback.remind-missing',
  says: 'Remind those who have not answered a check that closes tomorrow',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 30,
  async inOne(work) {
    const { db, now } = work
    const tomorrow = dayOf(later(now, A_DAY_SECONDS))
    for (const { id, createdAt } of await closingOn(db, tomorrow)) {
      if (dayOf(createdAt) === dayOf(now)) continue
      await remind(work, await theReadback(db, id), null)
    }
  },
})

const remindSchedule: Schedule = {
  job: 'readback.remind-missing',
  says: 'Each morning: remind those who have not answered what closes tomorrow',
  cron: '0 7 * * *',
  in: 'each workspace',
}

export const reminding = { operations: [remindMissing], jobs: [remindJob], schedules: [remindSchedule] }
export type RemindMissing = Asking<typeof remindMissing>
