import type { ImapFlow } from 'imapflow'
import { z } from 'zod'
import { operator } from '../actor.ts'
import { type JobOutside, job, type Schedule } from '../jobs/job.ts'
import { Refusal } from '../refusal.ts'
import { receiveMail } from './incoming.operations.ts'
import { LARGEST_MESSAGE, readIncoming } from './incoming.ts'

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000
const MOST_AT_ONCE = 100

type Work = Pick<JobOutside<unknown>, 'config' | 'perform' | 'signal'>

/** Fetches replies from a mailbox. A message is marked as seen only after what it does is in the database. */
export const pollMailbox = job({
  kind: 'mail.poll',
  says: 'Looks for replies in the mailbox',
  input: z.object({}),
  tries: 1,
  leaseSeconds: 45,
  async outside(work) {
    const { imapUrl, inboundAddress } = work.config
    if (imapUrl === undefined || inboundAddress === undefined) return
    await fetchReplies(work, imapUrl, inboundAddress)
  },
})

export const pollSchedule: Schedule = {
  job: pollMailbox.kind,
  says: 'Every other minute: look for replies in the mailbox',
  cron: '*/2 * * * *',
  in: 'server',
}

async function fetchReplies(work: Work, imapUrl: string, inboundAddress: string): Promise<void> {
  const url = new URL(imapUrl)
  const secure = url.protocol === 'imaps:'
  // Fetched when it is first needed, like the rest of mail: a start and a command need nothing of it.
  const imap = await import('imapflow')
  const client = new imap.ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableAutoIdle: true,
  })
  // Without a listener a broken connection would end the process; whatever waits for a reply is told anyway.
  client.on('error', () => undefined)
  let faults = 0
  try {
    await client.connect()
    const lock = await client.getMailboxLock(decodeURIComponent(url.pathname.slice(1)) || 'INBOX')
    try {
      const unseen = (await client.search({ seen: false }, { uid: true })) || []
      for (const uid of unseen.slice(0, MOST_AT_ONCE)) {
        if (work.signal.aborted) break
        if (await actOn(work, client, uid, inboundAddress)) await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true })
        else faults += 1
      }
    } finally {
      lock.release()
    }
    await client.logout()
  } finally {
    client.close()
  }
  if (faults > 0) throw new Error(`${faults} messages could not be read; they stay unread in the mailbox.`)
}

/** Whether a message is dealt with, for good. */
async function actOn(work: Work, client: ImapFlow, uid: number, inboundAddress: string): Promise<boolean> {
  const about = await client.fetchOne(uid, { size: true }, { uid: true })
  if (!about || (about.size ?? 0) > LARGEST_MESSAGE) return true
  const found = await client.fetchOne(uid, { source: { maxLength: LARGEST_MESSAGE } }, { uid: true })
  const source = found ? found.source : undefined
  if (!source) return true
  try {
    const input = await readIncoming(source, inboundAddress)
    if (input) await work.perform(receiveMail, { by: operator, via: 'mail', input })
    return true
  } catch (error) {
    // It came before, or its letter is too old; nothing more will come of it.
    return error instanceof Refusal && ['already-exists', 'not-found'].includes(error.code)
  }
}
