import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import { dayIn, heldIn, inOrderOfFit, rowsHolding } from '@plumbline/platform/database/word-search'
import type { SearchFilter, SearchPlace, Sought, Term } from '@plumbline/work/words'
import { sql } from 'kysely'
import type { Door } from '../decision.ts'

type Ground = { db: Db; engine: Engine; workspaceId: string }

const indexOf = ({ engine, workspaceId }: Ground) => ({ engine, workspaceId, table: 'decision' })

export async function decisionsHolding(ground: Ground, terms: readonly Term[], atMost: number): Promise<number[]> {
  return rowsHolding(ground.db, indexOf(ground), terms, atMost)
}

/** The decisions that hold what is sought, best first. What is on its way or was ended does not hold, nor what was replaced whole. */
export async function decisionsFound(ground: Ground, { sought, filter, after, atMost }: Asked): Promise<SearchPlace[]> {
  let query = ground.db
    .selectFrom('decision')
    .innerJoin(heldIn(indexOf(ground), sought), 'held.fromId', 'decision.id')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
  if (filter.workId) query = query.where('decision.workId', '=', filter.workId)
  if (filter.door) query = query.where('decision.door', '=', filter.door as Door)
  const stage = sql.ref('decision.stage')
  return inOrderOfFit(
    query,
    {
      id: 'decision.id',
      inForce: sql<boolean>`(${sql.ref('supersession.id')} is null and coalesce(${stage}, 'decided') in ('decided', 'announced', 'confirmed'))`,
      at: dayIn(ground.engine, 'decision.recordedAt', 'decision.decidedOn'),
    },
    { ...filter, after, atMost },
  )
}

type Asked = { sought: Sought; filter: SearchFilter; after: SearchPlace | null; atMost: number }

/** Decisions with their work, and what took the place of all of each. */
export async function decisionsWithWork(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('decision')
    .innerJoin('work', 'work.id', 'decision.workId')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .selectAll('decision')
    .select(['work.key as workKey', 'work.title as workTitle', 'supersession.byDecisionId'])
    .where('decision.id', 'in', ids)
    .execute()
}

/** What else is found of these decisions: objections, concerns that stand, what could be chosen, and what is done after the next step. */
export async function wordsBeside(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return []
  const objections = await db
    .selectFrom('dissent')
    .select(['dissent.decisionId', 'dissent.objection', 'dissent.wouldResolve'])
    .where('dissent.decisionId', 'in', decisionIds)
    .orderBy('dissent.id')
    .execute()
  const concerns = await db
    .selectFrom('finalCallAnswer')
    .innerJoin('finalCall', 'finalCall.id', 'finalCallAnswer.finalCallId')
    .select(['finalCall.decisionId', 'finalCallAnswer.answer', 'finalCallAnswer.words', 'finalCallAnswer.about'])
    .select(['finalCallAnswer.wouldResolve', 'finalCallAnswer.resolution'])
    .where('finalCall.decisionId', 'in', decisionIds)
    .where((is) => is.or([is('finalCall.ending', 'is', null), is('finalCall.ending', '!=', 'taken-back')]))
    .where('finalCallAnswer.answer', 'in', ['concern', 'hold'])
    .where('finalCallAnswer.replacedAt', 'is', null)
    .orderBy('finalCallAnswer.id')
    .execute()
  const options = await db
    .selectFrom('candidateOption')
    .select([
      'candidateOption.decisionId',
      'candidateOption.words',
      'candidateOption.why',
      'candidateOption.withdrawnAt',
    ])
    .where('candidateOption.decisionId', 'in', decisionIds)
    .orderBy('candidateOption.place')
    .execute()
  const steps = await db
    .selectFrom('furtherStep')
    .select(['furtherStep.decisionId', 'furtherStep.what'])
    .where('furtherStep.decisionId', 'in', decisionIds)
    .orderBy('furtherStep.place')
    .execute()
  return [
    ...objections.map(({ decisionId, objection, wouldResolve }) => ({
      decisionId,
      field: 'objection',
      text: together(objection, wouldResolve),
    })),
    ...concerns.map(({ decisionId, answer, about, words, wouldResolve, resolution }) => ({
      decisionId,
      field: resolution === null ? answer : `${answer}, settled`,
      text: together(about, words, wouldResolve, resolution),
    })),
    ...options.map(({ decisionId, words, why, withdrawnAt }) => ({
      decisionId,
      field: withdrawnAt === null ? 'could be chosen' : 'could be chosen, taken back',
      text: together(words, why),
    })),
    ...steps.map(({ decisionId, what }) => ({ decisionId, field: 'further step', text: what })),
  ]
}

const together = (...texts: (string | null)[]) => texts.filter(Boolean).join(' ')

/** Every text that these decisions had, the newest first. */
export async function textsBefore(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return []
  return db
    .selectFrom('decisionRevision')
    .select(['decisionRevision.decisionId', 'decisionRevision.text'])
    .where('decisionRevision.decisionId', 'in', decisionIds)
    .orderBy('decisionRevision.revision', 'desc')
    .execute()
}
