import { decisionById } from '@plumbline/decisions/reads'
import { groupsById } from '@plumbline/people/reads'
import type { Db } from '@plumbline/platform/database/database'
import type { Operation } from '@plumbline/platform/operation'
import { inShort } from '@plumbline/platform/proposal/proposal'
import type { NameSource } from '@plumbline/platform/proposal/proposal.operations'
import { waitingFor } from '@plumbline/platform/proposal/proposal.store'
import { readbackById } from '@plumbline/readback/reads'
import { workById } from '@plumbline/work/reads'
import type { NeedSource } from '@plumbline/work/step'

/** More of them would hide everything else that needs somebody. */
const MOST_ONE_BY_ONE = 3

/** Drafts that wait for somebody: each by itself, or all in one line when there are many. */
export function draftNeeds(operations: () => readonly Operation[]): NeedSource {
  const verb = 'Decide on a draft'
  return async ({ db, personId, today }) => {
    const waiting = await waitingFor(db, personId, today)
    const [first] = waiting
    if (first && waiting.length > MOST_ONE_BY_ONE) {
      return [{ verb, what: `${waiting.length} changes wait for you`, where: 'proposals', byOn: first.expiresOn }]
    }
    return waiting.map(({ id, operation, expiresOn }) => {
      const says = operations().find(({ name }) => name === operation)?.says ?? operation
      return { verb, what: inShort(says), where: `proposals/${id}`, byOn: expiresOn }
    })
  }
}

type Found = { id: string; name: string }

/** What the records of the steps are called, where a draft names them by their ids. */
export const recordNames: readonly NameSource[] = [
  each(async (db, id) => {
    const work = await workById(db, id)
    return work && { id, name: `${work.key} ${work.title}` }
  }),
  groupsById,
  each(async (db, id) => {
    const decision = await decisionById(db, id)
    return decision && { id, name: decision.chosen }
  }),
  each(async (db, id) => {
    const readback = await readbackById(db, id)
    return readback && { id, name: `the read-back of wave ${readback.wave}` }
  }),
]

function each(find: (db: Db, id: string) => Promise<Found | undefined>): NameSource {
  return async (db, ids) => {
    const found = []
    for (const id of ids) found.push(await find(db, id))
    return found.filter((one) => one !== undefined)
  }
}
