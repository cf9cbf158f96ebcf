import type { Config } from '../config.ts'
import type { Db } from '../database/database.ts'
import { accountByEmail, accountById } from '../identity/account.store.ts'
import { personById } from '../identity/person.store.ts'
import type { LetterKind } from './letter.ts'
import { type MailPreference, preferenceOf, stopsOf } from './mail-preference.store.ts'
import { DEFAULT_HOURS, type MailHours } from './mail-preference.ts'
import type { OutboxLetter } from './outbox.store.ts'

/** Whom a letter goes to, as things stand when it is delivered. */
export type Receiver = {
  name: string
  address: string
  accountId: string | null
  personId: string | null
  hours: MailHours
}

/** Why a letter goes to nobody. */
export type NoReceiver = { letterState: 'unreachable' | 'unsubscribed'; because: string }

/** Finds out to whom a letter goes now, or why to nobody. `db` sees the workspace of the letter. */
export async function receiverOf(
  db: Db,
  letter: OutboxLetter,
  urgency: LetterKind['urgency'],
  config: Config,
): Promise<Receiver | NoReceiver> {
  const found = await addressOf(db, letter)
  if (found === undefined) return unreachable('There is nobody with an address to send it to.')
  if (found.deactivated) return unreachable('The account is switched off.')
  const { name, address, accountId } = found
  if (!isPlainAddress(address)) return unreachable('The address is not one that mail can be sent to.')
  const preference = accountId ? await preferenceOf(db, accountId) : undefined
  const receiver = {
    name,
    address,
    accountId,
    personId: letter.toPersonId,
    hours: hoursOf(preference, config),
  }
  if (urgency === 'asked-for') return receiver
  const stops = await stopsOf(db, address)
  if (stops.some(({ stopKind }) => stopKind === 'undeliverable'))
    return unreachable('Mail to this address came back before.')
  const unwanted =
    preference?.lettersOffAt ||
    (urgency === 'digest' && preference?.digestOffAt) ||
    stops.some(({ stopKind }) => stopKind === 'unsubscribed')
  return unwanted ? { letterState: 'unsubscribed', because: 'They do not want such letters.' } : receiver
}

export function hoursOf(preference: MailPreference | undefined, config: Config): MailHours {
  const timeZone = preference?.timeZone ?? config.timeZone
  if (!preference) return { ...DEFAULT_HOURS, timeZone }
  const { digestHour, quietFrom, quietUntil, weekends } = preference
  return { timeZone, digestHour, quietFrom, quietUntil, weekends }
}

type Found = { name: string; address: string; accountId: string | null; deactivated: boolean }

/** Whose address a letter has, as things stand now. */
export async function addressOf(db: Db, letter: OutboxLetter): Promise<Found | undefined> {
  const { toAccountId, toPersonId, toAddress, toName } = letter
  if (toAccountId) {
    const account = await accountById(db, toAccountId)
    return account && { ...ofAccount(account), name: account.name, address: account.email }
  }
  const person = toPersonId ? await personById(db, toPersonId) : undefined
  const address = toPersonId ? person?.email : toAddress
  if (!address) return undefined
  const account = await accountByEmail(db, address.toLowerCase())
  const name = person?.name ?? toName ?? ''
  return account ? { ...ofAccount(account), name, address } : { name, address, accountId: null, deactivated: false }
}

function ofAccount({ id, deactivatedAt }: { id: string; deactivatedAt: string | null }) {
  return { accountId: id, deactivated: deactivatedAt !== null }
}

/** One address and nothing else: no list, no name, nothing that ends a line. */
function isPlainAddress(address: string): boolean {
  return address.length <= 320 && /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u.test(address)
}

function unreachable(because: string): NoReceiver {
  return { letterState: 'unreachable', because }
}
