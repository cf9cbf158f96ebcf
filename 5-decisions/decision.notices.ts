import { worksWithPerson } from '@plumbline/people/reads'
import type { Around } from '@plumbline/people/step'
import type { ChangeSource, NeedSource, SectionSource } from '@plumbline/work/step'
import { askedFor, awaiting, saidNotMineToDriver, saidToDecisionsDrivenBy } from './acknowledgement.store.ts'
import { boardOf, type Response } from './acknowledgement.ts'
import { isDecided, isOpen } from './course/course.ts'
import { standingsOf } from './decision.operations.ts'
import { decidedAround, decisionsOf, dueForReviewBy, openNextSteps, questionsWaitingFor } from './decision.store.ts'
import { isDueForReview, stageOf } from './decision.ts'
import { finalCallNeeds } from './final-call/final-call.notices.ts'
import { suggestedToDriver } from './method/candidate-option.store.ts'
import { decisionsInWords } from './section-state.ts'
import { holdAgainAround } from './supersession.store.ts'
import { openReopenings, reopenedForDriver } from './wording/reopening.store.ts'
import { editedAround } from './wording/revision.store.ts'

const pageOf = (decisionId: string) => `decisions/${decisionId}`

/** What waits for a person: decisions to acknowledge, to take, and to look at again, and questions older than their day. */
export const decisionNeeds: NeedSource = async (asked) => {
  const { db, personId, today } = asked
  const unsaid = await awaiting(db, personId)
  const due = await dueForReviewBy(db, personId, today)
  const questions = await questionsWaitingFor(db, personId, today)
  const reopened = await reopenedForDriver(db, personId)
  const others = await saidNotMineToDriver(db, personId)
  const suggested = await suggestedToDriver(db, personId)
  return [
    ...(await finalCallNeeds(asked)),
    ...unsaid.map(({ id, chosen }) => ({ verb: 'Acknowledge', what: chosen, where: pageOf(id), byOn: null })),
    ...reopened.map(({ id, chosen }) => ({
      verb: 'Look at the wording',
      what: `Two or more read it differently: ${chosen}`,
      where: pageOf(id),
      byOn: null,
    })),
    ...suggested.map(({ decisionId, words, question }) => ({
      verb: 'Take up or leave',
      what: `Suggested for “${question}”: ${words}`,
      where: pageOf(decisionId),
      byOn: null,
    })),
    ...others.map(({ id, chosen, whose, whoseName }) => ({
      verb: 'Ask',
      what: `${whoseName ?? whose ?? 'whoever it belongs to'}: ${chosen}`,
      where: pageOf(id),
      byOn: null,
    })),
    ...questions.map(({ id, question, chosen, stage, reviewOn }) => ({
      verb: stage === 'proposed' ? 'Decide' : 'Answer the question',
      what: stage === 'proposed' ? chosen : question,
      where: pageOf(id),
      byOn: reviewOn,
    })),
    ...due.map(({ id, chosen, reviewOn }) => ({ verb: 'Review', what: chosen, where: pageOf(id), byOn: reviewOn })),
  ]
}

const saidInWords: Record<Response, (name: string) => string> = {
  understood: (name) => `${name} understands it`,
  'disagree-and-commit': (name) => `${name} disagrees, and will act on it`,
  'read-differently': (name) => `${name} reads it differently`,
  'not-mine': (name) => `${name} says that it is somebody else’s`,
  cannot: (name) => `${name} cannot do their part`,
}

/** Decisions recorded around a person, and what others said to decisions that they drive. */
export const decisionChanges: ChangeSource = async ({ db, personId, since }) => {
  const works = await worksWithPerson(db, personId)
  const decided = await decidedAround(db, personId, works, since)
  const again = await holdAgainAround(db, personId, works, since)
  const said = await saidToDecisionsDrivenBy(db, personId, since)
  const edited = await editedAround(db, personId, since)
  return [
    ...decided.map((decision) => ({
      at: decision.recordedAt,
      what: `Decided: ${decision.chosen}`,
      why: whyItTouches(decision, personId),
      where: pageOf(decision.id),
    })),
    ...again.map(({ at, id, chosen, endedBecause }) => ({
      at,
      what: `Holds again: ${chosen}`,
      why: `What had taken its place was not approved: ${endedBecause}`,
      where: pageOf(id),
    })),
    ...edited.map(({ at, decisionId, chosen, because, personName }) => ({
      at,
      what: `Changed by ${personName ?? 'somebody'}: ${chosen}`,
      why: because ?? 'You have a part in it.',
      where: pageOf(decisionId),
    })),
    ...said.map(({ at, response, personName, chosen, decisionId }) => ({
      at,
      what: saidInWords[response](personName),
      why: chosen,
      where: pageOf(decisionId),
    })),
  ]
}

type Decided = { nextOwnerId: string | null; approverId: string | null; driverId: string | null; workTitle: string }

function whyItTouches({ nextOwnerId, approverId, driverId, workTitle }: Decided, personId: string): string {
  if (nextOwnerId === personId) return 'The next step is yours.'
  if (approverId === personId) return 'You approved it.'
  if (driverId === personId) return `You drive ${workTitle}.`
  return `You are part of ${workTitle}.`
}

/** How the decisions of a work stand. */
export const decisionSection: SectionSource = async ({ db, workId, today }) => {
  const decisions = await decisionsOf(db, workId)
  const open = decisions.filter((decision) => isOpen(stageOf(decision)))
  const standings = await standingsOf(db, open, today)
  const inForce = decisions.filter((decision) => decision.byDecisionId === null && isDecided(stageOf(decision)))
  const ids = inForce.map(({ id }) => id)
  const asked = Map.groupBy(await askedFor(db, ids), ({ decisionId }) => decisionId)
  const reopened = await openReopenings(db, ids)
  const states = inForce.map(({ id, reviewOn }) => ({
    reviewOn,
    dueForReview: isDueForReview({ reviewOn }, today),
    board: boardOf(asked.get(id) ?? [], reopened.has(id)),
  }))
  return { step: 'decisions', ...decisionsInWords(states, today, open.map(standings)) }
}

/** Next steps that somebody has promised and that are not over yet: whoever promised something on the same thing is affected. */
export const decisionPromises: Around['promises'] = async (db, today) =>
  (await openNextSteps(db, today)).map(({ id, workId, nextStep, nextOwnerId }) => ({
    workId,
    what: nextStep ?? '',
    decisionId: id,
    personId: nextOwnerId,
  }))
