import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'
import type { Answer, Belief, BriefReply, Clarity, OwnSentence, Prediction, Said } from './answer.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    readbackClarity: Clarity
    readbackAnswer: Answer
    readbackPrediction: Prediction
    readbackBelief: Belief
    readbackSentence: OwnSentence
    readbackCommitment: BriefReply
  }
}

/** Each person has one row for each thing they say; saying it again replaces it, however many say it at once. */
export async function keepAnswer(db: Db, answer: Answer): Promise<void> {
  const { understood, savedAt } = answer
  await db
    .insertInto('readbackAnswer')
    .values(answer)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'itemId', 'respondentId']).doUpdateSet({
        understood,
        savedAt,
        changedAfterBrief: changedOnlyIfDifferent(answer),
      }),
    )
    .execute()
}

function changedOnlyIfDifferent({ understood, changedAfterBrief }: Answer) {
  const before = sql.ref('readbackAnswer.changedAfterBrief')
  if (!changedAfterBrief) return sql<boolean>`${before}`
  return sql<boolean>`case when ${sql.ref('readbackAnswer.understood')} = ${understood} then ${before} else excluded.changed_after_brief end`
}

export async function keepPrediction(db: Db, prediction: Prediction): Promise<void> {
  const { predicted, savedAt } = prediction
  await db
    .insertInto('readbackPrediction')
    .values(prediction)
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'itemId', 'respondentId', 'aboutWhom'])
        .doUpdateSet({ predicted, savedAt }),
    )
    .execute()
}

export async function keepClarity(db: Db, said: Clarity): Promise<void> {
  const { clarity, savedAt } = said
  await db
    .insertInto('readbackClarity')
    .values(said)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'respondentId']).doUpdateSet({ clarity, savedAt }))
    .execute()
}

export async function keepBelief(db: Db, belief: Belief): Promise<void> {
  const { alikePercent, savedAt } = belief
  await db
    .insertInto('readbackBelief')
    .values(belief)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'respondentId']).doUpdateSet({ alikePercent, savedAt }),
    )
    .execute()
}

export async function keepSentence(db: Db, said: OwnSentence): Promise<void> {
  const { sentence, concern, savedAt } = said
  await db
    .insertInto('readbackSentence')
    .values(said)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'respondentId']).doUpdateSet({ sentence, concern, savedAt }),
    )
    .execute()
}

export async function keepReply(db: Db, reply: BriefReply): Promise<void> {
  const { verdict, commitment, because, savedAt } = reply
  await db
    .insertInto('readbackCommitment')
    .values(reply)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'respondentId']).doUpdateSet({ verdict, commitment, because, savedAt }),
    )
    .execute()
}

/** All that these people have said, each by their place in the read-back. */
export async function saidBy(db: Db, respondentIds: readonly string[]): Promise<Map<string, Said>> {
  const said = new Map(respondentIds.map((id) => [id, nothingSaid()]))
  if (respondentIds.length === 0) return said
  const answers = await db
    .selectFrom('readbackAnswer')
    .selectAll('readbackAnswer')
    .where('readbackAnswer.respondentId', 'in', respondentIds)
    .execute()
  const predictions = await db
    .selectFrom('readbackPrediction')
    .selectAll('readbackPrediction')
    .where('readbackPrediction.respondentId', 'in', respondentIds)
    .execute()
  const clarities = await db
    .selectFrom('readbackClarity')
    .selectAll('readbackClarity')
    .where('readbackClarity.respondentId', 'in', respondentIds)
    .execute()
  const beliefs = await db
    .selectFrom('readbackBelief')
    .selectAll('readbackBelief')
    .where('readbackBelief.respondentId', 'in', respondentIds)
    .execute()
  const sentences = await db
    .selectFrom('readbackSentence')
    .selectAll('readbackSentence')
    .where('readbackSentence.respondentId', 'in', respondentIds)
    .execute()
  const replies = await db
    .selectFrom('readbackCommitment')
    .selectAll('readbackCommitment')
    .where('readbackCommitment.respondentId', 'in', respondentIds)
    .execute()
  for (const answer of answers) said.get(answer.respondentId)?.answers.push(answer)
  for (const prediction of predictions) said.get(prediction.respondentId)?.predictions.push(prediction)
  for (const clarity of clarities) keepIn(said, clarity.respondentId, { clarity })
  for (const belief of beliefs) keepIn(said, belief.respondentId, { belief })
  for (const sentence of sentences) keepIn(said, sentence.respondentId, { sentence })
  for (const reply of replies) keepIn(said, reply.respondentId, { reply })
  return said
}

function nothingSaid(): Said {
  return { answers: [], predictions: [], clarity: null, belief: null, sentence: null, reply: null }
}

function keepIn(all: Map<string, Said>, respondentId: string, part: Partial<Said>): void {
  Object.assign(all.get(respondentId) ?? {}, part)
}
