import { z } from 'zod'
import { later } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Db } from '../database/database.ts'
import { takeOn } from '../jobs/job.store.ts'
import { type JobOutside, job } from '../jobs/job.ts'
import { type NoReceiver, type Receiver, receiverOf } from './addressee.ts'
import type { Content, LetterKind } from './letter.ts'
import { OPEN } from './letter-state.ts'
import { withoutSecrets } from './letter-words.ts'
import { welcomeFrom } from './mail-preference.ts'
import { mintMailToken } from './mail-token.ts'
import { type Carrying, hostOf, type Message, messageOf } from './message.ts'
import { letterById, moveLetter, type OutboxLetter } from './outbox.store.ts'
import { DELIVER } from './post.ts'
import { type MailServer, NotSent, openMailServer } from './smtp.ts'

/** How often a letter may be sent again although it may have arrived: Message-ID and content stay the same. */
const MOST_REPEATS = 1
/** After the mail server was out of reach, others do not wait for it so soon again: the worker has other things to do. */
const REST_SECONDS = 10

type Work = JobOutside<{ letterId: string }>

/**
 * Delivers one letter. `sending` is noted before the message is handed over and `sent` after the mail server has taken it. A
 * letter that is found as `sending` is in doubt: it is sent once more with the same Message-ID, by which mail programs show
 * it once, and after that no more.
 */
export const deliverLetter = job({
  kind: DELIVER,
  says: 'Delivers one letter of the outbox',
  input: z.object({ letterId: z.guid() }),
  tries: 12,
  leaseSeconds: 45,
  async outside(work) {
    const due = await lookAt(work)
    if (!due) return
    const { smtpUrl } = work.config
    if (smtpUrl === undefined) {
      await keepForReading(work, due)
      return
    }
    try {
      await send({ ...work, config: { ...work.config, smtpUrl } }, due)
    } catch (error) {
      await noteUnsent(work, error)
    }
  },
})

type Due = { letter: OutboxLetter; kind: LetterKind; to: Receiver }

/** What there is to deliver now. Settles what needs no sending, and puts off what comes at a bad time. */
async function lookAt(work: Work): Promise<Due | undefined> {
  const { input, database, workspace, letters, config, newId } = work
  const now = work.now()
  return database.changing(async (all) => {
    const db = database.within(all, workspace.id)
    const letter = await letterById(db, input.letterId)
    if (!letter || !OPEN.includes(letter.letterState)) return undefined
    const kind = letters.get(letter.letterKind)
    if (!kind) throw new Error(`No letter is called ${letter.letterKind}`)
    if (letter.letterState === 'sending' && !(await mayRepeat(db, letter, now))) return undefined
    const to = await receiverOf(db, letter, kind.urgency, config)
    if ('letterState' in to) {
      await settle(db, letter.id, to, now)
      return undefined
    }
    const welcome = kind.urgency === 'asked-for' ? now : welcomeFrom(now, to.hours)
    if (welcome > now) {
      await takeOn(db, { kind: DELIVER, input, key: `${letter.id} from ${welcome}`, notBefore: welcome }, now, newId)
      return undefined
    }
    return { letter, kind, to }
  })
}

async function mayRepeat(db: Db, letter: OutboxLetter, now: string): Promise<boolean> {
  if (letter.repeats < MOST_REPEATS) {
    return moveLetter(db, letter.id, ['sending'], { letterState: 'waiting', repeats: letter.repeats + 1 })
  }
  const lastError = 'It was handed over twice and nobody answered: it may or may not have arrived.'
  await moveLetter(db, letter.id, ['sending'], { letterState: 'in-doubt', settledAt: now, lastError })
  return false
}

async function settle(db: Db, id: string, { letterState, because }: NoReceiver, now: string): Promise<void> {
  await moveLetter(db, id, OPEN, { letterState, settledAt: now, lastError: because })
}

class TakenBack extends Error {}

/** Without a mail server the words are kept for an administrator to read; what was minted for them is taken back. */
async function keepForReading(work: Work, { letter, kind, to }: Due): Promise<void> {
  const { database, workspace } = work
  let content: Content | null = null
  try {
    await database.changing(async (all) => {
      content = await write(work, database.within(all, workspace.id), kind, letter, to)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  await moveLetter(work.db, letter.id, OPEN, {
    letterState: content ? 'kept' : 'nothing-to-say',
    settledAt: work.now(),
    letterWords: content && withoutSecrets(content),
    lastError: null,
  })
}

function write(work: Work, db: Db, kind: LetterKind, letter: OutboxLetter, to: Receiver): Promise<Content | null> {
  const { workspace, newId, publicUrl } = work
  const { name, address, accountId, personId } = to
  const { id: letterId, letterInput } = letter
  const input = kind.input.parse(letterInput)
  const now = work.now()
  return kind.write({
    input,
    db,
    workspace,
    now,
    newId,
    publicUrl,
    letterId,
    to: { name, address, accountId, personId },
  })
}

type Sending = Omit<Work, 'config'> & { config: Config & { smtpUrl: string } }

let restUntil: { smtpUrl: string; at: string } | undefined

async function send(work: Sending, due: Due): Promise<void> {
  const { config, publicUrl } = work
  if (restUntil?.smtpUrl === config.smtpUrl && restUntil.at > work.now())
    throw new NotSent('for-now', 'The mail server was out of reach a moment ago.')
  let server: MailServer
  try {
    server = await openMailServer(config, hostOf(publicUrl))
  } catch (error) {
    restUntil = { smtpUrl: config.smtpUrl, at: later(work.now(), REST_SECONDS) }
    throw error
  }
  try {
    const message = await readyToGo(work, due)
    if (!message) return
    await server.send(message.envelope, message.source)
    await moveLetter(work.db, due.letter.id, ['sending'], {
      letterState: 'sent',
      settledAt: work.now(),
      tries: work.tries,
      lastError: null,
    })
  } finally {
    server.close()
  }
}

/** Writes the letter, mints what it carries and notes that it is being sent: all of it, or nothing. */
async function readyToGo(work: Sending, { letter, kind, to }: Due): Promise<Message | undefined> {
  const { database, workspace, config, publicUrl } = work
  const now = work.now()
  return database.changing(async (all) => {
    const db = database.within(all, workspace.id)
    const content = await write(work, db, kind, letter, to)
    const next = content
      ? { letterState: 'sending' as const }
      : { letterState: 'nothing-to-say' as const, settledAt: now }
    if (!(await moveLetter(db, letter.id, ['waiting'], next)) || !content) return undefined
    const carrying = await mint(work, db, kind, letter, to)
    return messageOf({ letterId: letter.id, kind, content, to, carrying, now, publicUrl, config })
  })
}

async function mint(work: Work, db: Db, kind: LetterKind, letter: OutboxLetter, to: Receiver): Promise<Carrying> {
  const at = { db, now: work.now(), newId: work.newId }
  const carried = {
    letterId: letter.id,
    inWorkspaceId: work.workspace.id,
    letterKind: letter.letterKind,
    letterInput: letter.letterInput,
    replyPurpose: kind.replies ?? null,
    forAccountId: to.accountId,
    holderId: to.personId,
    address: to.address.toLowerCase(),
  }
  return {
    unsubscribe: kind.urgency === 'asked-for' ? null : await mintMailToken(at, 'unsubscribe', carried),
    reply: work.config.inboundAddress ? await mintMailToken(at, 'reply', carried) : null,
  }
}

/** What could not be sent is refused for good, tried again by the worker after a pause, or (found as `sending`) in doubt. */
async function noteUnsent({ db, input, tries, lastTry, now }: Work, error: unknown): Promise<void> {
  const lastError = String((error as Error)?.message ?? error).slice(0, 300)
  const how = error instanceof NotSent ? error.how : 'in-doubt'
  const end = { settledAt: now(), tries, lastError }
  const { letterId } = input
  if (how === 'for-good') {
    await moveLetter(db, letterId, OPEN, { letterState: 'given-up', ...end })
    return
  }
  if (how === 'for-now') await moveLetter(db, letterId, OPEN, { letterState: 'waiting', tries, lastError })
  else await moveLetter(db, letterId, OPEN, { tries, lastError })
  if (lastTry) {
    await moveLetter(db, letterId, ['waiting'], { letterState: 'given-up', ...end })
    await moveLetter(db, letterId, ['sending'], { letterState: 'in-doubt', ...end })
  }
  throw error
}
