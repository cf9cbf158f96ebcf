import type { Step } from '@plumbline/platform/step'
import { wipeAfterCutting } from './anonymity/cutting.operations.ts'
import { closeOverdue } from './anonymity/last-day.operations.ts'
import { ownWordsOperations } from './anonymity/own-words.operations.ts'
import { answerOperations } from './answer.operations.ts'
import { answeredLetter, notTakenLetter } from './by-mail/answered.letter.ts'
import { invitationLetter, pageInvitationLetter } from './by-mail/invitation.letter.ts'
import { byMail } from './by-mail/reply.operations.ts'
import { composeDecisionReadback, composingOperations } from './composing.operations.ts'
import { divergenceLetter } from './divergence/divergence.letter.ts'
import { divergenceOperations } from './divergence/divergence.operations.ts'
import {
  catchUpOnDivergences,
  everyHour,
  noteDivergences,
  noteOnClosing,
  recordDivergences,
  settleByNewVersion,
} from './divergence/recording.operations.ts'
import { invitedOperations } from './invited.operations.ts'
import { meaningOperations } from './meaning/meaning.operations.ts'
import { readbackMigration } from './migrations/2026-11-23-readback.ts'
import { anonymousVoicesMigration } from './migrations/2026-11-28-anonymous-voices.ts'
import { divergencesMigration } from './migrations/2026-11-28-divergences.ts'
import { meaningVotesMigration } from './migrations/2026-11-28-meaning-votes.ts'
import { openSoundingMigration } from './migrations/2026-11-28-open-sounding.ts'
import { readbackBrowsersMigration } from './migrations/2026-11-28-readback-browsers.ts'
import { readbackKindsMigration } from './migrations/2026-11-28-readback-kinds.ts'
import { readbackRemindersMigration } from './migrations/2026-11-28-readback-reminders.ts'
import { remindedAtMigration } from './migrations/2026-11-29-reminded-at.ts'
import { readbackCustody } from './migrations/custody.ts'
import { divergenceCustody } from './migrations/divergence-custody.ts'
import { soundingCustody } from './migrations/sounding-custody.ts'
import { readbackOperations } from './readback.operations.ts'
import { reminderLetter } from './reminding/reminder.letter.ts'
import { reminding } from './reminding/reminder.operations.ts'
import { readbackResult } from './result.operations.ts'
import { resultFileOperations } from './result-file.operations.ts'
import { soundingInvitationOperations } from './sounding/invitation.operations.ts'
import { closeOverdueSoundings } from './sounding/last-day.operations.ts'
import { moderationOperations } from './sounding/moderation.operations.ts'
import { recount } from './sounding/recount.operations.ts'
import { soundingOperations } from './sounding/sounding.operations.ts'
import { soundingImportOperations } from './sounding/sounding-import.operations.ts'
import { soundingResultOperations } from './sounding/sounding-result.operations.ts'
import { votingOperations } from './sounding/voting.operations.ts'
import { answeringPage } from './view/answering.page.ts'
import { meaningRatingPage } from './view/meaning-rating.page.ts'
import { soundingPage } from './view/sounding.page.ts'
import { waveOperations } from './wave/wave.operations.ts'

export { answerItem, commitToBrief, rateClarity, sayBelief, saySentence } from './answer.operations.ts'
export {
  type ComposeReadback,
  composeDecisionReadback,
  composeReadback,
  type ExtendReadback,
} from './composing.operations.ts'
export { divergenceChanges, divergenceNeeds } from './divergence/divergence.notices.ts'
export type { ListDivergences, ReopenDivergence, SettleDivergence } from './divergence/divergence.operations.ts'
export { type ExampleVoice, readbackExample } from './example.ts'
export { meaningChanges, meaningNeeds } from './meaning/meaning.notices.ts'
export { readbackChanges, readbackNeeds, readbackSection } from './readback.notices.ts'
export {
  type CloseReadback,
  closeReadback,
  type HandOutReadbackLinks,
  handOutReadbackLinks,
  type ListReadbacks,
  type RevokeReadbackLink,
  type ShowReadback,
  type TakeOwnLink,
} from './readback.operations.ts'
export type { RemindMissing } from './reminding/reminder.operations.ts'
export { readbackResult, type ShowResult } from './result.operations.ts'
export { soundingChanges, soundingNeeds } from './sounding/sounding.notices.ts'
export { answeringPage } from './view/answering.page.ts'
export { soundingPage } from './view/sounding.page.ts'

export { waveNeeds } from './wave/wave.notices.ts'
export type { CarryForward, ShowChanges } from './wave/wave.operations.ts'

export const readbackStep: Step = {
  name: 'readback',
  migrations: [
    readbackMigration,
    readbackKindsMigration,
    readbackRemindersMigration,
    readbackBrowsersMigration,
    meaningVotesMigration,
    openSoundingMigration,
    anonymousVoicesMigration,
    divergencesMigration,
    remindedAtMigration,
  ],
  custody: { ...readbackCustody, ...soundingCustody, ...divergenceCustody },
  operations: [
    ...composingOperations,
    ...reminding.operations,
    ...readbackOperations,
    ...answerOperations,
    ...ownWordsOperations,
    ...invitedOperations,
    ...byMail.operations,
    readbackResult,
    ...resultFileOperations,
    ...waveOperations,
    ...divergenceOperations,
    noteDivergences,
    ...meaningOperations,
    ...soundingOperations,
    ...soundingInvitationOperations,
    ...votingOperations,
    ...moderationOperations,
    ...soundingResultOperations,
    ...soundingImportOperations,
  ],
  within: [composeDecisionReadback],
  jobs: [
    ...reminding.jobs,
    closeOverdue.job,
    wipeAfterCutting,
    recount,
    closeOverdueSoundings.job,
    recordDivergences,
    catchUpOnDivergences,
  ],
  schedules: [...reminding.schedules, closeOverdue.schedule, closeOverdueSoundings.schedule, everyHour],
  letters: [reminderLetter, invitationLetter, pageInvitationLetter, answeredLetter, notTakenLetter, divergenceLetter],
  replies: byMail.replies,
  pages: [answeringPage, meaningRatingPage, soundingPage],
  listens: { 'readback.closed': noteOnClosing, 'direction.published': settleByNewVersion },
}
