import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = globSync(['platform/**/*.ts', 'app/**/*.{ts,tsx}', '[0-9]-*/**/*.{ts,tsx}', 'ui/**/*.{ts,tsx}'], {
  cwd: root,
  exclude: (path) => /node_modules|(^|\/)dist$|testing|gallery|\.test\.tsx?$/.test(path),
})

/** Repeats something that repeats itself, or looks for the end after a run of signs that may begin anywhere. */
function takesTooLong(pattern: string): boolean {
  const withoutClasses = pattern.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c')
  const nested = /\((?:\?:)?[\w.][+*][^()]*\)[+*]/.test(withoutClasses)
  const trailing = !pattern.startsWith('^') && /^(?:e|c|\.)[+*]\$$/.test(withoutClasses)
  return nested || trailing
}

function patternsIn(path: string, text: string): { made: string[]; slow: string[] } {
  const [made, slow]: [string[], string[]] = [[], []]
  new Visitor({
    Literal(node) {
      const { pattern } = (node as { regex?: { pattern: string } }).regex ?? {}
      if (pattern !== undefined && takesTooLong(pattern)) slow.push(`${path}: ${pattern}`)
    },
    NewExpression(node) {
      const [first] = node.arguments
      if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp' && first?.type !== 'Literal')
        made.push(path)
    },
  }).visit(parseSync(path, text).program)
  return { made, slow }
}

const found = sources.map((path) => patternsIn(path, readFileSync(`${root}${path}`, 'utf8')))

/** Made of constants, or of words whose signs have lost their meaning. */
const MADE = [
  'platform/mail/incoming.ts',
  'platform/privacy/former-name.ts',
  '5-decisions/view/composed.ts',
  '1-people/affected/rule-firing.ts',
  '1-people/import/owners-yaml.exchange.ts',
  '5-decisions/file/people-and-days.ts',
  '5-decisions/file/state-words.ts',
  '5-decisions/file/title.ts',
  '5-decisions/search/question.ts',
  '6-expectations/disposition/evasion.ts',
  '6-expectations/disposition/typed-facts.ts',
]

test('no pattern is made of what people write: those made at run time are known', () => {
  expect(sources.length).toBeGreaterThan(200)
  expect(new Set(found.flatMap(({ made }) => made))).toEqual(new Set(MADE))
})

test('no pattern takes longer than the text that it reads', () => {
  expect(found.flatMap(({ slow }) => slow)).toEqual([])
})

test.each(['\\s+$', '[ \\t]+$', '.*$', '(a+)+b', '(\\w*)*x', '^(\\d+)+$'])('%s would be found', (pattern) => {
  expect(takesTooLong(pattern)).toBe(true)
})

test.each(['^\\s+$', '^[a-z]+(-[a-z]+)*$', '\\s+', 'a+b', '(?:ab)+'])('%s is not', (pattern) => {
  expect(takesTooLong(pattern)).toBe(false)
})
