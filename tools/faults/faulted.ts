import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Ground, openGround, type Served, serve } from '../bench/served.ts'
import type { Cluster } from '../testing/postgres.ts'

export const WORKSPACE = 'faults'

/** One database, and as many nodes on it as are asked for. */
export type Faulted = {
  ground: Ground
  nodes: Served[]
  cluster: Cluster
  /** Starts one node more (or one that was killed, again). */
  startNode(): Promise<Served>
  close(): Promise<void>
}

/** A PostgreSQL that waits for its disk, nodes on it, each in a process of its own, and a workspace to write in. */
export async function openNodes(count: number, settings: NodeJS.ProcessEnv = {}): Promise<Faulted> {
  const ground = await openGround('PostgreSQL')
  const { cluster } = ground
  if (!cluster) throw new Error('There is no PostgreSQL here')
  const folders: string[] = []
  const nodes: Served[] = []
  const faulted: Faulted = {
    ground,
    nodes,
    cluster,
    async startNode() {
      const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-node-'))
      folders.push(dataDir)
      const env = { ...ground.env, ...settings, PLUMBLINE_DATA_DIR: dataDir }
      return serve({ ...ground, dataDir, env })
    },
    async close() {
      cluster.goOn()
      await Promise.all(nodes.map((node) => node.kill()))
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
      await ground.remove()
    },
  }
  try {
    // Together, on a database with nothing in it. Each is noted as soon as it is there, so that it ends whatever comes of others.
    const starting = Array.from({ length: count }, async () => void nodes.push(await faulted.startNode()))
    for (const started of await Promise.allSettled(starting)) if (started.status === 'rejected') throw started.reason
    await openWorkspace(nodes[0])
  } catch (error) {
    await faulted.close()
    throw error
  }
  return faulted
}

export async function openWorkspace(node: Served | undefined): Promise<void> {
  if (!node) throw new Error('There is no node')
  const { ok } = await fetch(`${node.url}/api/v1/workspaces`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${node.operatorKey}`,
      'content-type': 'application/json',
      'idempotency-key': 'open-the-workspace',
    },
    body: JSON.stringify({ slug: WORKSPACE, name: 'Faults' }),
  })
  if (!ok) throw new Error('The workspace could not be opened')
}

/** How often each name stands in a table, asked past the server. */
export function countsIn(ground: Ground, table: string, column: string): Map<string, number> {
  const query = `select ${column} as name, count(*) as count from "${table}" group by ${column}`
  if (ground.cluster) {
    const psql = ground.cluster.program('psql')
    const lines = execFileSync(psql, [ground.cluster.url, '-AtqF', '\t', '-c', query], { encoding: 'utf8' })
    return new Map(
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.split('\t')[0] ?? '', Number(line.split('\t')[1])]),
    )
  }
  const database = new DatabaseSync(join(ground.dataDir, 'plumbline.db'), { readOnly: true, timeout: 5_000 })
  try {
    return new Map(
      database
        .prepare(query)
        .all()
        .map(({ name, count }) => [String(name), Number(count)]),
    )
  } finally {
    database.close()
  }
}
