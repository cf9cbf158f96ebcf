/** What is to be done with somebody on the register. Who is not affected is off it, with a reason. */
export const STATUSES = ['suggested', 'bring-in', 'ask', 'informed'] as const
export type Status = (typeof STATUSES)[number]

/** A status as it is shown: also of those who turned out not to be affected. */
export const SHOWN_STATUSES = [...STATUSES, 'not-affected'] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]
