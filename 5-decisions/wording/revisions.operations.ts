import { dayOf } from '@plumbline/platform/clock'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { theDecision } from '../decision.operations.ts'
import { changeOf, SUBSTANCE, TEXT_PARTS } from './change.ts'
import { decisionDifference } from './difference.ts'
import { partDifference } from './part-shape.operations.ts'
import { everyText, namesIn } from './texts.operations.ts'

const listRevisions = operation({
  name: 'decision.revisions',
  says: 'Every text that a decision had, the newest first: who changed what, why, and whether people were asked again',
  http: 'GET /decisions/{decisionId}/revisions',
  who: guests,
  changes: false,
  input: z.strictObject({ decisionId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        revision: z.number(),
        version: z.number(),
        at: z.string(),
        personName: z.string().nullable(),
        because: z.string().nullable(),
        parts: z.array(z.enum(TEXT_PARTS)),
        substance: z
          .array(z.enum(SUBSTANCE))
          .describe('What of it people act on; empty for other words, and for the first text'),
        changes: z.array(partDifference),
      }),
    ),
  }),
  async run({ input, db, now }) {
    const texts = await everyText(db, await theDecision(db, input.decisionId))
    const names = await namesIn(
      db,
      texts.map(({ text }) => text),
    )
    const rows = texts.map(({ revision, version, at, personName, because, changed: parts, text }, place) => {
      const before = texts[place - 1]
      const raised = before !== undefined && version > before.version
      const substance = raised ? changeOf(before.text, text).substance : []
      const changes = before ? decisionDifference(before.text, text, names, dayOf(now)) : []
      return { revision, version, at, personName, because, parts, substance, changes }
    })
    return { rows: rows.reverse() }
  },
})

const compareRevisions = operation({
  name: 'decision.difference',
  says: 'What differs between two texts of a decision, word by word',
  http: 'GET /decisions/{decisionId}/difference',
  who: guests,
  changes: false,
  input: z.strictObject({
    decisionId: z.guid(),
    from: z.coerce.number().int().min(0).default(0).describe('A revision; the first text, when left out'),
    to: z.coerce.number().int().min(0).optional().describe('A revision; the text that stands, when left out'),
  }),
  output: z.object({
    from: z.object({ revision: z.number(), version: z.number(), at: z.string() }),
    to: z.object({ revision: z.number(), version: z.number(), at: z.string() }),
    changes: z.array(partDifference),
  }),
  async run({ input, db, now }) {
    const texts = await everyText(db, await theDecision(db, input.decisionId))
    const from = texts.find(({ revision }) => revision === input.from)
    const to = input.to === undefined ? texts.at(-1) : texts.find(({ revision }) => revision === input.to)
    if (!from || !to) throw nothingHere()
    const names = await namesIn(db, [from.text, to.text])
    return { from, to, changes: decisionDifference(from.text, to.text, names, dayOf(now)) }
  },
})

export const revisionsOperations = [listRevisions, compareRevisions]
export type ListRevisions = Asking<typeof listRevisions>
export type CompareRevisions = Asking<typeof compareRevisions>
