import type { Step } from '@plumbline/platform/step'
import { workById } from '@plumbline/work/reads'
import { groupOperations } from './group.operations.ts'
import { peopleMigration } from './migrations/2026-11-23-people.ts'
import { peopleCustody } from './migrations/custody.ts'
import { personOperations } from './person.operations.ts'
import { stakeholderOperations } from './stakeholder.operations.ts'
import { followDriver } from './stakeholder.store.ts'

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

export const peopleStep: Step = {
  name: 'people',
  migrations: [peopleMigration],
  custody: peopleCustody,
  operations: [...personOperations, ...groupOperations, ...stakeholderOperations],
  listens: {
    async 'work.changed'({ event, db }) {
      const work = event.workId === null ? undefined : await workById(db, event.workId)
      if (work) await followDriver(db, work.id, work.driverId)
    },
  },
}
