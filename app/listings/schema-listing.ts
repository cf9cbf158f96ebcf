import type { Engine } from '@plumbline/platform/database/columns'
import { inOrder } from '@plumbline/platform/database/migrating'
import { type Migration, statementsOf } from '@plumbline/platform/database/migration'

/** Every statement that makes the schema, in the order in which the migrations run. */
export function schemaListing(migrations: readonly Migration[], engine: Engine): string {
  const parts = inOrder(migrations).map((migration) => {
    const statements = statementsOf(migration, engine).map((statement) => `${statement};\n`)
    return `-- ${migration.name}\n\n${statements.join('\n')}`
  })
  return `-- Made by npm run listings from the migrations. Change those, not this file.\n\n${parts.join('\n')}`
}
