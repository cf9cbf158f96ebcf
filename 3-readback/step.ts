import type { Step } from '@plumbline/platform/step'
import { answerOperations } from './answer.operations.ts'
import { invitedOperations } from './invited.operations.ts'
import { readbackMigration } from './migrations/2026-11-23-readback.ts'
import { readbackCustody } from './migrations/custody.ts'
import { readbackOperations } from './readback.operations.ts'
import { readbackResult } from './result.operations.ts'
import { answeringPage } from './view/answering.page.ts'

export { answerItem, commitToBrief, rateClarity, sayBelief, saySentence } from './answer.operations.ts'
export { type ExampleVoice, readbackExample } from './example.ts'
export { readbackChanges, readbackNeeds, readbackSection } from './readback.notices.ts'
export {
  type CloseReadback,
  type ComposeReadback,
  closeReadback,
  composeReadback,
  type HandOutReadbackLinks,
  handOutReadbackLinks,
  type ListReadbacks,
  type RevokeReadbackLink,
  type ShowReadback,
  type TakeOwnLink,
} from './readback.operations.ts'
export { readbackResult, type ShowResult } from './result.operations.ts'
export { answeringPage } from './view/answering.page.ts'

export const readbackStep: Step = {
  name: 'readback',
  migrations: [readbackMigration],
  custody: readbackCustody,
  operations: [...readbackOperations, ...answerOperations, ...invitedOperations, readbackResult],
  pages: [answeringPage],
}
