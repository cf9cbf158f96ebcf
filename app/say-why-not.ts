import { ConfigurationError } from '@plumbline/platform/config'
import { Refusal } from '@plumbline/platform/refusal'

const REFUSED = 1
const WRONG_CONFIGURATION = 78

/** Says on standard error why it cannot go on, and gives the exit code: 78 for wrong settings, 1 for a refusal. */
export function sayWhyNot(error: unknown): number {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`These settings are wrong:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}\n`)
    return WRONG_CONFIGURATION
  }
  if (error instanceof Refusal) {
    const fields = error.fields
      .map(({ path, says, line }) => `  ${line ? `line ${line}: ` : ''}${path}: ${says}\n`)
      .join('')
    process.stderr.write(`${error.sentence}\n${fields}${error.next ? `${error.next}\n` : ''}`)
    return REFUSED
  }
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'EADDRINUSE') {
    process.stderr.write('That port is taken. Give another one with PORT=4401.\n')
    return REFUSED
  }
  process.stderr.write(`Something broke on our side: ${message ?? String(error)}\n${(error as Error).stack ?? ''}\n`)
  return REFUSED
}
