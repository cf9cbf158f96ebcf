/**
 * What somebody notes for themselves about a person or a group. Only they see it; whoever it is about gets it with the copy of
 * what is stored about them.
 */
export type PrivateNote = {
  id: string
  ownerId: string
  /** Whom it is about: a person or a group. */
  personId: string | null
  groupId: string | null
  workId: string | null
  /** What it is for; without a purpose nothing may be kept about people. */
  purpose: string
  words: string
  createdAt: string
  /** The last day on which it can be read. */
  expiresOn: string
}

/** A note with what people call those whom it is about. */
export type PrivateNoteView = PrivateNote & {
  personName: string | null
  groupName: string | null
  workTitle: string | null
}

export const LONGEST_PURPOSE = 200
export const LONGEST_NOTE = 4_000
export const DEFAULT_NOTE_DAYS = 90
export const MOST_NOTE_DAYS = 366
