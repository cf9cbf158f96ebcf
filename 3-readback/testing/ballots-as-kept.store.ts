import type { World } from '@plumbline/platform/testing/world'
import { CompiledQuery } from 'kysely'

/** The ballots of a sounding in the order in which the engine itself keeps them. */
export async function ballotsAsKept({ house, engine }: World, soundingId: string): Promise<string[]> {
  const place = engine === 'sqlite' ? 'rowid' : 'ctid'
  const text = `select votes from sounding_ballot where sounding_id = '${soundingId}' order by ${place}`
  const { rows } = await house.database.all.executeQuery<{ votes: string }>(CompiledQuery.raw(text))
  return rows.map(({ votes }) => votes)
}
