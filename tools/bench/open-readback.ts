import type { Caller } from './caller.ts'
import type { Served } from './served.ts'

export const api = '/api/v1/workspaces/bench'

/** Somebody who was asked, with the token of their personal link. */
export type Respondent = { token: string }

export type OpenReadback = { readbackId: string; itemId: string; respondents: Respondent[]; workId: string }

/** A work with a published direction and an open read-back of one claim, each person with a link; made as an operator would. */
export async function openReadback(
  { operatorKey: bearer }: Served,
  caller: Caller,
  people: number,
): Promise<OpenReadback> {
  await caller.ask({ path: '/api/v1/workspaces', bearer, body: { slug: 'bench', name: 'Bench' } })
  const work = await caller.ask({ path: `${api}/work`, bearer, body: { title: 'Move checkout', driverId: null } })
  for (let number = 1; number <= people; number += 1) {
    const body = { person: { name: `Person ${number}` }, group: { name: `Group ${number % 5}` } }
    await caller.ask({ path: `${api}/work/${work.id}/stakeholders`, bearer, body })
  }
  const goal = { goal: 'Checkout runs on the new platform.' }
  await caller.ask({ method: 'PUT', path: `${api}/work/${work.id}/direction/draft`, bearer, body: goal })
  await caller.ask({ path: `${api}/work/${work.id}/direction/publication`, bearer, body: {} })
  const cards = [{ facet: 'goal', statement: 'The date may move.', stated: 'agree' }]
  const closesOn = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const readback = await caller.ask({ path: `${api}/work/${work.id}/readbacks`, bearer, body: { cards, closesOn } })
  const { rows } = await caller.ask({ path: `${api}/readbacks/${readback.id}/links`, bearer, body: {} })
  return {
    workId: work.id,
    readbackId: readback.id,
    itemId: readback.cards[0].id,
    respondents: rows.map(({ link }: { link: string }) => ({ token: link.slice(link.lastIndexOf('/') + 1) })),
  }
}

/** How somebody answers the one claim. */
export function answerOf({ readbackId, itemId }: OpenReadback, { token }: Respondent, understood: string) {
  const path = `${api}/readbacks/${readbackId}/items/${itemId}/answer`
  return { method: 'PUT', path, bearer: token, body: { understood } }
}
