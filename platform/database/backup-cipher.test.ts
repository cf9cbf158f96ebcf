import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { decrypted, encrypted, isEncrypted } from './backup-cipher.ts'

const CHEAP = { N: 2 ** 4, r: 8, p: 1 }
const PIECE = 64 * 1024 + 16

const chunks = async function* (bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const lock = (bytes: Buffer) => buffer(encrypted('a passphrase', chunks(bytes, 10_000), CHEAP))
const unlock = (bytes: Buffer, passphrase = 'a passphrase') => buffer(decrypted(passphrase, chunks(bytes, 7_777)))

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%i bytes come back as they were', async (length) => {
  const plain = randomBytes(length)
  const locked = await lock(plain)
  expect(isEncrypted(locked)).toBe(true)
  expect((await unlock(locked)).equals(plain)).toBe(true)
})

test('another passphrase, a changed byte, a cut, a piece left out or moved: each is refused', async () => {
  const locked = await lock(randomBytes(200_000))
  const first = locked.indexOf('\n') + 1
  const piece = (at: number) => locked.subarray(first + at * PIECE, first + (at + 1) * PIECE)
  const head = locked.subarray(0, first)
  const changed = Buffer.from(locked)
  changed[first + 100_000] = (changed[first + 100_000] ?? 0) ^ 1
  await expect(unlock(locked, 'another')).rejects.toThrow('does not open this backup')
  await expect(unlock(changed)).rejects.toThrow('damaged or cut off in piece 2')
  await expect(unlock(locked.subarray(0, first + 2 * PIECE))).rejects.toThrow('damaged or cut off in piece 2')
  await expect(unlock(Buffer.concat([head, piece(0), piece(2), piece(3)]))).rejects.toThrow('in piece 2')
  await expect(unlock(Buffer.concat([head, piece(1), piece(0), piece(2), piece(3)]))).rejects.toThrow('its beginning')
  await expect(unlock(locked.subarray(0, 40))).rejects.toThrow('The first line')
})

test('the cost that is written in the file is part of what is proved, and has a limit', async () => {
  const locked = await lock(randomBytes(10))
  const text = locked.toString('latin1')
  const cheaper = Buffer.from(text.replace('"p":1', '"p":2'), 'latin1')
  await expect(unlock(cheaper)).rejects.toThrow('does not open this backup')
  await expect(unlock(Buffer.from(text.replace('"N":16', '"N":1073741824'), 'latin1'))).rejects.toThrow(
    'The first line',
  )
})
