/** The closed list of reasons to refuse, each with the HTTP status and the command-line exit code that readers use. */
export const refusalCodes = {
  'bad-input': { status: 400, title: 'That input does not fit' },
  'key-missing': { status: 400, title: 'An Idempotency-Key is needed' },
  'sign-in': { status: 401, title: 'Please sign in first' },
  'not-allowed': { status: 403, title: 'That is not yours to do' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'already-exists': { status: 409, title: 'That exists already' },
  conflict: { status: 409, title: 'That cannot be done now' },
  closed: { status: 409, title: 'That is closed' },
  'key-reused': { status: 409, title: 'That key was used for something else' },
  expired: { status: 410, title: 'That link is no longer valid' },
  'too-large': { status: 413, title: 'That is too large' },
  'too-many': { status: 429, title: 'Too many tries' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const

export type RefusalCode = keyof typeof refusalCodes

/** One place in the input that does not fit, and why. `line` is set when the input was a file. */
export type RefusedField = { path: string; says: string; line?: number }

/** What stays of a refused request although all else is taken back: a line in the log of the server, and tries that count. */
export type Trace = {
  happened: string
  subjectId: string
  details: Record<string, unknown>
  counts: readonly { limit: { kind: string; most: number; seconds: number }; subject: string }[]
  /** Only the first one within the time of its limits is written to the log. */
  onlyFirst?: boolean
}

/**
 * The one way to say no. `sentence` is for a person; `next` says what would help.
 * Anything else that is thrown is a bug and is reported as such.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly sentence: string
  readonly next: string | undefined
  readonly fields: RefusedField[]
  readonly trace: Trace | undefined

  constructor(
    code: RefusalCode,
    sentence: string,
    more: { next?: string; fields?: RefusedField[]; trace?: Trace } = {},
  ) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.sentence = sentence
    this.next = more.next
    this.fields = more.fields ?? []
    this.trace = more.trace
  }

  get status(): number {
    return refusalCodes[this.code].status
  }
}

/** What an absent id and somebody else's id both answer, word for word, so that nobody can tell them apart. */
export function nothingHere(): Refusal {
  return new Refusal('not-found', 'There is nothing here that you can see.', {
    next: 'Check the link, or ask the person who sent it to you.',
  })
}
