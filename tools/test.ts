/**
 * `npm test`: every test of the house, on both engines and in a real browser, with nothing to prepare.
 *
 *   npm test                        everything
 *   npm test -- 5-decisions         only test files whose path contains this (and any other argument of vitest)
 *   npm test -- --no-stories        without the browser
 *   npm test -- --no-postgres       on SQLite only
 *
 * The last line is always `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findChromium } from './testing/chromium.ts'
import { EXIT_CONFIGURATION, Missing } from './testing/missing.ts'
import { startCluster } from './testing/postgres.ts'
import { tallyOf, type VitestReport } from './testing/tally.ts'

const root = dirname(import.meta.dirname)
const words = process.argv.slice(2)
const withStories = !words.includes('--no-stories')
const withPostgres = !words.includes('--no-postgres')
const forVitest = words.filter((word) => word !== '--no-stories' && word !== '--no-postgres')

let running: ReturnType<typeof spawn> | undefined
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // vitest is told by the terminal or below; we stay to stop the cluster and to count what was done.
  process.on(signal, () => {
    interrupted = true
    running?.kill(signal)
  })
}

try {
  process.exitCode = await testAll()
} catch (error) {
  if (!(error instanceof Missing)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = EXIT_CONFIGURATION
}

async function testAll(): Promise<number> {
  const env = { ...process.env }
  delete env.PLUMBLINE_CHROMIUM
  if (withStories) env.PLUMBLINE_CHROMIUM = findChromium()
  else say('WITHOUT THE BROWSER: no story is told in this run (--no-stories).')

  const given = process.env.PLUMBLINE_TEST_DATABASE_URL
  delete env.PLUMBLINE_TEST_DATABASE_URL
  const cluster = withPostgres && !given ? await startCluster() : undefined
  if (withPostgres) env.PLUMBLINE_TEST_DATABASE_URL = cluster?.url ?? given
  if (cluster) env.PLUMBLINE_TEST_COPIES = 'yes'
  else say('ON SQLITE ONLY: nothing is tested on PostgreSQL in this run (--no-postgres).')

  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  try {
    const report = join(folder, 'report.json')
    const exitCode = interrupted ? 130 : await vitest(report, env)
    return sayTally(report, exitCode)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await cluster?.stop()
  }
}

function vitest(report: string, env: NodeJS.ProcessEnv): Promise<number> {
  const program = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const projects = withStories ? [] : ['--project=house']
  return new Promise((resolve, reject) => {
    running = spawn(process.execPath, [program, 'run', ...reporters, ...projects, ...forVitest], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    running.once('error', reject)
    running.once('exit', (code) => resolve(code ?? 1))
  })
}

function sayTally(file: string, exitCode: number): number {
  const report: VitestReport | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const { passed, failed, skipped } = tallyOf(report, exitCode)
  if (interrupted) say('Interrupted: the tests after this point did not run.')
  if (skipped > 0) say(`${skipped} skipped`)
  if (passed + failed === 0) say('No test ran.')
  say(`${passed} passed, ${failed} failed`)
  return passed > 0 && failed === 0 && exitCode === 0 ? 0 : 1
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
