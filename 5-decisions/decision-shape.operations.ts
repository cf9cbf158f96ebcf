import { day } from '@plumbline/platform/calendar'
import { z } from 'zod'
import { DOORS, METHODS, OUTCOMES, STAGES } from './decision.ts'
import { ROLES } from './decision-role.ts'

const LONGEST_LINE = 500
const LONGEST_PARAGRAPH = 4_000

/** Words that must be there; `missing` says so to the person who left them out. */
export const line = (missing: string) => z.string(missing).trim().min(1, missing).max(LONGEST_LINE)
export const paragraph = (missing: string) => z.string(missing).trim().min(1, missing).max(LONGEST_PARAGRAPH)
const consequence = z.strictObject({
  what: line('Say what follows'),
  kind: z.enum(['good', 'bad', 'neutral']).default('neutral'),
  borneBy: line('Say who bears it').nullable().default(null),
})
const optionNotTaken = z.strictObject({
  option: line('Name the option'),
  notChosenBecause: paragraph('Say why it was not chosen'),
})

/** What a decision consists of when somebody records it. */
export const newDecision = {
  question: line('Say which question was open').describe('The question that was open'),
  chosen: paragraph('Say what was decided').describe('What was decided'),
  because: paragraph('Say why this').describe('Why this'),
  consequences: z.array(consequence).max(30).default([]).describe('What follows, and who bears it'),
  options: z.array(optionNotTaken).max(20).default([]).describe('What was not chosen, and why not'),
  door: z.enum(DOORS).default('two-way').describe('How hard it would be to go back'),
  approverId: z.guid().optional().describe('The one person who approved it; the driver, for a two-way door'),
  nextStep: z
    .strictObject({
      what: line('Say what the next step is').optional(),
      ownerId: z.guid().optional(),
      byOn: day.optional(),
    })
    .default({})
    .describe(
      'What is done next, by whom (one person), and by when; all three are needed unless it was read from elsewhere',
    ),
  reviewOn: day.optional().describe('When it is looked at again'),
  decidedOn: day.optional().describe('Today, when left out'),
  effectiveFrom: day.optional().describe('From when it holds'),
  dissent: z
    .array(
      z.strictObject({
        personId: z.guid().optional().describe('Who; left out when they do not want to be named'),
        objection: paragraph('Say what the objection is'),
        wouldResolve: paragraph('Say what would resolve it').optional().describe('What would resolve it'),
        commits: z.boolean().default(false).describe('Whether they act on it all the same'),
      }),
    )
    .max(20)
    .default([]),
  nobodyDisagreed: z.boolean().default(false).describe('Somebody asked, and nobody disagreed'),
  drivers: z
    .array(line('Say what speaks for one answer or the other'))
    .max(20)
    .optional()
    .describe('What speaks for one answer or the other'),
  method: z.enum(METHODS).optional().describe('How one gets to an end'),
  confidence: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('How sure you are of the expected result, in percent'),
  expectedResult: paragraph('Say what you expect to come of it').optional().describe('What you expect to come of it'),
  reviewTriggers: z
    .array(line('Say what would make you look at it earlier'))
    .max(20)
    .optional()
    .describe('What would make you look at it before its day'),
  furtherSteps: z
    .array(z.strictObject({ what: line('Say what is done'), ownerId: z.guid(), byOn: day }))
    .max(30)
    .default([])
    .describe('What is done after the next step: each with one owner and a day'),
  roles: z
    .array(z.strictObject({ personId: z.guid(), role: z.enum(ROLES) }))
    .max(200)
    .default([])
    .describe('Who drives it (at most one), contributes, or is informed'),
  source: line('Say where it was read from')
    .optional()
    .describe('Where it was read from; then parts may be missing, and the page says which'),
}
export type NewDecision = z.output<z.ZodObject<typeof newDecision>>

/** A decision as its row says it. */
export const recorded = z.object({
  id: z.string(),
  workId: z.string(),
  stage: z.enum(STAGES).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  method: z.enum(METHODS).nullable(),
  version: z.number(),
  revision: z.number().nullable(),
  directionVersionId: z.string().nullable(),
  drivers: z.array(z.string()).nullable(),
  confidence: z.number().nullable(),
  expectedResult: z.string().nullable(),
  reviewTriggers: z.array(z.string()).nullable(),
  aliases: z.array(z.string()).nullable(),
  question: z.string(),
  chosen: z.string(),
  because: z.string(),
  consequences: z.array(consequence),
  options: z.array(optionNotTaken),
  door: z.enum(DOORS),
  nobodyDisagreed: z.boolean(),
  approverId: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextOwnerId: z.string().nullable(),
  nextByOn: z.string().nullable(),
  reviewOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  recordedAt: z.string(),
  source: z.string().nullable(),
})
