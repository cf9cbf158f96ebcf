import type { Step } from '@plumbline/platform/step'
import { directionOperations } from './direction.operations.ts'
import { fileOperations } from './file/file.operations.ts'
import { directionMigration } from './migrations/2026-11-23-direction.ts'
import { directionSeenMigration } from './migrations/2026-11-28-direction-seen.ts'
import { directionWordsMigration } from './migrations/2026-11-29-direction-words.ts'
import { directionWordsAnewMigration } from './migrations/2026-11-30-direction-words-anew.ts'
import { directionCustody } from './migrations/custody.ts'
import { seenOperations } from './seen/seen.operations.ts'

export { directionChanges, directionPublished, directionSection, directionTexts } from './direction.notices.ts'
export {
  type CompareDirections,
  type DraftDirection,
  draftDirection,
  type PublishDirection,
  publishDirection,
  type ShowDirection,
  type ShowDirectionVersion,
} from './direction.operations.ts'
export { type ExportDirection, type ReadIntoDraft, readDirectionFile } from './file/file.operations.ts'
export { directionSearch } from './search/search.notices.ts'
export { markSeen, type SeeDirection } from './seen/seen.operations.ts'

export const directionStep: Step = {
  name: 'direction',
  migrations: [directionMigration, directionSeenMigration, directionWordsMigration, directionWordsAnewMigration],
  custody: directionCustody,
  operations: [...directionOperations, ...seenOperations, ...fileOperations],
}
