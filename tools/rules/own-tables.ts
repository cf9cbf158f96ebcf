import type { House } from '../house/house.ts'
import { isStore, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'
import { createdTables, writtenTables } from '../house/sql.ts'

/** Each table has one writer: the room whose migration made it. */
export const rule: Rule = {
  name: 'own-tables',
  why: 'When two steps write one table, neither can say what its rows mean, and a rule of the one is broken by the other.',
  instead:
    "Perform the other step's operation, tell an event that it listens to, or keep the fact in a table of your own.",
  findings: (house) => {
    const owner = ownerOfTable(house)
    return house.files
      .filter(({ path }) => isStore(path))
      .flatMap((file) => {
        const { room } = placeOf(file.path)
        return writtenTables(file)
          .filter(({ what }) => owner.get(what) !== room)
          .map(({ what, line }) => ({
            file: file.path,
            line,
            says: `writes ${what}, which ${owner.get(what) ? `belongs to ${owner.get(what)}` : 'no migration creates'}`,
          }))
      })
  },
}

function ownerOfTable(house: House): Map<string, string> {
  return new Map(
    house.files
      .filter(({ path }) => placeOf(path).within === 'migrations' || placeOf(path).kind === 'migration')
      .flatMap((file) => createdTables(file).map((table) => [table, placeOf(file.path).room] as const)),
  )
}
