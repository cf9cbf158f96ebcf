import type { SourceFile } from './house.ts'
import { lineAt, walk } from './source.ts'

const QUERY_STARTS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const WRITTEN_IN_SQL = /\b(?:insert\s+into|replace\s+into|merge\s+into|update|delete\s+from)\s+"?([a-z_]+)"?/gi

export interface Place {
  line: number
  what: string
}

/** Every place where a query begins, in the words of the query builder or as SQL text. */
export function queries(file: SourceFile): Place[] {
  const found: Place[] = []
  walk(file.program, {
    CallExpression(node) {
      const called = methodOf(node)
      if (called && QUERY_STARTS.has(called))
        found.push({ what: `.${called}(`, line: lineAt(file.text, node.callee.end) })
    },
    TaggedTemplateExpression(node) {
      if (isSqlTag(node.tag)) found.push({ what: 'sql`…`', line: lineAt(file.text, node.start) })
    },
  })
  return found
}

/** The tables that a file writes to, as named there. */
export function writtenTables(file: SourceFile): Place[] {
  const found: Place[] = []
  walk(file.program, {
    CallExpression(node) {
      const called = methodOf(node)
      const table = node.arguments[0]
      if (!called || !WRITES.has(called) || table?.type !== 'Literal' || typeof table.value !== 'string') return
      found.push({ what: table.value.split(/\s+as\s+/i)[0] ?? table.value, line: lineAt(file.text, table.start) })
    },
    TaggedTemplateExpression(node) {
      if (!isSqlTag(node.tag)) return
      const text = node.quasi.quasis.map((part) => part.value.raw).join('?')
      for (const [, table] of text.matchAll(WRITTEN_IN_SQL)) {
        if (table && table.toLowerCase() !== 'set')
          found.push({ what: camel(table), line: lineAt(file.text, node.start) })
      }
    },
  })
  return found
}

/** The tables that a migration creates: the names in its `tables: { … }`. */
export function createdTables(file: SourceFile): string[] {
  const found: string[] = []
  walk(file.program, {
    Property(node) {
      if (nameOfKey(node.key) !== 'tables' || node.value.type !== 'ObjectExpression') return
      for (const each of node.value.properties) {
        const name = each.type === 'Property' ? nameOfKey(each.key) : undefined
        if (name) found.push(name)
      }
    },
  })
  return found
}

function methodOf(node: { callee: { type: string } }): string | undefined {
  const callee = node.callee as { type: string; property?: { type: string; name?: string } }
  return callee.type === 'MemberExpression' && callee.property?.type === 'Identifier' ? callee.property.name : undefined
}

/** sql`…`, sql<Row>`…` and sql.raw`…` alike. */
function isSqlTag(tag: { type: string }): boolean {
  const named = tag as { type: string; name?: string; object?: { type: string } }
  if (named.type === 'Identifier') return named.name === 'sql'
  return named.type === 'MemberExpression' && named.object !== undefined && isSqlTag(named.object)
}

function nameOfKey(key: { type: string }): string | undefined {
  const named = key as { type: string; name?: string; value?: unknown }
  if (named.type === 'Identifier') return named.name
  return named.type === 'Literal' ? String(named.value) : undefined
}

function camel(snake: string): string {
  return snake.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
