export const ENTRY_ANSWERS = ['says', 'not-mine'] as const
export type EntryAnswer = (typeof ENTRY_ANSWERS)[number]

/** What somebody on a register says to their own entry; shown beside it, never changed afterwards. */
export type EntryReply = {
  id: string
  workId: string
  stakeholderId: string
  personId: string
  /** Whether they say something to it, or that it is somebody else's. */
  answer: EntryAnswer
  words: string | null
  repliedAt: string
}

export const LONGEST_REPLY = 1_000
