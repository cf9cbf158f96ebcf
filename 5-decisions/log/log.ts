/** Where a decision is, as far as one looks for it in the log: still open, holding, or at its end (replaced ones too). */
export const LOG_STATES = ['open', 'in-force', 'ended'] as const
export type LogState = (typeof LOG_STATES)[number]

/** How many decisions there are of each kind, and how many of those that hold are to be looked at again. */
export type LogCounts = Record<LogState, number> & { due: number }

/** The columns of the log as a file: fixed, so that an empty one has them too. */
export const LOG_COLUMNS = [
  'work',
  'question',
  'chosen',
  'because',
  'standing',
  'outcome',
  'door',
  'approver',
  'nextStep',
  'nextOwner',
  'nextBy',
  'decidedOn',
  'recordedAt',
  'effectiveFrom',
  'reviewOn',
  'asked',
  'acknowledged',
  'id',
] as const
