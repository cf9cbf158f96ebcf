import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/**
 * Locks a stream with a passphrase: scrypt makes the key, AES-256-GCM locks piece by piece. Each piece knows its place
 * and whether it is the last one, so that a piece left out, moved or cut off at the end is noticed.
 */
const OPENING = 'plumbline-backup-encrypted '
const PIECE_BYTES = 64 * 1024
const TAG_BYTES = 16
const LONGEST_FIRST_LINE = 1_000
/** 64 MB of memory and about a quarter of a second for each guess. */
const COST = { N: 2 ** 16, r: 8, p: 2 }
const MOST_MEMORY = 256 * 1024 * 1024

const firstLine = z.object({
  cipher: z.literal('aes-256-gcm'),
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 17),
  r: z.number().int().min(1).max(8),
  p: z.number().int().min(1).max(4),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  prefix: z.string().regex(/^[0-9a-f]{14}$/),
})
type FirstLine = z.output<typeof firstLine>

export function isEncrypted(beginning: Buffer): boolean {
  return beginning.subarray(0, OPENING.length).toString('latin1') === OPENING
}

export async function* encrypted(
  passphrase: string,
  plain: AsyncIterable<Buffer>,
  cost: typeof COST = COST,
): AsyncGenerator<Buffer> {
  const said: FirstLine = {
    cipher: 'aes-256-gcm',
    ...cost,
    salt: randomBytes(16).toString('hex'),
    prefix: randomBytes(7).toString('hex'),
  }
  const line = `${OPENING}${JSON.stringify(said)}\n`
  yield Buffer.from(line)
  const key = await keyFrom(passphrase, said)
  let at = 0
  for await (const { piece, last } of piecesOf(plain, PIECE_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(said, at, last))
    cipher.setAAD(Buffer.from(line))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    at += 1
  }
}

export async function* decrypted(passphrase: string, locked: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { line, rest } = await takeFirstLine(locked)
  const said = readFirstLine(line)
  const key = await keyFrom(passphrase, said)
  let at = 0
  for await (const { piece, last } of piecesOf(rest, PIECE_BYTES + TAG_BYTES)) {
    const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(said, at, last))
    cipher.setAAD(Buffer.from(line))
    cipher.setAuthTag(piece.subarray(-TAG_BYTES))
    try {
      yield Buffer.concat([cipher.update(piece.subarray(0, -TAG_BYTES)), cipher.final()])
    } catch {
      throw at === 0
        ? new Refusal('bad-input', 'The passphrase does not open this backup, or its beginning is damaged.')
        : new Refusal('bad-input', `The backup is damaged or cut off in piece ${at + 1}.`)
    }
    at += 1
  }
}

function readFirstLine(line: string): FirstLine {
  try {
    return firstLine.parse(JSON.parse(line.slice(OPENING.length)))
  } catch {
    throw new Refusal('bad-input', 'The first line of this encrypted backup is damaged.')
  }
}

function keyFrom(passphrase: string, { N, r, p, salt }: FirstLine): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'hex'),
      32,
      { N, r, p, maxmem: MOST_MEMORY },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}

function nonceOf({ prefix }: FirstLine, at: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.write(prefix, 'hex')
  nonce.writeUInt32BE(at, 7)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** The same bytes in pieces of one length, the last one marked (and perhaps shorter, or empty). */
async function* piecesOf(
  bytes: AsyncIterable<Buffer>,
  length: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    size += chunk.length
    if (size <= length) continue
    let all = Buffer.concat(held)
    for (; all.length > length; all = all.subarray(length)) yield { piece: all.subarray(0, length), last: false }
    held = [all]
    size = all.length
  }
  yield { piece: Buffer.concat(held), last: true }
}

async function takeFirstLine(bytes: AsyncIterable<Buffer>): Promise<{ line: string; rest: AsyncIterable<Buffer> }> {
  const chunks = bytes[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  for (;;) {
    const end = held.indexOf('\n')
    if (end >= 0) {
      const beyond = held.subarray(end + 1)
      return { line: held.subarray(0, end + 1).toString('utf8'), rest: after(beyond, chunks) }
    }
    const next = await chunks.next()
    if (next.done || held.length > LONGEST_FIRST_LINE)
      throw new Refusal('bad-input', 'The first line of this encrypted backup is damaged.')
    held = Buffer.concat([held, next.value])
  }
}

async function* after(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (;;) {
    const next = await chunks.next()
    if (next.done) return
    yield next.value
  }
}
