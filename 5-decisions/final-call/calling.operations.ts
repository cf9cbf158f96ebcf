import { stakeholdersOf } from '@plumbline/people/reads'
import { later } from '@plumbline/platform/clock'
import { handOutLink } from '@plumbline/platform/identity/link'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { moveOn } from '../course/moving.operations.ts'
import { driverOfDecision, theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, stageOf } from '../decision.ts'
import { rolesOf } from '../decision-role.store.ts'
import { paragraph } from '../decision-shape.operations.ts'
import { type OwnClock, ownClocks } from './clock.operations.ts'
import { endCallUndecided, whoHasToSettle } from './deciding.operations.ts'
import { addFinalCall, askInFinalCall, finalCallsOf } from './final-call.store.ts'
import { openConcerns } from './final-call.ts'
import { approverOf, FINAL_CALL, FINAL_CALL_PREFIX } from './who.operations.ts'
import { CLOCK } from './working-days.ts'

const MOST_CALLED = 500
const LINK_SECONDS = 90 * 24 * 60 * 60

const away = z
  .object({ untilOn: z.string(), standInName: z.string().nullable() })
  .nullable()
  .describe('Until when they are away, and who stands in')

const planCall = operation({
  name: 'decision.plan-call',
  says: 'Whom a final call would ask, and how long everybody has',
  http: 'GET /decisions/{decisionId}/final-call-plan',
  who: driverOfDecision,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    workingDays: z.number(),
    approverName: z.string().nullable(),
    rows: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        groupName: z.string().nullable(),
        lastOn: z.string(),
        away,
        suggested: z.boolean().describe('Is asked when nobody is named'),
      }),
    ),
  }),
  async run(asked) {
    const { db } = asked
    const decision = await theDecision(db, asked.input.decisionId)
    const suggested = await whomToCall(asked, decision)
    const register = await stakeholdersOf(db, decision.workId)
    const groups = new Map(register.map(({ personId, groupName }) => [personId, groupName]))
    const ids = [...new Set([...suggested, ...register.flatMap(({ personId }) => personId ?? [])])]
    const names = await namesOf(asked, ids)
    const rows = (await ownClocks(asked, ids, CLOCK[decision.door])).map(({ personId, lastOn, away }) => ({
      personId,
      name: names.get(personId) ?? '',
      groupName: groups.get(personId) ?? null,
      lastOn,
      away,
      suggested: suggested.includes(personId),
    }))
    const approverId = await approverOf(db, decision)
    const approver = approverId ? await namesOf(asked, [approverId]) : undefined
    return {
      workingDays: CLOCK[decision.door],
      approverName: approver?.get(approverId ?? '') ?? null,
      rows: rows.sort((a, b) => a.name.localeCompare(b.name)),
    }
  },
})

const call = operation({
  name: 'decision.call',
  says: 'Call everybody concerned a last time before it is decided; gives each a personal link, told only once',
  http: 'POST /decisions/{decisionId}/final-calls',
  who: driverOfDecision,
  changes: true,
  event: 'decision.called',
  peopleOnly: true,
  input: z.strictObject({
    decisionId: z.guid(),
    personIds: z
      .array(z.guid())
      .min(1)
      .max(MOST_CALLED)
      .optional()
      .describe('Who is asked; whoever approves or contributes, when left out'),
  }),
  output: z.object({
    id: z.string(),
    lastOn: z.string(),
    rows: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        asked: z.boolean().describe('No: the approver, who only looks on'),
        lastOn: z.string().nullable(),
        away,
        link: z.string(),
      }),
    ),
  }),
  async run(asked) {
    const { db, by, now, newId, tell, input } = asked
    const decision = await moveOn(asked, input.decisionId, { to: 'final-call' })
    const earlier = (await finalCallsOf(db, [decision.id])).get(decision.id) ?? []
    // Whoever has an open concern about what was proposed before is asked again, named or not.
    const concerned = openConcerns(earlier).map(({ personId }) => personId)
    const personIds = [...new Set([...(input.personIds ?? (await whomToCall(asked, decision))), ...concerned])]
    if (personIds.length === 0) {
      throw new Refusal('bad-input', 'Nobody approves or contributes on the register. Say whom to ask.', {
        fields: [{ path: 'personIds', says: 'Name at least one person' }],
      })
    }
    const approverId = await approverOf(db, decision)
    const all = [...new Set([...personIds, ...(approverId ? [approverId] : [])])]
    const names = await namesOf(asked, all)
    const clocks = await ownClocks(asked, personIds, CLOCK[decision.door])
    const latest = (of: (clock: OwnClock) => string) => clocks.map(of).sort().at(-1) ?? ''
    const finalCall = {
      id: newId(),
      decisionId: decision.id,
      version: decision.version,
      personId: by.personId,
      at: now,
      lastOn: latest(({ lastOn }) => lastOn),
      endsAt: latest(({ endsAt }) => endsAt),
    }
    await addFinalCall(db, { ...finalCall, endedAt: null, ending: null })
    await askInFinalCall(
      db,
      clocks.map(({ personId, lastOn }) => ({
        id: newId(),
        finalCallId: finalCall.id,
        personId,
        at: now,
        lastOn,
        remindedAt: null,
      })),
    )
    await inviteByMail(asked, decision.id, personIds)
    const rows = []
    for (const personId of all) {
      const clock = clocks.find((each) => each.personId === personId)
      const link = await handOutLink(asked, {
        purpose: FINAL_CALL,
        prefix: FINAL_CALL_PREFIX,
        subjectId: decision.id,
        personId,
        expiresAt: later(now, LINK_SECONDS),
      })
      const { lastOn = null, away = null } = clock ?? {}
      rows.push({ personId, name: names.get(personId) ?? '', asked: clock !== undefined, lastOn, away, link })
    }
    tell({ subjectId: decision.id, workId: decision.workId, details: { asked: personIds.length } })
    return {
      id: finalCall.id,
      lastOn: finalCall.lastOn,
      rows: rows.sort((a, b) => a.name.localeCompare(b.name)),
    }
  },
})

const recall = operation({
  name: 'decision.recall',
  says: 'Take a final call back: it is proposed again, what was said stays, and the links stop, except of whoever has a concern or a hold',
  http: 'DELETE /decisions/{decisionId}/final-call',
  who: driverOfDecision,
  changes: true,
  event: 'decision.recalled',
  input: z.strictObject({
    decisionId: z.guid(),
    because: paragraph('Say why it is taken back').describe('Why'),
  }),
  output: z.object({ id: z.string() }),
  async run(asked) {
    const { db, tell, input } = asked
    await holdDecision(db, input.decisionId)
    const before = await theDecision(db, input.decisionId)
    if (stageOf(before) !== 'final-call') {
      throw new Refusal('conflict', 'There is no final call to take back.', { next: 'Look at it as it stands now.' })
    }
    await moveOn(asked, before.id, { to: 'proposed', because: input.because })
    await endCallUndecided(asked, before.id, await whoHasToSettle(asked, before))
    tell({ subjectId: before.id, workId: before.workId })
    return { id: before.id }
  },
})

/** Whoever approves or contributes: on the register of the work, and in this decision. */
async function whomToCall({ db }: Pick<Asked<unknown>, 'db'>, { id, workId, approverId }: Decision): Promise<string[]> {
  const register = (await stakeholdersOf(db, workId)).filter(
    ({ role }) => role === 'approver' || role === 'contributor',
  )
  const roles = (await rolesOf(db, id)).filter(({ role }) => role === 'contributor')
  const named = [...register, ...roles].flatMap(({ personId }) => personId ?? [])
  return [...new Set([...named, ...(approverId ? [approverId] : [])])]
}

async function namesOf({ db }: Pick<Asked<unknown>, 'db'>, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await peopleById(db, ids)
  if (people.length < ids.length) throw nothingHere()
  return new Map(people.map(({ id, name }) => [id, name]))
}

async function inviteByMail({ db, config, post }: Asked<unknown>, decisionId: string, ids: readonly string[]) {
  if (config.smtpUrl === undefined) return
  for (const { id: personId, email } of await peopleById(db, ids)) {
    if (email !== null) await post({ kind: 'decision.final-call', to: { personId }, input: { decisionId } })
  }
}

export const callingOperations = [planCall, call, recall]
export type PlanCall = Asking<typeof planCall>
export type CallDecision = Asking<typeof call>
export type RecallDecision = Asking<typeof recall>
