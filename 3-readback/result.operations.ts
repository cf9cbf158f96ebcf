import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { saidBy } from './answer.store.ts'
import { GRADES, STATES } from './group-states.ts'
import { theReadback } from './readback.operations.ts'
import { claimsOf, type ReadbackView, respondentsOf } from './readback.store.ts'
import { FACETS, isClosed, STATED, UNDERSTOOD } from './readback.ts'
import { type ReadbackResult, resultOf } from './result.ts'

/** What people who speak for no group are called beside the groups. */
const WITHOUT_A_GROUP = 'Without a group'

const counts = z.object({ agree: z.number(), depends: z.number(), disagree: z.number(), cannotTell: z.number() })
const groupShown = z.object({
  groupId: z.string(),
  name: z.string(),
  asked: z.number(),
  answered: z.number(),
  shown: z.enum(['figure', 'counts', 'most-or-all', 'nothing']),
  counts: counts.nullable(),
  mean: z.number().nullable().describe('0 disagree, 1 depends, 2 agree'),
  couldMove: z.object({ from: z.number(), to: z.number() }).nullable(),
  mostOrAll: z.enum(UNDERSTOOD).nullable(),
  named: z.array(z.object({ name: z.string(), understood: z.enum(UNDERSTOOD) })).nullable(),
})
const grade = z.enum(GRADES)
const finding = z.object({
  claimId: z.string(),
  kind: z.enum(['false-consensus', 'false-conflict', 'open-difference']),
  by: z.string(),
  about: z.string(),
  mutual: z.boolean(),
  grade,
  sentence: z.string(),
})
const claimResult = z.object({
  id: z.string(),
  facet: z.enum(FACETS),
  statement: z.string(),
  stated: z.enum(STATED),
  title: z.string(),
  all: groupShown,
  groups: z.array(groupShown),
  predictions: z.array(
    z.object({
      by: z.string(),
      about: z.string(),
      count: z.number(),
      counts: counts.nullable(),
      mean: z.number().nullable(),
    }),
  ),
  states: z.array(
    z.object({
      by: z.string(),
      about: z.string(),
      state: z.enum(STATES),
      grade: grade.nullable(),
      counts: z.object({ own: z.number(), predicted: z.number(), others: z.number() }),
      sentence: z.string(),
    }),
  ),
  verdict: z.enum(['together', 'close', 'mixed', 'split', 'too few']).nullable(),
  cannotTellShare: z.number().nullable(),
  changedAfterBrief: z.number().nullable(),
})
const quoted = z.array(z.object({ name: z.string().nullable(), groupName: z.string().nullable(), words: z.string() }))

const resultShape = z.object({
  readbackId: z.string(),
  wave: z.number(),
  disclosure: z.enum(['named', 'by-group']),
  fewest: z.number(),
  asked: z.number(),
  answered: z.number(),
  sentences: z.array(z.string()),
  aboutTheText: z.array(z.string()),
  missing: z.array(z.object({ personId: z.string(), name: z.string(), groupName: z.string().nullable() })),
  groups: z.array(z.object({ groupId: z.string(), name: z.string(), asked: z.number(), answered: z.number() })),
  believed: z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      believed: z.number(),
      measured: z.number(),
      gap: z.number(),
      counts: z.object({ believed: z.number(), leastAnswers: z.number() }),
      rounded: z.boolean(),
    }),
    z.object({ known: z.literal(false), because: z.string() }),
  ]),
  claims: z.array(claimResult),
  findings: z.array(finding),
  ownSentences: quoted,
  concerns: quoted,
  verdicts: z.object({ same: z.number(), 'not-same': z.number(), 'brief-wrong': z.number() }).nullable(),
  commitments: z
    .object({ yes: z.number(), 'disagree-and-commit': z.number(), no: z.number(), 'not-mine': z.number() })
    .nullable(),
  becauses: quoted,
})

/** The result of a closed read-back. Whoever asks must have made sure that it is closed. */
export async function resultFor(db: Db, readback: ReadbackView): Promise<ReadbackResult> {
  const respondents = await respondentsOf(db, readback.id)
  const said = await saidBy(
    db,
    respondents.map(({ id }) => id),
  )
  const people = respondents.flatMap((each) => {
    const own = said.get(each.id)
    return own ? [{ ...each, said: own }] : []
  })
  return resultOf({ readback, claims: await claimsOf(db, readback.id), people }, WITHOUT_A_GROUP)
}

export const readbackResult = operation({
  name: 'readback.result',
  says: 'What a closed read-back shows: in words first, then every figure that may be shown',
  http: 'GET /readbacks/{readbackId}/result',
  who: guests,
  changes: false,
  takesLong: true,
  input: z.strictObject({ readbackId: z.guid() }),
  output: resultShape,
  async run({ input, db, now }) {
    const readback = await theReadback(db, input.readbackId)
    // Seeing the others' answers before giving one's own would make them worthless.
    if (!isClosed(readback, dayOf(now))) {
      throw new Refusal('conflict', 'This read-back is still open: answers are shown once nobody can change theirs.', {
        next: 'Close it when enough have answered.',
      })
    }
    return resultFor(db, readback)
  },
})

export type ShowResult = Asking<typeof readbackResult>
