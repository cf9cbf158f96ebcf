import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snake } from '@plumbline/platform/database/columns'
import { tablesOf } from '@plumbline/platform/database/table-facts'
import type { World } from '@plumbline/platform/testing/world'
import { CompiledQuery } from 'kysely'

export type CopiedRow = { table: string; values: Record<string, unknown> }

/** Every row of every table, in the order in which the engine gives them, as somebody with a copy of the database has them. */
export async function rowsOfAllTables({ house }: World): Promise<CopiedRow[]> {
  const copied: CopiedRow[] = []
  for (const { name } of tablesOf(house.steps.flatMap(({ migrations = [] }) => [...migrations]))) {
    const { rows } = await house.database.all.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`select * from "${snake(name)}"`),
    )
    copied.push(...rows.map((values) => ({ table: name, values })))
  }
  return copied
}

/** The bytes of the embedded database; nothing on PostgreSQL. */
export function fileBytes({ engine, config }: World): string {
  if (engine !== 'sqlite') return ''
  return ['plumbline.db', 'plumbline.db-wal']
    .map((name) => join(config.dataDir, name))
    .filter(existsSync)
    .map((path) => readFileSync(path, 'latin1'))
    .join('')
}
