import { createHmac, randomBytes } from 'node:crypto'

/** What a secret begins with (as Standard Webhooks has it); the rest is base64 of 32 bytes. */
const BEGINNING = 'whsec_'

export function newSigningSecret(): string {
  return BEGINNING + randomBytes(32).toString('base64')
}

/** The three headers by which a receiver knows what came from here, unchanged and just now: Standard Webhooks 1.0. */
export function signedHeaders(
  { id, at, body }: { id: string; at: string; body: string },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000))
  const signatures = secrets.map((secret) => `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

function signatureOf(secret: string, signed: string): string {
  const key = Buffer.from(secret.slice(BEGINNING.length), 'base64')
  return createHmac('sha256', key).update(signed).digest('base64')
}
