/** The letters around what people ask, by name. */
export const ASK_INVITATION = 'ask.invitation'
export const ASK_RECEIVED = 'ask.received'
export const ASK_PAGE = 'ask.page'
export const DISPOSITION_LETTER = 'disposition.letter'
export const RECEIPT_READ = 'receipt.reply-read'
export const PROGRESS_LETTER = 'ask.progress'

/** Under which replies to the letter that asks people what they need are received. */
export const ASK_BY_MAIL = 'ask.by-mail'

/** Under which replies to an answer are received. */
export const RECEIPT_BY_MAIL = 'receipt.by-mail'
