import type { Step } from '@plumbline/platform/step'
import { acknowledgementOperations } from './acknowledgement.operations.ts'
import { decisionOperations } from './decision.operations.ts'
import { decisionsMigration } from './migrations/2026-11-23-decisions.ts'
import { acknowledgementPage } from './view/acknowledgement.page.ts'

export { type AcknowledgeDecision, acknowledgeDecision, type HandOutDecisionLinks, handOutDecisionLinks } from './acknowledgement.operations.ts'
export { decisionChanges, decisionNeeds, decisionSection } from './decision.notices.ts'
export { type ListDecisions, type RecordDecision, recordDecision, type ShowDecision, type SupersedeDecision } from './decision.operations.ts'

export const decisionsStep: Step = {
  name: 'decisions',
  migrations: [decisionsMigration],
  operations: [...decisionOperations, ...acknowledgementOperations],
  pages: [acknowledgementPage],
}
