import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a running server can be reached by the command line of the same machine, and the key that opens it. */
export type Running = { url: string; key: string; pid: number }

/** Notes it for this user only (mode 0600), beside the database. */
export function noteRunning(dataDir: string, running: Running): void {
  writeFileSync(noteIn(dataDir), JSON.stringify(running), { mode: 0o600 })
}

export function forgetRunning(dataDir: string): void {
  rmSync(noteIn(dataDir), { force: true })
}

/** The server that says it runs on this data folder, if its process still lives. */
export function findRunning(dataDir: string): Running | undefined {
  if (!existsSync(noteIn(dataDir))) return undefined
  try {
    const running = JSON.parse(readFileSync(noteIn(dataDir), 'utf8')) as Running
    process.kill(running.pid, 0)
    return running
  } catch {
    return undefined
  }
}

function noteIn(dataDir: string): string {
  return join(dataDir, 'running.json')
}
