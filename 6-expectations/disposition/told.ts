/** `own-page`: on the page that somebody whom nobody knows was given when they asked. */
export const WAYS_TO_TELL = ['letter', 'link', 'in-person', 'own-page'] as const

/** That whoever asked was told, by whom and how. */
export type Telling = {
  id: string
  dispositionId: string
  way: (typeof WAYS_TO_TELL)[number]
  toldById: string
  /** Of a letter: the day on which it was written for sending; nothing while it waits. */
  toldOn: string | null
  at: string
}

/** Whether whoever asked has been told: by hand or on their page at once, by letter from the day on which it was written for sending. */
export function isTold(tellings: readonly Pick<Telling, 'way' | 'toldOn'>[]): boolean {
  return tellings.some(({ way, toldOn }) => way !== 'letter' || toldOn !== null)
}
