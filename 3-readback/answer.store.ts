import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'
import type { Answer, BegunBrowser, Belief, BriefReply, Clarity, OwnSentence, Prediction, Said } from './answer.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    readbackClarity: Clarity
    readbackAnswer: Answer
    readbackPrediction: Prediction
    readbackBelief: Belief
    readbackSentence: OwnSentence
    readbackCommitment: BriefReply
    readbackBrowser: BegunBrowser
  }
}

/** Each person has one row for each thing they say; saying it again replaces it, however many say it at once. */
export async function keepAnswer(db: Db, answer: Answer): Promise<void> {
  const { understood, preferred, savedAt } = answer
  await db
    .insertInto('readbackAnswer')
    .values(answer)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'itemId', 'respondentId']).doUpdateSet({
        understood,
        ...(preferred === null ? {} : { preferred }),
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
  const { predicted, guessing, savedAt } = prediction
  await db
    .insertInto('readbackPrediction')
    .values(prediction)
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'itemId', 'respondentId', 'aboutWhom'])
        .doUpdateSet({ predicted, guessing, savedAt }),
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
  const { sentence, concern, question, holdUntil, savedAt } = said
  await db
    .insertInto('readbackSentence')
    .values(said)
    .onConflict((before) =>
      before
        .columns(['workspaceId' as 'id', 'respondentId'])
        .doUpdateSet({ sentence, concern, question, holdUntil, savedAt }),
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

export async function keepBrowser(db: Db, browser: BegunBrowser): Promise<void> {
  await db
    .insertInto('readbackBrowser')
    .values(browser)
    .onConflict((before) => before.columns(['workspaceId' as 'id', 'respondentId', 'browserHash']).doNothing())
    .execute()
}

/** On which days somebody began in other browsers than this one, the first first. */
export async function otherBrowsers(db: Db, respondentId: string, browserHash: string): Promise<string[]> {
  const rows = await db
    .selectFrom('readbackBrowser')
    .select('readbackBrowser.begunOn')
    .distinct()
    .where('readbackBrowser.respondentId', '=', respondentId)
    .where('readbackBrowser.browserHash', '!=', browserHash)
    .orderBy('readbackBrowser.begunOn')
    .execute()
  return rows.map(({ begunOn }) => begunOn)
}

/** How many of those who are asked have a link that was begun in more than one browser. */
export async function begunInSeveral(db: Db, readbackId: string): Promise<number> {
  const rows = await db
    .selectFrom('readbackBrowser')
    .innerJoin('readbackRespondent', 'readbackRespondent.id', 'readbackBrowser.respondentId')
    .select('readbackBrowser.respondentId')
    .where('readbackRespondent.readbackId', '=', readbackId)
    .groupBy('readbackBrowser.respondentId')
    .having((count) => count.fn.count('readbackBrowser.id'), '>', 1)
    .execute()
  return rows.length
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
