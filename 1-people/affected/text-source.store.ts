import type { Db } from '@plumbline/platform/database/database'
import type { InitiativeText } from './initiative.ts'

/** What a later step has to say about several pieces of work, in its own words. */
export type TextSource = (db: Db, workIds: readonly string[]) => Promise<(InitiativeText & { workId: string })[]>

/** When the direction of a work was first published; nothing as long as it is not. */
export type PublicationSource = (db: Db, workId: string) => Promise<string | null>
