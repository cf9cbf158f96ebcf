import type { Actor } from '@plumbline/platform/actor'
import type { Db } from '@plumbline/platform/database/database'
import { z } from 'zod'
import { isOpen } from '../course/course.ts'
import { type Decision, stageOf } from '../decision.ts'
import { awayToday } from './clock.operations.ts'
import {
  ANSWERS,
  type CallFacts,
  concernsOf,
  DISPOSITIONS,
  everybodyAgrees,
  holdsOf,
  nameIn,
  ofVersion,
  type Said,
  tallyOf,
} from './final-call.ts'
import { obstaclesIn, statusInWords } from './status.ts'
import { CLOCK } from './working-days.ts'

const answer = z.enum(ANSWERS)
const name = z.string().nullable().describe('Nothing: they did not want to be named in the record')
const absent = z
  .object({ untilOn: z.string(), standInName: z.string().nullable() })
  .nullable()
  .describe('Away until then, and who stands in')

/** A final call as it is shown with its decision. */
export const shownCall = z.object({
  id: z.string(),
  version: z.number(),
  calledAt: z.string(),
  workingDays: z.number(),
  lastOn: z.string(),
  running: z.boolean(),
  status: z.string().describe('How it stands, in one sentence'),
  obstacles: z.array(z.string()).describe('What stands between it and a decision'),
  answered: z.number(),
  everybodyAgrees: z.boolean().describe('Everybody has answered, and nobody has an objection'),
  takenBackBefore: z.number().describe('How many earlier calls were taken back'),
  asked: z.array(
    z.object({
      personId: z.string(),
      personName: z.string(),
      lastOn: z.string(),
      hasAnswered: z.boolean(),
      answer: answer.nullable(),
      words: z.string().nullable(),
      answeredAt: z.string().nullable(),
      enteredByName: z.string().nullable(),
      enteredHow: z.string().nullable(),
      absent,
    }),
  ),
  concerns: z.array(
    z.object({
      id: z.string(),
      personName: name,
      about: z.string(),
      words: z.string(),
      wouldResolve: z.string().nullable(),
      state: z.enum(['open', 'resolved', 'closed-over']),
      resolution: z.string().nullable(),
      enteredByName: z.string().nullable(),
      enteredHow: z.string().nullable(),
      closedOver: z
        .object({
          disposition: z.enum(DISPOSITIONS),
          words: z.string(),
          byName: z.string(),
          at: z.string(),
        })
        .nullable(),
      mine: z.boolean(),
    }),
  ),
  holds: z.array(
    z.object({
      id: z.string(),
      personName: name,
      words: z.string(),
      state: z.enum(['stands', 'released', 'expired']),
      endsOn: z.string(),
      renewed: z.number(),
      enteredByName: z.string().nullable(),
      enteredHow: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  mine: z
    .object({
      lastOn: z.string(),
      answer: answer.nullable(),
      words: z.string().nullable(),
      about: z.string().nullable(),
      wouldResolve: z.string().nullable(),
      unnamed: z.boolean(),
      enteredByName: z.string().nullable(),
      enteredHow: z.string().nullable(),
    })
    .nullable()
    .describe('What you said, when you were asked'),
  approver: z.object({ personName: z.string(), absent }).nullable(),
  maySettle: z.boolean().describe('Concerns and holds can still be settled, also after the call was taken back'),
  mayCloseOver: z.boolean().describe('You approve it, and may write down why it is decided over a concern'),
})
export type ShownCall = z.output<typeof shownCall>

type Looking = {
  decision: Pick<Decision, 'id' | 'version' | 'door' | 'stage'>
  approver: { id: string; name: string } | null
  by: Pick<Actor, 'personId'>
  now: string
}

/** The last final call of a decision as this person sees it; concerns of an earlier one that still count stand beside its own. */
export async function showCall(db: Db, calls: readonly CallFacts[], looking: Looking): Promise<ShownCall | null> {
  const { decision, approver, by, now } = looking
  const call = calls.at(-1)
  if (!call) return null
  const open = isOpen(stageOf(decision))
  const people = [...call.called.map(({ personId }) => personId), ...(approver ? [approver.id] : [])]
  const away = call.endedAt === null ? await awayToday(db, people, now) : new Map()
  const counting = call.ending === 'decided' ? [call] : ofVersion(calls, call.version)
  const concerns = counting.flatMap(concernsOf)
  const holds = counting.flatMap((each) => holdsOf(each, now))
  const mine = call.called.find(({ personId }) => personId === by.personId)
  const said = mine && standingOf(call, mine.personId)
  const nameOf = (each: Said) => nameIn(call, each)
  const entered = ({ enteredByName, enteredHow }: Said) => ({ enteredByName, enteredHow })
  return {
    id: call.id,
    version: call.version,
    calledAt: call.at,
    workingDays: CLOCK[decision.door],
    lastOn: call.lastOn,
    running: call.endedAt === null,
    status: statusInWords(call, now),
    obstacles: open ? obstaclesIn(calls, decision.version, now) : [],
    answered: tallyOf(call).answered,
    everybodyAgrees: everybodyAgrees(call, now),
    takenBackBefore: calls.slice(0, -1).filter(({ ending }) => ending === 'taken-back').length,
    asked: call.called.map(({ personId, personName, lastOn }) => {
      const standing = standingOf(call, personId)
      const shown = standing && nameIn(call, standing) !== null ? standing : undefined
      return {
        personId,
        personName,
        lastOn,
        hasAnswered: call.said.some((each) => each.personId === personId),
        answer: shown?.answer ?? null,
        words: shown?.words ?? null,
        answeredAt: shown?.at ?? null,
        enteredByName: shown?.enteredByName ?? null,
        enteredHow: shown?.enteredHow ?? null,
        absent: away.get(personId) ?? null,
      }
    }),
    concerns: concerns.map((each) => ({
      id: each.id,
      personName: nameOf(each),
      about: each.about ?? '',
      words: each.words ?? '',
      wouldResolve: each.wouldResolve,
      state: each.state,
      resolution: each.resolution,
      ...entered(each),
      closedOver: each.closedOver && {
        disposition: each.closedOver.disposition,
        words: each.closedOver.words,
        byName: each.closedOver.personName,
        at: each.closedOver.at,
      },
      mine: each.personId === by.personId,
    })),
    holds: holds.map((each) => ({
      id: each.id,
      personName: nameOf(each),
      words: each.words ?? '',
      state: each.state,
      endsOn: each.endsOn,
      renewed: each.renewed,
      ...entered(each),
      mine: each.personId === by.personId,
    })),
    mine: mine
      ? {
          lastOn: mine.lastOn,
          answer: said?.answer ?? null,
          words: said?.words ?? null,
          about: said?.about ?? null,
          wouldResolve: said?.wouldResolve ?? null,
          unnamed: said?.unnamed ?? false,
          enteredByName: said?.enteredByName ?? null,
          enteredHow: said?.enteredHow ?? null,
        }
      : null,
    approver: approver && { personName: approver.name, absent: away.get(approver.id) ?? null },
    maySettle: open,
    mayCloseOver: open && approver !== null && approver.id === by.personId,
  }
}

function standingOf(call: CallFacts, personId: string): Said | undefined {
  return call.said.find((each) => each.personId === personId && each.replacedAt === null)
}
