import type { Step } from '@plumbline/platform/step'
import { type HomeSources, showHome } from './home.operations.ts'
import { workMigration } from './migrations/2026-11-23-work.ts'
import { workCustody } from './migrations/custody.ts'
import { type SearchSource, searchOperation } from './search/search.operations.ts'
import { type SectionSource, showWork, workOperations } from './work.operations.ts'
import { keysDrivenBy } from './work.store.ts'

export type { ChangeSource, NeedSource, ShowHome } from './home.operations.ts'
export {
  bestOf,
  foundShape,
  groundOf,
  type SearchFind,
  type SearchGround,
  type SearchSource,
  shown,
  weighed,
} from './search/search.operations.ts'
export type {
  ChangeWork,
  FindWork,
  ListWork,
  RegisterWork,
  SectionSource,
  ShowWork,
  WorkHistory,
} from './work.operations.ts'
export { changeTheWork, registerWork } from './work.operations.ts'

/** What later steps know of a piece of work, handed over by the app. */
export type WorkContributions = HomeSources & {
  sections: readonly SectionSource[]
  /** What people may search in. */
  search?: readonly SearchSource[]
}

export function workStep(contributed: WorkContributions): Step {
  return {
    name: 'work',
    migrations: [workMigration],
    custody: workCustody,
    async onlyTheirs(db, personId) {
      const keys = await keysDrivenBy(db, personId)
      return keys.map((key) => `They drive ${key}: name somebody else who moves it forward.`)
    },
    operations: [
      ...workOperations,
      showWork(contributed.sections),
      showHome(contributed),
      searchOperation(contributed.search ?? []),
    ],
  }
}
