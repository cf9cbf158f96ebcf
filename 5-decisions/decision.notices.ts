import { worksWithPerson } from '@plumbline/people/reads'
import type { Around } from '@plumbline/people/step'
import type { ChangeSource, NeedSource, SectionSource } from '@plumbline/work/step'
import { askedFor, awaiting, saidToDecisionsDrivenBy } from './acknowledgement.store.ts'
import { boardOf, type Response } from './acknowledgement.ts'
import { decidedAround, decisionsOf, dueForReviewBy, openNextSteps } from './decision.store.ts'
import { isDueForReview } from './decision.ts'
import { decisionsInWords } from './section-state.ts'

const pageOf = (decisionId: string) => `decisions/${decisionId}`

/** What waits for a person: decisions to acknowledge, and decisions that they drive or approved and that are due for review. */
export const decisionNeeds: NeedSource = async ({ db, personId, today }) => {
  const unsaid = await awaiting(db, personId)
  const due = await dueForReviewBy(db, personId, today)
  return [
    ...unsaid.map(({ id, chosen }) => ({ verb: 'Acknowledge', what: chosen, where: pageOf(id), byOn: null })),
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
  const decided = await decidedAround(db, personId, await worksWithPerson(db, personId), since)
  const said = await saidToDecisionsDrivenBy(db, personId, since)
  return [
    ...decided.map((decision) => ({
      at: decision.recordedAt,
      what: `Decided: ${decision.chosen}`,
      why: whyItTouches(decision, personId),
      where: pageOf(decision.id),
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
  const inForce = (await decisionsOf(db, workId)).filter(({ byDecisionId }) => byDecisionId === null)
  const ids = inForce.map(({ id }) => id)
  const asked = Map.groupBy(await askedFor(db, ids), ({ decisionId }) => decisionId)
  const states = inForce.map(({ id, reviewOn }) => ({
    reviewOn,
    dueForReview: isDueForReview({ reviewOn }, today),
    board: boardOf(asked.get(id) ?? []),
  }))
  return { step: 'decisions', ...decisionsInWords(states, today) }
}

/** Next steps that somebody has promised and that are not over yet: whoever promised something on the same thing is affected. */
export const decisionPromises: Around['promises'] = async (db, today) =>
  (await openNextSteps(db, today)).map(({ id, workId, nextStep, nextOwnerId }) => ({
    workId,
    what: nextStep ?? '',
    decisionId: id,
    personId: nextOwnerId,
  }))
