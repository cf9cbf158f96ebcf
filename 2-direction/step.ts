import type { Step } from '@plumbline/platform/step'
import { directionOperations } from './direction.operations.ts'
import { directionMigration } from './migrations/2026-11-23-direction.ts'
import { directionCustody } from './migrations/custody.ts'

export { directionChanges, directionPublished, directionSection, directionTexts } from './direction.notices.ts'
export {
  type DraftDirection,
  draftDirection,
  type PublishDirection,
  publishDirection,
  type ShowDirection,
  type ShowDirectionVersion,
} from './direction.operations.ts'

export const directionStep: Step = {
  name: 'direction',
  migrations: [directionMigration],
  custody: directionCustody,
  operations: directionOperations,
}
