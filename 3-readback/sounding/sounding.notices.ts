import type { ChangeSource, NeedSource } from '@plumbline/work/step'
import { soundingsOfPerson } from './sounding.store.ts'
import { hasBegun, isOver } from './sounding.ts'

/** Open soundings in which this person was asked and has not voted yet. */
export const soundingNeeds: NeedSource = async ({ db, personId, today }) => {
  const asked = await soundingsOfPerson(db, personId)
  return asked
    .filter((each) => hasBegun(each, today) && !isOver(each, today) && each.castCount === 0)
    .map(({ question, workKey, closesOn }) => ({
      verb: 'Vote',
      what: `“${question}”. A few minutes, and you can stop at any time`,
      where: `work/${workKey}#readback`,
      byOn: closesOn,
    }))
}

/** Soundings in which this person was asked and that have been closed since. */
export const soundingChanges: ChangeSource = async ({ db, personId, since }) => {
  const asked = await soundingsOfPerson(db, personId)
  return asked.flatMap(({ id, question, closedAt }) =>
    closedAt === null || closedAt < since
      ? []
      : [
          {
            at: closedAt,
            what: `The sounding “${question}” is closed; its result can be seen`,
            why: 'You were asked',
            where: `soundings/${id}`,
          },
        ],
  )
}
