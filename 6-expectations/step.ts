import type { Step } from '@plumbline/platform/step'
import { askInvitation, askReceived } from './ask/ask.letter.ts'
import { askOperations } from './ask/ask.operations.ts'
import { askByMail } from './ask/by-mail.operations.ts'
import { importOperations } from './ask/import.operations.ts'
import { boxOperations } from './box/box.operations.ts'
import { confirmingOperations } from './box/confirming.operations.ts'
import { pageLetter } from './box/page.letter.ts'
import { settingAsideOperations } from './box/setting-aside.operations.ts'
import { dispositionLetter } from './disposition/disposition.letter.ts'
import { dispositionOperations } from './disposition/disposition.operations.ts'
import { proposalOperations } from './disposition/proposal.operations.ts'
import { tellingOperations } from './disposition/telling.operations.ts'
import { expectationsMigration } from './migrations/2026-11-29-expectations.ts'
import { wordsOfAsksMigration } from './migrations/2026-11-29-words-of-asks.ts'
import { holdsAgainMigration } from './migrations/2026-11-30-answers-hold-again.ts'
import { askBoxesMigration } from './migrations/2026-11-30-ask-boxes.ts'
import { asksSetAsideMigration } from './migrations/2026-11-30-asks-set-aside.ts'
import { wordsOfAsksAnewMigration } from './migrations/2026-11-30-words-of-asks-anew.ts'
import { expectationsCustody } from './migrations/custody.ts'
import { ownAskOperations } from './personal/own-asks.operations.ts'
import { personalOperations } from './personal/personal.operations.ts'
import { progressLetter } from './progress/progress.letter.ts'
import { progress, tellOfEarlier, tellOfSuccessor } from './progress/progress.operations.ts'
import { receiptOperations } from './receipt/receipt.operations.ts'
import { receiptsByMail } from './receipt/reply.operations.ts'
import { replyReadLetter } from './receipt/reply-read.letter.ts'
import { surpriseOperations } from './surprise/surprise.operations.ts'
import { askBoxPage } from './view/ask-box.page.ts'
import { askingPage } from './view/asking.page.ts'
import { followingPage } from './view/following.page.ts'

export type {
  HandOutAskLinks,
  ListAsks,
  MakeAsk,
  ShowAsk,
  TouchAsk,
  UntouchAsk,
  WithdrawAsk,
  WriteDownAsk,
} from './ask/ask.operations.ts'
export type { ImportAsks, PreviewAsks } from './ask/import.operations.ts'
export type { AskOpenly, CloseAskBox, LookAtAskBox, OpenAskBox, ShowAskBox } from './box/box.operations.ts'
export type { BringAskBack, SetAskAside } from './box/setting-aside.operations.ts'
export type { DecideDisposition, PublishDisposition, ShowDisposition } from './disposition/disposition.operations.ts'
export type { ProposeDisposition } from './disposition/proposal.operations.ts'
export type { DeliverDisposition } from './disposition/telling.operations.ts'
export { expectationChanges, expectationNeeds, expectationSection, undisposedAsks } from './expectation.notices.ts'
export type { HandOutFollowLinks, ShowMine, ShowOwnAsks } from './personal/own-asks.operations.ts'
export { personally, type ShowPersonal } from './personal/personal.operations.ts'
export type { MoveTrigger } from './progress/progress.operations.ts'
export type { AnswerObjection, OpenReceipt, RaiseObjection, SayReceipt } from './receipt/receipt.operations.ts'
export { askSearch } from './search/search.notices.ts'
export type { ExplainSurprise, ListSurprises, SaySurprise } from './surprise/surprise.operations.ts'

export const expectationsStep: Step = {
  name: 'expectations',
  migrations: [
    expectationsMigration,
    wordsOfAsksMigration,
    askBoxesMigration,
    wordsOfAsksAnewMigration,
    holdsAgainMigration,
    asksSetAsideMigration,
  ],
  custody: expectationsCustody,
  operations: [
    ...askOperations,
    ...boxOperations,
    ...confirmingOperations,
    ...settingAsideOperations,
    ...importOperations,
    ...proposalOperations,
    ...dispositionOperations,
    ...tellingOperations,
    ...receiptOperations,
    ...receiptsByMail.operations,
    ...progress.operations,
    ...surpriseOperations,
    ...ownAskOperations,
    ...personalOperations,
  ],
  pages: [askingPage, askBoxPage, followingPage],
  jobs: progress.jobs,
  schedules: progress.schedules,
  letters: [askInvitation, askReceived, pageLetter, dispositionLetter, replyReadLetter, progressLetter],
  replies: [askByMail, ...receiptsByMail.replies],
  listens: { 'decision.superseded': tellOfSuccessor, 'decision.approval-disowned': tellOfEarlier },
}
