import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** A letter in the outbox: to whom and about what. Its words are made when it is delivered. */
export type OutboxLetter = {
  id: string
  workspaceId?: string
  letterKind: string
  toAccountId: string | null
  toPersonId: string | null
  toAddress: string | null
  toName: string | null
  letterInput: Record<string, unknown>
  createdAt: Instant
  letterState: 'waiting' | 'sent' | 'given-up' | 'nothing-to-say' | 'unsubscribed'
  settledAt: Instant | null
  tries: number
  lastError: string | null
}

declare module '../database/database.ts' {
  interface Tables {
    letter: OutboxLetter
  }
}

export async function addLetter(db: Db, letter: OutboxLetter): Promise<void> {
  await db.insertInto('letter').values(letter).execute()
}
