import { type Instant, later } from '../clock.ts'

const SOON_SECONDS = 14 * 24 * 60 * 60

export type KeyStanding = 'works' | 'ends-soon' | 'ended' | 'left'

/** How a key that was not revoked stands: whose owner has left or was switched off opens nothing, however long it runs. */
export function standingOf(key: { expiresAt: Instant; ownerIsIn: boolean }, now: Instant): KeyStanding {
  if (key.expiresAt <= now) return 'ended'
  if (!key.ownerIsIn) return 'left'
  return key.expiresAt < later(now, SOON_SECONDS) ? 'ends-soon' : 'works'
}
