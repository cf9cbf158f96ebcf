import type { Db } from '@plumbline/platform/database/database'
import type { Asked } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { theDecision } from '../decision.operations.ts'
import { holdDecision } from '../decision.store.ts'
import { type Decision, type Stage, stageOf } from '../decision.ts'
import { addStage, moveDecision } from './course.store.ts'
import { mayBeDisowned, mayGo, STAGE_SAYS } from './course.ts'

export type Moving = {
  to: Stage
  because?: string | null
  /** Whose word it is, where the actor writes down what somebody else said. */
  forPersonId?: string | null
}

type Moved = Decision & { stage: Stage }

/**
 * Puts a decision to another stage, from the one that it has now; the row of it stays for good. Of two at the same time one
 * is refused with where it stands by then.
 */
export async function moveOn(asked: Asked<unknown>, decisionId: string, moving: Moving): Promise<Moved> {
  return moveHeld(asked, await heldDecision(asked.db, decisionId), moving)
}

/** A decision that nobody else changes until we are done. */
export async function heldDecision(db: Db, decisionId: string): Promise<Decision> {
  await holdDecision(db, decisionId)
  return theDecision(db, decisionId)
}

/** The same for a decision that is held already. */
export async function moveHeld(asked: Asked<unknown>, decision: Decision, moving: Moving): Promise<Moved> {
  const from = stageOf(decision)
  if (!mayGo(from, moving.to)) refuseMove(from, moving.to)
  return put(asked, decision, moving)
}

/** Back to what was proposed, from whatever it has become since by a word that was never said. */
export async function moveBack(asked: Asked<unknown>, decision: Decision, because: string): Promise<Moved> {
  const from = stageOf(decision)
  if (!mayBeDisowned(from)) refuseMove(from, 'proposed')
  return put(asked, decision, { to: 'proposed', because })
}

async function put(asked: Asked<unknown>, decision: Decision, moving: Moving): Promise<Moved> {
  const { db, by, now, newId } = asked
  const { id: decisionId } = decision
  const from = stageOf(decision)
  if (!(await moveDecision(db, decisionId, from, moving.to))) refuseMove(from, moving.to)
  await addStage(db, {
    id: newId(),
    decisionId,
    stage: moving.to,
    because: moving.because ?? null,
    personId: by.personId,
    forPersonId: moving.forPersonId ?? null,
    at: now,
    takenBackAt: null,
  })
  return { ...decision, stage: moving.to }
}

function refuseMove(from: Stage, to: Stage): never {
  throw new Refusal('conflict', `It is ${STAGE_SAYS[from]}; from there it cannot become ${STAGE_SAYS[to]}.`, {
    next: 'Look at it as it stands now.',
  })
}
