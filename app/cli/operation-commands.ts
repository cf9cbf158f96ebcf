import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Config } from '@plumbline/platform/config'
import { me } from '@plumbline/platform/identity/identity.operations'
import type { Operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { type Command, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { type Caller, reachHouse } from './caller.ts'
import { inWords } from './in-words.ts'

type FieldSchema = { type?: string; description?: string; enum?: string[]; default?: unknown }
type Field = { name: string; schema: FieldSchema; required: boolean }

/** Every operation as `plumbline <noun> <verb>`. Simple fields are options; anything else comes as JSON with --input. */
export function addOperationCommands(program: Command, operations: readonly Operation[], config: () => Config): void {
  for (const operation of operations) {
    const [noun, verb] = operation.name.split('.') as [string, string]
    const parent =
      program.commands.find((command) => command.name() === noun) ??
      program.command(noun).description(`What can be asked of: ${noun}`)
    // A command of its own, which can do more than this operation, stands in its place.
    if (parent.commands.some((command) => command.name() === verb)) continue
    const command = parent.command(verb).description(operation.says)
    const fields = fieldsOf(operation)
    const rehearsal = operations.find(({ name }) => name === operation.cli?.rehearsal)
    if (rehearsal) command.option('--dry-run', 'say what would happen, and change nothing')
    if (operation.cli?.file) command.argument('<file>', 'the file to read; - for standard input')
    const typed = operation.cli?.typed
    if (typed) command.argument('[words...]', `the same as --${typed}`)
    const ofTheFile = [operation.cli?.file, operation.cli?.bytes]
    const second = operation.cli?.secondFile
    for (const field of fields)
      if (!ofTheFile.includes(field.name)) addOption(command, field, field.name === second ? 'file' : 'text')
    if (fields.some(({ schema }) => !isSimple(schema)))
      command.option('--input <json>', 'the whole input as JSON; - reads it from standard input')
    command.action(async (...given: unknown[]) => {
      const options = command.opts<Record<string, unknown>>()
      const file = operation.cli?.file
        ? readFile(String(given[0]), operation.cli.file, fields, operation.cli.bytes)
        : {}
      const words = typed ? (given[0] as string[]).join(' ') : ''
      const input = {
        ...wholeInput(options['input']),
        ...withoutUndefined(options, fields),
        ...(typed && words ? { [typed]: words } : {}),
        ...file,
        ...(second && options[second] !== undefined ? readFile(String(options[second]), second, []) : {}),
      }
      const { json, workspace } = program.opts<{ json?: boolean; workspace?: string }>()
      const asked = rehearsal && options['dryRun'] === true ? rehearsal : operation
      await runOperation(asked, input, { config: config(), json: json === true, workspace })
    })
  }
}

/** Asks one operation, prints what it says and sets the exit code. */
export async function runOperation(
  operation: Operation,
  input: Record<string, unknown>,
  how: { config: Config; json: boolean; workspace?: string | undefined },
) {
  const caller = await reachHouse(how.config)
  try {
    const places = operation.scope === 'workspace' ? await placesFor(caller, operation, how.workspace) : [undefined]
    const results = []
    for (const place of places) results.push({ place, output: await caller.call(operation, place, input) })
    const [only] = results
    if (how.json)
      process.stdout.write(
        `${JSON.stringify(results.length === 1 ? only?.output : Object.fromEntries(results.map(({ place, output }) => [place, output])), null, 2)}\n`,
      )
    else
      for (const { place, output } of results)
        process.stdout.write(
          results.length > 1 ? `${place}: ${inWords(operation, output)}` : inWords(operation, output),
        )
    if (operation.cli?.fails && results.some(({ output }) => operation.cli?.fails?.(output as never)))
      process.exitCode = 1
  } finally {
    await caller.close()
  }
}

/** Which workspace is meant: the one named; otherwise the only one; or all of them, when the operation is about each. */
export async function placesFor(
  caller: Caller,
  operation: Pick<Operation, 'cli'>,
  named: string | undefined,
): Promise<(string | undefined)[]> {
  if (named !== undefined) return [named]
  const { workspaces } = (await caller.call(me, undefined, {})) as { workspaces: { slug: string; kind: string }[] }
  if (operation.cli?.everywhere) return workspaces.map(({ slug }) => slug)
  const own = workspaces.filter(({ kind }) => kind === 'own')
  const [only, ...others] = own.length > 0 ? own : workspaces
  if (only && others.length === 0) return [only.slug]
  throw new Refusal('bad-input', only ? 'There are several workspaces here.' : 'There is no workspace here yet.', {
    next: only
      ? `Say which one: --workspace ${only.slug}`
      : 'Open one: plumbline workspace open --slug mine --name "My organisation"',
  })
}

function fieldsOf(operation: Operation): Field[] {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, FieldSchema>
    required?: string[]
  }
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    schema: field,
    required: schema.required?.includes(name) === true,
  }))
}

function isSimple({ type }: FieldSchema): boolean {
  return type === undefined || ['string', 'number', 'integer', 'boolean'].includes(type)
}

/** Options are not marked as required here: a missing one is refused by the operation, in the same words as everywhere. */
function addOption(command: Command, { name, schema, required }: Field, what: 'file' | 'text'): void {
  if (!isSimple(schema)) return
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const says = [schema.description, schema.enum?.join(' | '), required ? 'needed' : undefined]
    .filter(Boolean)
    .join('; ')
  if (schema.type === 'boolean') command.option(flag, says)
  else if (schema.type === 'number' || schema.type === 'integer') command.option(`${flag} <number>`, says, number)
  else command.option(`${flag} <${what}>`, says)
}

function number(typed: string): number {
  const value = Number(typed)
  if (typed.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It is not a number.')
  return value
}

function withoutUndefined(options: Record<string, unknown>, fields: Field[]): Record<string, unknown> {
  const names = new Set(fields.map(({ name }) => name))
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => names.has(name) && value !== undefined))
}

function wholeInput(given: unknown): Record<string, unknown> {
  if (given === undefined) return {}
  const text = given === '-' ? readFileSync(0, 'utf8') : String(given)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('bad-input', 'What was given with --input is not valid JSON.')
  }
}

function readFile(path: string, field: string, fields: Field[], inBytes?: string): Record<string, unknown> {
  try {
    // npm runs its scripts in the root of the project and says where the person stands.
    const bytes = readFileSync(path === '-' ? 0 : resolve(process.env['INIT_CWD'] ?? '.', path))
    const isText = inBytes === undefined || (isUtf8(bytes) && !bytes.includes(0))
    const content = isText ? { [field]: bytes.toString('utf8') } : { [inBytes]: bytes.toString('base64') }
    return { ...content, ...(fields.some(({ name }) => name === 'fileName') ? { fileName: basename(path) } : {}) }
  } catch (error) {
    throw new Refusal('bad-input', `${path} cannot be read (${(error as { code?: string }).code ?? 'unknown reason'}).`)
  }
}
