import { isBuiltin } from 'node:module'
import { type House, type Package, packageOf } from '../house/house.ts'
import { isConfig, isForTests } from '../house/place.ts'
import type { Finding, Rule } from '../house/rule.ts'

/** What a package uses stands in its package.json. */
export const rule: Rule = {
  name: 'declared-dependencies',
  why: 'A package that is there only because another one brought it disappears one day, and earlier steps that are used belong on the list of what a step stands on.',
  instead: "Add it to the package.json beside it. Tests and configurations may also use the root's devDependencies.",
  findings: undeclared,
}

/** Each missing line of a package.json once, said where it is first needed. */
function undeclared(house: House): Finding[] {
  const missing = new Map<string, Finding>()
  for (const file of house.files) {
    const own = packageOf(house, file.path)
    if (!own) continue
    const allowed = declaredFor(house, own, isForTests(file.path) || isConfig(file.path))
    for (const { name, to, outside, line, typeOnly } of file.imports) {
      const used = outside ?? (to && !name.startsWith('.') ? packageOf(house, to)?.name : undefined)
      if (used === undefined || used === own.name || isBuiltin(used) || allowed.has(used)) continue
      // Made by the web app's own build, not brought by a package.
      if (used.startsWith('virtual:')) continue
      if (typeOnly && allowed.has(`@types/${used}`)) continue
      const says = `uses ${used}, which ${own.folder || 'the root'}/package.json does not name`
      if (!missing.has(says)) missing.set(says, { file: file.path, line, says })
    }
  }
  return [...missing.values()]
}

function declaredFor(house: House, own: Package, forDevelopment: boolean): Set<string> {
  const root = house.packages.find(({ folder }) => folder === '')
  const shared = forDevelopment || own === root ? (root?.devDependencies ?? []) : []
  // The root lists nothing of the house: all of it lies in the root.
  const rooms = own === root ? house.packages.map(({ name }) => name) : []
  return new Set([...own.dependencies, ...own.devDependencies, ...shared, ...rooms])
}
