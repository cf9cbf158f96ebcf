export type { Group } from './group.ts'
export { GROUP_KEY, groupKeyFrom, LONGEST_DOES_WHAT, LONGEST_NAME } from './group.ts'
export type { Relation, Stakeholder, StakeholderRole, StakeholderView } from './stakeholder.ts'
export {
  asRead,
  groupPlaces,
  LONGEST_EXPECTATION,
  lacksAName,
  nameOf,
  needsAPerson,
  RELATIONS,
  ROLES,
} from './stakeholder.ts'
