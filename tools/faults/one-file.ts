import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from '@plumbline/app/open-house'
import { sayWhyNot } from '@plumbline/app/say-why-not'
import { readConfig } from '@plumbline/platform/config'
import { type FaultReport, tellReport } from './fault-report.ts'
import { firstLine, kill, start } from './program.ts'

/** F17: two processes on one embedded file. The second must be refused in words, and the file be free when the first dies. */
const file = import.meta.filename
const AS_PROCESS = '--as-process'
const REFUSED = 'Another Plumbline process is using this data folder.'

if (process.argv.includes(AS_PROCESS)) await hold()
else if (process.argv[1] === file) {
  const rounds = process.argv.includes('--short') ? 1 : 10
  tellReport(await twoProcesses(rounds))
  tellReport(await withoutLock())
}

async function hold(): Promise<void> {
  try {
    const house = await openHouse(readConfig(process.env))
    process.stdout.write('open\n')
    // Held for as long as the process lives, as a server does: what nobody holds is collected, its lock with it.
    setInterval(() => house.database.engine, 60_000)
  } catch (error) {
    process.exit(sayWhyNot(error))
  }
}

export async function twoProcesses(rounds: number): Promise<FaultReport> {
  const counts = { rounds, refused: 0, openedTwice: 0, openedAfterDeath: 0 }
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-one-file-'))
  const env = { PLUMBLINE_DATA_DIR: dataDir }
  try {
    for (let round = 0; round < rounds; round += 1) {
      const first = start(file, [AS_PROCESS], env)
      if ((await firstLine(first)) !== 'open') continue
      if (round > 0) counts.openedAfterDeath += 1
      const second = await secondProcess(env)
      if (second.code === 1 && second.err.includes(REFUSED)) counts.refused += 1
      else counts.openedTwice += 1
      await kill(first)
    }
    const after = start(file, [AS_PROCESS], env)
    if ((await firstLine(after)) === 'open') counts.openedAfterDeath += 1
    await kill(after)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  const held = counts.refused === rounds && counts.openedAfterDeath === rounds
  return { fault: 'F17', what: 'two processes on one embedded file', control: null, held, ...counts }
}

/** One that was refused ends by itself; one that was let in says so, and is ended here. */
async function secondProcess(env: NodeJS.ProcessEnv): Promise<{ code: number | null; err: string }> {
  const child = start(file, [AS_PROCESS], env)
  let err = ''
  child.stderr?.on('data', (piece: Buffer) => {
    err += piece
  })
  const ended = once(child, 'close')
  if ((await firstLine(child)) === 'open') await kill(child)
  const [code] = (await ended) as [number | null]
  return { code, err }
}

/** The lock taken away under the first process: now nothing holds the second one off. */
export async function withoutLock(): Promise<FaultReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-one-file-'))
  const env = { PLUMBLINE_DATA_DIR: dataDir }
  const first = start(file, [AS_PROCESS], env)
  try {
    await firstLine(first)
    rmSync(join(dataDir, 'plumbline.lock'), { force: true })
    const second = start(file, [AS_PROCESS], env)
    const opened = (await firstLine(second)) === 'open' ? 2 : 1
    await kill(second)
    return { fault: 'F17', what: 'two processes on one embedded file', control: 'no lock', held: opened === 2, opened }
  } finally {
    await kill(first)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
