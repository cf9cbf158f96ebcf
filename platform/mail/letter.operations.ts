import { z } from 'zod'
import type { Db } from '../database/database.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { page, pageInput, pageOf, placeOf } from '../paging.ts'
import { admins, type Permission, serverAdmins } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { addressOf } from './addressee.ts'
import { LETTER_STATES, OPEN, RETRYABLE, TROUBLED } from './letter-state.ts'
import { asHtml, asText } from './letter-words.ts'
import { footerOf } from './message.ts'
import { letterById, lettersByAge, moveLetter, type OutboxLetter } from './outbox.store.ts'
import { DELIVER } from './post.ts'

const letterShape = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.string().describe('Its subject where it was kept, else what letters of its kind are'),
  toName: z.string(),
  toAddress: z.string().nullable(),
  createdAt: z.string(),
  state: z.enum(LETTER_STATES),
  settledAt: z.string().nullable(),
  tries: z.number(),
  lastError: z.string().nullable(),
  mayRetry: z.boolean(),
  mayDrop: z.boolean(),
})

const wordsShape = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  linksLeftOut: z.boolean().describe('Links that open something are made when a letter is sent, and not kept'),
})

type Place = {
  noun: 'letter' | 'server-letter'
  scope: 'workspace' | 'server'
  who: Permission
  ofWhat: string
  /** The part of the database in which these letters lie. */
  own(asked: Pick<Asked<unknown>, 'db' | 'database' | 'workspace'>): Db
}

/** What administrators may do with letters of one place: those of a workspace, or those of the server itself. */
function letterOperations({ noun, scope, who, ofWhat, own }: Place) {
  const one = z.strictObject({ letterId: z.guid() })

  const list = operation({
    name: `${noun}.list`,
    says: `Letters ${ofWhat}, the newest first: what was sent, what waits, and what could not be sent`,
    http: 'GET /letters',
    scope,
    who,
    changes: false,
    peopleOnly: true,
    input: z.strictObject({
      ...pageInput,
      only: z.enum(['troubled', 'waiting', 'kept']).optional().describe('troubled: what could not be sent'),
    }),
    output: pageOf(letterShape),
    async run(asked) {
      const { input } = asked
      const before = placeOf(input.cursor, z.object({ createdAt: z.iso.datetime(), id: z.guid() }))
      const states = input.only && { troubled: TROUBLED, waiting: OPEN, kept: ['kept' as const] }[input.only]
      const found = await lettersByAge(own(asked), { states, before, atMost: input.limit + 1 })
      const { rows, next } = page(found, input.limit, ({ createdAt, id }) => ({ createdAt, id }))
      const shown = []
      for (const letter of rows) shown.push(await shownAs(asked, own(asked), letter))
      return { rows: shown, next }
    },
  })

  const show = operation({
    name: `${noun}.show`,
    says: `One letter ${ofWhat}; with its words, where it was kept because there is no mail server`,
    http: 'GET /letters/{letterId}',
    scope,
    who,
    changes: false,
    peopleOnly: true,
    input: one,
    output: letterShape.extend({ words: wordsShape.nullable() }),
    async run(asked) {
      const letter = await letterById(own(asked), asked.input.letterId)
      if (!letter) throw nothingHere()
      return { ...(await shownAs(asked, own(asked), letter)), words: wordsOf(letter, asked) }
    },
  })

  const retry = operation({
    name: `${noun}.retry`,
    says: `Try again to send a letter ${ofWhat}`,
    http: 'POST /letters/{letterId}/delivery',
    scope,
    who,
    changes: true,
    event: `${noun}.retried`,
    peopleOnly: true,
    input: one,
    output: z.object({ state: z.enum(LETTER_STATES) }),
    async run(asked) {
      const { input, now, doLater, tell } = asked
      const db = own(asked)
      const letter = await letterById(db, input.letterId)
      if (!letter) throw nothingHere()
      const again = { letterState: 'waiting', settledAt: null, repeats: 0, lastError: null, letterWords: null } as const
      if (!(await moveLetter(db, letter.id, RETRYABLE, again))) {
        throw new Refusal('conflict', 'This letter is not one that can be sent again.', {
          next: 'Look again: it may have been sent meanwhile.',
        })
      }
      await doLater({ kind: DELIVER, input: { letterId: letter.id }, key: `${letter.id} again ${now}` })
      tell({ subjectId: letter.id, details: { kind: letter.letterKind } })
      return { state: 'waiting' as const }
    },
  })

  const drop = operation({
    name: `${noun}.drop`,
    says: `Take a letter ${ofWhat} out, so that it is not sent (any more)`,
    http: 'POST /letters/{letterId}/dropping',
    scope,
    who,
    changes: true,
    event: `${noun}.dropped`,
    peopleOnly: true,
    input: one,
    output: z.object({ state: z.enum(LETTER_STATES) }),
    async run(asked) {
      const { input, now, tell } = asked
      const db = own(asked)
      const letter = await letterById(db, input.letterId)
      if (!letter) throw nothingHere()
      const gone = { letterState: 'dropped', settledAt: now, letterWords: null } as const
      if (!(await moveLetter(db, letter.id, RETRYABLE, gone))) {
        throw new Refusal('conflict', 'This letter cannot be taken out any more.', {
          next: 'Look again: it may have been sent meanwhile.',
        })
      }
      tell({ subjectId: letter.id, details: { kind: letter.letterKind } })
      return { state: 'dropped' as const }
    },
  })

  return { list, show, retry, drop }
}

async function shownAs(
  { letters }: Pick<Asked<unknown>, 'letters'>,
  db: Db,
  letter: OutboxLetter,
): Promise<z.input<typeof letterShape>> {
  const { id, createdAt, letterState, settledAt, tries, lastError } = letter
  const to = await addressOf(db, letter)
  return {
    id,
    kind: letter.letterKind,
    about: letter.letterWords?.subject ?? letters.get(letter.letterKind)?.says ?? letter.letterKind,
    toName: to?.name ?? letter.toName ?? '',
    toAddress: to?.address ?? letter.toAddress,
    createdAt,
    state: letterState,
    settledAt,
    tries,
    lastError,
    mayRetry: RETRYABLE.includes(letterState),
    mayDrop: RETRYABLE.includes(letterState),
  }
}

function wordsOf(letter: OutboxLetter, asked: Pick<Asked<unknown>, 'letters' | 'publicUrl' | 'config'>) {
  const kind = asked.letters.get(letter.letterKind)
  const content = letter.letterWords
  if (!content || !kind) return null
  const unsubscribe = kind.urgency === 'asked-for' ? null : '…'
  const footer = footerOf(kind, { unsubscribe, reply: null }, asked.publicUrl, asked.config)
  const linksLeftOut = content.passages.some((passage) => 'href' in passage && passage.href.includes('…'))
  return { subject: content.subject, text: asText(content, footer), html: asHtml(content, footer), linksLeftOut }
}

const ofWorkspace = letterOperations({
  noun: 'letter',
  scope: 'workspace',
  who: admins,
  ofWhat: 'of this workspace',
  own: ({ db }) => db,
})

const ofServer = letterOperations({
  noun: 'server-letter',
  scope: 'server',
  who: serverAdmins,
  ofWhat: 'of the server itself',
  own: ({ db, database, workspace }) => database.within(db, workspace.id),
})

export const letterOutboxOperations = [...Object.values(ofWorkspace), ...Object.values(ofServer)]

type Named<Op, Name extends string> = Omit<Asking<Op>, 'name'> & { name: Name }
export type ListLetters = Named<typeof ofWorkspace.list, 'letter.list' | 'server-letter.list'>
export type ShowLetter = Named<typeof ofWorkspace.show, 'letter.show' | 'server-letter.show'>
export type RetryLetter = Named<typeof ofWorkspace.retry, 'letter.retry' | 'server-letter.retry'>
export type DropLetter = Named<typeof ofWorkspace.drop, 'letter.drop' | 'server-letter.drop'>
