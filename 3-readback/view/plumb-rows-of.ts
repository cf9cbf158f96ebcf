import type { PlumbRow } from '@plumbline/ui/chart/plumb-chart'
import { onScale, SCALE } from '../material.ts'
import { OTHERS } from '../readback.ts'
import type { ShowResult } from '../result.operations.ts'
import { words } from './words.en.ts'

type Claim = ShowResult['output']['claims'][number]
type Group = Claim['groups'][number]

/** Room beyond both ends, so that a mark at an end is seen whole. */
const ROOM = 0.15

export const axisOfClaims = { from: SCALE.from - ROOM, to: SCALE.to + ROOM, ...words.axis }

/** The rows of the plumb chart of one claim. What may not be shown has no mark, and a note that says why. */
export function rowsOf({ groups, predictions }: Claim, placeOf: (groupId: string) => number): PlumbRow[] {
  const nameOf = (groupId: string) => groups.find((group) => group.groupId === groupId)?.name ?? ''
  return groups.map((group) => {
    const value = group.mean ?? (group.mostOrAll === null ? null : onScale(group.mostOrAll))
    const single = (group.named ?? []).map(({ understood }) => onScale(understood)).filter((answer) => answer !== null)
    const expected = predictions.flatMap(({ by, about, mean }) =>
      mean === null || about !== group.groupId || about === OTHERS
        ? []
        : [{ by: nameOf(by), place: placeOf(by), value: mean }],
    )
    const note = noteOf(group)
    return {
      id: group.groupId,
      name: group.name,
      place: placeOf(group.groupId),
      answered: group.answered,
      asked: group.asked,
      ...(value !== null && { understood: { value } }),
      ...(single.length > 0 && { answers: single }),
      ...(expected.length > 0 && { predictions: expected }),
      ...(group.couldMove && { couldMove: group.couldMove }),
      ...(note && { note }),
    }
  })
}

function noteOf({ shown, named, answered }: Group): string | null {
  if (answered === 0) return words.noteNobody
  if (shown === 'nothing') return words.noteHidden
  if (shown === 'most-or-all') return words.noteMost
  if (shown === 'counts') return named ? words.noteNamed : words.noteCounts
  return null
}
