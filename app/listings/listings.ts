import { settingsTable } from '../cli/settings-table.ts'
import { openApi } from '../http/openapi.ts'
import { migrations } from '../open-house.ts'
import { steps } from '../steps.ts'
import { clientListing } from './client-listing.ts'
import { operationsListing } from './operations-listing.ts'
import { recordOfProcessing } from './record-of-processing.ts'
import { schemaListing } from './schema-listing.ts'
import { sqlListing } from './sql-listing.ts'

const GENERATED = 'Made by `npm run listings` from the code. Change the code, not this file.\n'

/** What the code says of itself: the text of each file in docs/listings, by its name. The same code gives the same text. */
export async function listings(): Promise<Record<string, string>> {
  const operations = steps.flatMap((step) => [...step.operations])
  const api = openApi(operations)
  return {
    'client.d.ts': clientListing(api),
    'openapi.json': `${JSON.stringify(api, null, 2)}\n`,
    'operations.md': `# Operations\n\n${GENERATED}\n${operationsListing(steps)}`,
    'record-of-processing.md': `# Record of processing\n\n${GENERATED}\n${recordOfProcessing(steps)}`,
    'schema.sqlite.sql': schemaListing(migrations, 'sqlite'),
    'schema.postgres.sql': schemaListing(migrations, 'postgres'),
    'settings.md': `# Settings\n\n${GENERATED}\n${settingsTable()}`,
    'sql.md': `# SQL of each operation\n\n${GENERATED}\n${await sqlListing(operations)}`,
  }
}

/** The README with the settings between its two markers, where it has them. */
export function withSettings(readme: string): string {
  const [opens, closes] = ['<!-- settings -->', '<!-- /settings -->']
  const [begins, ends] = [readme.indexOf(opens), readme.indexOf(closes)]
  if (begins < 0 || ends < begins) return readme
  return `${readme.slice(0, begins + opens.length)}\n${settingsTable()}${readme.slice(ends)}`
}
