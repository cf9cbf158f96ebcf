import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { FACETS, FORMS } from './card.ts'
import { CONVERSATION_REASONS, CONVERSATIONS } from './conversation.ts'
import { GRADES, STATES } from './group-states.ts'
import { materialOf } from './material.store.ts'
import { stillBeingCut, theReadback } from './readback.operations.ts'
import type { ReadbackView } from './readback.store.ts'
import { DISCLOSURES, isClosed, KINDS, waitsForCutting } from './readback.ts'
import { type ReadbackResult, type ResultWords, resultOf } from './result.ts'
import { answerInWords } from './view/card-words.en.ts'

const words: ResultWords = { withoutGroup: 'Without a group', answer: answerInWords }

/** In an anonymous read-back people of no group and of the small ones together. */
const THE_OTHERS = 'Everybody else'

const counts = z.array(z.object({ answer: z.string(), count: z.number() }))
const groupShown = z.object({
  groupId: z.string(),
  name: z.string(),
  asked: z.number(),
  answered: z.number(),
  shown: z.enum(['figure', 'counts', 'most-or-all', 'nothing']),
  counts: counts.nullable(),
  placed: z.number().describe('How many took a position'),
  mean: z.number().nullable().describe('A claim: 0 disagree, 1 depends, 2 agree; a position: 0 to 100; else nothing'),
  interval: z
    .object({ from: z.number(), to: z.number() })
    .nullable()
    .describe('Nine times in ten the mean of many such people lies here'),
  meanPlaces: z.array(z.number()).nullable().describe('Of a ranking: the mean place of each option, from 1'),
  couldMove: z.object({ from: z.number(), to: z.number() }).nullable(),
  mostOrAll: z.string().nullable(),
  named: z.array(z.object({ name: z.string(), understood: z.string() })).nullable(),
})
const grade = z.enum(GRADES)
const standsOut = z
  .boolean()
  .nullable()
  .describe('Among very many comparisons: whether it stands out from the largest gap that luck makes somewhere')
const finding = z.object({
  cardId: z.string(),
  kind: z.enum(['false-consensus', 'false-conflict', 'open-difference']),
  by: z.string(),
  about: z.string(),
  mutual: z.boolean(),
  grade,
  standsOut,
  sentence: z.string(),
})
const word = z.enum(['together', 'close', 'mixed', 'split', 'too few']).nullable()
const cardResult = z.object({
  id: z.string(),
  facet: z.enum(FACETS),
  form: z.enum(FORMS),
  options: z.array(z.string()),
  statement: z.string(),
  stated: z.string().nullable(),
  title: z.string(),
  all: groupShown,
  groups: z.array(groupShown),
  predictions: z.array(
    z.object({
      by: z.string(),
      about: z.string(),
      count: z.number(),
      counts: counts.nullable(),
      told: z.boolean(),
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
      standsOut,
      sentence: z.string(),
    }),
  ),
  verdict: word,
  cannotTellShare: z.number().nullable(),
  changedAfterBrief: z.number().nullable(),
  preferred: z
    .object({ all: groupShown, groups: z.array(groupShown), verdict: word, sentence: z.string() })
    .nullable()
    .describe('What people would prefer; a wish is never a misunderstanding'),
})
const quoted = z.array(
  z.object({
    personId: z.string().nullable(),
    name: z.string().nullable(),
    groupName: z.string().nullable(),
    words: z.string(),
  }),
)

const resultShape = z.object({
  readbackId: z.string(),
  kind: z.enum(KINDS),
  wave: z.number(),
  disclosure: z.enum(DISCLOSURES),
  fewest: z.number(),
  asked: z.number(),
  answered: z.number(),
  sentences: z.array(z.string()),
  conversation: z.object({
    form: z.enum(CONVERSATIONS),
    reason: z.enum(CONVERSATION_REASONS),
    cardIds: z.array(z.string()),
    who: z.array(z.object({ groupId: z.string(), name: z.string().nullable() })),
    sentence: z.string(),
    because: z.string(),
    unless: z.string().nullable(),
  }),
  aboutTheText: z.array(z.string()),
  unclear: z.array(
    z.object({
      cardId: z.string(),
      count: z.number().nullable().describe('Nothing: most or all'),
      answered: z.number(),
    }),
  ),
  briefWrong: z.object({ count: z.number(), of: z.number(), reasons: quoted }).nullable(),
  surprises: z.array(
    z.object({
      cardId: z.string(),
      groupId: z.string(),
      answer: z.string(),
      count: z.number(),
      answered: z.number(),
      expected: z.number(),
      predicted: z.number(),
      sentence: z.string(),
    }),
  ),
  warnings: z.array(z.object({ cardId: z.string(), count: z.number(), answered: z.number(), sentence: z.string() })),
  tensions: z.array(z.string()),
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
  cards: z.array(cardResult),
  findings: z.array(finding),
  ownSentences: quoted,
  concerns: quoted,
  questions: quoted,
  holds: quoted,
  verdicts: z.object({ same: z.number(), 'not-same': z.number(), 'brief-wrong': z.number() }).nullable(),
  commitments: z
    .object({ yes: z.number(), 'disagree-and-commit': z.number(), no: z.number(), 'not-mine': z.number() })
    .nullable(),
  becauses: quoted,
})

/** The result of a closed read-back. Whoever asks must have made sure that it is closed. */
export async function resultFor(db: Db, readback: ReadbackView): Promise<ReadbackResult> {
  return resultOf(await materialOf(db, readback), resultWordsFor(readback))
}

/** The read-back, once its answers may be seen: seeing the others' before giving one's own would make them worthless. */
export async function theClosed(db: Db, readbackId: string, today: string): Promise<ReadbackView> {
  const readback = await theReadback(db, readbackId)
  if (!isClosed(readback, today)) {
    throw new Refusal('conflict', 'This read-back is still open: answers are shown once nobody can change theirs.', {
      next: 'Close it when enough have answered.',
    })
  }
  if (waitsForCutting(readback, today)) throw stillBeingCut()
  return readback
}

/** The words of a result, in which people of no group have a name of their own. */
export function resultWordsFor({ disclosure }: Pick<ReadbackView, 'disclosure'>): ResultWords {
  return disclosure === 'anonymous' ? { ...words, withoutGroup: THE_OTHERS } : words
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
    return resultFor(db, await theClosed(db, input.readbackId, dayOf(now)))
  },
})

export type ShowResult = Asking<typeof readbackResult>
