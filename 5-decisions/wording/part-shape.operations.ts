import { z } from 'zod'
import { TEXT_PARTS } from './change.ts'

/** What changed in one part of a decision: whole lines that went or came, and lines that were reworded, word by word. */
export const partDifference = z.object({
  part: z.enum(TEXT_PARTS),
  removed: z.array(z.string()),
  added: z.array(z.string()),
  reworded: z.array(z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), words: z.string() }))),
  reordered: z.boolean(),
})
