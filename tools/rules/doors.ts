import { type House, packageOf } from '../house/house.ts'
import { isDoor, isView, placeOf } from '../house/place.ts'
import type { Finding, Rule } from '../house/rule.ts'

/** Other packages are entered by name, through the doors that their package.json exports. */
export const rule: Rule = {
  name: 'doors',
  why: 'What lies behind a door can be changed without asking; a path into another package makes every file of it public.',
  instead:
    'Import @plumbline/<package>/<door>. Is nothing behind a door what you need? Then the step has to offer it in words.ts, reads.ts, step.ts or a view.',
  findings: (house) => [...entriesBesideTheDoor(house), ...doorsThatAreNone(house)],
}

function entriesBesideTheDoor(house: House): Finding[] {
  return house.files.flatMap((file) => {
    const own = packageOf(house, file.path)
    return file.imports.flatMap(({ name, to, unreachable, line }): Finding[] => {
      if (unreachable === 'no such door') return [{ file: file.path, line, says: `${name} is not a door` }]
      if (unreachable) return [{ file: file.path, line, says: `${name}: no such file` }]
      const other = to && packageOf(house, to)
      // The root package is no room of its own: its tools and stories lie under it, and are nobody's inside.
      if (!other || other === own || other.folder === '' || !name.startsWith('.')) return []
      return [{ file: file.path, line, says: `goes into ${other.folder} by path (${name})` }]
    })
  })
}

/** A step opens only its words, its reads, its step and its views. */
function doorsThatAreNone(house: House): Finding[] {
  return house.packages
    .filter(({ folder }) => placeOf(`${folder}/package.json`).step !== undefined)
    .flatMap(({ folder, exports, text }) =>
      Object.entries(exports).flatMap(([door, target]): Finding[] => {
        const path = `${folder}/${target.replace(/^\.\//, '')}`
        if (isDoor(path) || isView(path)) return []
        const line = text.slice(0, text.indexOf(`"${door}"`)).split('\n').length
        return [{ file: `${folder}/package.json`, line, says: `opens ${target}, which is no door of a step` }]
      }),
    )
}
