import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { job, type Schedule } from '@plumbline/platform/jobs/job'
import { operation } from '@plumbline/platform/operation'
import type { Listener } from '@plumbline/platform/step'
import { z } from 'zod'
import { readbackDriver } from '../readback.operations.ts'
import { type ReadbackView, readbackById } from '../readback.store.ts'
import { isClosed, waitsForCutting } from '../readback.ts'
import { resultFor, theClosed } from '../result.operations.ts'
import { cardsOfWork } from '../wave/wave.store.ts'
import {
  addDivergences,
  addTurns,
  beginRecording,
  divergencesOfWork,
  turnsOf,
  unrecordedReadbacks,
} from './divergence.store.ts'
import { type Divergence, type DivergenceTurn, divergencesIn, isAskedAgain, standingAfter } from './divergence.ts'
import { openDivergences } from './open-divergences.store.ts'

const RECORD = 'divergence.record'
const CATCH_UP = 'divergence.catch-up'

type At = { db: Db; now: string; newId(): string }

/** What a closed read-back leaves open becomes divergences, once; what it has measured anew takes the place of what was left before. */
async function record({ db, now, newId }: At, readback: ReadbackView): Promise<void> {
  const isFirst = await beginRecording(db, { id: newId(), readbackId: readback.id, createdAt: now })
  if (!isFirst) return
  const found = divergencesIn(await resultFor(db, readback)).map(
    (each): Divergence => ({
      ...each,
      id: newId(),
      workId: readback.workId,
      readbackId: readback.id,
      createdAt: now,
    }),
  )
  await supersede({ db, now, newId }, readback)
  await addDivergences(db, found)
}

async function supersede({ db, now, newId }: At, readback: ReadbackView): Promise<void> {
  const earlier = (await divergencesOfWork(db, readback.workId)).filter(({ wave }) => wave < readback.wave)
  const turns = Map.groupBy(
    await turnsOf(
      db,
      earlier.map(({ id }) => id),
    ),
    ({ divergenceId }) => divergenceId,
  )
  const cards = Map.groupBy(await cardsOfWork(db, readback.workId), ({ readbackId }) => readbackId)
  const own = cards.get(readback.id) ?? []
  const measuredAnew = earlier.filter(
    (each) =>
      standingAfter(turns.get(each.id) ?? []) === 'open' && isAskedAgain(each, cards.get(each.readbackId) ?? [], own),
  )
  await addTurns(
    db,
    measuredAnew.map(
      ({ id }): DivergenceTurn => ({
        id: newId(),
        divergenceId: id,
        turn: 'superseded',
        because: null,
        directionVersionId: null,
        laterReadbackId: readback.id,
        turnedById: null,
        createdAt: now,
      }),
    ),
  )
}

/** The same at once, for whoever does not want to wait for it; a second time it finds that it was done. */
export const noteDivergences = operation({
  name: 'divergence.note',
  says: 'Look through a closed read-back for what it leaves open; done by itself soon after the closing',
  http: 'POST /readbacks/{readbackId}/divergences',
  who: readbackDriver,
  changes: true,
  event: 'divergence.noted',
  input: z.strictObject({ readbackId: z.guid() }),
  output: z.object({ open: z.number().describe('How many of the work are open by now') }),
  async run({ input, db, now, newId, tell }) {
    const readback = await theClosed(db, input.readbackId, dayOf(now))
    await record({ db, now, newId }, readback)
    tell({ subjectId: readback.id, workId: readback.workId, details: {} })
    return { open: (await openDivergences(db, readback.workId)).length }
  },
})

export const recordDivergences = job({
  kind: RECORD,
  says: 'Note what a closed read-back leaves open',
  input: z.object({ readbackId: z.string() }),
  tries: 5,
  leaseSeconds: 50,
  async inOne(work) {
    const readback = await readbackById(work.db, work.input.readbackId)
    const today = dayOf(work.now)
    if (readback && isClosed(readback, today) && !waitsForCutting(readback, today)) await record(work, readback)
  },
})

/** Who closes nothing lets the last day close it: those are found by looking. */
export const catchUpOnDivergences = job({
  kind: CATCH_UP,
  says: 'Look for read-backs whose last day is over, to note what they leave open',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 30,
  async inOne({ db, now, doLater }) {
    for (const { id } of await unrecordedReadbacks(db, dayOf(now)))
      await doLater({ kind: RECORD, input: { readbackId: id }, key: `${id} ${dayOf(now)}` })
  },
})

export const everyHour: Schedule = {
  job: CATCH_UP,
  says: 'Every hour: note what read-backs leave open whose last day is over',
  cron: '19 * * * *',
  in: 'each workspace',
}

export const noteOnClosing: Listener = async ({ event, doLater }) => {
  await doLater({ kind: RECORD, input: { readbackId: event.subjectId }, key: event.subjectId })
}

/** Whoever held the brief for wrong is answered by a new version of it. */
export const settleByNewVersion: Listener = async ({ event, db, newId }) => {
  if (event.workId === null) return
  const wrong = (await divergencesOfWork(db, event.workId)).filter(
    ({ divergenceKind }) => divergenceKind === 'brief-wrong',
  )
  const turns = Map.groupBy(
    await turnsOf(
      db,
      wrong.map(({ id }) => id),
    ),
    ({ divergenceId }) => divergenceId,
  )
  await addTurns(
    db,
    wrong
      .filter(({ id }) => standingAfter(turns.get(id) ?? []) === 'open')
      .map(
        ({ id }): DivergenceTurn => ({
          id: newId(),
          divergenceId: id,
          turn: 'settled',
          because: null,
          directionVersionId: event.subjectId,
          laterReadbackId: null,
          turnedById: null,
          createdAt: event.at,
        }),
      ),
  )
}
