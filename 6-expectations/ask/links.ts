/** The link by which somebody says what they need from one work; its subject is the work. */
export const ASK_LINK = 'ask.make'
export const ASK_PREFIX = 'q'

/**
 * The link by which somebody follows what they asked. Its subject says how far it reaches: a person, and it opens everything that
 * they asked; an ask, and it opens this one alone. Whom nobody knows gets only the second.
 */
export const FOLLOW_LINK = 'expectation.follow'
export const FOLLOW_PREFIX = 'e'

export const LINK_SECONDS = 180 * 24 * 60 * 60
