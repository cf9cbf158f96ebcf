/**
 * `npm run check`: everything that can be said about the code without running it. One line for each check, the details
 * of what failed below, exit 1 if anything did. Mend formatting with `npx biome check --write`.
 */
import { checksOf } from './house/checks.ts'
import { ourRoot } from './house/house.ts'

/** Two at once: a small machine has two cores, and the type checker alone uses both. */
const AT_ONCE = 2

const checks = checksOf(ourRoot)
const waiting = [...checks]
const failures: string[] = []
await Promise.all(Array.from({ length: AT_ONCE }, lookAtNext))

if (failures.length > 0) say(`\n${failures.join('\n\n')}\n`)
say(`${checks.length - failures.length} of ${checks.length} checks passed`)
process.exitCode = failures.length > 0 ? 1 : 0

async function lookAtNext(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const started = performance.now()
    const { ok, note = '', details } = await check.look()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(`${ok ? 'ok    ' : 'failed'}  ${check.name.padEnd(20)} ${seconds.padStart(5)} s  ${note}`.trimEnd())
    if (!ok) failures.push(`--- ${check.name}\n${details.trim()}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
