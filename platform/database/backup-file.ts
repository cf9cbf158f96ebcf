import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { decrypted, encrypted, isEncrypted } from './backup-cipher.ts'

const counted = { rows: z.number().int(), sha256: z.string() }

const manifestShape = z.object({
  plumbline: z.literal('backup'),
  format: z.literal(1),
  version: z.string(),
  takenAt: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.object({ name: z.string(), appliedAt: z.string() })),
  content: z.object({
    ...counted,
    tables: z.array(z.object({ table: z.string(), ...counted })),
    workspaces: z.array(z.object({ workspaceId: z.string(), ...counted })),
  }),
  chains: z.array(z.object({ workspaceId: z.string(), slug: z.string(), seq: z.number().int(), hash: z.string() })),
})

/** The first line of a backup: what it holds, and by which figures that is proved. */
export type Manifest = z.output<typeof manifestShape>

/** Before the rows of each table stands which table it is and how many there are; rows themselves are objects. */
const headingShape = z.tuple([z.string(), z.number().int()])

export type BackupPart = { table: string; line: string }

/**
 * Writes one file and puts it into place only when all of it is on the disk. Never overwrites one.
 * `lines` are the rows of each table, in the order of the tables.
 */
export async function writeBackupFile(
  path: string,
  manifest: Manifest,
  lines: AsyncIterable<BackupPart>,
  passphrase: string | undefined,
): Promise<{ bytes: number }> {
  refuseIfThere(path)
  const unfinished = `${path}.unfinished-${process.pid}`
  const file = await open(unfinished, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw cannotWrite(path, error)
  })
  try {
    const gzip = createGzip({ level: 6 })
    const feeding = pipeline(Readable.from(chunksOf(manifest, lines)), gzip)
    // Seen where the packed bytes are read; here only so that it is not left unseen.
    feeding.catch(() => undefined)
    const packed = gzip as AsyncIterable<Buffer>
    let bytes = 0
    for await (const chunk of passphrase === undefined ? packed : encrypted(passphrase, packed)) {
      await file.writeFile(chunk)
      bytes += chunk.length
    }
    await feeding
    await file.sync()
    await file.close()
    putInPlace(unfinished, path)
    return { bytes }
  } catch (error) {
    await file.close().catch(() => undefined)
    rmSync(unfinished, { force: true })
    throw 'syscall' in (error as object) ? cannotWrite(path, error as NodeJS.ErrnoException) : error
  }
}

const CHUNK_CHARACTERS = 64 * 1024

async function* chunksOf(manifest: Manifest, lines: AsyncIterable<BackupPart>): AsyncGenerator<string> {
  const rows = new Map(manifest.content.tables.map((each) => [each.table, each.rows]))
  let held = `${JSON.stringify(manifest)}\n`
  let open: string | undefined
  for await (const { table, line } of lines) {
    if (open !== table) held += `${JSON.stringify([table, rows.get(table) ?? 0])}\n`
    open = table
    held += `${line}\n`
    if (held.length < CHUNK_CHARACTERS) continue
    yield held
    held = ''
  }
  yield held
}

/** A hard link fails where a file stands already, in one step; a file system without links gets the next best. */
function putInPlace(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path)
    unlinkSync(unfinished)
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') throw standsAlready(path)
    refuseIfThere(path)
    renameSync(unfinished, path)
  }
  syncFolder(dirname(path))
}

function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // Some systems do not let a folder be synced; the file itself is.
  }
}

function refuseIfThere(path: string): void {
  if (existsSync(path)) throw standsAlready(path)
}

function standsAlready(path: string): Refusal {
  return new Refusal('already-exists', `${path} is there already; a backup never overwrites a file.`, {
    next: 'Give another name with --to, or move that file away.',
  })
}

function cannotWrite(path: string, { code }: NodeJS.ErrnoException): Refusal {
  const why = code === 'ENOSPC' ? 'the disk is full' : (code ?? 'unknown reason')
  return new Refusal('unavailable', `The backup could not be written to ${path}: ${why}. Nothing is left of it.`)
}

/** Opens a backup: its manifest, and then its rows line by line. Refuses, in words, what is not one or is damaged. */
export async function readBackupFile(
  path: string,
  passphrase: string | undefined,
): Promise<{ manifest: Manifest; encrypted: boolean; rows: AsyncIterable<BackupPart> }> {
  const beginning = beginningOf(path)
  const locked = isEncrypted(beginning)
  if (!locked && !(beginning[0] === 0x1f && beginning[1] === 0x8b))
    throw new Refusal('bad-input', `${path} is not a backup of Plumbline.`)
  if (locked && passphrase === undefined) {
    throw new Refusal('bad-input', 'This backup is encrypted.', {
      next: 'Give its passphrase with PLUMBLINE_BACKUP_PASSPHRASE or PLUMBLINE_BACKUP_PASSPHRASE_FILE.',
    })
  }
  const bytes = createReadStream(path) as AsyncIterable<Buffer>
  const lines = linesOf(unpacked(locked ? decrypted(passphrase ?? '', bytes) : bytes))
  const first = await lines.next()
  const manifest = readManifest(path, first.done ? '' : first.value)
  return { manifest, encrypted: locked, rows: partsOf(lines) }
}

function beginningOf(path: string): Buffer {
  try {
    const beginning = Buffer.alloc(64)
    const handle = openSync(path, 'r')
    const length = readSync(handle, beginning, 0, 64, 0)
    closeSync(handle)
    return beginning.subarray(0, length)
  } catch (error) {
    throw new Refusal('bad-input', `${path} cannot be read (${(error as { code?: string }).code ?? 'unknown reason'}).`)
  }
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const feeding = pipeline(Readable.from(bytes), gunzip)
  feeding.catch(() => undefined)
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
    await feeding
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code, message } = error as { code?: string; message?: string }
    throw new Refusal(
      'bad-input',
      `The backup is damaged${code === 'Z_BUF_ERROR' ? ': its end is cut off' : ` (${message})`}.`,
    )
  }
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    let from = 0
    for (let end = held.indexOf(10); end >= 0; end = held.indexOf(10, from)) {
      yield held.toString('utf8', from, end)
      from = end + 1
    }
    held = held.subarray(from)
  }
  if (held.length > 0) throw new Refusal('bad-input', 'The backup is damaged: its last line has no end.')
}

function readManifest(path: string, line: string): Manifest {
  const said = parsed(line)
  const { plumbline, format } = (said ?? {}) as { plumbline?: string; format?: number }
  if (plumbline !== 'backup') throw new Refusal('bad-input', `${path} is not a backup of Plumbline.`)
  if (format !== 1)
    throw new Refusal('bad-input', `This backup has format ${format}, which a newer Plumbline writes.`, {
      next: 'Use the newer version.',
    })
  const manifest = manifestShape.safeParse(said)
  if (!manifest.success) throw new Refusal('bad-input', 'The first line of this backup is damaged.')
  return manifest.data
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function* partsOf(lines: AsyncIterable<string>): AsyncGenerator<BackupPart> {
  let table: string | undefined
  for await (const line of lines) {
    if (line.startsWith('[')) table = headingShape.safeParse(parsed(line)).data?.[0]
    else if (table !== undefined) yield { table, line }
    if (table === undefined) throw new Refusal('bad-input', 'The backup is damaged: rows of no table.')
  }
}
