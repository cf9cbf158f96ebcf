import type { SearchSource } from '@plumbline/work/step'
import { goalsOf } from '../direction.ts'
import { textsOf } from '../direction-texts.ts'
import { directionsFound, directionsHolding, versionsWithWork } from './search.store.ts'

/** Published directions, as they are searched; drafts are not. */
export const directionSearch: SearchSource = {
  kind: 'direction',
  holding: directionsHolding,
  find: directionsFound,
  async show({ db }, ids) {
    return (await versionsWithWork(db, ids)).map((direction) => ({
      id: direction.id,
      title: goalsOf(direction.goal)[0] ?? direction.goal,
      workId: direction.workId,
      workKey: direction.workKey,
      workTitle: direction.workTitle,
      standing:
        Number(direction.latest) === direction.version
          ? `version ${direction.version}`
          : `version ${direction.version} of ${direction.latest}`,
      where: `directions/${direction.id}`,
      texts: textsOf(direction),
    }))
  },
}
