import type { ChartFile } from '@plumbline/ui/chart/chart-frame'
import { onScale } from '../card.ts'
import type { ShowResult } from '../result.operations.ts'
import type { ShowChanges } from '../wave/wave.operations.ts'
import { answerInWords } from './card-words.en.ts'
import { resultWords } from './result-words.en.ts'
import { words } from './words.en.ts'

type Card = ShowResult['output']['cards'][number]
type Group = Card['groups'][number]

const { columns } = resultWords.files
const BASE = [
  { key: 'group', head: columns.group },
  { key: 'asked', head: columns.asked },
  { key: 'answered', head: columns.answered },
]

function base({ name, asked, answered, shown }: Group) {
  return { group: name, asked, answered, shown }
}

function countsOf(card: Card, { counts }: Group) {
  return Object.fromEntries((counts ?? []).map(({ answer, count }) => [answerKey(card, answer), count]))
}

function answerKey(card: Card, answer: string): string {
  return card.form === 'ranking' ? `first-${answer}` : answer
}

function countColumns(card: Card) {
  return (card.all.counts ?? card.groups.find(({ counts }) => counts !== null)?.counts ?? []).map(({ answer }) => ({
    key: answerKey(card, answer),
    head: card.form === 'ranking' ? columns.first(card.options[Number(answer)] ?? answer) : answerInWords(card, answer),
  }))
}

/** The figures behind the plumb chart of a card. What the gate held back is empty. */
export function plumbFile(name: string, card: Card): ChartFile {
  const stated = onScale(card, card.stated)
  const predictors = card.groups.filter(({ groupId }) => card.predictions.some(({ by }) => by === groupId))
  return {
    name,
    columns: [
      ...BASE,
      { key: 'shown', head: columns.shown },
      { key: 'mean', head: columns.mean },
      { key: 'intervalFrom', head: columns.intervalFrom },
      { key: 'intervalTo', head: columns.intervalTo },
      { key: 'couldMoveFrom', head: columns.couldMoveFrom },
      { key: 'couldMoveTo', head: columns.couldMoveTo },
      { key: 'stated', head: columns.stated },
      { key: 'preferred', head: columns.preferred },
      ...predictors.map(({ groupId, name }) => ({ key: `by-${groupId}`, head: columns.predictedBy(name) })),
      ...countColumns(card),
    ],
    rows: card.groups.map((group) => ({
      ...base(group),
      mean: group.mean,
      intervalFrom: group.interval?.from ?? null,
      intervalTo: group.interval?.to ?? null,
      couldMoveFrom: group.couldMove?.from ?? null,
      couldMoveTo: group.couldMove?.to ?? null,
      stated,
      preferred: card.preferred?.groups.find(({ groupId }) => groupId === group.groupId)?.mean ?? null,
      ...Object.fromEntries(
        predictors.map(({ groupId }) => [
          `by-${groupId}`,
          card.predictions.find(({ by, about }) => by === groupId && about === group.groupId)?.mean ?? null,
        ]),
      ),
      ...countsOf(card, group),
    })),
  }
}

export function choiceFile(name: string, card: Card): ChartFile {
  return {
    name,
    columns: [...BASE, { key: 'shown', head: columns.shown }, ...countColumns(card)],
    rows: card.groups.map((group) => ({ ...base(group), ...countsOf(card, group) })),
  }
}

export function rankingFile(name: string, card: Card): ChartFile {
  return {
    name,
    columns: [
      ...BASE,
      { key: 'shown', head: columns.shown },
      ...card.options.map((option, at) => ({ key: `place-${at}`, head: columns.meanPlace(option) })),
      ...countColumns(card),
    ],
    rows: card.groups.map((group) => ({
      ...base(group),
      ...Object.fromEntries(card.options.map((_, at) => [`place-${at}`, group.meanPlaces?.[at] ?? null])),
      ...countsOf(card, group),
    })),
  }
}

/** What each group holds of each other one. */
export function statesFile(name: string, card: Card): ChartFile {
  const nameOf = (groupId: string) => card.groups.find((group) => group.groupId === groupId)?.name ?? ''
  return {
    name,
    columns: [
      { key: 'by', head: columns.by },
      { key: 'about', head: columns.about },
      { key: 'state', head: columns.state },
      { key: 'grade', head: columns.grade },
      { key: 'own', head: columns.own },
      { key: 'others', head: columns.others },
      { key: 'sentence', head: columns.sentence },
    ],
    rows: card.states.map(({ by, about, state, grade, counts, sentence }) => ({
      by: nameOf(by),
      about: nameOf(about),
      state,
      grade,
      own: counts.own,
      others: counts.others,
      sentence,
    })),
  }
}

export function believedFile(name: string, { believed }: ShowResult['output']): ChartFile {
  return {
    name,
    columns: [
      { key: 'what', head: columns.what },
      { key: 'share', head: columns.share },
    ],
    rows: believed.known
      ? [
          { what: words.believed, share: believed.believed },
          { what: words.measured, share: believed.measured },
        ]
      : [],
  }
}

type CardChange = NonNullable<ShowChanges['output']['changes']>['cards'][number]

/** What changed on one card, group by group. */
export function changeFile(name: string, card: CardChange): ChartFile {
  return {
    name,
    columns: [
      { key: 'group', head: columns.group },
      { key: 'compared', head: columns.compared },
      { key: 'before', head: resultWords.before },
      { key: 'after', head: resultWords.after },
      { key: 'change', head: columns.change },
      { key: 'smallest', head: columns.smallest },
      { key: 'word', head: columns.word },
      { key: 'sentence', head: columns.sentence },
    ],
    rows: [{ ...card.all, name: resultWords.everybody }, ...card.groups].map((group) => ({
      group: group.name,
      compared: group.compared.after,
      before: group.before,
      after: group.after,
      change: group.meanChange,
      smallest: group.smallest,
      word: group.word,
      sentence: group.sentence,
    })),
  }
}
