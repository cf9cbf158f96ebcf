import type { SearchSource } from '@plumbline/work/step'
import { inShort } from '../ask/ask.ts'
import { asksFound, asksHolding, asksWithWork } from './search.store.ts'

/** What people asked, as it is searched: in their own words. */
export const askSearch: SearchSource = {
  kind: 'ask',
  holding: asksHolding,
  find: asksFound,
  async show({ db }, ids) {
    return (await asksWithWork(db, ids)).map(({ id, words, source, workId, workKey, workTitle, ...ask }) => ({
      id,
      title: inShort(words),
      workId,
      workKey,
      workTitle,
      standing:
        ask.withdrawnAt !== null ? 'withdrawn' : ask.setAsideAt !== null ? 'set aside' : `asked by ${ask.personName}`,
      where: `asks/${id}`,
      texts: [{ field: 'asked', text: words }, ...(source === null ? [] : [{ field: 'read from', text: source }])],
    }))
  },
}
