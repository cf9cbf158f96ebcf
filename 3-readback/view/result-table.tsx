import { Disclosure } from '@plumbline/ui/disclosure'
import { Table } from '@plumbline/ui/table'
import type { ShowResult } from '../result.operations.ts'
import { countsInWords } from './card-words.en.ts'
import { resultWords } from './result-words.en.ts'
import { words } from './words.en.ts'

/** All that was shown, as one table: a row for each card and group. */
export function ResultTable({ result: { cards } }: { result: ShowResult['output'] }) {
  const rows = cards.flatMap((card) => card.groups.map((group) => ({ card, group })))
  return (
    <Disclosure label={resultWords.wholeTable}>
      <Table
        caption={resultWords.wholeTable}
        captionHidden
        columns={[
          { key: 'card', head: words.cardsAsked, cell: ({ card }) => card.statement },
          { key: 'group', head: resultWords.group, cell: ({ group }) => group.name },
          {
            key: 'answered',
            head: resultWords.answered,
            numeric: true,
            cell: ({ group }) => `${group.answered}/${group.asked}`,
          },
          {
            key: 'counts',
            head: resultWords.told,
            cell: ({ card, group }) =>
              group.counts ? countsInWords(card, group.counts) : resultWords.notShown[group.shown],
          },
        ]}
        rows={rows}
        rowKey={({ card, group }) => `${card.id} ${group.groupId}`}
      />
    </Disclosure>
  )
}
