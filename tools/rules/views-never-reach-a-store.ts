import type { House, SourceFile } from '../house/house.ts'
import { isConfig, isForTests, isStore, isView, placeOf } from '../house/place.ts'
import { reachedFrom } from '../house/reach.ts'
import type { Finding, Rule } from '../house/rule.ts'

const SQL_PACKAGES = new Set(['kysely', 'pg', 'node:sqlite'])

/** What is shown never gets at what is stored, through however many files. */
export const rule: Rule = {
  name: 'views-never-reach-a-store',
  why: 'A view that reaches SQL through any number of files brings the server into the browser, and shows what nobody was asked to allow.',
  instead:
    'Ask an operation and take its answer as data; import operations as types only. Share the rule through words.ts.',
  findings: (house) =>
    house.files.filter(({ path }) => isShown(path)).flatMap((file) => stepsTowardsAStore(house, file)),
}

function isShown(path: string): boolean {
  const { room, within } = placeOf(path)
  if (isForTests(path) || isConfig(path)) return false
  return isView(path) || room === 'ui' || (room === 'app' && /^web(\/|$)/.test(within))
}

function stepsTowardsAStore(house: House, file: SourceFile): Finding[] {
  return file.imports.flatMap(({ to, outside, typeOnly, line }): Finding[] => {
    if (typeOnly) return []
    if (outside !== undefined && SQL_PACKAGES.has(outside)) return [{ file: file.path, line, says: `uses ${outside}` }]
    // A view that is itself looked at says it for itself.
    if (to === undefined || isShown(to)) return []
    for (const [reached, way] of reachedFrom(house, to)) {
      if (isBehindTheScenes(house, reached)) return [{ file: file.path, line, says: `reaches ${way.join(' -> ')}` }]
    }
    return []
  })
}

function isBehindTheScenes(house: House, path: string): boolean {
  if (isStore(path) || placeOf(path).kind === 'operations') return true
  return (house.file(path)?.imports ?? []).some(
    ({ outside, typeOnly }) => !typeOnly && outside !== undefined && SQL_PACKAGES.has(outside),
  )
}
