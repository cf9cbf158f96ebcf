import type { Db } from '@plumbline/platform/database/database'
import { crowdOf } from './anonymity/crowd.ts'
import { speakersOf, voicesOf } from './anonymity/voice.store.ts'
import type { Material } from './material.ts'
import { cardsOf, type ReadbackView, respondentsOf } from './readback.store.ts'

/** What the result of a closed read-back is made of: who said what, or, where it was anonymous, what was said. */
export async function materialOf(db: Db, readback: ReadbackView): Promise<Material> {
  const cards = await cardsOf(db, readback.id)
  const respondents = await respondentsOf(db, readback.id)
  if (readback.disclosure === 'anonymous') {
    const { voices, remarks } = await voicesOf(db, readback.id)
    return { readback, cards, people: crowdOf(respondents, voices, remarks) }
  }
  const names = new Map(respondents.map(({ id, name }) => [id, name]))
  const people = (await speakersOf(db, readback.id)).map((each) => ({ ...each, name: names.get(each.id) ?? '' }))
  return { readback, cards, people }
}

/** How many have answered: everybody who has so far, or who had at the closing of an anonymous read-back. */
export async function finishedIn(db: Db, readbackId: string): Promise<number | null> {
  const closing = await db
    .selectFrom('readbackClosing')
    .select('readbackClosing.finishedCount')
    .where('readbackClosing.readbackId', '=', readbackId)
    .executeTakeFirst()
  return closing?.finishedCount ?? null
}
