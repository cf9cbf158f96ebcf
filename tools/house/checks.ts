import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inspect, told } from './inspect.ts'

interface Outcome {
  ok: boolean
  /** Beside the name, for a person. */
  note?: string
  /** What has to be mended, as its program says it. */
  details: string
}

export interface Check {
  name: string
  look: () => Promise<Outcome>
}

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc')
const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome')
const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint')
const tsgolint = join(dirname(require.resolve('oxlint-tsgolint/package.json')), 'bin', 'tsgolint.js')
const knip = join(dirname(require.resolve('knip')), '..', 'bin', 'knip.js')

// Information is not worth stopping for, and who has forty faults mends the first ones first.
const briefly = ['--diagnostic-level=warn', '--max-diagnostics=40']

/** Everything that is checked in the project that lies here, slowest first. */
export function checksOf(root: string): Check[] {
  const run = (program: string, args: string[]) => () => outcomeOf(root, program, args)
  const listings = join(root, 'tools', 'listings.ts')
  return [
    { name: 'types', look: run(tsc, ['--project', '.', '--pretty', 'false']) },
    { name: 'promises', look: run(oxlint, ['--type-aware', '--deny-warnings']) },
    { name: 'dead code', look: run(knip, ['--no-progress', '--no-config-hints']) },
    { name: 'lint', look: run(biome, ['lint', '--error-on-warnings', ...briefly]) },
    { name: 'format', look: run(biome, ['check', '--linter-enabled=false', '--reporter=summary']) },
    { name: 'rules of the house', look: () => rulesOfTheHouse(root) },
    ...(existsSync(listings) ? [{ name: 'listings', look: run(listings, ['--check']) }] : []),
  ]
}

async function rulesOfTheHouse(root: string): Promise<Outcome> {
  const { rules, files, broken } = await inspect(root)
  return {
    ok: broken.length === 0,
    note: `${rules.length} rules, ${files} files`,
    details: broken.map(told).join('\n\n'),
  }
}

/** Runs a program of Node's with this Node, without the shell scripts that npm puts around it. */
function outcomeOf(root: string, program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let details = ''
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // oxlint leaves the rules that need types to this program.
      env: { ...process.env, OXLINT_TSGOLINT_PATH: tsgolint },
    })
    const keep = (chunk: Buffer) => {
      details += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve({ ok: false, details: `${program} could not be started: ${error.message}` }))
    child.once('close', (code) => resolve({ ok: code === 0, details }))
  })
}
