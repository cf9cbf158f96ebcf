import { expect, test } from 'vitest'
import { steps } from './steps.ts'

const jobs = steps.flatMap((step) => step.jobs ?? [])
const schedules = steps.flatMap((step) => step.schedules ?? [])

test.each(jobs.map(({ kind, leaseSeconds }) => ({ kind, leaseSeconds })))(
  'another node takes $kind over within a minute after its worker has died',
  ({ leaseSeconds }) => {
    expect(leaseSeconds).toBeGreaterThanOrEqual(10)
    expect(leaseSeconds).toBeLessThan(60)
  },
)

test('every schedule is for a job that there is', () => {
  const kinds = jobs.map(({ kind }) => kind)
  expect(schedules.filter(({ job }) => !kinds.includes(job))).toEqual([])
})
