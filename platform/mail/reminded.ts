import { type Instant, later } from '../clock.ts'

/** When somebody was reminded: the day, and the moment unless it is from before that was kept. */
export type Reminded = { remindedOn: string; remindedAt: Instant | null }

/** Nobody is reminded of the same thing twice within so long. */
const APART_SECONDS = 48 * 60 * 60

/** From when on people may be reminded again; of a reminder whose moment is not known, counted from the end of its day. */
export function nextReminderFrom({ remindedOn, remindedAt }: Reminded): Instant {
  return later(remindedAt ?? `${remindedOn}T23:59:59.999Z`, APART_SECONDS)
}
