export { groupsById } from './group.store.ts'
export { involvementsOf, stakeholdersOf, worksWithPerson } from './stakeholder.store.ts'
