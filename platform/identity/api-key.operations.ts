import { z } from 'zod'
import { SCOPES } from '../actor.ts'
import { later } from '../clock.ts'
import { type Asking, operation } from '../operation.ts'
import { guests } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { hashOf, newToken } from '../secret.ts'
import { addApiKey, apiKeysOf, liveKeys, revokeApiKey } from './api-key.store.ts'
import { standingOf } from './api-key.ts'

const A_DAY_SECONDS = 24 * 60 * 60
const MOST_DAYS = 365
const OPENING_CHARACTERS = 8
const MOST_LIVE_KEYS = 20

const keyShape = z.object({
  mine: z.boolean(),
  standing: z
    .enum(['works', 'ends-soon', 'ended', 'left'])
    .describe('works; ends within two weeks; has ended; or its owner left, so that it opens nothing'),
  id: z.string(),
  label: z.string(),
  opening: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedOn: z.string().nullable(),
  accountId: z.string(),
  accountName: z.string(),
})

const makeKey = operation({
  name: 'key.make',
  says: 'Make a key by which a program acts for you in this workspace; its token is shown once',
  http: 'POST /keys',
  who: guests,
  changes: true,
  event: 'key.made',
  peopleOnly: true,
  input: z.strictObject({
    label: z.string().trim().min(1).max(120).describe('What it is for'),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .max(SCOPES.length)
      .default(['read'])
      .describe('read; write; draft: propose a change that you then accept or decline'),
    days: z.number().int().min(1).max(MOST_DAYS).default(90).describe('How many days it works'),
  }),
  output: z.object({ id: z.string(), token: z.string(), expiresAt: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    if (by.kind !== 'account') {
      throw new Refusal('conflict', 'A key acts for somebody with an account.', {
        next: 'Sign in in a browser and make the key there.',
      })
    }
    const token = `plk_${newToken()}`
    const key = {
      id: newId(),
      accountId: by.accountId,
      label: input.label,
      tokenHash: hashOf(token),
      opening: token.slice(0, OPENING_CHARACTERS),
      scopes: SCOPES.filter((scope) => input.scopes.includes(scope)),
      createdAt: now,
      expiresAt: later(now, input.days * A_DAY_SECONDS),
      lastUsedOn: null,
      revokedAt: null,
    }
    if ((await liveKeys(db, by.accountId, now)) >= MOST_LIVE_KEYS) throw tooManyKeys()
    await addApiKey(db, key)
    tell({ subjectId: key.id, details: { scopes: key.scopes, expiresAt: key.expiresAt } })
    return { id: key.id, token, expiresAt: key.expiresAt }
  },
})

const listKeys = operation({
  name: 'key.list',
  says: 'My keys in this workspace; for administrators everybody’s',
  http: 'GET /keys',
  who: guests,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(keyShape) }),
  async run({ by, db, now }) {
    const own = by.kind === 'account' ? by.accountId : null
    const keys = await apiKeysOf(db, by.role === 'admin' ? null : own)
    return { rows: keys.map((key) => ({ ...key, mine: key.accountId === own, standing: standingOf(key, now) })) }
  },
})

const revokeKey = operation({
  name: 'key.revoke',
  says: 'End a key; it holds from its next request on',
  http: 'DELETE /keys/{keyId}',
  who: guests,
  changes: true,
  event: 'key.revoked',
  peopleOnly: true,
  input: z.strictObject({ keyId: z.guid() }),
  output: z.object({ revoked: z.boolean() }),
  async run({ input, by, db, now, tell }) {
    const owner = by.role === 'admin' ? null : by.kind === 'account' ? by.accountId : null
    if (!(await revokeApiKey(db, input.keyId, owner, now))) throw nothingHere()
    tell({ subjectId: input.keyId })
    return { revoked: true }
  },
})

function tooManyKeys(): Refusal {
  return new Refusal(
    'conflict',
    `You have ${MOST_LIVE_KEYS} keys here that work, and that is as many as one may have.`,
    {
      next: 'End one that nothing uses any more.',
    },
  )
}

export const apiKeyOperations = [makeKey, listKeys, revokeKey]

export type MakeKey = Asking<typeof makeKey>
export type ListKeys = Asking<typeof listKeys>
export type RevokeKey = Asking<typeof revokeKey>
