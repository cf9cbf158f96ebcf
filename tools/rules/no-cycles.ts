import type { House } from '../house/house.ts'
import type { Finding, Rule } from '../house/rule.ts'

/** No file needs itself to be understood. */
export const rule: Rule = {
  name: 'no-cycles',
  why: 'Files in a circle can only be read, tested and loaded all at once, and which of them is ready first is chance.',
  instead: 'Take out what both need into a file of its own, or pass it in as an argument.',
  findings: cycles,
}

/** Each circle once, said where it closes. Types count too: a reader has to follow them as well. */
function cycles(house: House): Finding[] {
  const found: Finding[] = []
  const done = new Set<string>()
  const follow = (path: string, way: string[]): void => {
    for (const { to, line } of house.file(path)?.imports ?? []) {
      if (to === undefined || done.has(to)) continue
      const start = to === path ? way.length - 1 : way.indexOf(to)
      if (start === -1) follow(to, [...way, to])
      else found.push({ file: path, line, says: `closes the circle ${[...way.slice(start), to].join(' -> ')}` })
    }
    done.add(path)
  }
  for (const { path } of house.files) if (!done.has(path)) follow(path, [path])
  return found
}
