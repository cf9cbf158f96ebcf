import { dayOf } from '@plumbline/platform/clock'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { closedSounding, soundingDriver, theSounding } from './sounding.operations.ts'
import { holdSounding } from './sounding.store.ts'
import { isOver, LONGEST_REASON, STANDINGS } from './sounding.ts'
import { changeStatement, moveJoined, statementsOf } from './statement.store.ts'

const soundingId = z.guid()

const statementShape = z.object({
  id: z.string(),
  number: z.number(),
  statement: z.string(),
  seed: z.boolean(),
  standing: z.enum(STANDINGS),
  leftOutBecause: z.string().nullable(),
  joinedToId: z.string().nullable(),
})

const listStatements = operation({
  name: 'sounding.statements',
  says: 'The statements of a sounding, those that wait to be looked at first; never who added them',
  http: 'GET /soundings/{soundingId}/statements',
  who: soundingDriver,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: z.object({ rows: z.array(statementShape) }),
  async run({ input, db }) {
    const sounding = await theSounding(db, input.soundingId)
    const statements = await statementsOf(db, sounding.id)
    const waits = ({ standing }: { standing: string }) => standing === 'waiting'
    return { rows: [...statements.filter(waits), ...statements.filter((each) => !waits(each))] }
  },
})

export const moderateStatement = operation({
  name: 'sounding.moderate',
  says: 'Show an added statement, leave it out with a reason, or join it to another that says the same',
  http: 'PUT /soundings/{soundingId}/statements/{statementId}/standing',
  who: soundingDriver,
  changes: true,
  event: 'sounding.statement-moderated',
  input: z
    .strictObject({
      soundingId,
      statementId: z.guid(),
      verdict: z.enum(['show', 'leave-out', 'join']),
      because: z.string().trim().min(1).max(LONGEST_REASON).optional().describe('Why it is left out; shown to all'),
      intoId: z.guid().optional().describe('The statement that it is joined to; votes on it count for that one'),
    })
    .refine(({ verdict, because }) => verdict !== 'leave-out' || because !== undefined, {
      error: 'A reason is needed',
      path: ['because'],
    })
    .refine(({ verdict, intoId }) => (verdict === 'join') === (intoId !== undefined), {
      error: 'Say to which it is joined, and only then',
      path: ['intoId'],
    }),
  output: statementShape,
  async run({ input, db, now, tell }) {
    const sounding = await holdSounding(db, input.soundingId)
    if (!sounding) throw nothingHere()
    const statements = await statementsOf(db, sounding.id)
    const statement = statements.find(({ id }) => id === input.statementId)
    const into = statements.find(({ id }) => id === input.intoId)
    if (!statement || (input.intoId !== undefined && !into)) throw nothingHere()
    if (isOver(sounding, dayOf(now))) throw closedSounding()
    if (into && (into.id === statement.id || into.standing !== 'shown')) {
      throw new Refusal('conflict', 'It can only be joined to another statement that is shown.', {
        next: 'Choose another one, or show that one first.',
      })
    }
    const standing = ({ show: 'shown', 'leave-out': 'left-out', join: 'joined' } as const)[input.verdict]
    const change = {
      standing,
      leftOutBecause: input.verdict === 'leave-out' ? (input.because ?? null) : null,
      joinedToId: into?.id ?? null,
    }
    await changeStatement(db, statement.id, change)
    if (into) await moveJoined(db, statement.id, into.id)
    tell({ subjectId: sounding.id, workId: sounding.workId, details: { number: statement.number, standing } })
    return { ...statement, ...change }
  },
})

export const moderationOperations = [listStatements, moderateStatement]
export type ListStatements = Asking<typeof listStatements>
export type ModerateStatement = Asking<typeof moderateStatement>
