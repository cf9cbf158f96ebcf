import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { publishedHead } from '@plumbline/platform/audit'
import { auditEvents, auditServerEvents, auditVerify } from '@plumbline/platform/audit.operations'
import { type ExportOpening, type ExportVerified, verifyExport } from '@plumbline/platform/audit-export'
import type { Config } from '@plumbline/platform/config'
import type { OutputOf } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import type { Command } from 'commander'
import { type Caller, reachHouse } from '../caller.ts'
import { placesFor, runOperation } from '../operation-commands.ts'

const EVENTS_AT_A_TIME = 1_000

/** The log: written out, and checked here or in a file that was written out. */
export function addAuditCommands(program: Command, config: () => Config): void {
  const audit = program.command('audit').description('The log of who did what, and when')
  const general = () => program.opts<{ json?: boolean; workspace?: string }>()
  audit
    .command('export')
    .description('Write the log out, one event on each line (JSON Lines); with what is still kept of the details')
    .option('--from <day>', 'from this day or moment on (UTC)')
    .option('--to <day>', 'up to and with this day or moment (UTC)')
    .option('--server', 'the log of the server itself')
    .option('--format <format>', 'only jsonl is there', 'jsonl')
    .action(async ({ from, to, server, format }: { from?: string; to?: string; server?: boolean; format: string }) => {
      if (format !== 'jsonl') throw new Refusal('bad-input', 'The only format is jsonl.')
      await exportLog(config(), { from, to, server: server === true, workspace: general().workspace })
    })
  audit
    .command('verify')
    .description(
      'Check that no event was changed, removed or cut off: here, or in a file of audit export without a database',
    )
    .argument('[file]', 'a file that audit export has written')
    .option('--head <seq:hash>', 'a head that was kept elsewhere: a log that was cut off since then shows')
    .action(async (file: string | undefined, { head }: { head?: string }) => {
      const { json, workspace } = general()
      if (head !== undefined && !publishedHead.test(head))
        throw new Refusal('bad-input', '--head must look like 120:0f3a…, at least 16 characters of the hash.')
      if (file !== undefined) return verifyFile(file, head, json === true)
      if (head !== undefined && workspace === undefined)
        throw new Refusal('bad-input', 'A head belongs to one workspace.', { next: 'Say which one: --workspace NAME' })
      await runOperation(auditVerify, head === undefined ? {} : { head }, {
        config: config(),
        json: json === true,
        workspace,
      })
    })
}

type Wanted = { from: string | undefined; to: string | undefined; server: boolean; workspace: string | undefined }

async function exportLog(config: Config, wanted: Wanted): Promise<void> {
  const caller = await reachHouse(config)
  try {
    const place = wanted.server ? undefined : (await placesFor(caller, {}, wanted.workspace))[0]
    let first = await pageOfLog(caller, wanted, place, undefined)
    await print(openingOf(wanted, place, first))
    for (;;) {
      for (const event of first.rows) await print(event)
      if (first.next === null) return
      first = await pageOfLog(caller, wanted, place, first.next)
    }
  } finally {
    await caller.close()
  }
}

type LogPage = OutputOf<typeof auditEvents>

async function pageOfLog(
  caller: Caller,
  { from, to, server }: Wanted,
  place: string | undefined,
  cursor: string | undefined,
) {
  const operation = server ? auditServerEvents : auditEvents
  return (await caller.call(operation, place, { from, to, cursor, limit: EVENTS_AT_A_TIME })) as LogPage
}

function openingOf({ from, to }: Wanted, place: string | undefined, { rows, head }: LogPage): ExportOpening {
  const [first] = rows
  return {
    plumbline: 'audit',
    format: 1,
    workspace: place ?? '-server',
    exportedAt: new Date().toISOString(),
    from: from ?? null,
    to: to ?? null,
    start: first ? { seq: first.seq - 1, hash: first.previousHash } : head,
    head,
  }
}

async function print(line: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

async function verifyFile(file: string, head: string | undefined, json: boolean): Promise<void> {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file)
  const stream = createReadStream(path)
  await once(stream, 'open').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('bad-input', `${file} cannot be read (${error.code ?? 'unknown reason'}).`)
  })
  const verified = await verifyExport(createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }), head)
  process.stdout.write(json ? `${JSON.stringify(verified, null, 2)}\n` : inWords(verified))
  if (!verified.whole) process.exitCode = 1
}

function inWords({ whole, events, erased, breaks, opening, checkedAgainst, head }: ExportVerified): string {
  if (!whole) return `The log of ${opening.workspace} is broken.\n${breaks.join('\n')}\n`
  const counted = `The log of ${opening.workspace} is whole: ${events} events, ${erased} with erased details. Head ${head.seq} ${head.hash}\n`
  return checkedAgainst === null
    ? `${counted}Whether its end was cut off shows only against a head that was kept elsewhere: --head SEQ:HASH\n`
    : counted
}
