import type { ResolvedImport } from '../house/house.ts'
import { isRule, isStore, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** A step's store knows rows and the database. */
export const rule: Rule = {
  name: 'stores-ask-only-the-database',
  why: 'A store answers one question with SQL. If it also decided, mailed or asked other steps, no query could be read on its own.',
  instead:
    'Move the decision into a rule and the sequence into the operation; join tables that an earlier step publishes in its reads.ts.',
  findings: (house) =>
    house.files
      .filter(({ path }) => isStore(path) && placeOf(path).step !== undefined)
      .flatMap((file) =>
        file.imports
          .filter((each) => !mayUse(file.path, each))
          .map(({ name, line }) => ({ file: file.path, line, says: `a store uses ${name}` })),
      ),
}

function mayUse(from: string, { to, outside, typeOnly }: ResolvedImport): boolean {
  if (outside !== undefined) return outside === 'kysely'
  if (to === undefined) return false
  const here = placeOf(from)
  const there = placeOf(to)
  if (there.room === here.room) return isRule(to) || isStore(to)
  if (there.room === 'platform') return typeOnly || there.within === 'database'
  return there.step !== undefined && (there.stem === 'words' || there.stem === 'reads')
}
