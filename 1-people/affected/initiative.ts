import type { OpenedAs } from './suggestion.ts'

/** One field of what is written about a piece of work, and what it opens as. */
export type InitiativeText = { field: string; text: string; openedAs: OpenedAs; openedId: string | null }
