import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite'

export type Program = ESTree.Program

export interface Import {
  /** As written: `./decision.ts`, `@plumbline/work/words`, `node:fs`. */
  name: string
  line: number
  /** Erased before it runs: `import type`, or every name in it is a type. */
  typeOnly: boolean
}

/** A source file as its author wrote it, types included: what it says, and what it asks of others. */
export function parsed(path: string, text: string): { program: Program; imports: Import[] } {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)
  const imports: Import[] = []
  const add = (source: unknown, typeOnly: boolean) => {
    const literal = source as { type?: string; value?: unknown; start: number } | null | undefined
    if (literal?.type !== 'Literal' || typeof literal.value !== 'string') return
    imports.push({ name: literal.value, line: lineAt(text, literal.start), typeOnly })
  }
  walk(program, {
    ImportDeclaration(node) {
      const names = node.specifiers
      const onlyTypes = names.length > 0 && names.every((each) => 'importKind' in each && each.importKind === 'type')
      add(node.source, node.importKind === 'type' || onlyTypes)
    },
    ExportNamedDeclaration(node) {
      const names = node.specifiers
      add(
        node.source,
        node.exportKind === 'type' || (names.length > 0 && names.every((each) => each.exportKind === 'type')),
      )
    },
    ExportAllDeclaration(node) {
      add(node.source, node.exportKind === 'type')
    },
    ImportExpression(node) {
      add(node.source, false)
    },
    TSImportType(node) {
      add(node.source, true)
    },
    // new URL('./worker.ts', import.meta.url) is how a worker or a file beside is reached.
    NewExpression(node) {
      if (
        node.callee.type === 'Identifier' &&
        node.callee.name === 'URL' &&
        node.arguments[1]?.type === 'MemberExpression'
      ) {
        add(node.arguments[0], false)
      }
    },
  })
  return { program, imports }
}

export function walk(program: Program, visitor: VisitorObject): void {
  new Visitor(visitor).visit(program)
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
