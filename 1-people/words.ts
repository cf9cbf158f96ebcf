export { DEFAULT_WEIGHTS } from './affected/combination.ts'
export type { KnownGroup } from './affected/ground.ts'
export { LONGEST_TYPED_NAME, namesInTurns } from './affected/nomination.ts'
export { partsOf } from './affected/part-in-work.ts'
export type { Replay, ReplayedDirectory, ReplayedWork, ReplayQuery } from './affected/replay.ts'
export { learnedWeights, rankedGroups, rankedPeople, rememberedWords } from './affected/replay.ts'
export type { AssetKind, Duty, LinkKind } from './directory/asset.ts'
export { ASSET_KINDS, DUTIES, LINK_KINDS } from './directory/asset.ts'
export type { DuplicateReason } from './directory/duplicate.ts'
export type { EdgeKind } from './directory/ego-graph.ts'
export type { Absence, Deputy } from './directory/presence.ts'
export type { EntryKind, ToMend } from './directory/search.ts'
export { ENTRY_KINDS, TO_MEND } from './directory/search.ts'
export type { Group, GroupKind } from './group.ts'
export { GROUP_KEY, GROUP_KINDS, groupKeyFrom, LONGEST_DOES_WHAT, LONGEST_NAME } from './group.ts'
export { workingDaysAfter } from './register/involvement.ts'
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
export { LONGEST_REPLY } from './subject/entry-reply.ts'
