import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { readDirectionFile } from '@plumbline/direction/step'
import { summaryOf } from '@plumbline/direction/words'
import { Refusal } from '@plumbline/platform/refusal'
import type { Command } from 'commander'

/** How the two files of a KEP are called. */
const KEP_TEXT = 'README.md'
const KEP_FACTS = 'kep.yaml'

/** `plumbline direction read`: what would become of a file, without a server and without a database. */
export function addDirectionCommands(program: Command): void {
  program
    .command('direction')
    .description('What can be asked of: direction')
    .command('read')
    .description('Read a direction file, a KEP, an RFC or a PR/FAQ and say what was understood of it; nothing is kept')
    .argument('<file>', 'the file to read, or the folder of a KEP; - for standard input')
    .action(async (path: string, _: unknown, command: Command) => {
      const read = await readDirectionFile(givenAt(path))
      const { json } = command.optsWithGlobals<{ json?: true }>()
      process.stdout.write(`${json ? JSON.stringify(read, null, 2) : summaryOf(read)}\n`)
    })
}

function givenAt(path: string) {
  if (path === '-') return { text: textOf(path) }
  // npm runs its scripts in the root of the project and says where the person stands.
  const named = resolve(process.env['INIT_CWD'] ?? '.', path)
  const file = existsSync(named) && statSync(named).isDirectory() ? join(named, KEP_TEXT) : named
  const facts = join(dirname(file), KEP_FACTS)
  const hasFacts = basename(file) === KEP_TEXT && existsSync(facts)
  return { text: textOf(file), ...(hasFacts ? { kepFacts: textOf(facts) } : {}) }
}

function textOf(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path === '-' ? 0 : path)
  } catch (error) {
    throw new Refusal('bad-input', `${path} cannot be read (${(error as { code?: string }).code ?? 'unknown reason'}).`)
  }
  if (!isUtf8(bytes)) throw new Refusal('bad-input', `${path} is not written in UTF-8.`)
  return bytes.toString('utf8')
}
