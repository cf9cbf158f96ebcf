import { createReadStream, type ReadStream, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '@plumbline/platform/refusal'

/** How much is taken from the disk at once: large enough for speed, small enough to be nothing in memory. */
const PIECE_BYTES = 256 * 1024

/** A file that a person named: where it is, and the name to say when something is wrong with it. */
export type NamedFile = { readonly path: string; readonly name: string }

/** npm runs its scripts in the root of the project and says where the person stands. */
export function namedFile(given: string): NamedFile {
  return { path: resolve(process.env['INIT_CWD'] ?? '.', given), name: basename(given) }
}

export function isFolder(file: NamedFile): boolean {
  try {
    return statSync(file.path).isDirectory()
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** The bytes of a file in pieces, unpacked when its name ends in .gz. `read` is how many bytes of it have been taken. */
export function openFile(file: NamedFile): { pieces: Readable; size: number; read: () => number } {
  if (isFolder(file)) throw new Refusal('bad-input', `${file.name} is a folder; a file is needed here.`)
  const stored: ReadStream = createReadStream(file.path, { highWaterMark: PIECE_BYTES })
  const read = () => stored.bytesRead
  const size = statSync(file.path).size
  if (!file.name.endsWith('.gz')) return { pieces: stored, size, read }
  const unpacked = createGunzip({ chunkSize: PIECE_BYTES })
  stored.once('error', (error) => unpacked.destroy(error))
  return { pieces: stored.pipe(unpacked), size, read }
}

const WHY_UNREADABLE: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  Z_DATA_ERROR: 'it is not a gzip file',
  Z_BUF_ERROR: 'it ends in the middle',
}

export function unreadable(file: NamedFile, error: unknown): Refusal {
  const { code = 'unknown reason' } = error as { code?: string }
  return new Refusal('bad-input', `${file.name} cannot be read: ${WHY_UNREADABLE[code] ?? code}.`)
}
