import { isStore, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'
import { queries } from '../house/sql.ts'

const SQL_PACKAGES = new Set(['kysely', 'pg', 'node:sqlite'])

/** SQL stands in stores and migrations, and in `platform/database`, and nowhere else. */
export const rule: Rule = {
  name: 'sql-in-stores',
  why: 'Who reviews what is read and written must be able to see all of it in the files named for it.',
  instead:
    'Give the question a name and a function in x.store.ts, and call that. A type of the database is Db from @plumbline/platform/database/database.',
  findings: (house) =>
    house.files
      .filter(({ path }) => isProduct(path) && !mayHoldSql(path))
      .flatMap((file) => [
        ...file.imports
          .filter(({ outside }) => outside !== undefined && SQL_PACKAGES.has(outside))
          .map(({ name, line }) => ({ file: file.path, line, says: `uses ${name} outside of a store` })),
        ...queries(file).map(({ what, line }) => ({ file: file.path, line, says: `${what} outside of a store` })),
      ]),
}

/** Developers' programs measure the database itself, and tests get one each from `testing`; neither is run by users. */
function isProduct(path: string): boolean {
  const { room, within } = placeOf(path)
  return room !== 'tools' && within !== 'testing'
}

function mayHoldSql(path: string): boolean {
  const { room, within, kind } = placeOf(path)
  if (isStore(path) || kind === 'migration' || within === 'migrations') return true
  return room === 'platform' && (within === 'database' || within.startsWith('database/'))
}
