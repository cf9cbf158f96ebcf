import { decisionById } from '@plumbline/decisions/reads'
import { directionVersionById } from '@plumbline/direction/reads'
import { positionInWords } from '@plumbline/direction/words'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { setAsideAmong } from '../box/setting-aside.store.ts'
import { SET_ASIDE_REASONS } from '../box/setting-aside.ts'
import {
  dispositionsTo,
  type GroundRow,
  groundsOf,
  publicNotesOf,
  tellingsOf,
} from '../disposition/disposition.store.ts'
import { type Disposition, type Facts, GROUND_KINDS, OUTCOMES } from '../disposition/disposition.ts'
import { isTold, WAYS_TO_TELL } from '../disposition/told.ts'
import { progressOf, triggerTurnsOf } from '../progress/progress.store.ts'
import { triggerAfter } from '../progress/progress.ts'
import { objectionsToAnswers, openingsOf, receiptsOf } from '../receipt/receipt.store.ts'
import { AGREES, UNDERSTANDS } from '../receipt/receipt.ts'
import { factLines } from '../view/fact-words.en.ts'
import { touchesOf, withdrawalsOf } from './ask.store.ts'
import { ASK_KINDS, ASK_STANDINGS, type Ask, standingOfAsk, WAYS_TO_ASK } from './ask.ts'

const ground = z.object({
  kind: z.enum(GROUND_KINDS),
  says: z.string(),
  decisionId: z.string().nullable(),
  directionVersionId: z.string().nullable(),
  place: z.number().nullable(),
  insteadWorkId: z.string().nullable(),
})

/** One answer to an ask as everybody in the workspace may see it once it was told. */
export const shownDisposition = z.object({
  id: z.string(),
  version: z.number(),
  outcome: z.enum(OUTCOMES),
  gets: z.string().nullable(),
  because: z.string(),
  tookFrom: z.string().nullable(),
  wouldChange: z.string().nullable(),
  triggerOn: z.string().nullable(),
  untilThen: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedBy: z.string().nullable(),
  objectUntil: z.string().nullable(),
  at: z.string(),
  grounds: z.array(ground),
  facts: z
    .array(z.object({ label: z.string(), says: z.string() }))
    .describe('What both texts carry, from the record and in the same words'),
  triggerNow: z.object({ on: z.string().nullable(), came: z.boolean() }),
  told: z.boolean().describe('Whether whoever asked has been told'),
  tellings: z.array(
    z.object({ way: z.enum(WAYS_TO_TELL), toldBy: z.string(), toldOn: z.string().nullable(), at: z.string() }),
  ),
  publicText: z.string(),
  publishedAt: z.string().nullable(),
})

export const shownProgress = z.object({ id: z.string(), says: z.string(), at: z.string() })

export const shownReceipt = z.object({
  openedAt: z.string().nullable(),
  understands: z.enum(UNDERSTANDS).nullable(),
  agrees: z.enum(AGREES).nullable(),
  at: z.string().nullable(),
  objections: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      at: z.string(),
      reply: z.string().nullable(),
      repliedAt: z.string().nullable(),
      repliedBy: z.string().nullable(),
    }),
  ),
})

export const shownAsk = z.object({
  id: z.string(),
  workId: z.string(),
  personId: z.string(),
  personName: z.string(),
  words: z.string(),
  kind: z.enum(ASK_KINDS),
  askedOn: z.string(),
  cameBy: z.enum(WAYS_TO_ASK),
  enteredBy: z.string().nullable(),
  standing: z.enum(ASK_STANDINGS),
  withdrawal: z.object({ because: z.string(), withdrawnAt: z.string() }).nullable(),
  setAside: z
    .object({
      reason: z.enum(SET_ASIDE_REASONS),
      sameAsAskId: z.string().nullable(),
      words: z.string().nullable(),
      personName: z.string().nullable(),
      at: z.string(),
    })
    .nullable()
    .describe('Why it is not answered, if it came by an open link and was set aside'),
  touches: z.array(z.object({ decisionId: z.string(), chosen: z.string() })),
  disposition: shownDisposition.nullable().describe('The answer that holds now'),
  progress: z.array(shownProgress),
})

type Whole = z.output<typeof shownAsk> & {
  /** Every answer in order, with what was written to the one who asked, and what they said to it. */
  answers: (z.output<typeof shownDisposition> & { personalText: string; receipt: z.output<typeof shownReceipt> })[]
}

/** These asks with everything that belongs to them, in the order given. Who may see which part is for the caller to say. */
export async function readAsks(db: Db, asks: readonly Ask[], today: string): Promise<Whole[]> {
  const ids = asks.map(({ id }) => id)
  const dispositions = await dispositionsTo(db, ids)
  const dispositionIds = dispositions.map(({ id }) => id)
  const [withdrawals, touches, progress] = [
    await withdrawalsOf(db, ids),
    await touchesOf(db, ids),
    await progressOf(db, ids),
  ]
  const aside = await setAsideAmong(db, ids)
  const about = {
    grounds: await groundsInWords(db, await groundsOf(db, dispositionIds)),
    tellings: await tellingsOf(db, dispositionIds),
    notes: await publicNotesOf(db, dispositionIds),
    turns: await triggerTurnsOf(db, dispositionIds),
    openings: await openingsOf(db, dispositionIds),
    receipts: await receiptsOf(db, dispositionIds),
    objections: await objectionsToAnswers(db, dispositionIds),
  }
  const named = [
    ...asks.flatMap(({ personId, enteredById }) => [personId, enteredById ?? personId]),
    ...dispositions.flatMap(({ decidedById }) => decidedById ?? []),
  ]
  const names = new Map((await peopleById(db, [...new Set(named)])).map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))

  return asks.map((ask): Whole => {
    const answers = dispositions
      .filter(({ askId }) => askId === ask.id)
      .map((disposition) => answerOf(disposition, about, nameOf(disposition.decidedById), today))
    const last = answers.at(-1) ?? null
    const withdrawal = withdrawals.find(({ askId }) => askId === ask.id) ?? null
    const setAside = aside.find(({ askId }) => askId === ask.id) ?? null
    const openObjections = last?.receipt.objections.filter(({ reply }) => reply === null).length ?? 0
    return {
      ...ask,
      personName: nameOf(ask.personId) ?? '',
      enteredBy: ask.enteredById === ask.personId ? null : nameOf(ask.enteredById),
      standing: standingOfAsk({
        withdrawn: withdrawal !== null,
        setAside: setAside !== null,
        disposition: last && { told: last.told, openObjections },
      }),
      withdrawal,
      setAside,
      touches: touches
        .filter(({ askId }) => askId === ask.id)
        .map(({ decisionId, chosen, question }) => ({ decisionId, chosen: chosen || question })),
      disposition: last,
      progress: progress.filter(({ askId }) => askId === ask.id),
      answers,
    }
  })
}

type About = {
  grounds: (GroundRow & { says: string })[]
  tellings: Awaited<ReturnType<typeof tellingsOf>>
  notes: Awaited<ReturnType<typeof publicNotesOf>>
  turns: Awaited<ReturnType<typeof triggerTurnsOf>>
  openings: Awaited<ReturnType<typeof openingsOf>>
  receipts: Awaited<ReturnType<typeof receiptsOf>>
  objections: Awaited<ReturnType<typeof objectionsToAnswers>>
}

function answerOf(disposition: Disposition, about: About, decidedBy: string | null, today: string) {
  const ofThis = ({ dispositionId }: { dispositionId: string }) => dispositionId === disposition.id
  const grounds = about.grounds.filter(ofThis)
  const tellings = about.tellings.filter(ofThis)
  const facts: Facts = { ...disposition, decidedBy, grounds: grounds.map(({ says }) => says) }
  const receipt = about.receipts.find(ofThis)
  return {
    ...disposition,
    decidedBy,
    grounds,
    facts: factLines(facts, today),
    triggerNow: triggerAfter(disposition.triggerOn, about.turns.filter(ofThis)),
    told: isTold(tellings),
    tellings,
    publishedAt: about.notes.find(ofThis)?.publishedAt ?? null,
    receipt: {
      openedAt: about.openings.find(ofThis)?.at ?? null,
      understands: receipt?.understands ?? null,
      agrees: receipt?.agrees ?? null,
      at: receipt?.at ?? null,
      objections: about.objections.filter(ofThis),
    },
  }
}

/** What each ground says where it stands on record. */
async function groundsInWords(db: Db, grounds: readonly GroundRow[]): Promise<(GroundRow & { says: string })[]> {
  const inWords = []
  for (const each of grounds) inWords.push({ ...each, says: await groundInWords(db, each) })
  return inWords
}

async function groundInWords(db: Db, ground: Omit<GroundRow, 'id' | 'dispositionId'>): Promise<string> {
  const { kind, directionVersionId, place, decisionId, insteadWorkId } = ground
  if (decisionId !== null) return (await decisionById(db, decisionId))?.chosen ?? ''
  if (insteadWorkId !== null) return (await workById(db, insteadWorkId))?.title ?? ''
  const direction = directionVersionId === null ? undefined : await directionVersionById(db, directionVersionId)
  if (!direction || place === null) return ''
  if (kind === 'constraint') return direction.constraints[place]?.what ?? ''
  if (kind === 'non-goal') return direction.nonGoals[place] ?? ''
  const tradeOff = direction.tradeOffs[place]
  return tradeOff ? positionInWords(tradeOff.thisGood, tradeOff.thatGood, tradeOff.position) : ''
}
