import { peopleById } from '../identity/person.store.ts'
import type { Step } from '../step.ts'
import { proposalCustody } from './proposal.custody.ts'
import { proposalMigration } from './proposal.migration.ts'
import { type NameSource, proposalOperations } from './proposal.operations.ts'

/** Drafts that wait for a person. The app hands over what the records of the steps are called. */
export function proposalStep(nameSources: readonly NameSource[]): Step {
  return {
    name: 'proposals',
    migrations: [proposalMigration],
    custody: proposalCustody,
    operations: proposalOperations([peopleById, ...nameSources]),
  }
}
