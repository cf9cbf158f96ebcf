import { createHash, type Hash } from 'node:crypto'
import { canonical } from '../canonical.ts'
import type { Db } from './database.ts'
import { type Row, rowsOf } from './rows.ts'
import type { TableFacts } from './table-facts.ts'

/** How many rows there are, and the one hash of all of them. */
type Counted = { rows: number; sha256: string }

export type TableContent = Counted & { table: string }

/**
 * What a database holds, in figures that are equal on both engines and in a backup when the rows are.
 * `sha256` covers every table but the passing ones; `tables` has those as well, each by itself.
 */
export type Content = Counted & {
  tables: TableContent[]
  workspaces: (Counted & { workspaceId: string })[]
}

/** Tables that are copied but are no part of the content hash: they change without anybody changing anything. */
const passingTables: Record<string, string> = {
  session: 'who is signed in just now; a restore signs everybody out',
  signInLink: 'links that live for minutes; a restore uses them up',
  attempt: 'how often a door was tried just now',
  signOnAttempt: 'ways to sign in that were begun and last for minutes',
  passkeyChallenge: 'questions to a passkey that last for minutes',
  keptReply: 'replies kept for two days, so that a repeated request gets the same one',
}

/** Columns that belong to the process that runs just now; they are neither copied nor hashed. */
const passingColumns: Record<string, readonly string[]> = {
  // Which worker is at a job, and until when. Whoever takes a copy over has no such worker.
  job: ['lease', 'leasedUntil'],
}

/**
 * A row as one line of text. Nothing stands for what is empty, so a column that came later changes no line until
 * something stands in it.
 */
export function lineOf(table: string, row: Row): string {
  const passing = passingColumns[table] ?? []
  return canonical(
    Object.fromEntries(Object.entries(row).filter(([column, value]) => value !== null && !passing.includes(column))),
  )
}

type OpenTable = { table: string; all: Tally; workspace?: { id: string; tally: Tally } }

/** Takes the lines of all tables, one table after the other and each in its order, and gives their hashes. */
export class ContentHash {
  readonly #tables: TableContent[] = []
  readonly #workspaces = new Map<string, TableContent[]>()
  #open: OpenTable | undefined

  take(table: string, line: string, workspaceId: unknown): void {
    if (this.#open?.table !== table) this.#closeTable()
    const open: OpenTable = this.#open ?? { table, all: new Tally() }
    this.#open = open
    open.all.take(line)
    if (typeof workspaceId !== 'string' || table in passingTables) return
    if (open.workspace?.id !== workspaceId) {
      this.#closeWorkspace()
      open.workspace = { id: workspaceId, tally: new Tally() }
    }
    open.workspace.tally.take(line)
  }

  end(): Content {
    this.#closeTable()
    const tables = [...this.#tables].sort(byTable)
    return {
      ...together(tables.filter(({ table }) => !(table in passingTables))),
      tables,
      workspaces: [...this.#workspaces]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([workspaceId, held]) => ({ workspaceId, ...together([...held].sort(byTable)) })),
    }
  }

  #closeTable(): void {
    if (!this.#open) return
    this.#closeWorkspace()
    this.#tables.push({ table: this.#open.table, ...this.#open.all.end() })
    this.#open = undefined
  }

  #closeWorkspace(): void {
    if (!this.#open?.workspace) return
    const { id, tally } = this.#open.workspace
    const held = this.#workspaces.get(id) ?? []
    held.push({ table: this.#open.table, ...tally.end() })
    this.#workspaces.set(id, held)
  }
}

class Tally {
  #rows = 0
  readonly #hash: Hash = createHash('sha256')

  take(line: string): void {
    this.#rows += 1
    this.#hash.update(line).update('\n')
  }

  end(): Counted {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

function together(tables: readonly TableContent[]): Counted {
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    sha256: createHash('sha256').update(canonical(tables)).digest('hex'),
  }
}

function byTable(a: TableContent, b: TableContent): number {
  return a.table < b.table ? -1 : 1
}

/** Reads everything once and hashes it. Call it inside one consistent view. */
export async function contentOf(db: Db, tables: readonly TableFacts[]): Promise<Content> {
  const hash = new ContentHash()
  for (const table of tables) {
    for await (const rows of rowsOf(db, table)) {
      for (const row of rows) hash.take(table.name, lineOf(table.name, row), row['workspaceId'])
      await aBreath()
    }
  }
  return hash.end()
}

/** The embedded engine answers at once, so a long reading must let others of the same process have their turn. */
export function aBreath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Where two contents differ, in words; empty when they are equal. */
export function differences(expected: Content, found: Content): string[] {
  const of = (content: Content) => new Map(content.tables.map((each) => [each.table, each]))
  const [left, right] = [of(expected), of(found)]
  return [...new Set([...left.keys(), ...right.keys()])].sort().flatMap((table) => {
    const [a, b] = [left.get(table), right.get(table)]
    if (a?.sha256 === b?.sha256) return []
    if ((a?.rows ?? 0) !== (b?.rows ?? 0)) return [`${table}: ${a?.rows ?? 0} rows expected, ${b?.rows ?? 0} found.`]
    return [`${table}: the ${a?.rows} rows are not the same.`]
  })
}
