import type { Db } from '@plumbline/platform/database/database'
import type { Facet } from '../card.ts'
import { divergencesOfWork, turnsOf } from './divergence.store.ts'
import { type DivergenceKind, standingAfter } from './divergence.ts'

/** Something that is still open in a work, as later steps see it. */
export type OpenDivergence = {
  id: string
  readbackId: string
  wave: number
  kind: DivergenceKind
  /** What it is, in our words or in those of whoever said it. */
  says: string
  cardId: string | null
  statement: string | null
  facet: Facet | null
  byGroupId: string | null
  aboutGroupId: string | null
  saidById: string | null
}

/** What the read-backs of a work leave open by now. */
export async function openDivergences(db: Db, workId: string): Promise<OpenDivergence[]> {
  const all = await divergencesOfWork(db, workId)
  const turns = Map.groupBy(
    await turnsOf(
      db,
      all.map(({ id }) => id),
    ),
    ({ divergenceId }) => divergenceId,
  )
  return all
    .filter(({ id }) => standingAfter(turns.get(id) ?? []) === 'open')
    .map(({ id, readbackId, wave, divergenceKind, finding, words, itemId, statement, facet, ...groups }) => ({
      id,
      readbackId,
      wave,
      kind: divergenceKind,
      says: finding ?? words ?? '',
      cardId: itemId,
      statement,
      facet,
      byGroupId: groups.byGroupId,
      aboutGroupId: groups.aboutGroupId,
      saidById: groups.saidById,
    }))
}
