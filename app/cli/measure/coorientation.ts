import {
  type CoorientationBasis,
  type CoorientationCell,
  type CoorientationState,
  coorientationTable,
  type GroupOnItems,
  type Item,
  type ItemAnswer,
  type ItemCoorientationFigures,
  type NotKnown,
  overallCloseness,
  seededRandom,
  type WordingGrade,
} from '@plumbline/measure'
import { type Answer, type Kind, OTHERS } from './coorientation-answer.ts'
import type { CoorientationItem, Respondent } from './coorientation-item.ts'
import { type AboutOthers, aboutOthers } from './coorientation-others.ts'
import type { Progress } from './progress.ts'

type Chance = ItemCoorientationFigures['chance']

/** What one group believes of one other. */
export type View = {
  perceiver: string
  target: string
  reading: CoorientationBasis &
    (
      | NotKnown
      | ({ known: true } & Omit<ItemCoorientationFigures, 'chance'> & {
            /** How often chance makes any gap of any pair on any item as large. */
            chance: Chance
            /** The same for somebody who looks at this pair on this item only. */
            unadjustedChance: Chance
          })
    )
}

export type ItemViews = {
  item: string
  kind: Kind
  scale: CoorientationItem['scale']
  options: readonly string[]
  /** How close the groups are to each other, every two of them counting once. */
  overallCloseness: number
  /** `closeness` is that of its own people. */
  groups: { group: string; people: number; answered: number; closeness: number }[]
  views: View[]
  /** null where nobody was asked about the others. */
  others: AboutOthers | null
}

/** A view and how large its error is. */
export type WrongView = {
  item: string
  perceiver: string
  target: string
  state: CoorientationState
  wording: WordingGrade
  accuracy: number
}

/** What `plumbline measure coorientation` finds; the names are those of its JSON. */
export type CoorientationResult = {
  items: ItemViews[]
  /** Where to look first, even when no chance is small: the three views with the largest errors. */
  mostWrong: WrongView[]
  seed: number
}

/** What every group believes of every other, and of all others, on every item, in the order of the file. */
export function coorientationOf(
  items: readonly CoorientationItem[],
  { seed, progress = () => {} }: { seed: number; progress?: Progress },
): CoorientationResult {
  const random = seededRandom(seed)
  const askedAboutGroups = items.filter(({ groups }) => [...groups.values()].some(hasViews))
  const { cells, mostWrong } = coorientationTable(
    askedAboutGroups.map(questionOf),
    groupsOn(askedAboutGroups),
    random,
    (share) => progress('measuring', share),
  )
  const cellsOf = Map.groupBy(cells, (cell) => askedAboutGroups[cell.item])
  return {
    items: items.map((item) => ({
      item: item.item,
      kind: item.kind,
      scale: item.scale,
      options: item.options,
      ...closenessOf(item),
      views: (cellsOf.get(item) ?? []).filter((cell) => isViewOn(item, cell)).map(viewOf),
      others: aboutOthers(item, random),
    })),
    mostWrong: mostWrong.flatMap((cell) => wrongView(askedAboutGroups[cell.item]?.item ?? '', cell)),
    seed,
  }
}

/** Nobody answered for a group that was only predicted; and who was asked about all others has no view of each. */
function hasViews(people: ReadonlyMap<string, Respondent>): boolean {
  const askedAbout = new Set([...people.values()].flatMap(({ predicted }) => [...predicted.keys()]))
  return people.size > 0 && !(askedAbout.size === 1 && askedAbout.has(OTHERS))
}

function isViewOn({ groups }: CoorientationItem, { perceiver, target }: CoorientationCell): boolean {
  const people = groups.get(perceiver)
  return people !== undefined && hasViews(people) && groups.has(target)
}

function viewOf({ perceiver, target, reading, adjusted }: CoorientationCell): View {
  return {
    perceiver,
    target,
    reading: reading.known ? { ...reading, chance: adjusted, unadjustedChance: reading.chance } : reading,
  }
}

function wrongView(item: string, { perceiver, target, reading }: CoorientationCell): WrongView[] {
  if (!reading.known) return []
  const { state, wording, size } = reading
  return [{ item, perceiver, target, state, wording, accuracy: size.accuracy }]
}

function closenessOf(item: CoorientationItem): Pick<ItemViews, 'overallCloseness' | 'groups'> {
  const groups = [...item.groups]
  const { between, inside } = overallCloseness(
    questionOf(item),
    groups.map(([, people]) => [...people.values()].map(({ own }) => toldTo(item, own))),
  )
  return {
    overallCloseness: between,
    groups: groups.map(([group, people], at) => ({
      group,
      people: people.size,
      answered: [...people.values()].filter(({ own }) => own !== null).length,
      closeness: inside[at] as number,
    })),
  }
}

/** Every group of the file with all its people; what somebody was not asked is not answered. */
function groupsOn(items: readonly CoorientationItem[]): GroupOnItems[] {
  const names = new Set(items.flatMap(({ groups }) => [...groups.keys()]))
  return [...names].map((name) => {
    const people = new Set(items.flatMap(({ groups }) => [...(groups.get(name)?.keys() ?? [])]))
    return { name, people: [...people].map((person) => personOn(items, name, person)) }
  })
}

function personOn(items: readonly CoorientationItem[], group: string, person: string): GroupOnItems['people'][number] {
  const saidOn = items.map((item) => ({ item, respondent: item.groups.get(group)?.get(person) }))
  const targets = new Set(saidOn.flatMap(({ respondent }) => [...(respondent?.predicted.keys() ?? [])]))
  const predictedOf = (target: string) =>
    saidOn.map(({ item, respondent }) => toldTo(item, respondent?.predicted.get(target) ?? null))
  targets.delete(OTHERS)
  return {
    own: saidOn.map(({ item, respondent }) => toldTo(item, respondent?.own ?? null)),
    predicted: Object.fromEntries([...targets].map((target) => [target, predictedOf(target)])),
  }
}

function questionOf({ kind, scale, options }: CoorientationItem): Item {
  if (kind === 'claim') return { kind }
  if (kind === 'choice' || kind === 'yes-no') return { kind: 'choice', options }
  if (kind === 'ranking' || kind === 'allocation') return { kind, options: options.length }
  return { kind: 'scale', scale: scale as NonNullable<typeof scale> }
}

/** Places and points as a list in the order of the options; points that were left out are none. */
function toldTo({ options }: CoorientationItem, answer: Answer | null): ItemAnswer | null {
  return answer instanceof Map ? options.map((option) => answer.get(option) ?? 0) : (answer as ItemAnswer | null)
}
