/** Whose rules a CODEOWNERS file follows. */
export const DIALECTS = ['github', 'gitlab'] as const
export type Dialect = (typeof DIALECTS)[number]

/** Longer patterns and paths than any repository has are never compared. */
const LONGEST_PATH = 4_096

/**
 * Whether the pattern of a CODEOWNERS file means this file (a path from the root of the repository, with or without a slash
 * in front). GitHub reads patterns as gitignore does, without character ranges; GitLab reads them as a shell would.
 */
export function patternMeans(dialect: Dialect, pattern: string, path: string): boolean {
  if (pattern.length > LONGEST_PATH || path.length > LONGEST_PATH) return false
  const names = path.replace(/^\//, '').split('/')
  if (names.some((name) => name === '')) return false
  return dialect === 'github' ? meansOnGitHub(pattern, names) : meansOnGitLab(pattern, names)
}

function meansOnGitHub(pattern: string, names: readonly string[]): boolean {
  const parts = pattern.split('/')
  const anchored = parts[0] === ''
  if (anchored) parts.shift()
  const wholeFolder = parts.at(-1) === ''
  if (wholeFolder) parts.pop()
  if (parts.length === 0) return false
  // One name alone means a file or a folder of that name anywhere.
  if (!anchored && parts.length === 1) parts.unshift('**')
  const last = parts.at(-1)
  // A folder means everything in it; only a lone star at the end stays on its level.
  const open = wholeFolder || last !== '*' || (parts.length === 2 && parts[0] === '**' && !anchored)
  const deep = open && last !== '**' ? [...parts, '**'] : parts
  // What stands in a folder is meant by `a/` and `a/**`, the folder's own name by `a` alone.
  return walk(deep, names, { ranges: false, below: wholeFolder || last === '**' ? 1 : 0 })
}

function meansOnGitLab(pattern: string, names: readonly string[]): boolean {
  const rooted = pattern === '*' ? '/**/*' : pattern.startsWith('/') ? pattern : `/**/${pattern}`
  const whole = rooted.endsWith('/') ? `${rooted}**/*` : rooted
  const parts = whole.slice(1).split('/')
  // Two stars reach over folders only where a slash follows; at the end they are one star.
  if (parts.at(-1) === '**') parts[parts.length - 1] = '*'
  return walk(parts, names, { ranges: true, below: 0 })
}

/**
 * Compares level by level. `**` stands for any number of levels; at the end for at least `below` of them. Each pair of
 * places is looked at once, so no pattern takes longer than its length times the length of the path.
 */
function walk(parts: readonly string[], names: readonly string[], how: { ranges: boolean; below: number }): boolean {
  let reached = new Set([0])
  for (const [place, part] of parts.entries()) {
    const next = new Set<number>()
    if (part === '**') {
      const least = place === parts.length - 1 ? how.below : 0
      const first = Math.min(...reached) + least
      for (let at = first; at <= names.length; at += 1) next.add(at)
    } else {
      for (const at of reached) {
        const name = names[at]
        if (name !== undefined && nameFits(part, name, how.ranges)) next.add(at + 1)
      }
    }
    if (next.size === 0) return false
    reached = next
  }
  return reached.has(names.length)
}

/** One level: `*` for any signs, `?` for one, with ranges also `[a-z]`; a backslash takes the next sign as it is. */
function nameFits(part: string, name: string, ranges: boolean): boolean {
  const signs = signsOf(part, ranges)
  const letters = [...name]
  let at = 0
  let sign = 0
  let star = -1
  let afterStar = 0
  while (at < letters.length) {
    const wanted = signs[sign]
    if (wanted === '*') {
      star = sign
      afterStar = at
      sign += 1
    } else if (wanted?.(letters[at] as string)) {
      sign += 1
      at += 1
    } else if (star >= 0) {
      afterStar += 1
      at = afterStar
      sign = star + 1
    } else return false
  }
  while (signs[sign] === '*') sign += 1
  return sign === signs.length
}

type Sign = '*' | ((letter: string) => boolean)

function signsOf(part: string, ranges: boolean): Sign[] {
  const letters = [...part]
  const signs: Sign[] = []
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string
    if (letter === '*') {
      if (signs.at(-1) !== '*') signs.push('*')
    } else if (letter === '?') signs.push(() => true)
    else if (letter === '\\' && at + 1 < letters.length) {
      at += 1
      signs.push(same(letters[at] as string))
    } else if (ranges && letter === '[') {
      const end = letters.indexOf(']', at + 2)
      if (end < 0) return [() => false]
      signs.push(range(letters.slice(at + 1, end)))
      at = end
    } else signs.push(same(letter))
  }
  return signs
}

function same(wanted: string): (letter: string) => boolean {
  return (letter) => letter === wanted
}

function range(within: readonly string[]): (letter: string) => boolean {
  const not = within[0] === '!' || within[0] === '^'
  const of = not ? within.slice(1) : within
  return (letter) => {
    let found = false
    for (let at = 0; at < of.length; at += 1) {
      const from = of[at] as string
      const to = of[at + 1] === '-' ? of[at + 2] : undefined
      if (to === undefined) found ||= letter === from
      else {
        found ||= from <= letter && letter <= to
        at += 2
      }
    }
    return found !== not
  }
}
