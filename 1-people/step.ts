import type { Step } from '@plumbline/platform/step'
import { workById } from '@plumbline/work/reads'
import { questionOperations } from './affected/impact-question.operations.ts'
import { bringRules, ruleOperations } from './affected/involvement-rule.operations.ts'
import { likelyPersonOperation } from './affected/likely-person.operations.ts'
import { nominateByInvitation, nominationOperations, withdrawByInvitation } from './affected/nomination.operations.ts'
import type { Around } from './affected/recomputing.operations.ts'
import { learnFrom, lookAgain, suggestionOperations } from './affected/suggestion.operations.ts'
import type { PublicationSource, TextSource } from './affected/text-source.store.ts'
import { assetOperations } from './directory/asset.operations.ts'
import { correctionOperations } from './directory/correction.operations.ts'
import { graphOperations } from './directory/graph.operations.ts'
import { mergeOperations } from './directory/merge.operations.ts'
import { ownershipOperations } from './directory/ownership.operations.ts'
import { presenceOperations } from './directory/presence.operations.ts'
import { changesARegister, changesTheDirectory } from './directory/revision.ts'
import { searchOperations } from './directory/search.operations.ts'
import { sightingOperations } from './directory/sighting.operations.ts'
import { nextRegistersRevision, nextRevision } from './directory/sighting.store.ts'
import { groupOperations } from './group.operations.ts'
import { importOperations } from './import/import.operations.ts'
import { peopleMigration } from './migrations/2026-11-23-people.ts'
import { affectedMigration } from './migrations/2026-11-25-affected.ts'
import { directoryMigration } from './migrations/2026-11-25-directory.ts'
import { directoryWordsMigration } from './migrations/2026-11-25-directory-words.ts'
import { noteMigration } from './migrations/2026-11-25-note.ts'
import { provisioningMigration } from './migrations/2026-11-25-provisioning.ts'
import { registerMigration } from './migrations/2026-11-25-register.ts'
import { keptByHandMigration } from './migrations/2026-11-28-kept-by-hand.ts'
import { registersKnownMigration } from './migrations/2026-11-28-registers-known.ts'
import { leadsBySourceMigration } from './migrations/2026-11-29-leads-by-source.ts'
import { peopleCustody } from './migrations/custody.ts'
import { noteExpiry, noteOperations } from './notes/private-note.operations.ts'
import { personOperations } from './person.operations.ts'
import { engagementOperations } from './register/engagement.operations.ts'
import { lateInvolvement } from './register/involvement.operations.ts'
import { pastedNameOperations } from './register/pasted-name.operations.ts'
import { positionOperations } from './register/position.operations.ts'
import { registerFile } from './register/register-file.operations.ts'
import { scimGroupOperations } from './scim/scim-group.operations.ts'
import { scimUserOperations } from './scim/scim-user.operations.ts'
import { stakeholderOperations } from './stakeholder.operations.ts'
import { followDriver } from './stakeholder.store.ts'
import { aboutMeOperations } from './subject/about-me.operations.ts'
import { disownByInvitation, entryReplyOperations, replyByInvitation } from './subject/entry-reply.operations.ts'

export type { AnswerQuestion, ListQuestions } from './affected/impact-question.operations.ts'
export type { AddRule, ChangeRule, ListRules, SwitchRule } from './affected/involvement-rule.operations.ts'
export type { LikelyPeople } from './affected/likely-person.operations.ts'
export { nominationChanges } from './affected/nomination.notices.ts'
export {
  type ListNominations,
  type MakeNomination,
  type MatchNomination,
  nominateByInvitation,
  type WithdrawNomination,
  withdrawByInvitation,
} from './affected/nomination.operations.ts'
export type { Around } from './affected/recomputing.operations.ts'
export type {
  ChangeWeight,
  ListSuggestions,
  ListWeights,
  RecomputeSuggestions,
  SettleSuggestion,
} from './affected/suggestion.operations.ts'
export type { PublicationSource, TextSource } from './affected/text-source.store.ts'
export type { AddAsset, ChangeAsset, ListAssets, ShowAsset } from './directory/asset.operations.ts'
export type { GiveUpCorrection, ListCorrections } from './directory/correction.operations.ts'
export type { ShowGraph } from './directory/graph.operations.ts'
export type {
  FindDuplicates,
  MergeAsset,
  MergeGroup,
  MergePerson,
  PreviewMerge,
  TellAssetsApart,
  TellGroupsApart,
  TellPeopleApart,
} from './directory/merge.operations.ts'
export type {
  AddConsumer,
  AddOwner,
  LinkAsset,
  RemoveConsumer,
  RemoveOwner,
  UnlinkAsset,
} from './directory/ownership.operations.ts'
export type {
  AddAbsence,
  AddDuty,
  NameDeputies,
  RemoveAbsence,
  RemoveDuty,
} from './directory/presence.operations.ts'
export type { SearchDirectory } from './directory/search.operations.ts'
export type { ListSightings } from './directory/sighting.operations.ts'
export {
  type AddGroup,
  addGroup,
  type ChangeGroup,
  type JoinGroup,
  joinGroup,
  type LeaveGroup,
  type ListGroups,
  type ShowGroup,
} from './group.operations.ts'
export type {
  ImportDirectory,
  ListImports,
  PreviewDirectory,
  ShowImport,
  UndoDirectory,
} from './import/import.operations.ts'
export type { ChangeNote, ListNotes, RemoveNote, WriteNote } from './notes/private-note.operations.ts'
export {
  type AddPerson,
  addPersonToDirectory,
  type ChangePerson,
  type ListPeople,
  type ShowPerson,
} from './person.operations.ts'
export type { ListEngagements, NoteEngagement } from './register/engagement.operations.ts'
export type { LateInvolvement } from './register/involvement.operations.ts'
export type { ReadNames, RegisterMany } from './register/pasted-name.operations.ts'
export type { ListPositions } from './register/position.operations.ts'
export { peopleChanges, peopleSection } from './stakeholder.notices.ts'
export {
  type ChangeStakeholder,
  type ListStakeholders,
  type RegisterStakeholder,
  type RemoveStakeholder,
  registerStakeholder,
} from './stakeholder.operations.ts'
export type { AboutMe } from './subject/about-me.operations.ts'
export { entryReplyChanges } from './subject/entry-reply.notices.ts'
export {
  type DisownEntry,
  disownByInvitation,
  type ListReplies,
  type ReplyToEntry,
  replyByInvitation,
} from './subject/entry-reply.operations.ts'

/** What later steps know of a piece of work that tells who is affected by it, handed over by the app. */
export type PeopleContributions = {
  /** What is written about a piece of work beside its title: its direction, its decisions. */
  texts: readonly TextSource[]
  /** Promises that are still open, of all work. */
  promises?: Around['promises']
  /** When the direction of a work was first published. */
  published: PublicationSource
  /** All steps, whose tables speak of people, groups and what is owned. */
  steps?: () => readonly Step[]
}

const NOTHING: PeopleContributions = { texts: [], published: async () => null }

export function peopleStep(contributed: PeopleContributions = NOTHING): Step {
  const around = { texts: contributed.texts, promises: contributed.promises ?? (async () => []) }
  const suggestions = suggestionOperations(around)
  return {
    name: 'people',
    migrations: [
      peopleMigration,
      affectedMigration,
      directoryMigration,
      directoryWordsMigration,
      registerMigration,
      noteMigration,
      provisioningMigration,
      registersKnownMigration,
      keptByHandMigration,
      leadsBySourceMigration,
    ],
    custody: peopleCustody,
    operations: [
      ...personOperations,
      ...groupOperations,
      ...assetOperations,
      ...ownershipOperations,
      ...sightingOperations,
      ...correctionOperations,
      ...presenceOperations,
      ...searchOperations,
      ...graphOperations,
      ...mergeOperations(contributed.steps ?? (() => [])),
      ...importOperations,
      ...scimUserOperations,
      ...scimGroupOperations,
      ...stakeholderOperations,
      ...pastedNameOperations,
      ...positionOperations,
      ...engagementOperations,
      ...ruleOperations,
      ...questionOperations(contributed.texts),
      ...nominationOperations,
      ...entryReplyOperations,
      ...aboutMeOperations,
      ...noteOperations,
      ...suggestions.operations,
      likelyPersonOperation(around),
      lateInvolvement(contributed.published),
      registerFile(contributed.published),
    ],
    jobs: suggestions.jobs,
    schedules: suggestions.schedules,
    within: [...suggestions.within, nominateByInvitation, withdrawByInvitation, replyByInvitation, disownByInvitation],
    expiries: [noteExpiry],
    listens: {
      'work.registered': bringRules,
      async '*'(heard) {
        const { event, db, newId } = heard
        if (changesTheDirectory(event.happened)) await nextRevision(db, newId(), event.at)
        if (changesARegister(event.happened)) await nextRegistersRevision(db, newId(), event.at)
        await lookAgain(heard)
        await learnFrom(heard)
      },
      async 'work.changed'({ event, db }) {
        const work = event.workId === null ? undefined : await workById(db, event.workId)
        if (work) await followDriver(db, work.id, work.driverId)
      },
    },
  }
}
