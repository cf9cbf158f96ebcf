/**
 * Where a letter of the outbox stands.
 *
 * `waiting`: to be sent, or to be tried again · `sending`: handed to the mail server right now (found later: in doubt) ·
 * `sent`: the mail server took it · `kept`: there is no mail server, it can be read here · `given-up`: refused, or tried too
 * often · `in-doubt`: sent twice without an answer, so it may or may not have arrived · `nothing-to-say`: when it was to be
 * written there was nothing left to write · `unsubscribed`: the addressee does not want it · `unreachable`: there is nobody
 * to send it to · `dropped`: an administrator took it out.
 */
export const LETTER_STATES = [
  'waiting',
  'sending',
  'sent',
  'kept',
  'given-up',
  'in-doubt',
  'nothing-to-say',
  'unsubscribed',
  'unreachable',
  'dropped',
] as const

export type LetterState = (typeof LETTER_STATES)[number]

/** What an administrator has to know of. */
export const TROUBLED = ['given-up', 'in-doubt', 'unreachable'] as const satisfies readonly LetterState[]

/** What is sent (again), or now, when an administrator says so. */
export const RETRYABLE: readonly LetterState[] = ['waiting', 'given-up', 'in-doubt', 'unreachable', 'kept']

/** What is still to be sent. */
export const OPEN: readonly LetterState[] = ['waiting', 'sending']
