import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const program = fileURLToPath(new URL('./faults.ts', import.meta.url))
const onPostgres = process.env.PLUMBLINE_TEST_DATABASE_URL !== undefined
const LONGEST_MS = 180_000

/** The short form of a fault and of its control; a figure that did not hold stands in what it prints. */
async function bringAbout(fault: string): Promise<string[]> {
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, fault])
  let said = ''
  started.stdout.on('data', (piece: Buffer) => {
    said += piece
  })
  await once(started, 'close')
  return said.split('\n').filter(Boolean)
}

describe('what holds when something fails, and breaks when its protection is taken away', () => {
  const onSqlite = [
    ['F1', 'the server is killed while many write'],
    ['F2', 'the power of the disk is cut'],
  ]
  const onBoth = [['F20', 'a thousand mixed operations have one order that explains them']]
  test.each(onPostgres ? [...onSqlite, ...onBoth] : onSqlite)(
    '%s: %s',
    async (fault) => {
      const reports = (await bringAbout(fault ?? '')).map((line) => JSON.parse(line) as { held: boolean })
      expect(reports.length).toBeGreaterThan(0)
      expect(reports.filter(({ held }) => !held)).toEqual([])
    },
    LONGEST_MS,
  )
})
