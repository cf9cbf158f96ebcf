import { randomBytes } from 'node:crypto'
import { type Instant, later } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { hashOf } from '../secret.ts'
import { addMailToken, type MailToken } from './mail-token.store.ts'

const TOKEN_BYTES = 20
const A_DAY_SECONDS = 24 * 60 * 60
/** Whoever finds an old letter may still say that they want no more. */
const UNSUBSCRIBE_SECONDS = 400 * A_DAY_SECONDS
const REPLY_SECONDS = 60 * A_DAY_SECONDS

type Carried = Pick<
  MailToken,
  'letterId' | 'inWorkspaceId' | 'letterKind' | 'letterInput' | 'replyPurpose' | 'forAccountId' | 'holderId' | 'address'
>

/**
 * A token (160 bits) for a letter to carry. Small letters and digits only: on its way back in an address it may lose the
 * difference between small and large ones, and it must fit before the @ with room for a word.
 */
export async function mintMailToken(
  at: { db: Db; now: Instant; newId(): string },
  tokenUse: MailToken['tokenUse'],
  carried: Carried,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('hex')
  await addMailToken(at.db, {
    id: at.newId(),
    tokenHash: hashOf(token),
    tokenUse,
    ...carried,
    createdAt: at.now,
    expiresAt: later(at.now, tokenUse === 'reply' ? REPLY_SECONDS : UNSUBSCRIBE_SECONDS),
    answeredAt: null,
  })
  return token
}

/** `reply@example.org` and a token: `reply+…@example.org`. */
export function addressWithToken(inboundAddress: string, token: string): string {
  const at = inboundAddress.lastIndexOf('@')
  return `${inboundAddress.slice(0, at)}+${token}${inboundAddress.slice(at)}`
}

/** The token in an address that a message was sent to, if it is one of ours. */
export function tokenInAddress(address: string, inboundAddress: string): string | undefined {
  const at = inboundAddress.lastIndexOf('@')
  const [local, domain] = [inboundAddress.slice(0, at).toLowerCase(), inboundAddress.slice(at).toLowerCase()]
  const lower = address.toLowerCase()
  if (!lower.startsWith(`${local}+`) || !lower.endsWith(domain)) return undefined
  const token = lower.slice(local.length + 1, lower.length - domain.length)
  return /^[0-9a-f]{40}$/.test(token) ? token : undefined
}
