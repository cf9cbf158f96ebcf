import type { Step } from '@plumbline/platform/step'
import { acknowledgementOperations } from './acknowledgement.operations.ts'
import { decisionOperations } from './decision.operations.ts'
import { decisionsMigration } from './migrations/2026-11-23-decisions.ts'
import { decisionsCustody } from './migrations/custody.ts'
import { supersessionOperations } from './supersession.operations.ts'
import { acknowledgementPage } from './view/acknowledgement.page.ts'

export {
  type AcknowledgeDecision,
  acknowledgeDecision,
  type DecisionBrief,
  type HandOutDecisionLinks,
  handOutDecisionLinks,
  type RevokeDecisionLink,
} from './acknowledgement.operations.ts'
export { decisionChanges, decisionNeeds, decisionPromises, decisionSection } from './decision.notices.ts'
export {
  type ListDecisions,
  type RecordDecision,
  recordDecision,
  type ShowDecision,
} from './decision.operations.ts'
export type { SupersedeDecision } from './supersession.operations.ts'
export { acknowledgementPage } from './view/acknowledgement.page.ts'

export const decisionsStep: Step = {
  name: 'decisions',
  migrations: [decisionsMigration],
  custody: decisionsCustody,
  operations: [...decisionOperations, ...supersessionOperations, ...acknowledgementOperations],
  pages: [acknowledgementPage],
}
