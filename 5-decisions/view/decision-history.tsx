import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Table } from '@plumbline/ui/table'
import type { Happened } from '../words.ts'
import { words } from './words.en.ts'

function inWords(happened: Happened): string {
  if (happened.kind === 'recorded') return words.happened.recorded(happened.personName)
  if (happened.kind === 'asked') return words.happened.asked(happened.people)
  if (happened.kind === 'said') return words.happened.said(happened.personName, happened.response)
  return words.happened.superseded(happened.chosen, happened.part)
}

/** Everything that happened to a decision, oldest first. */
export function DecisionHistory({ history }: { history: Happened[] }) {
  return (
    <Disclosure label={words.whatHappened}>
      <Table
        caption={words.whatHappened}
        captionHidden
        rows={history.map((happened, place) => ({ happened, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'when', head: words.when, cell: ({ happened }) => <DateText value={happened.at} time /> },
          { key: 'what', head: words.what, names: true, cell: ({ happened }) => inWords(happened) },
        ]}
      />
    </Disclosure>
  )
}
