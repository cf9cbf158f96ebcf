import type { Db } from '@plumbline/platform/database/database'

const TABLES = [
  ...(['person', 'presence', 'group', 'groupMember', 'asset', 'ownership', 'consumption'] as const),
  ...(['assetLink', 'handle', 'sighting', 'correction'] as const),
]

export type HeldRows = Record<string, Record<string, unknown>[]>

/** All that the directory holds, in the order in which it came. */
export async function allOfTheDirectory(db: Db): Promise<HeldRows> {
  const held: HeldRows = {}
  for (const table of TABLES) {
    held[table] = await db
      .selectFrom(table as 'asset')
      .selectAll()
      .orderBy('id')
      .execute()
  }
  return held
}
