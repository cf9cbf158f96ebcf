import { z } from 'zod'

/** What is said of every fact: which source stated it, when last, and since when none does. */
export const seenShape = {
  source: z.string().nullable(),
  seenAt: z.string().nullable(),
  staleAt: z.string().nullable(),
}

/** The most rows of one kind that a page of the directory shows of one entry. */
export const MOST_SHOWN = 500
