import { type Item, type ItemAnswer, type ItemCoorientation, itemCoorientation, seededRandom } from '@plumbline/measure'
import type { Answer, Kind } from './coorientation-answer.ts'
import type { CoorientationItem, Respondent } from './coorientation-item.ts'
import { shown } from './faulty-rows.ts'
import type { Progress } from './progress.ts'

/** Where the possible ways are too many to count all, some are drawn; the same ones each time. */
const SEED = 1

/** What one group believes of one other. */
export type View = { perceiver: string; target: string; reading: ItemCoorientation }

export type ItemViews = {
  item: string
  kind: Kind
  scale: CoorientationItem['scale']
  options: readonly string[]
  groups: { group: string; people: number; answered: number }[]
  views: View[]
}

/** What every group believes of every other on every item, in the order of the file. */
export function coorientationOf(items: readonly CoorientationItem[], progress?: Progress): ItemViews[] {
  return items.map((item, at) => {
    progress?.(`measuring ${shown(item.item)}`, at / items.length)
    return {
      item: item.item,
      kind: item.kind,
      scale: item.scale,
      options: item.options,
      groups: [...item.groups].map(([group, people]) => ({
        group,
        people: people.size,
        answered: [...people.values()].filter(({ own }) => own !== null).length,
      })),
      views: viewsOn(item),
    }
  })
}

function viewsOn(item: CoorientationItem): View[] {
  const random = seededRandom(SEED)
  const asked = questionOf(item)
  const said = (answer: Answer | null | undefined) => toldTo(item, answer ?? null)
  const groups = [...item.groups]
  return groups.flatMap(([perceiver, people]) =>
    // Nobody answered for a group that was only predicted, so it believes nothing.
    (people.size === 0 ? [] : groups.filter(([target]) => target !== perceiver)).map(([target, others]) => ({
      perceiver,
      target,
      reading: itemCoorientation({
        item: asked,
        perceivers: peopleOf(people).map(({ own, predicted }) => ({
          own: said(own),
          predicted: said(predicted.get(target)),
        })),
        others: peopleOf(others).map(({ own }) => said(own)),
        random,
      }),
    })),
  )
}

function questionOf({ kind, scale, options }: CoorientationItem): Item {
  if (kind === 'claim') return { kind }
  if (kind === 'choice') return { kind, options }
  if (kind === 'ranking' || kind === 'allocation') return { kind, options: options.length }
  return { kind: 'scale', scale: scale as NonNullable<typeof scale> }
}

/** Places and points as a list in the order of the options; points that were left out are none. */
function toldTo({ options }: CoorientationItem, answer: Answer | null): ItemAnswer | null {
  return answer instanceof Map ? options.map((option) => answer.get(option) ?? 0) : (answer as ItemAnswer | null)
}

function peopleOf(group: ReadonlyMap<string, Respondent>): Respondent[] {
  return [...group.values()]
}
