import { decisionById, endedSupersessionsOf, predecessorsOf } from '@plumbline/decisions/reads'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { job, type Schedule } from '@plumbline/platform/jobs/job'
import { type Asking, operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import type { Listener } from '@plumbline/platform/step'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { askById, asksTouching, holdAsk } from '../ask/ask.store.ts'
import { driverOfDisposition, theAsk, theDisposition } from '../ask/asker.operations.ts'
import { refuseReplaced } from '../disposition/disposition.operations.ts'
import { asksStandingOn, dispositionsTo } from '../disposition/disposition.store.ts'
import type { Disposition } from '../disposition/disposition.ts'
import { progressWords } from '../view/progress-words.en.ts'
import { addTriggerTurn, asksThatWaitForDays, progressOf, triggerTurnsOf } from './progress.store.ts'
import { daysThatCame, type ProgressKind, triggerAfter } from './progress.ts'
import { sendProgress, writeProgress } from './writing.operations.ts'

const moveTrigger = operation({
  name: 'disposition.move-trigger',
  says: 'Say that the day on which an answer is looked at again was moved, or that what would change it has happened; whoever asked gets one line',
  http: 'POST /dispositions/{dispositionId}/trigger-turns',
  who: driverOfDisposition,
  changes: true,
  event: 'disposition.trigger-moved',
  input: z.strictObject({
    dispositionId: z.guid(),
    turn: z.enum(['moved', 'came']),
    movedToOn: day.optional().describe('The new day'),
    because: z.string('Say why').trim().min(1, 'Say why').max(1_000),
  }),
  output: z.object({ on: z.string().nullable(), came: z.boolean() }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const disposition = await theDisposition(db, input.dispositionId)
    const ask = await theAsk(db, disposition.askId)
    await holdAsk(db, ask.id)
    await refuseReplaced(db, disposition)
    const today = dayOf(now)
    const { turn, because } = input
    const movedToOn = turn === 'moved' ? (input.movedToOn ?? null) : null
    if (turn === 'moved' && (movedToOn === null || movedToOn <= today)) {
      const says = movedToOn === null ? 'is needed' : 'must lie after today'
      throw new Refusal('bad-input', `movedToOn: ${says}.`, { fields: [{ path: 'movedToOn', says }] })
    }
    const turns = await triggerTurnsOf(db, [disposition.id])
    if (triggerAfter(disposition.triggerOn, turns).came)
      throw new Refusal('closed', 'What would change this has happened already.', { next: 'Answer the ask again.' })
    const row = {
      id: newId(),
      dispositionId: disposition.id,
      turn,
      movedToOn,
      because,
      turnedById: by.personId,
      at: now,
    }
    await addTriggerTurn(db, row)
    await writeProgress(
      asked,
      disposition,
      turn === 'moved'
        ? { kind: 'trigger-moved', says: progressWords.moved(movedToOn, because, today) }
        : { kind: 'trigger-came', says: progressWords.came(because) },
    )
    tell({ subjectId: disposition.id, workId: ask.workId, details: { askId: ask.id, turn } })
    return triggerAfter(disposition.triggerOn, [...turns, row])
  },
})

/** The answers that hold now to these asks. */
async function standingAnswers(db: Db, askIds: readonly string[]): Promise<Disposition[]> {
  const all = await dispositionsTo(db, askIds)
  return askIds.flatMap((id) => all.filter(({ askId }) => askId === id).at(-1) ?? [])
}

/** Whoever has an answer that stands on a decision, or that it touches, hears in one line that it was replaced. */
export const tellOfSuccessor: Listener = async (heard) => {
  const later = await decisionById(heard.db, heard.event.subjectId)
  if (!later) return
  for (const { decisionId, chosen, part } of await predecessorsOf(heard.db, later.id))
    await tellOfDecision(heard, decisionId, {
      kind: 'superseded',
      says: progressWords.superseded(chosen, later.chosen, part),
      decisionId: later.id,
    })
}

/** And that it holds again, when what replaced it was never approved. */
export const tellOfEarlier: Listener = async (heard) => {
  const later = await decisionById(heard.db, heard.event.subjectId)
  if (!later) return
  for (const { decisionId, chosen, part, holdsAgain, at } of await endedSupersessionsOf(heard.db, later.id)) {
    // Of the replacements that ended before, people have heard.
    if (holdsAgain || at !== heard.event.at) continue
    await tellOfDecision(heard, decisionId, {
      kind: 'holds-again',
      says: progressWords.holdsAgain(chosen, later.chosen, part),
      decisionId,
    })
  }
}

type Heard = Pick<Parameters<Listener>[0], 'event' | 'db' | 'newId' | 'doLater'>

/** One line to everybody whose answer stands on this decision, or whose ask it touches. */
async function tellOfDecision(
  { event, db, newId, doLater }: Heard,
  decisionId: string,
  line: { kind: ProgressKind; says: string; decisionId: string },
): Promise<void> {
  const touched = (await asksTouching(db, decisionId)).map(({ id }) => id)
  const askIds = [...new Set([...touched, ...(await asksStandingOn(db, decisionId))])].sort()
  for (const answer of await standingAnswers(db, askIds))
    await writeProgress({ db, now: event.at, newId, doLater }, answer, line)
}

const NOTICE_DAYS = 'ask.notice-days'

/** Says to whoever waits for a day that it has come. Each day is said once, however often this runs. */
const noticeDays = job({
  kind: NOTICE_DAYS,
  says: 'Tells those who asked for something that the day has come on which it is looked at again, or on which the work starts',
  input: z.object({}),
  tries: 5,
  leaseSeconds: 50,
  async inOne(around) {
    const { db, now } = around
    const today = dayOf(now)
    const askIds = await asksThatWaitForDays(db, today)
    const lines = await progressOf(db, askIds)
    for (const answer of await standingAnswers(db, askIds)) {
      const ask = await askById(db, answer.askId)
      const work = ask && (await workById(db, ask.workId))
      if (!work) continue
      const trigger = triggerAfter(answer.triggerOn, await triggerTurnsOf(db, [answer.id]))
      const written = lines.filter(({ dispositionId }) => dispositionId === answer.id)
      const { startsOn } = work
      for (const kind of daysThatCame(
        { outcome: answer.outcome, answeredOn: dayOf(answer.at), trigger, startsOn, written },
        today,
      )) {
        const says =
          kind === 'trigger-day' ? progressWords.dayCame(trigger.on ?? today, today) : progressWords.started(work.title)
        await writeProgress(around, answer, { kind, says })
      }
    }
  },
})

const everyMorning: Schedule = {
  job: NOTICE_DAYS,
  says: 'Every morning: tells those who asked for something which days have come',
  cron: '10 5 * * *',
  in: 'each workspace',
}

export const progress = {
  operations: [moveTrigger],
  jobs: [sendProgress, noticeDays],
  schedules: [everyMorning],
}
export type MoveTrigger = Asking<typeof moveTrigger>
