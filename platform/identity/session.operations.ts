import { z } from 'zod'
import { later } from '../clock.ts'
import { type Asking, operation } from '../operation.ts'
import { signedIn } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { deviceInWords } from './device.ts'
import { endSessions, sessionsOf } from './session.store.ts'
import { idleSeconds } from './sign-on.ts'

const mySessions = operation({
  name: 'session.list',
  says: 'Where I am signed in',
  http: 'GET /me/sessions',
  scope: 'server',
  who: signedIn,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        device: z.string().nullable().describe('The browser, coarsely: “Firefox on Windows”'),
        createdAt: z.string(),
        lastUsedAt: z.string().describe('To the hour'),
        expiresAt: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  async run({ by, db, now, config }) {
    if (by.kind !== 'account') return { rows: [] }
    const rows = await sessionsOf(db, by.accountId, now, later(now, -idleSeconds(config)))
    return {
      rows: rows.map(({ userAgent, ...session }) => ({
        ...session,
        device: deviceInWords(userAgent),
        lastUsedAt: session.lastUsedAt ?? session.createdAt,
        current: session.id === by.sessionId,
      })),
    }
  },
})

export const endSession = operation({
  name: 'session.end',
  says: 'Sign out, here or everywhere; it holds from the next request on',
  http: 'POST /me/sessions/end',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'session.ended',
  peopleOnly: true,
  forgets: ({ here }) => here,
  input: z.strictObject({
    sessionId: z.guid().optional().describe('Leave out for this session'),
    everywhere: z.boolean().default(false),
  }),
  output: z.object({ ended: z.number(), here: z.boolean().describe('Whether this browser is signed out now') }),
  async run({ input, by, db, now, tell }) {
    if (by.kind !== 'account') throw new Refusal('conflict', 'The command line has no session to end.')
    const only = input.everywhere ? undefined : (input.sessionId ?? by.sessionId)
    const ended = await endSessions(db, by.accountId, now, only)
    if (ended === 0) throw nothingHere()
    tell({ subjectId: by.accountId, details: { ended } })
    return { ended, here: only === undefined || only === by.sessionId }
  },
})

export const sessionOperations = [mySessions, endSession]

export type ListSessions = Asking<typeof mySessions>
export type EndSession = Asking<typeof endSession>
