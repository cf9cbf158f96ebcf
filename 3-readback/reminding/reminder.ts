import type { Reminded } from '@plumbline/platform/mail/reminded'
import type { ReadbackDisclosure } from '../readback.ts'

/** Those who were asked were reminded, on one day. */
export type Reminder = Reminded & {
  id: string
  readbackId: string
  /** Nothing: Plumbline did it by itself, the day before the closing. */
  remindedById: string | null
  people: number
}

type Asked = { personId: string; answered: boolean }

/**
 * Whom a reminder goes to: those who have not answered. Where answers are anonymous, everybody, since a letter that only some
 * get would tell from the outside who has answered when.
 */
export function whomToRemind<Some extends Asked>(asked: readonly Some[], disclosure: ReadbackDisclosure): Some[] {
  if (asked.every(({ answered }) => answered)) return []
  return disclosure === 'anonymous' ? [...asked] : asked.filter(({ answered }) => !answered)
}
