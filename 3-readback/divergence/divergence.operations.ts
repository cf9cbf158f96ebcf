import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { FACETS } from '../card.ts'
import { respondentsOf } from '../readback.store.ts'
import { LONGEST_SENTENCE } from '../readback.ts'
import { addTurns, divergenceById, divergencesOfWork, reasonsAgainstBrief, turnsOf } from './divergence.store.ts'
import { DIVERGENCE_KINDS, type DivergenceTurn, STANDINGS, standingAfter, TURNS } from './divergence.ts'

const turnShape = z.object({
  turn: z.enum(TURNS),
  because: z.string().nullable(),
  version: z.number().nullable().describe('The version of the direction that settled it'),
  laterWave: z.number().nullable().describe('The read-back in which it was asked again'),
  turnedBy: z.string().nullable(),
  createdAt: z.string(),
})

const divergenceShape = z.object({
  id: z.string(),
  workId: z.string(),
  readbackId: z.string(),
  wave: z.number(),
  kind: z.enum(DIVERGENCE_KINDS),
  standing: z.enum(STANDINGS),
  cardId: z.string().nullable(),
  statement: z.string().nullable(),
  facet: z.enum(FACETS).nullable(),
  byGroupId: z.string().nullable(),
  aboutGroupId: z.string().nullable(),
  finding: z.string().nullable(),
  words: z.string().nullable().describe('In the words of whoever said it; nothing once they are erased'),
  saidBy: z.string().nullable(),
  reasons: z.array(z.object({ name: z.string(), because: z.string() })).describe('Why the brief is held for wrong'),
  turns: z.array(turnShape),
  createdAt: z.string(),
})

type Row = NonNullable<Awaited<ReturnType<typeof divergenceById>>>

async function shownAs(db: Db, rows: readonly Row[]): Promise<z.input<typeof divergenceShape>[]> {
  const turns = Map.groupBy(
    await turnsOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ divergenceId }) => divergenceId,
  )
  const wrong = rows.filter(({ divergenceKind }) => divergenceKind === 'brief-wrong')
  const reasons = await reasonsAgainstBrief(db, [...new Set(wrong.map(({ readbackId }) => readbackId))])
  return rows.map(({ divergenceKind, itemId, ...row }) => {
    const own = turns.get(row.id) ?? []
    return {
      ...row,
      kind: divergenceKind,
      cardId: itemId,
      standing: standingAfter(own),
      reasons:
        divergenceKind === 'brief-wrong'
          ? reasons.flatMap(({ readbackId, name, because }) =>
              readbackId === row.readbackId && because !== null ? [{ name, because }] : [],
            )
          : [],
      turns: own,
    }
  })
}

async function theDivergence(db: Db, id: string): Promise<Row> {
  const divergence = await divergenceById(db, id)
  if (!divergence) throw nothingHere()
  return divergence
}

const divergenceDriver = driverOf(
  async (db, input) => (await divergenceById(db, String(input['divergenceId'])))?.workId,
)

const listDivergences = operation({
  name: 'divergence.list',
  says: 'What the read-backs of a work left open, how it stands, and what became of it',
  http: 'GET /work/{workId}/divergences',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid(), standing: z.enum(STANDINGS).optional() }),
  output: z.object({ rows: z.array(divergenceShape) }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    const rows = await shownAs(db, await divergencesOfWork(db, work.id))
    return { rows: rows.filter(({ standing }) => input.standing === undefined || standing === input.standing) }
  },
})

const showDivergence = operation({
  name: 'divergence.show',
  says: 'One thing that a read-back left open, and what became of it',
  http: 'GET /divergences/{divergenceId}',
  who: guests,
  changes: false,
  input: z.strictObject({ divergenceId: z.guid() }),
  output: divergenceShape,
  async run({ input, db }) {
    const [shown] = await shownAs(db, [await theDivergence(db, input.divergenceId)])
    if (!shown) throw nothingHere()
    return shown
  },
})

const because = z.string().trim().min(1).max(LONGEST_SENTENCE)

type Turning = Asked<{ divergenceId: string; because: string }>

const settleDivergence = operation({
  name: 'divergence.settle',
  says: 'Settle what was left open, with what came out and why; whoever said it is told',
  http: 'POST /divergences/{divergenceId}/settlement',
  who: divergenceDriver,
  changes: true,
  event: 'divergence.settled',
  input: z.strictObject({ divergenceId: z.guid(), because: because.describe('What came out, and why') }),
  output: divergenceShape,
  async run(asked) {
    const [before] = await shownAs(asked.db, [await theDivergence(asked.db, asked.input.divergenceId)])
    if (before?.standing !== 'open') {
      throw new Refusal('conflict', 'This is settled already, or was asked again since.', {
        next: 'Open it again if something new has come up.',
      })
    }
    const divergence = await turn(asked, 'settled')
    for (const personId of await whoSaid(asked.db, divergence))
      await asked.post({ kind: 'divergence.answer', to: { personId }, input: { divergenceId: divergence.id } })
    return afterwards(asked.db, divergence.id)
  },
})

const reopenDivergence = operation({
  name: 'divergence.reopen',
  says: 'Open again what was settled, with what has come up since',
  http: 'POST /divergences/{divergenceId}/reopening',
  who: divergenceDriver,
  changes: true,
  event: 'divergence.reopened',
  input: z.strictObject({ divergenceId: z.guid(), because: because.describe('What has come up since') }),
  output: divergenceShape,
  async run(asked) {
    const [before] = await shownAs(asked.db, [await theDivergence(asked.db, asked.input.divergenceId)])
    if (before?.standing === 'open') {
      throw new Refusal('conflict', 'This is open already.', { next: 'Settle it when it has been talked over.' })
    }
    const divergence = await turn(asked, 'reopened')
    return afterwards(asked.db, divergence.id)
  },
})

async function turn({ input, by, db, now, newId, tell }: Turning, turned: DivergenceTurn['turn']): Promise<Row> {
  const divergence = await theDivergence(db, input.divergenceId)
  await addTurns(db, [
    {
      id: newId(),
      divergenceId: divergence.id,
      turn: turned,
      because: input.because,
      directionVersionId: null,
      laterReadbackId: null,
      turnedById: by.personId,
      createdAt: now,
    },
  ])
  tell({ subjectId: divergence.id, workId: divergence.workId, details: { kind: divergence.divergenceKind } })
  return divergence
}

async function afterwards(db: Db, id: string) {
  const [shown] = await shownAs(db, [await theDivergence(db, id)])
  if (!shown) throw nothingHere()
  return shown
}

/**
 * To whom the answer goes, as far as there is an address: with names to those who said it; where nobody may know who that was,
 * to everybody who was asked, since a letter to some would say who they are.
 */
async function whoSaid(db: Db, { divergenceKind, readbackId, disclosure, saidById }: Row): Promise<string[]> {
  const personIds = async () => {
    if (saidById !== null) return [saidById]
    if (divergenceKind !== 'brief-wrong') return []
    const said =
      disclosure === 'named' ? await reasonsAgainstBrief(db, [readbackId]) : await respondentsOf(db, readbackId)
    return said.map(({ personId }) => personId)
  }
  const people = await peopleById(db, [...new Set(await personIds())])
  return people.filter(({ email }) => email !== null).map(({ id }) => id)
}

export const divergenceOperations = [listDivergences, showDivergence, settleDivergence, reopenDivergence]
export type ListDivergences = Asking<typeof listDivergences>
export type SettleDivergence = Asking<typeof settleDivergence>
export type ReopenDivergence = Asking<typeof reopenDivergence>
