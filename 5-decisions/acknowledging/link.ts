/** What a personal link to a decision is for, how its address begins, and how long it works. */
export const ACKNOWLEDGE = 'decision.acknowledge'
export const ACKNOWLEDGE_PREFIX = 'k'
export const ACKNOWLEDGE_SECONDS = 90 * 24 * 60 * 60
