import { directionVersionById, publishedDirection } from '@plumbline/direction/reads'
import { stakeholdersOf } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { type Card, FACETS, FORMS } from '../card.ts'
import { materialOf } from '../material.store.ts'
import type { Material } from '../material.ts'
import { readbackDriver } from '../readback.operations.ts'
import { type ReadbackView, readbacksOfWork, respondentsOf } from '../readback.store.ts'
import { DISCLOSURES, isClosed, KINDS, kindOf, waitsForCutting, whoCanBeAsked } from '../readback.ts'
import { resultWordsFor, theClosed } from '../result.operations.ts'
import { carriedCards, STATED_FROM } from './carrying.ts'
import { asksTheSame } from './matching-card.ts'
import { cardsOfWork } from './wave.store.ts'
import { waveChanges } from './waves.ts'

/** So many rounds are drawn one below the other; older ones stand in their own results. */
const MOST_ROUNDS = 6

const change = {
  how: z.enum(['paired', 'unpaired', 'none']),
  unit: z.enum(['scale', 'share']).describe('The scale of the card, or the share who say what the direction says'),
  word: z
    .enum(['moved', 'probably moved', 'nothing that these answers could show', 'stayed within one step'])
    .nullable(),
  meanChange: z.number().nullable(),
  smallest: z.number().nullable().describe('The smallest change that so many answers could have shown'),
  compared: z.object({ before: z.number(), after: z.number() }),
  joined: z.number(),
  left: z.number(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  moved: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })),
  because: z.enum(['too-few', 'held-back', 'not-stated']).nullable(),
  sentence: z.string(),
}

const changesShape = z.object({
  changes: z
    .object({
      readbackId: z.string(),
      wave: z.number(),
      before: z.object({ readbackId: z.string(), wave: z.number() }),
      together: z.object({ word: z.string(), sentence: z.string() }).nullable(),
      cards: z.array(
        z.object({
          cardId: z.string(),
          form: z.enum(FORMS),
          statement: z.string(),
          options: z.array(z.string()),
          title: z.string(),
          all: z.object(change),
          groups: z.array(z.object({ groupId: z.string(), name: z.string(), ...change })),
          rounds: z.array(
            z.object({
              readbackId: z.string(),
              wave: z.number(),
              stated: z.number().nullable(),
              groups: z.array(
                z.object({ groupId: z.string(), name: z.string(), mean: z.number(), answered: z.number() }),
              ),
            }),
          ),
        }),
      ),
      newCardIds: z.array(z.string()),
      caution: z.string().nullable(),
    })
    .nullable()
    .describe('Nothing where none of the cards was asked before'),
})

const readbackChangesOverTime = operation({
  name: 'readback.changes',
  says: 'What changed since the same cards were asked before, and what so many answers could have shown',
  http: 'GET /readbacks/{readbackId}/changes',
  who: guests,
  changes: false,
  takesLong: true,
  input: z.strictObject({ readbackId: z.guid() }),
  output: changesShape,
  async run({ input, db, now }) {
    const today = dayOf(now)
    const readback = await theClosed(db, input.readbackId, today)
    const rounds = await roundsOf(db, readback, today)
    const materials: Material[] = []
    for (const round of rounds) materials.push(await materialOf(db, round))
    return { changes: waveChanges(materials, resultWordsFor(readback)) }
  },
})

/** This read-back and the closed ones before it in which one of its cards was asked, the latest first. */
async function roundsOf(db: Db, readback: ReadbackView, today: string): Promise<ReadbackView[]> {
  const cards = Map.groupBy(await cardsOfWork(db, readback.workId), ({ readbackId }) => readbackId)
  const own = cards.get(readback.id) ?? []
  const asksOne = (some: readonly Card[]) => some.some((card) => own.some((each) => asksTheSame(each, card)))
  return (await readbacksOfWork(db, readback.workId))
    .filter(
      (each) =>
        each.id === readback.id ||
        (each.wave < readback.wave &&
          isClosed(each, today) &&
          !waitsForCutting(each, today) &&
          asksOne(cards.get(each.id) ?? [])),
    )
    .slice(0, MOST_ROUNDS)
}

const person = z.object({ personId: z.string(), name: z.string() })

const carryForward = operation({
  name: 'readback.carry-forward',
  says: 'The same cards for the same people as a draft of the next wave, with what the new version of the direction states to them',
  http: 'GET /readbacks/{readbackId}/next-wave',
  who: readbackDriver,
  changes: false,
  input: z.strictObject({ readbackId: z.guid() }),
  output: z.object({
    workId: z.string(),
    readbackId: z.string(),
    wave: z.number().describe('Of the read-back that is carried forward'),
    kind: z.enum(KINDS),
    disclosure: z.enum(DISCLOSURES),
    fewest: z.number(),
    directionVersionId: z.string().nullable().describe('The version that holds now; nothing before there is one'),
    sameVersion: z.boolean().describe('Nothing new was published since'),
    cards: z.array(
      z.object({
        facet: z.enum(FACETS),
        form: z.enum(FORMS),
        statement: z.string(),
        options: z.array(z.string()),
        stated: z.string().nullable(),
        asksPreferred: z.boolean(),
        statedFrom: z.enum(STATED_FROM).describe('“please-say”: the driver has to say what the direction states now'),
        statedBefore: z.string().nullable(),
      }),
    ),
    people: z.array(person).describe('Asked before, and still on the register'),
    gone: z.array(person).describe('Asked before, and no longer on the register'),
    fresh: z.number().describe('How many are on the register and were not asked before'),
  }),
  async run({ input, db, now }) {
    const readback = await theClosed(db, input.readbackId, dayOf(now))
    const direction = (await publishedDirection(db, readback.workId)) ?? null
    const before =
      readback.directionVersionId === null
        ? null
        : ((await directionVersionById(db, readback.directionVersionId)) ?? null)
    const cards = (await cardsOfWork(db, readback.workId)).filter(({ readbackId }) => readbackId === readback.id)
    const asked = await respondentsOf(db, readback.id)
    const register = new Set(whoCanBeAsked(await stakeholdersOf(db, readback.workId)).map(({ personId }) => personId))
    const named = ({ personId, name }: { personId: string; name: string }) => ({ personId, name })
    return {
      workId: readback.workId,
      readbackId: readback.id,
      wave: readback.wave,
      kind: direction && kindOf(readback) === 'sounding' ? ('read-back' as const) : kindOf(readback),
      disclosure: readback.disclosure,
      fewest: readback.fewest,
      directionVersionId: direction?.id ?? null,
      sameVersion: direction?.id === readback.directionVersionId,
      cards: carriedCards(cards, before, direction),
      people: asked.filter(({ personId }) => register.has(personId)).map(named),
      gone: asked.filter(({ personId }) => !register.has(personId)).map(named),
      fresh: [...register].filter((personId) => !asked.some((each) => each.personId === personId)).length,
    }
  },
})

export const waveOperations = [readbackChangesOverTime, carryForward]
export type ShowChanges = Asking<typeof readbackChangesOverTime>
export type CarryForward = Asking<typeof carryForward>
