import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { participationsOf, turnoutOf } from './ballot.store.ts'
import { figuresOf } from './figures.store.ts'
import type { Figures } from './figures.ts'
import { soundingSentences } from './result-sentences.ts'
import { resultCsv, resultRows } from './result-table.ts'
import { summaryOf, summaryShape, theSounding } from './sounding.operations.ts'
import { SOUNDING_VOTES, type SoundingView, STANDINGS } from './sounding.ts'
import { statementsOf } from './statement.store.ts'

const soundingId = z.guid()

const shownShape = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal('figure'), agrees: z.number(), disagrees: z.number(), passes: z.number() }),
  z.object({ shown: z.literal('most-or-all'), vote: z.enum(SOUNDING_VOTES) }),
  z.object({ shown: z.literal('nothing'), because: z.enum(['too-few', 'would-tell']) }),
])
const placeShape = z.tuple([z.number(), z.number()])
const outlineShape = z.object({ people: z.number(), x: z.number(), y: z.number(), hull: z.array(placeShape) })
const named = z.object({ number: z.number(), direction: z.enum(['agree', 'disagree']) })

const resultShape = summaryShape.extend({
  workKey: z.string(),
  workTitle: z.string(),
  asked: z.number().nullable(),
  /** Nothing while the figures are being worked out. */
  figures: z
    .object({
      sentences: z.array(z.string()),
      participants: z.number(),
      votes: z.number(),
      found: z.enum(['groups', 'one group', 'too few to tell']),
      because: z.string().nullable(),
      chance: z.number().nullable().describe('How often votes without a pattern show an axis as strong'),
      stability: z
        .number()
        .nullable()
        .describe('How alike the groups are with a tenth of the votes left out; 1: the same'),
      groups: z.array(outlineShape).describe('Group A first; where each stands on the map and how far it reaches'),
      everybody: outlineShape.nullable(),
      crowd: z.array(z.object({ x: z.number(), y: z.number(), people: z.number() })),
      consensus: z.array(named).describe('What all groups hold, the strongest first; statements by number'),
      bridging: z.array(z.number()),
      representative: z.array(z.array(named)).describe('For each group what tells it from the others'),
      statements: z.array(
        z.object({
          id: z.string(),
          number: z.number(),
          statement: z.string(),
          seed: z.boolean(),
          standing: z.enum(STANDINGS),
          leftOutBecause: z.string().nullable(),
          joinedToId: z.string().nullable(),
          everybody: shownShape,
          groups: z.array(shownShape),
          consensus: z.number().nullable().describe('How far all groups agree, 0 to 1'),
        }),
      ),
      computedAt: z.string(),
    })
    .nullable(),
})

/** A result is one of a sounding that is closed; nothing of it is shown before. */
async function closed(db: Db, id: string): Promise<SoundingView> {
  const sounding = await theSounding(db, id)
  if (sounding.closedAt !== null) return sounding
  throw new Refusal(
    'conflict',
    'What was voted is shown once the sounding is closed, because it could colour the votes still to come.',
    {
      next: 'Wait for the closing, or close it if you drive the work.',
    },
  )
}

async function resultOf(db: Db, sounding: SoundingView) {
  const statements = await statementsOf(db, sounding.id)
  const asked = await askedIn(db, sounding)
  const kept = await figuresOf(db, sounding.id)
  if (!kept) return { asked, figures: null }
  const { statements: _, ...figures } = kept.figures satisfies Figures
  const sentences = soundingSentences(kept.figures, statements, asked)
  const rows = resultRows(kept.figures, statements)
  return { asked, figures: { ...figures, sentences, statements: rows, computedAt: kept.computedAt } }
}

async function askedIn(db: Db, sounding: SoundingView): Promise<number | null> {
  if (sounding.whoMay !== 'asked' || sounding.source !== null) return null
  if (sounding.disclosure === 'anonymous') return (await participationsOf(db, sounding.id)).length
  return (await turnoutOf(db, sounding.id)).asked
}

const showResult = operation({
  name: 'sounding.result',
  says: 'What a closed sounding says: groups of opinion if there are any, what all share, and each statement; never a single vote',
  http: 'GET /soundings/{soundingId}/result',
  who: guests,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: resultShape,
  async run({ input, db, now }) {
    const sounding = await closed(db, input.soundingId)
    const work = await theWork(db, sounding.workId)
    const summary = summaryOf(sounding, dayOf(now))
    return { ...summary, workKey: work.key, workTitle: work.title, ...(await resultOf(db, sounding)) }
  },
})

const exportSounding = operation({
  name: 'sounding.export',
  says: 'The statements of a closed sounding with all that may be told of them, as a file; never a vote of anybody',
  http: 'GET /soundings/{soundingId}/export',
  who: guests,
  changes: false,
  input: z.strictObject({ soundingId, format: z.enum(['csv', 'json']).default('csv') }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  cli: { words: ({ text }) => text },
  async run({ input, db }) {
    const sounding = await closed(db, input.soundingId)
    const kept = await figuresOf(db, sounding.id)
    if (!kept)
      throw new Refusal('unavailable', 'The figures are still being worked out.', { next: 'Try again in a moment.' })
    const rows = resultRows(kept.figures, await statementsOf(db, sounding.id))
    const name = `sounding-${sounding.closesOn}`
    if (input.format === 'csv')
      return { fileName: `${name}.csv`, mediaType: 'text/csv', text: resultCsv(kept.figures.groups.length, rows) }
    const { question, closesOn, disclosure, source } = sounding
    const text = JSON.stringify({ question, closesOn, disclosure, source, ...kept.figures, statements: rows }, null, 2)
    return { fileName: `${name}.json`, mediaType: 'application/json', text }
  },
})

export const soundingResultOperations = [showResult, exportSounding]
export type ShowSoundingResult = Asking<typeof showResult>
