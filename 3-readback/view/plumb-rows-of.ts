import type { PlumbRow } from '@plumbline/ui/chart/plumb-chart'
import { onScale, scaleOf } from '../card.ts'
import { OTHERS } from '../readback.ts'
import type { ShowResult } from '../result.operations.ts'
import { words } from './words.en.ts'

type Card = ShowResult['output']['cards'][number]
type Group = Card['groups'][number]

/** Room beyond both ends, so that a mark at an end is seen whole, as a share of the scale. */
const ROOM = 0.075

/** The axis of a card that has a scale: in words at both ends. */
export function axisOf(card: Pick<Card, 'form' | 'options'>) {
  const scale = scaleOf(card) ?? { from: 0, to: 1 }
  const room = (scale.to - scale.from) * ROOM
  const [left = '', right = ''] = card.form === 'position' ? card.options : [words.axis.left, words.axis.right]
  return { from: scale.from - room, to: scale.to + room, left, right }
}

/** The rows of the plumb chart of one card. What may not be shown has no mark, and a note that says why. */
export function rowsOf(card: Card, placeOf: (groupId: string) => number): PlumbRow[] {
  const { groups, predictions } = card
  const nameOf = (groupId: string) => groups.find((group) => group.groupId === groupId)?.name ?? ''
  return groups.map((group) => {
    const value = group.mean ?? (group.mostOrAll === null ? null : onScale(card, group.mostOrAll))
    const single = (group.named ?? [])
      .map(({ understood }) => onScale(card, understood))
      .filter((answer) => answer !== null)
    const expected = predictions.flatMap(({ by, about, mean }) =>
      mean === null || about !== group.groupId || about === OTHERS
        ? []
        : [{ by: nameOf(by), place: placeOf(by), value: mean }],
    )
    const note = noteOf(group)
    const wished = wishOf(card, group.groupId)
    return {
      id: group.groupId,
      name: group.name,
      place: placeOf(group.groupId),
      answered: group.answered,
      asked: group.asked,
      ...(value !== null && { understood: { value, ...group.interval } }),
      ...(single.length > 0 && { answers: single }),
      ...(expected.length > 0 && { predictions: expected }),
      ...(group.couldMove && { couldMove: group.couldMove }),
      ...(wished !== null && { prefers: wished }),
      ...(note && { note }),
    }
  })
}

/** Where a group would have it: a mean of wishes, or the one that most or all named. */
function wishOf({ preferred, ...card }: Card, groupId: string): number | null {
  const wish = preferred?.groups.find((group) => group.groupId === groupId)
  return wish ? (wish.mean ?? onScale(card, wish.mostOrAll)) : null
}

function noteOf({ shown, named, answered }: Group): string | null {
  if (answered === 0) return words.noteNobody
  if (shown === 'nothing') return words.noteHidden
  if (shown === 'most-or-all') return words.noteMost
  if (shown === 'counts') return named ? words.noteNamed : words.noteCounts
  return null
}
