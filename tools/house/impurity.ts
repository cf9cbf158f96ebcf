import type { SourceFile } from './house.ts'
import { lineAt, walk } from './source.ts'

/** What differs from one call to the next although the arguments are the same, or does more than answer. */
const IMPURE_CALLS = new Set([
  'Date.now',
  'Math.random',
  'Date',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
])
const IMPURE_THINGS = new Set([
  'process',
  'crypto',
  'performance',
  'localStorage',
  'sessionStorage',
  'document',
  'window',
  'console',
])

/** Where a file asks the clock, chance or the world instead of its caller. */
export function impurities(file: SourceFile): Array<{ line: number; what: string }> {
  const found: Array<{ line: number; what: string }> = []
  const add = (what: string, offset: number) => found.push({ what, line: lineAt(file.text, offset) })
  walk(file.program, {
    CallExpression(node) {
      const called = file.text.slice(node.callee.start, node.callee.end)
      if (IMPURE_CALLS.has(called)) add(`${called}()`, node.start)
    },
    NewExpression(node) {
      const named = node.callee.type === 'Identifier' ? node.callee.name : ''
      if (named === 'Date' && node.arguments.length === 0) add('new Date()', node.start)
    },
    MemberExpression(node) {
      if (node.object.type === 'Identifier' && IMPURE_THINGS.has(node.object.name)) add(node.object.name, node.start)
    },
  })
  return found
}
