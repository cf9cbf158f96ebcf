import { isBuiltin } from 'node:module'
import { type House, type Package, packageOf } from '../house/house.ts'
import { isConfig, isForTests } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** What a package uses stands in its package.json. */
export const rule: Rule = {
  name: 'declared-dependencies',
  why: 'A package that is there only because another one brought it disappears one day, and earlier steps that are used belong on the list of what a step stands on.',
  instead: "Add it to the package.json beside it. Tests and configurations may also use the root's devDependencies.",
  findings: (house) =>
    house.files.flatMap((file) => {
      const own = packageOf(house, file.path)
      if (!own) return []
      const allowed = declaredFor(house, own, isForTests(file.path) || isConfig(file.path))
      return file.imports.flatMap(({ name, to, outside, line, typeOnly }) => {
        const used = outside ?? (to && !name.startsWith('.') ? packageOf(house, to)?.name : undefined)
        if (used === undefined || used === own.name || isBuiltin(used) || allowed.has(used)) return []
        if (typeOnly && allowed.has(`@types/${used}`)) return []
        return [
          { file: file.path, line, says: `uses ${used}, which ${own.folder || 'the root'}/package.json does not name` },
        ]
      })
    }),
}

function declaredFor(house: House, own: Package, forDevelopment: boolean): Set<string> {
  const root = house.packages.find(({ folder }) => folder === '')
  const shared = forDevelopment || own === root ? (root?.devDependencies ?? []) : []
  // The root lists nothing of the house: all of it lies in the root.
  const rooms = own === root ? house.packages.map(({ name }) => name) : []
  return new Set([...own.dependencies, ...own.devDependencies, ...shared, ...rooms])
}
