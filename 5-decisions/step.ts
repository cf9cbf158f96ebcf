import type { Step } from '@plumbline/platform/step'
import { acknowledgementOperations, type Personally } from './acknowledgement.operations.ts'
import { claimOperations } from './acknowledging/claim.operations.ts'
import { disownedLetter } from './acknowledging/disowned.letter.ts'
import { holdsAgainLetter } from './acknowledging/holds-again.letter.ts'
import { invitationLetter, pageInvitationLetter } from './acknowledging/invitation.letter.ts'
import { decisionReminderLetter } from './acknowledging/reminder.letter.ts'
import { decisionReminding } from './acknowledging/reminder.operations.ts'
import { decisionByMail, replyReadLetter } from './acknowledging/reply.operations.ts'
import { amendmentOperations } from './amendment.operations.ts'
import { announcingOperations, type BeforeAnnouncing } from './course/announcing.operations.ts'
import { courseOperations } from './course/course.operations.ts'
import { decisionOperations } from './decision.operations.ts'
import { decisionReadbackOperations } from './decision-readback.operations.ts'
import { fileExportOperations } from './file/file-export.operations.ts'
import { fileImportOperations } from './file/file-import.operations.ts'
import { answeringOperations } from './final-call/answering.operations.ts'
import { callingOperations } from './final-call/calling.operations.ts'
import { concernOperations } from './final-call/concern.operations.ts'
import { decidingOperations } from './final-call/deciding.operations.ts'
import {
  approvedForLetter,
  concernClosedOverLetter,
  finalCallLetter,
  finalCallReminderLetter,
} from './final-call/final-call.letter.ts'
import { holds } from './final-call/hold.operations.ts'
import { callReminding } from './final-call/reminding.operations.ts'
import { logOperations } from './log/log.operations.ts'
import { castingOperations } from './method/casting.operations.ts'
import { choosingOperations } from './method/choosing.operations.ts'
import { wipeAfterBallot } from './method/ending.operations.ts'
import { openingOperations } from './method/opening.operations.ts'
import { optionOperations } from './method/options.operations.ts'
import { resultOperations } from './method/results.operations.ts'
import { suggestingOperations } from './method/suggesting.operations.ts'
import { decisionsMigration } from './migrations/2026-11-23-decisions.ts'
import { ballotMigration } from './migrations/2026-11-29-ballot.ts'
import { decisionCourseMigration } from './migrations/2026-11-29-decision-course.ts'
import { decisionFileMigration } from './migrations/2026-11-29-decision-file.ts'
import { decisionRevisionMigration } from './migrations/2026-11-29-decision-revision.ts'
import { decisionWordsMigration } from './migrations/2026-11-29-decision-words.ts'
import { finalCallMigration } from './migrations/2026-11-29-final-call.ts'
import { decisionWordsAnewMigration } from './migrations/2026-11-30-decision-words-anew.ts'
import { optionHandsMigration } from './migrations/2026-11-30-option-hands.ts'
import { remindedAtMigration } from './migrations/2026-11-30-reminded-at.ts'
import { suggestedOptionMigration } from './migrations/2026-11-30-suggested-option.ts'
import { supersessionEndMigration } from './migrations/2026-11-30-supersession-end.ts'
import { decisionsCustody } from './migrations/custody.ts'
import { fileCustody } from './migrations/file-custody.ts'
import { methodCustody } from './migrations/method-custody.ts'
import { wordingCustody } from './migrations/wording-custody.ts'
import { paperOperations } from './paper/paper.operations.ts'
import { recordingOperations } from './recording.operations.ts'
import { relationOperations } from './relation.operations.ts'
import { whyOperations } from './search/why.operations.ts'
import { supersessionOperations } from './supersession.operations.ts'
import { acknowledgementPage } from './view/acknowledgement.page.ts'
import { ballotPage } from './view/ballot.page.ts'
import { finalCallPage } from './view/final-call.page.ts'
import { changedLetter } from './wording/changed.letter.ts'
import { changingOperations } from './wording/changing.operations.ts'
import { reopeningOperations } from './wording/reopening.operations.ts'
import { revisionsOperations } from './wording/revisions.operations.ts'

export type { Personally } from './acknowledgement.operations.ts'
export {
  type AcknowledgeDecision,
  acknowledgeDecision,
  type DecisionBrief,
  type RevokeDecisionLink,
} from './acknowledgement.operations.ts'
export type { AnswerClaims } from './acknowledging/claim.operations.ts'
export type { RemindSilent } from './acknowledging/reminder.operations.ts'
export type { AmendDecision } from './amendment.operations.ts'
export type { AnnounceDecision, BeforeAnnouncing, HandOutDecisionLinks } from './course/announcing.operations.ts'
export type {
  DecideDecision,
  DisownApproval,
  ExploreQuestion,
  ProposeDecision,
  ReviewDecision,
  WithdrawDecision,
} from './course/course.operations.ts'
export { decisionChanges, decisionNeeds, decisionPromises, decisionSection } from './decision.notices.ts'
export type { ListDecisions, ShowDecision } from './decision.operations.ts'
export type { ProposeDecisionCards, ReadBackDecision } from './decision-readback.operations.ts'
export type { ChangeDecisionFile, ExportDecision } from './file/file-export.operations.ts'
export type { ImportDecisionFiles, PreviewDecisionFiles } from './file/file-import.operations.ts'
export { CONTRADICTIONS, doctorOf } from './file/folder-doctor.ts'
export { isRecord } from './file/record-edges.ts'
export { readRecords } from './file/record-folder.exchange.ts'
export { rowsOf } from './file/record-row.ts'
export { findingsInWords, recordsInWords } from './file/record-words.ts'
export type { AnswerCall, AnswerFor, CallBrief } from './final-call/answering.operations.ts'
export type { CallDecision, PlanCall, RecallDecision } from './final-call/calling.operations.ts'
export type { CloseOverConcern, ResolveConcern } from './final-call/concern.operations.ts'
export type { ConfirmAgreement } from './final-call/deciding.operations.ts'
export type { ReleaseHold, RenewHold } from './final-call/hold.operations.ts'
export type { ShowDecisionLog, WriteDecisionLog } from './log/log.operations.ts'
export type {
  CastBallot,
  IntegrateObjection,
  ReadAdvice,
  ShowPaper,
  TakeBackObjection,
} from './method/casting.operations.ts'
export type { ChooseMethod, SuggestMethod } from './method/choosing.operations.ts'
export type {
  CloseBallot,
  GiveUpBallot,
  MakeBallotLinks,
  OpenBallot,
  RevokeBallotLink,
} from './method/opening.operations.ts'
export type { AddOption, ListOptions, ProposeOption, WithdrawOption } from './method/options.operations.ts'
export type { ShowBallots } from './method/results.operations.ts'
export type { SuggestOption, TakeUpOption } from './method/suggesting.operations.ts'
export type { CopyDecision, PrintDecision } from './paper/paper.operations.ts'
export { type OpenQuestion, type RecordDecision, recordDecision } from './recording.operations.ts'
export type { EndRelation, RelateDecisions } from './relation.operations.ts'
export { decisionSearch } from './search/search.notices.ts'
export type { AskWhy } from './search/why.operations.ts'
export type { LinkSuccessor, SupersedeDecision } from './supersession.operations.ts'
export { acknowledgementPage } from './view/acknowledgement.page.ts'
export { finalCallPage } from './view/final-call.page.ts'
export type { ChangeDecision } from './wording/changing.operations.ts'
export type { KeepWording } from './wording/reopening.operations.ts'
export type { CompareRevisions, ListRevisions } from './wording/revisions.operations.ts'

/** What later steps say of decisions, handed over by the app. */
export type DecisionContributions = { beforeAnnouncing?: readonly BeforeAnnouncing[]; personally?: Personally }

export function decisionsStep({ beforeAnnouncing = [], personally }: DecisionContributions = {}): Step {
  return {
    name: 'decisions',
    migrations: [
      decisionsMigration,
      decisionCourseMigration,
      decisionRevisionMigration,
      decisionWordsMigration,
      ballotMigration,
      decisionFileMigration,
      finalCallMigration,
      decisionWordsAnewMigration,
      suggestedOptionMigration,
      supersessionEndMigration,
      optionHandsMigration,
      remindedAtMigration,
    ],
    custody: { ...decisionsCustody, ...wordingCustody, ...methodCustody, ...fileCustody },
    operations: [
      ...recordingOperations,
      ...decisionOperations,
      ...whyOperations,
      ...courseOperations,
      ...announcingOperations(beforeAnnouncing),
      ...relationOperations,
      ...choosingOperations,
      ...optionOperations,
      ...suggestingOperations,
      ...openingOperations,
      ...castingOperations,
      ...resultOperations,
      ...decisionReadbackOperations,
      ...supersessionOperations,
      ...amendmentOperations,
      ...fileImportOperations,
      ...fileExportOperations,
      ...logOperations,
      ...paperOperations,
      ...acknowledgementOperations(personally),
      ...claimOperations,
      ...decisionReminding.operations,
      ...decisionByMail.operations,
      ...changingOperations,
      ...revisionsOperations,
      ...reopeningOperations,
      ...callingOperations,
      ...answeringOperations,
      ...concernOperations,
      ...holds.operations,
      ...decidingOperations,
    ],
    jobs: [...decisionReminding.jobs, wipeAfterBallot, ...holds.jobs, ...callReminding.jobs],
    schedules: [...decisionReminding.schedules, ...holds.schedules, ...callReminding.schedules],
    letters: [
      invitationLetter,
      pageInvitationLetter,
      changedLetter,
      disownedLetter,
      holdsAgainLetter,
      decisionReminderLetter,
      replyReadLetter,
      finalCallLetter,
      finalCallReminderLetter,
      concernClosedOverLetter,
      approvedForLetter,
    ],
    replies: decisionByMail.replies,
    pages: [acknowledgementPage, ballotPage, finalCallPage],
  }
}
