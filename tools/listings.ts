/**
 * `npm run listings` writes docs/listings and the settings in the README from the code. With `--check` it writes
 * nothing, names what is no longer true, and exits 1.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { settingsTable } from '../app/cli/settings-table.ts'
import { openApi } from '../app/http/openapi.ts'
import { migrations } from '../app/open-house.ts'
import { steps } from '../app/steps.ts'
import { ourRoot } from './house/house.ts'
import { operationsListing } from './listings/operations-listing.ts'
import { schemaListing } from './listings/schema-listing.ts'
import { sqlListing } from './listings/sql-listing.ts'

const GENERATED = 'Made by `npm run listings` from the code. Change the code, not this file.\n'
const operations = steps.flatMap((step) => [...step.operations])

const files: Record<string, string> = {
  'docs/listings/openapi.json': `${JSON.stringify(openApi(operations), null, 2)}\n`,
  'docs/listings/operations.md': `# Operations\n\n${GENERATED}\n${operationsListing(steps)}`,
  'docs/listings/schema.sqlite.sql': schemaListing(migrations, 'sqlite'),
  'docs/listings/schema.postgres.sql': schemaListing(migrations, 'postgres'),
  'docs/listings/settings.md': `# Settings\n\n${GENERATED}\n${settingsTable()}`,
  'docs/listings/sql.md': `# SQL of each operation\n\n${GENERATED}\n${await sqlListing(operations)}`,
  'README.md': withSettings((await textOf('README.md')) ?? ''),
}

const stale: string[] = []
for (const [path, text] of Object.entries(files)) if ((await textOf(path)) !== text) stale.push(path)

if (process.argv.includes('--check')) {
  if (stale.length > 0) say(`No longer true, mend with npm run listings:\n${stale.join('\n')}`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  for (const path of stale) {
    await mkdir(dirname(join(ourRoot, path)), { recursive: true })
    await writeFile(join(ourRoot, path), files[path] ?? '')
    say(`wrote ${path}`)
  }
}

/** The README with the settings between its two markers, where it has them. */
function withSettings(readme: string): string {
  const [opens, closes] = ['<!-- settings -->', '<!-- /settings -->']
  const [begins, ends] = [readme.indexOf(opens), readme.indexOf(closes)]
  if (begins < 0 || ends < begins) return readme
  return `${readme.slice(0, begins + opens.length)}\n${settingsTable()}${readme.slice(ends)}`
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(join(ourRoot, path), 'utf8').catch(() => undefined)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
