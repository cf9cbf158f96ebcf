import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Config } from '@plumbline/platform/config'
import { Refusal } from '@plumbline/platform/refusal'
import { keyOf } from '../http/visitor.ts'
import { openHouse } from '../open-house.ts'
import { findRunning } from '../running.ts'
import { type Reach, reachOf } from './assistant.ts'
import { mcpServer } from './mcp-server.ts'
import { reachThrough } from './running-reach.ts'

/** Serves one assistant until it closes standard input; through the running server when there is one, which owns the database. */
export async function speakMcp(config: Config, key: string): Promise<void> {
  const { reach, close } = await reachWith(config, key)
  try {
    // A key that does not open anything is said at once, and not first to the assistant.
    await reach.tools()
    const ended = new Promise<void>((end) => process.stdin.once('close', end).once('end', end))
    const served = serveStdio(() => mcpServer(reach), {
      onerror: (error) => process.stderr.write(`${error.message}\n`),
    })
    await ended
    await served.close()
  } finally {
    await close()
  }
}

async function reachWith(config: Config, key: string): Promise<{ reach: Reach; close(): Promise<void> }> {
  const running = findRunning(config.dataDir)
  if (running) return { reach: reachThrough(running.url, key), close: async () => undefined }
  const house = await openHouse(config)
  // Looked up at each call: a key that is ended meanwhile opens nothing more.
  const now = async () => {
    const by = await keyOf(house, key)
    if (by) return reachOf(house, by)
    throw new Refusal('sign-in', 'This key is not valid (any more).', { next: 'Make a new one under your account.' })
  }
  return {
    reach: { tools: async () => (await now()).tools(), use: async (name, input) => (await now()).use(name, input) },
    close: () => house.database.close(),
  }
}
