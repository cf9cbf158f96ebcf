import { EXIT_CONFIGURATION, Missing } from '../testing/missing.ts'

const WRONG_USE = 2

/** Runs the fault named on the command line; `--long` for the counts of docs/reliability.md. */
export async function runNamed(faults: Record<string, (long: boolean) => Promise<void>>): Promise<void> {
  const words = process.argv.slice(2)
  const fault = faults[words.find((word) => !word.startsWith('--')) ?? '']
  if (!fault) {
    process.stderr.write(`Name a fault: ${Object.keys(faults).join(', ')}.\n`)
    process.exitCode = WRONG_USE
    return
  }
  try {
    await fault(words.includes('--long'))
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIGURATION
  }
}
