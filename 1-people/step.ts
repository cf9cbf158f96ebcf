import type { Step } from '@plumbline/platform/step'
import { workById } from '@plumbline/work/reads'
import type { PublicationSource, TextSource } from './affected/text-source.store.ts'
import { changesTheDirectory } from './directory/revision.ts'
import { nextRevision } from './directory/sighting.store.ts'
import { groupOperations } from './group.operations.ts'
import { peopleMigration } from './migrations/2026-11-23-people.ts'
import { affectedMigration } from './migrations/2026-11-25-affected.ts'
import { directoryMigration } from './migrations/2026-11-25-directory.ts'
import { peopleCustody } from './migrations/custody.ts'
import { personOperations } from './person.operations.ts'
import { stakeholderOperations } from './stakeholder.operations.ts'
import { followDriver } from './stakeholder.store.ts'

export type { PublicationSource, TextSource } from './affected/text-source.store.ts'
export { type AddGroup, addGroup, joinGroup, type ListGroups, type ShowGroup } from './group.operations.ts'
export { type AddPerson, addPersonToDirectory, type ChangePerson, type ListPeople } from './person.operations.ts'
export { peopleChanges, peopleSection } from './stakeholder.notices.ts'
export {
  type ChangeStakeholder,
  type ListStakeholders,
  type RegisterStakeholder,
  type RemoveStakeholder,
  registerStakeholder,
} from './stakeholder.operations.ts'

/** What later steps know of a piece of work that tells who is affected by it, handed over by the app. */
export type PeopleContributions = {
  /** What is written about a piece of work beside its title: its direction, its decisions. */
  texts: readonly TextSource[]
  /** When the direction of a work was first published. */
  published: PublicationSource
}

const NOTHING: PeopleContributions = { texts: [], published: async () => null }

export function peopleStep(_contributed: PeopleContributions = NOTHING): Step {
  return {
    name: 'people',
    migrations: [peopleMigration, affectedMigration, directoryMigration],
    custody: peopleCustody,
    operations: [...personOperations, ...groupOperations, ...stakeholderOperations],
    listens: {
      async '*'({ event, db, newId }) {
        if (changesTheDirectory(event.happened)) await nextRevision(db, newId(), event.at)
      },
      async 'work.changed'({ event, db }) {
        const work = event.workId === null ? undefined : await workById(db, event.workId)
        if (work) await followDriver(db, work.id, work.driverId)
      },
    },
  }
}
