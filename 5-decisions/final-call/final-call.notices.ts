import { dayOf, later } from '@plumbline/platform/clock'
import type { NeedSource } from '@plumbline/work/step'
import { finalCallsOf, runningCallsAround } from './final-call.store.ts'
import { mayEnd, ofVersion, openConcerns, runningCall, standingHolds } from './final-call.ts'

const A_DAY_SECONDS = 24 * 60 * 60

/** What a final call asks of a person: to answer, to look after their hold, to decide, to talk to somebody who is concerned. */
export const finalCallNeeds: NeedSource = async ({ db, personId, today }) => {
  const around = await runningCallsAround(db, personId)
  const calls = await finalCallsOf(
    db,
    around.map(({ id }) => id),
  )
  const now = `${today}T00:00:00.000Z`
  const tomorrow = dayOf(later(now, A_DAY_SECONDS))
  return around.flatMap((decision) => {
    const { id, chosen, version, door, driverId } = decision
    const all = calls.get(id) ?? []
    const counting = ofVersion(all, version)
    const running = runningCall(counting)
    if (!running) return []
    const where = `decisions/${id}`
    const called = running.called.find((each) => each.personId === personId)
    const hasAnswered = running.said.some((each) => each.personId === personId && each.replacedAt === null)
    const holds = standingHolds(counting, now)
    const concerns = openConcerns(counting)
    const ending = holds.filter((each) => each.personId === personId && each.endsOn <= tomorrow)
    const approverId = decision.approverId ?? (door === 'two-way' ? driverId : null)
    const decidable = mayEnd(running, now) && holds.length === 0
    return [
      ...(called && !hasAnswered ? [{ verb: 'Answer the final call', what: chosen, where, byOn: called.lastOn }] : []),
      ...ending.map(({ endsOn }) => ({ verb: 'Renew or let go your hold', what: chosen, where, byOn: endsOn })),
      ...(approverId === personId && decidable
        ? [{ verb: concerns.length > 0 ? 'Answer the concerns and decide' : 'Decide', what: chosen, where, byOn: null }]
        : []),
      ...(driverId === personId
        ? concerns.map(({ personName, about }) => ({
            verb: `Talk to ${personName} about ${about}`,
            what: chosen,
            where,
            byOn: running.lastOn,
          }))
        : []),
    ]
  })
}
