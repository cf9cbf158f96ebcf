/**
 * `npm run check`: everything that can be said about the code without running it. One line for each check, the details
 * of what failed below, exit 1 if anything did. Mend formatting with `npx biome check --write`.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ourRoot } from './house/house.ts'
import { inspect, told } from './house/inspect.ts'

/** Two at once: a small machine has two cores, and the type checker alone uses both. */
const AT_ONCE = 2

interface Outcome {
  ok: boolean
  /** Beside the name when it went well. */
  note?: string
  details: string
}

interface Check {
  name: string
  look: () => Promise<Outcome>
}

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome')
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint')
const tsgolint = join(dirname(require.resolve('oxlint-tsgolint/package.json')), 'bin', 'tsgolint.js')
const knip = join(dirname(require.resolve('knip')), '..', 'bin', 'knip.js')
const listings = join(ourRoot, 'tools', 'listings.ts')

// Information is not worth stopping for, and who has forty faults mends the first ones first.
const briefly = ['--diagnostic-level=warn', '--max-diagnostics=40']

const checks: Check[] = [
  { name: 'types', look: () => run(tsc, ['--project', '.', '--pretty', 'false']) },
  { name: 'promises', look: () => run(oxlint, ['--type-aware', '--deny-warnings']) },
  { name: 'format', look: () => run(biome, ['check', '--linter-enabled=false', '--reporter=summary']) },
  { name: 'lint', look: () => run(biome, ['lint', '--error-on-warnings', ...briefly]) },
  { name: 'rules of the house', look: rulesOfTheHouse },
  { name: 'dead code', look: () => run(knip, ['--no-progress', '--no-config-hints']) },
  ...(existsSync(listings) ? [{ name: 'listings', look: () => run(listings, ['--check']) }] : []),
]

const failures: string[] = []
const queue = [...checks]
await Promise.all(Array.from({ length: AT_ONCE }, lookAtNext))

if (failures.length > 0) say(`\n${failures.join('\n\n')}\n`)
say(`${checks.length - failures.length} of ${checks.length} checks passed`)
process.exitCode = failures.length > 0 ? 1 : 0

async function lookAtNext(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const started = performance.now()
    const { ok, note, details } = await check
      .look()
      .catch((error: Error) => ({ ok: false, note: '', details: String(error.stack) }))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(`${ok ? 'ok    ' : 'failed'}  ${check.name.padEnd(20)} ${seconds.padStart(5)} s  ${note ?? ''}`.trimEnd())
    if (!ok) failures.push(`--- ${check.name}\n${details.trim()}`)
  }
}

async function rulesOfTheHouse(): Promise<Outcome> {
  const { rules, files, broken } = await inspect(ourRoot)
  return {
    ok: broken.length === 0,
    note: `${rules.length} rules, ${files} files`,
    details: broken.map(told).join('\n\n'),
  }
}

/** Runs a program of Node's with this Node, without the shell scripts that npm puts around it. */
function run(program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let details = ''
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ourRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      // oxlint leaves the rules that need types to this program.
      env: { ...process.env, OXLINT_TSGOLINT_PATH: tsgolint },
    })
    child.stdout.on('data', (chunk) => {
      details += chunk
    })
    child.stderr.on('data', (chunk) => {
      details += chunk
    })
    child.once('error', (error) => resolve({ ok: false, details: `${program} could not be started: ${error.message}` }))
    child.once('close', (code) => resolve({ ok: code === 0, details }))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
