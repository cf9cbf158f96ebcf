import { isUtf8 } from 'node:buffer'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  CONTRADICTIONS,
  doctorOf,
  findingsInWords,
  isRecord,
  readRecords,
  recordsInWords,
  rowsOf,
} from '@plumbline/decisions/step'
import { dayOf } from '@plumbline/platform/clock'
import type { Config } from '@plumbline/platform/config'
import type { Operation } from '@plumbline/platform/operation'
import type { Command } from 'commander'
import { runOperation } from '../operation-commands.ts'
import { type FoundFile, folderAt, isCheckout, textFilesIn } from './record-files.ts'
import { workByKey } from './work-by-key.ts'

/** `plumbline decisions`: what a folder of decision records says, without a server and without a database; and its import. */
export function addDecisionsCommands(program: Command, operations: readonly Operation[], config: () => Config): void {
  const parent = program
    .command('decisions')
    .description('Decision records as files: any folder or checkout, read only')
  parent
    .command('read')
    .description('Read every decision record below a folder and say what was understood of it; nothing is kept')
    .argument('<folder>', 'a folder of records, or a checkout in which they lie somewhere')
    .action((given: string, _: unknown, command: Command) => {
      const rows = rowsOf(recordsIn(folderAt(given)))
      const { json } = command.optsWithGlobals<{ json?: true }>()
      process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : recordsInWords(rows)}\n`)
    })
  parent
    .command('doctor')
    .description('Say what contradicts itself or is left out: numbers, supersessions, links, owners, reviews')
    .argument('<folder>', 'a folder of records, or a checkout in which they lie somewhere')
    .option('--strict', 'exit with 1 when something contradicts itself')
    .action((given: string, options: { strict?: true }, command: Command) => {
      const folder = folderAt(given)
      const read = recordsIn(folder)
      const records = read.filter(isRecord).length
      const findings = doctorOf(read, dayOf(new Date().toISOString()), (path) => existsSync(join(folder, path)))
      const { json } = command.optsWithGlobals<{ json?: true }>()
      const counted = Object.fromEntries(
        [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
      )
      process.stdout.write(
        `${json ? JSON.stringify({ files: read.length, records, counts: counted, findings }, null, 2) : findingsInWords(findings, records)}\n`,
      )
      if (options.strict && findings.some(({ kind }) => CONTRADICTIONS.includes(kind))) process.exitCode = 1
    })
  addImportCommand(parent, operations, config)
}

function addImportCommand(parent: Command, operations: readonly Operation[], config: () => Config): void {
  const named = (name: string) => operations.find((operation) => operation.name === name) as Operation
  parent
    .command('import')
    .description(named('decision.import').says)
    .argument('<folder>', 'a folder of records, or a checkout in which they lie somewhere')
    .requiredOption('--work <key>', 'the work that the decisions belong to')
    .option('--dry-run', 'say what would happen, and change nothing')
    .action(async (given: string, options: { work: string; dryRun?: true }, command: Command) => {
      const folder = folderAt(given)
      const files = textFilesIn(folder)
      const wanted = new Set(readRecords(files, isCheckout(folder)).map(({ path }) => path))
      const input = { files: files.filter(({ path }) => wanted.has(path)).map(asGiven) }
      const { json, workspace } = command.optsWithGlobals<{ json?: true; workspace?: string }>()
      const how = { config: config(), json: json === true, workspace }
      const workId = await workByKey(named('work.find'), options.work, how)
      const asked = named(options.dryRun ? 'decision.preview-import' : 'decision.import')
      await runOperation(asked, { workId, ...input }, how)
    })
}

/** A file as the operation takes it: text where it is UTF-8, bytes otherwise. */
function asGiven({ path, bytes }: FoundFile) {
  const isText = isUtf8(bytes) && !bytes.includes(0) && !(bytes[0] === 0xef && bytes[1] === 0xbb)
  return isText
    ? { path, text: Buffer.from(bytes).toString('utf8') }
    : { path, bytes: Buffer.from(bytes).toString('base64') }
}

function recordsIn(folder: string) {
  return readRecords(textFilesIn(folder), isCheckout(folder))
}
