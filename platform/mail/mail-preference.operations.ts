import { z } from 'zod'
import { isTimeZone } from '../config.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { guests, signedIn } from '../permission.ts'
import { Refusal } from '../refusal.ts'
import { hoursOf } from './addressee.ts'
import { isMuted, keepPreference, muteDigest, preferenceOf, unmuteDigest } from './mail-preference.store.ts'
import { isQuietHour } from './mail-preference.ts'

const hour = z.number().int().min(0).max(23)

const wishes = z.object({
  timeZone: z.string(),
  timeZoneChosen: z.boolean().describe('Whether somebody chose it; otherwise it is the one of the server'),
  digestHour: hour,
  quietFrom: hour,
  quietUntil: hour,
  weekends: z.boolean().describe('Whether letters come on Saturdays and Sundays too'),
  digest: z.boolean(),
  letters: z.boolean().describe('Whether anything comes that was not asked for'),
})

type Preference = Awaited<ReturnType<typeof preferenceOf>>

function shown(preference: Preference, config: Asked<unknown>['config']): z.input<typeof wishes> {
  return {
    ...hoursOf(preference, config),
    timeZoneChosen: preference?.timeZone != null,
    digest: !preference?.digestOffAt,
    letters: !preference?.lettersOffAt,
  }
}

/** The account of whoever asks; the command line has none. */
function accountOf({ by }: Pick<Asked<unknown>, 'by'>): string {
  if (by.kind === 'account') return by.accountId
  throw new Refusal('conflict', 'Only somebody with an account gets letters.', { next: 'Sign in in a browser.' })
}

const showPreference = operation({
  name: 'mail-preference.show',
  says: 'When I want mail, and which',
  http: 'GET /me/mail',
  scope: 'server',
  who: signedIn,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: wishes,
  async run(asked) {
    return shown(await preferenceOf(asked.db, accountOf(asked)), asked.config)
  },
})

const changePreference = operation({
  name: 'mail-preference.change',
  says: 'Say when I want mail, and which; what is left out stays as it is',
  http: 'PATCH /me/mail',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'mail-preference.changed',
  peopleOnly: true,
  input: z.strictObject({
    timeZone: z.string().max(60).refine(isTimeZone, 'is not a time zone such as Europe/Stockholm').optional(),
    digestHour: hour.optional().describe('The hour at which the digest comes'),
    quietFrom: hour.optional().describe('From this hour on nothing comes'),
    quietUntil: hour.optional().describe('Until this hour; the same as quietFrom: no quiet hours'),
    weekends: z.boolean().optional(),
    digest: z.boolean().optional().describe('Whether the daily digest comes'),
    letters: z.boolean().optional().describe('Whether anything comes that was not asked for'),
  }),
  output: wishes,
  async run(asked) {
    const { input, db, now, newId, config, tell } = asked
    const accountId = accountOf(asked)
    const before = await preferenceOf(db, accountId)
    const { timeZone: _, ...hours } = hoursOf(before, config)
    const { timeZone = before?.timeZone ?? null, digest, letters, ...asWished } = input
    const next = {
      ...hours,
      ...Object.fromEntries(Object.entries(asWished).filter(([, wish]) => wish !== undefined)),
    } as typeof hours
    if (isQuietHour(next.digestHour, next)) {
      throw new Refusal('bad-input', 'The digest would come in your quiet hours.', {
        fields: [{ path: 'digestHour', says: 'lies in the quiet hours' }],
        next: 'Choose another hour for one of them.',
      })
    }
    const off = (wanted: boolean | undefined, since: string | null | undefined) =>
      wanted === undefined ? (since ?? null) : wanted ? null : (since ?? now)
    const preference = {
      id: before?.id ?? newId(),
      accountId,
      timeZone,
      ...next,
      digestOffAt: off(digest, before?.digestOffAt),
      lettersOffAt: off(letters, before?.lettersOffAt),
    }
    await keepPreference(db, preference)
    tell({ subjectId: accountId })
    return shown(preference, config)
  },
})

const showMute = operation({
  name: 'digest.mute-state',
  says: 'Whether this workspace is part of my digest',
  http: 'GET /digest/mute',
  who: guests,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({ muted: z.boolean() }),
  async run({ by, db }) {
    return { muted: by.kind === 'account' && (await isMuted(db, by.accountId)) }
  },
})

const changeMute = operation({
  name: 'digest.mute',
  says: 'Leave this workspace out of my digest, or take it in again',
  http: 'PUT /digest/mute',
  who: guests,
  changes: true,
  event: 'digest.muted',
  peopleOnly: true,
  input: z.strictObject({ muted: z.boolean() }),
  output: z.object({ muted: z.boolean() }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const accountId = accountOf(asked)
    if (input.muted) await muteDigest(db, { id: newId(), accountId, mutedAt: now })
    else await unmuteDigest(db, accountId)
    tell({ subjectId: accountId, details: { muted: input.muted } })
    return { muted: input.muted }
  },
})

export const mailPreferenceOperations = [showPreference, changePreference, showMute, changeMute]

export type ShowMailPreference = Asking<typeof showPreference>
export type ChangeMailPreference = Asking<typeof changePreference>
export type ShowDigestMute = Asking<typeof showMute>
export type MuteDigest = Asking<typeof changeMute>
