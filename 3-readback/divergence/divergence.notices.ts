import type { ChangeSource, NeedSource } from '@plumbline/work/step'
import { divergenceWords as words } from '../view/divergence-words.en.ts'
import { briefWrongDrivenBy, reasonsAgainstBrief, settledFor, turnsOf } from './divergence.store.ts'
import { standingAfter } from './divergence.ts'

/** Reasons beyond these are read with the result. */
const MOST_REASONS = 2

/** Briefs that are held for wrong wait for whoever drives: a new version, or an answer with a reason. */
export const divergenceNeeds: NeedSource = async ({ db, personId }) => {
  const wrong = await briefWrongDrivenBy(db, personId)
  const turns = Map.groupBy(
    await turnsOf(
      db,
      wrong.map(({ id }) => id),
    ),
    ({ divergenceId }) => divergenceId,
  )
  const open = wrong.filter(({ id }) => standingAfter(turns.get(id) ?? []) === 'open')
  const reasons = await reasonsAgainstBrief(db, [...new Set(open.map(({ readbackId }) => readbackId))])
  return open.map(({ readbackId, finding, workKey, workTitle }) => ({
    verb: 'Mend or answer',
    what: words.briefWrong(
      workTitle,
      finding ?? '',
      reasons
        .flatMap((each) => (each.readbackId === readbackId && each.because ? [each.because] : []))
        .slice(0, MOST_REASONS),
    ),
    where: `work/${workKey}#readback`,
    byOn: null,
  }))
}

/** What came of what somebody said, or of a brief that some held for wrong where nobody may know who. */
export const divergenceChanges: ChangeSource = async ({ db, personId, since }) => {
  const settled = await settledFor(db, personId, since)
  const wrong = settled.filter(
    ({ divergenceKind, disclosure }) => divergenceKind === 'brief-wrong' && disclosure === 'named',
  )
  const said = await reasonsAgainstBrief(db, [...new Set(wrong.map(({ readbackId }) => readbackId))])
  return settled
    .filter(
      (each) =>
        !wrong.includes(each) ||
        said.some(({ readbackId, personId: by }) => readbackId === each.readbackId && by === personId),
    )
    .map(({ at, because, saidById, workKey, workTitle }) => ({
      at,
      what: words.settled(workTitle, because),
      why: saidById === personId ? words.yours : words.asked,
      where: `work/${workKey}#readback`,
    }))
}
