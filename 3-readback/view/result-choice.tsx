import { ChoiceBars, type ChoiceGroup } from '@plumbline/ui/chart/choice-bars'
import { RankPlaces } from '@plumbline/ui/chart/rank-places'
import { asMeasured, CANNOT_TELL } from '../card.ts'
import type { ShowResult } from '../result.operations.ts'
import { choiceFile, rankingFile } from './result-files.ts'
import { resultWords as words } from './result-words.en.ts'

type Card = ShowResult['output']['cards'][number]
type Group = Card['groups'][number]
export type CardChartProps = { card: Card; says: string; placeOf: (groupId: string) => number; fileName: string }

/** A choice: how many of each group took each option, beside the one that is stated. */
export function ChoiceResult({ card, says, placeOf, fileName }: CardChartProps) {
  const options = [
    ...card.options.map((label, place) => ({ key: String(place), label })),
    { key: CANNOT_TELL, label: words.couldNotTell },
  ]
  const groups = card.groups.map((group) => choiceGroup(card, group, placeOf))
  return (
    <ChoiceBars
      title={card.title}
      says={says}
      options={options}
      {...(card.stated !== null && { stated: card.stated })}
      groups={groups}
      file={choiceFile(fileName, card)}
    />
  )
}

/** A ranking: where each group puts each option, against the order that is stated. */
export function RankingResult({ card, says, placeOf, fileName }: CardChartProps) {
  const stated = card.stated === null ? null : asMeasured(card, card.stated)
  return (
    <RankPlaces
      title={card.title}
      says={says}
      options={card.options}
      {...(Array.isArray(stated) && { stated: stated.map((place: number) => place + 1) })}
      groups={card.groups.map(({ groupId, name, answered, asked, meanPlaces }) => ({
        id: groupId,
        name,
        place: placeOf(groupId),
        answered,
        asked,
        meanPlaces,
      }))}
      file={rankingFile(fileName, card)}
    />
  )
}

function choiceGroup(card: Card, group: Group, placeOf: (groupId: string) => number): ChoiceGroup {
  const nameOf = (groupId: string) => card.groups.find((each) => each.groupId === groupId)?.name ?? ''
  const wishes = card.preferred?.groups.find(({ groupId }) => groupId === group.groupId)?.counts
  return {
    id: group.groupId,
    name: group.name,
    place: placeOf(group.groupId),
    answered: group.answered,
    asked: group.asked,
    counts: group.counts && byKey(group.counts),
    expectedBy: card.predictions.flatMap(({ by, about, told, counts }) => {
      const most = [...(counts ?? [])].sort((a, b) => b.count - a.count)[0]
      return about === group.groupId && told && most && most.count > 0
        ? [{ by: nameOf(by), place: placeOf(by), key: most.answer }]
        : []
    }),
    ...(wishes && { wishes: byKey(wishes) }),
  }
}

function byKey(counts: NonNullable<Group['counts']>): Record<string, number> {
  return Object.fromEntries(counts.map(({ answer, count }) => [answer, count]))
}
