import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new unguessable token (256 bits) in characters that are safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** An id drawn by lot (128 bits): unlike other ids it says nothing of when it was made, or after which. */
export function drawnId(): string {
  return randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What is stored instead of a token, so that a copy of the database opens nothing. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(hashOf(a))
  const right = Buffer.from(hashOf(b))
  return timingSafeEqual(left, right)
}

/** Locks a text so that only somebody who holds `key` can read it again. */
export function seal(key: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

export function unseal(key: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

function sealingKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'plumbline', 'kept reply', 32))
}
