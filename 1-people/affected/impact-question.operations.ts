import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests, members } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { IMPACT_QUESTIONS, isThin, QUESTION_KEYS } from './impact-question.ts'
import { allRules, impactAnswersOf, keepImpactAnswer } from './involvement-rule.store.ts'
import { RULE_PACK } from './rule-pack.ts'
import type { TextSource } from './text-source.store.ts'

const answerQuestion = operation({
  name: 'question.answer',
  says: 'Answer one of the ten questions about a work with yes or no; the latest answer counts',
  http: 'PUT /work/{workId}/questions/{question}',
  who: members,
  changes: true,
  event: 'question.answered',
  input: z.strictObject({ workId: z.guid(), question: z.enum(QUESTION_KEYS), yes: z.boolean() }),
  output: z.object({ question: z.string(), yes: z.boolean(), answeredAt: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const work = await theWork(db, input.workId)
    const { question, yes } = input
    const answer = { id: newId(), workId: work.id, question, yes, answeredById: by.personId, answeredAt: now }
    await keepImpactAnswer(db, answer)
    tell({ subjectId: work.id, workId: work.id, details: { question, yes } })
    return { question, yes, answeredAt: now }
  },
})

/** The texts of a work come from later steps, so they are handed in. */
export function questionOperations(texts: readonly TextSource[]) {
  const listQuestions = operation({
    name: 'question.list',
    says: 'The ten questions about a work, what was answered, and whom each yes would involve',
    http: 'GET /work/{workId}/questions',
    who: guests,
    changes: false,
    input: z.strictObject({ workId: z.guid() }),
    output: z.object({
      /** Whether what is written says too little to tell from, so that the questions should be asked. */
      thin: z.boolean(),
      rows: z.array(
        z.object({
          question: z.string(),
          asks: z.string(),
          yes: z.boolean().nullable(),
          answeredByName: z.string().nullable(),
          answeredAt: z.string().nullable(),
          functions: z.array(z.string()),
        }),
      ),
    }),
    async run({ input, db }) {
      const work = await theWork(db, input.workId)
      const written = [{ text: work.title }]
      for (const textsOf of texts) written.push(...(await textsOf(db, [work.id])))
      const answers = new Map((await impactAnswersOf(db, work.id)).map((answer) => [answer.question, answer]))
      const ids = [...answers.values()].flatMap(({ answeredById }) => answeredById ?? [])
      const names = new Map((await peopleById(db, ids)).map(({ id, name }) => [id, name]))
      const stored = await allRules(db)
      const rules = stored.length > 0 ? stored.filter(({ offAt }) => offAt === null) : RULE_PACK
      return {
        thin: isThin(written),
        rows: IMPACT_QUESTIONS.map(({ key, asks }) => {
          const answer = answers.get(key)
          const fired = rules.filter(({ questions }) => (questions as readonly string[]).includes(key))
          return {
            question: key,
            asks,
            yes: answer?.yes ?? null,
            answeredByName: names.get(answer?.answeredById ?? '') ?? null,
            answeredAt: answer?.answeredAt ?? null,
            functions: [...new Set(fired.map(({ functionName }) => functionName))].sort(),
          }
        }),
      }
    },
  })
  return [answerQuestion, listQuestions] as const
}

type Operations = ReturnType<typeof questionOperations>
export type AnswerQuestion = Asking<Operations[0]>
export type ListQuestions = Asking<Operations[1]>
