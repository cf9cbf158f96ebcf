import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { House } from '../house/house.ts'
import { isConfig, isTest, placeOf } from '../house/place.ts'
import type { Rule } from '../house/rule.ts'

/** Every file is used, or is a beginning. */
export const rule: Rule = {
  name: 'no-orphans',
  why: 'A file that nobody imports is read, kept up to date and believed for nothing.',
  instead: 'Delete it, or connect it. A program is started by a script in package.json, by a page, or is a door.',
  findings: (house) => {
    const used = new Set(
      house.files.flatMap(({ path, imports }) => imports.flatMap(({ to }) => (to && to !== path ? [to] : []))),
    )
    const begins = beginnings(house)
    return house.files
      .filter(
        ({ path }) =>
          !used.has(path) && !begins.has(path) && !isTest(path) && !isConfig(path) && !isFoundByItsFolder(path),
      )
      .map(({ path }) => ({ file: path, line: 1, says: 'nobody uses this file' }))
  },
}

/** Programs of the scripts, doors with a name of their own, and what the pages start. */
function beginnings(house: House): Set<string> {
  const started = house.packages.flatMap(({ folder, text }) =>
    [...text.matchAll(/[\w./-]+\.(?:ts|mjs)/g)].map(([path]) => posix.join(folder, path)),
  )
  const pages = house.paths.filter((path) => path.endsWith('.html'))
  const loaded = pages.flatMap((page) =>
    [...readFileSync(join(house.root, page), 'utf8').matchAll(/src="([^"]+\.tsx?)"/g)].map(([, source = '']) =>
      posix.join(posix.dirname(page), source),
    ),
  )
  return new Set([...started, ...loaded])
}

/** Rules are read from their folder, benchmarks are programs one by one, and declarations are read by the type checker. */
function isFoundByItsFolder(path: string): boolean {
  const { room, within, kind } = placeOf(path)
  if (kind === 'd') return true
  return room === 'tools' && (within === 'rules' || within === 'bench' || within.startsWith('bench/'))
}
