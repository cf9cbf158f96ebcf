/**
 * `npm run faults`: the fault campaign of docs/reliability.md. Each fault is a command of its own in this folder, run against
 * real servers and real databases on this machine, and run once more with one protection taken away, where it must break:
 * only then does a pass mean something.
 *
 *   npm run faults                     every fault, short
 *   npm run faults -- F1 F4 --long     these, with the counts of docs/reliability.md (all of them: some hours)
 *
 * Prints what each command prints, one JSON object a line. Exit 1 when something did not hold.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { campaign } from './campaign.ts'

const WRONG_USE = 2
const words = process.argv.slice(2)
const long = words.includes('--long')
const named = words.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase())
const unknown = named.filter((name) => !campaign.some(({ fault }) => fault === name))

if (unknown.length > 0) {
  const known = [...new Set(campaign.map(({ fault }) => fault))].join(', ')
  process.stderr.write(`There is no fault ${unknown.join(', ')}. There are: ${known}.\n`)
  process.exitCode = WRONG_USE
} else {
  for (const { fault, program, words: said = [] } of campaign) {
    if (named.length > 0 && !named.includes(fault)) continue
    if ((await run(program, said)) !== 0) process.exitCode = 1
  }
}

async function run(program: URL, said: readonly string[]): Promise<number> {
  const started = spawn(process.execPath, [fileURLToPath(program), ...said, ...(long ? ['--long'] : [])], {
    stdio: 'inherit',
  })
  const [code] = (await once(started, 'exit')) as [number | null]
  return code ?? 1
}
