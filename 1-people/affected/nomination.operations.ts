import type { Db } from '@plumbline/platform/database/database'
import { peopleById, personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests, type Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { groupById, groupsById } from '../group.store.ts'
import { groupKeyFrom } from '../group.ts'
import {
  addNomination,
  nominationById,
  nominationsBy,
  nominationsMean,
  nominationsOf,
  partiesCalled,
  removeNomination,
} from './nomination.store.ts'
import {
  foldedName,
  INDEPENDENT_NAMES,
  LONGEST_TYPED_NAME,
  MOST_NAMES_AT_ONCE,
  type Nomination,
  nominated,
} from './nomination.ts'

const LONGEST_WHY = 500

const names = z
  .array(z.string().trim().min(1).max(LONGEST_TYPED_NAME))
  .min(1)
  .max(MOST_NAMES_AT_ONCE)
  .describe('Names, addresses, user names or names of groups; any number, several times if need be')
const why = z.string().trim().min(1).max(LONGEST_WHY).optional().describe('Why they would be surprised')
const made = z.object({
  rows: z.array(z.object({ nominationId: z.string(), typedName: z.string(), inDirectory: z.boolean() })),
})

type Whom = Pick<Nomination, 'personId' | 'groupId'>
const NOBODY: Whom = { personId: null, groupId: null }

/** Whom a typed name means in the directory; nobody when none is called so, or several are. */
async function whomItMeans(db: Db, typed: string): Promise<Whom> {
  const { personIds, groupIds, handles } = await partiesCalled(db, { name: typed, key: groupKeyFrom(typed) })
  if (personIds.length > 0) return personIds.length === 1 ? { ...NOBODY, personId: personIds[0] ?? null } : NOBODY
  if (groupIds.length > 0) return groupIds.length === 1 ? { ...NOBODY, groupId: groupIds[0] ?? null } : NOBODY
  const distinct = new Map(handles.map(({ personId, groupId }) => [personId ?? groupId, { personId, groupId }]))
  return distinct.size === 1 ? ([...distinct.values()][0] ?? NOBODY) : NOBODY
}

type Naming = Pick<Asked<unknown>, 'by' | 'db' | 'now' | 'newId'>

/** Keeps whom somebody named, each once; a name that means the same as one given before counts once. */
export async function nominate(
  { by, db, now, newId }: Naming,
  workId: string,
  typed: readonly string[],
  reason?: string,
) {
  const byPersonId = by.personId
  if (byPersonId === null) {
    throw new Refusal('conflict', 'The command line is nobody, so it can name nobody.', { next: 'Sign in first.' })
  }
  const before = await nominationsBy(db, workId, byPersonId)
  const rows: Nomination[] = []
  for (const typedName of typed) {
    const whom = await whomItMeans(db, typedName)
    const same = [...before, ...rows].find((each) => isSame(each, { ...whom, typedName }))
    if (same) {
      rows.push(same)
      continue
    }
    const nomination = { id: newId(), workId, byPersonId, typedName, ...whom, why: reason ?? null, nominatedAt: now }
    await addNomination(db, nomination)
    rows.push(nomination)
  }
  return rows.map(({ id, typedName, personId, groupId }) => ({
    nominationId: id,
    typedName,
    inDirectory: personId !== null || groupId !== null,
  }))
}

function isSame(one: Whom & { typedName: string }, other: Whom & { typedName: string }): boolean {
  if (other.personId !== null || other.groupId !== null)
    return one.personId === other.personId && one.groupId === other.groupId
  return foldedName(one.typedName) === foldedName(other.typedName)
}

const makeNomination = operation({
  name: 'nomination.make',
  says: 'Say who else would be surprised by a work; two people who name the same bring it up',
  http: 'POST /work/{workId}/nominations',
  who: guests,
  changes: true,
  event: 'nomination.made',
  peopleOnly: true,
  quiet: true,
  input: z.strictObject({ workId: z.guid(), names, why }),
  output: made,
  async run(asked) {
    const work = await theWork(asked.db, asked.input.workId)
    const rows = await nominate(asked, work.id, asked.input.names, asked.input.why)
    asked.tell({ subjectId: work.id, workId: work.id })
    return { rows }
  },
})

/** Whoever came by a link that was made for them, through the operation for which it was made. */
export const somebodyInvited: Permission = {
  name: 'somebody invited',
  says: 'Whoever holds a personal link, through what it was made for',
  admits: (by) => by.personId !== null,
}

/** The same for whoever came by a link; only performed by the operation that the link was made for. */
export const nominateByInvitation = operation({
  name: 'nomination.make-by-invitation',
  says: 'Say who else would be surprised by a work to which one was invited',
  http: 'POST /work/{workId}/invited-nominations',
  who: somebodyInvited,
  changes: true,
  event: 'nomination.made',
  peopleOnly: true,
  quiet: true,
  input: makeNomination.input,
  output: made,
  run: makeNomination.run,
})

const nominator: Permission = {
  name: 'nominator',
  says: 'Whoever gave the name',
  admits: (by) => by.role !== null,
  async allows({ by, input, db }) {
    const nomination = await nominationById(db, String(input['nominationId']))
    if (!nomination) throw nothingHere()
    if (by.personId !== null && nomination.byPersonId === by.personId) return
    throw new Refusal('not-allowed', 'Only whoever gave this name may take it back.')
  },
}

const withdrawNomination = operation({
  name: 'nomination.withdraw',
  says: 'Take back a name that I gave',
  http: 'DELETE /nominations/{nominationId}',
  who: nominator,
  changes: true,
  event: 'nomination.withdrawn',
  peopleOnly: true,
  quiet: true,
  input: z.strictObject({ nominationId: z.guid() }),
  output: z.object({ withdrawn: z.literal(true) }),
  async run({ input, by, db, tell }) {
    const nomination = await nominationById(db, input.nominationId)
    if (!nomination || nomination.byPersonId !== by.personId) throw nothingHere()
    await removeNomination(db, nomination.id)
    tell({ subjectId: nomination.workId, workId: nomination.workId })
    return { withdrawn: true as const }
  },
})

/** The same for whoever came by a link. */
export const withdrawByInvitation = operation({
  name: 'nomination.withdraw-by-invitation',
  says: 'Take back a name that one gave as somebody invited',
  http: 'DELETE /invited-nominations/{nominationId}',
  who: somebodyInvited,
  changes: true,
  event: 'nomination.withdrawn',
  peopleOnly: true,
  quiet: true,
  input: withdrawNomination.input,
  output: withdrawNomination.output,
  run: withdrawNomination.run,
})

const listNominations = operation({
  name: 'nomination.list',
  says: 'Who was named as somebody who would be surprised; the driver also sees by whom',
  http: 'GET /work/{workId}/nominations',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        name: z.string(),
        personId: z.string().nullable(),
        groupId: z.string().nullable(),
        inDirectory: z.boolean(),
        /** By how many different people; not said of a name that only one gave, except to the driver. */
        by: z.number().nullable(),
        promoted: z.boolean(),
        mine: z.array(z.object({ nominationId: z.string(), typedName: z.string() })),
        /** For the driver and administrators. */
        givenBy: z.array(
          z.object({
            nominationId: z.string(),
            byName: z.string().nullable(),
            typedName: z.string(),
            why: z.string().nullable(),
            nominatedAt: z.string(),
          }),
        ),
      }),
    ),
  }),
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const seesAll = by.role === 'admin' || drives(work, by.personId)
    const nominations = await nominationsOf(db, work.id)
    const ids = (pick: (each: Nomination) => string | null) => [
      ...new Set(nominations.flatMap((each) => pick(each) ?? [])),
    ]
    const people = new Map(
      (await peopleById(db, [...ids((each) => each.personId), ...ids((each) => each.byPersonId)])).map((person) => [
        person.id,
        person.name,
      ]),
    )
    const groups = new Map(
      (
        await groupsById(
          db,
          ids((each) => each.groupId),
        )
      ).map((group) => [group.id, group.name]),
    )
    const rows = nominated(nominations).map((party) => ({
      name: people.get(party.personId ?? '') ?? groups.get(party.groupId ?? '') ?? party.typedName,
      personId: party.personId,
      groupId: party.groupId,
      inDirectory: party.personId !== null || party.groupId !== null,
      by: seesAll || party.by >= INDEPENDENT_NAMES ? party.by : null,
      promoted: party.by >= INDEPENDENT_NAMES,
      mine: party.nominations
        .filter((each) => by.personId !== null && each.byPersonId === by.personId)
        .map(({ id, typedName }) => ({ nominationId: id, typedName })),
      givenBy: !seesAll
        ? []
        : party.nominations.map((each) => ({
            nominationId: each.id,
            byName: people.get(each.byPersonId ?? '') ?? null,
            typedName: each.typedName,
            why: each.why,
            nominatedAt: each.nominatedAt,
          })),
    }))
    return { rows: rows.filter((row) => seesAll || row.promoted || row.mine.length > 0) }
  },
})

const matchNomination = operation({
  name: 'nomination.match',
  says: 'Say which person or group a typed name means; it holds for everybody who typed the same for this work',
  http: 'PUT /nominations/{nominationId}/meaning',
  who: driverOf(async (db, input) => (await nominationById(db, String(input['nominationId'])))?.workId),
  changes: true,
  event: 'nomination.matched',
  quiet: true,
  input: z
    .strictObject({ nominationId: z.guid(), personId: z.guid().optional(), groupId: z.guid().optional() })
    .refine((given) => given.personId !== undefined || given.groupId !== undefined, {
      path: ['personId'],
      message: 'is needed, or groupId: a name means a person, a group, or a person for a group',
    }),
  output: z.object({ matched: z.number().describe('How many nominations it holds for') }),
  async run({ input, db, tell }) {
    const nomination = await nominationById(db, input.nominationId)
    if (!nomination) throw nothingHere()
    const { personId = null, groupId = null } = input
    if (personId !== null && !(await personById(db, personId))) throw nothingHere()
    if (groupId !== null && !(await groupById(db, groupId))) throw nothingHere()
    const typed = foldedName(nomination.typedName)
    const same = (await nominationsOf(db, nomination.workId)).filter((each) => foldedName(each.typedName) === typed)
    await nominationsMean(
      db,
      same.map(({ id }) => id),
      { personId, groupId },
    )
    tell({ subjectId: nomination.workId, workId: nomination.workId, details: { personId, groupId } })
    return { matched: same.length }
  },
})

export const nominationOperations = [makeNomination, withdrawNomination, listNominations, matchNomination]
export type MakeNomination = Asking<typeof makeNomination>
export type WithdrawNomination = Asking<typeof withdrawNomination>
export type ListNominations = Asking<typeof listNominations>
export type MatchNomination = Asking<typeof matchNomination>
