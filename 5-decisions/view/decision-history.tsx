import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Table } from '@plumbline/ui/table'
import type { Happened } from '../words.ts'
import { finalCallWords } from './final-call-words.en.ts'
import { methodWords } from './method-words.en.ts'
import { wordingWords } from './wording-words.en.ts'
import { words } from './words.en.ts'

function inWords(happened: Happened): string {
  if (happened.kind === 'recorded') return words.happened.recorded(happened.personName)
  if (happened.kind === 'asked') return words.happened.asked(happened.people)
  if (happened.kind === 'said') return words.happened.said(happened.personName, happened.response)
  if (happened.kind === 'stage') return words.happened.stage(happened)
  if (happened.kind === 'changed')
    return wordingWords.happened(happened.personName, happened.parts, happened.substance, happened.because)
  if (happened.kind === 'wording-reopened') return wordingWords.reopened
  if (happened.kind === 'wording-kept') return wordingWords.kept(happened.personName, happened.because)
  if (happened.kind === 'call') return finalCallWords.happened(happened)
  if (happened.kind === 'method') return methodWords.happened.method(happened)
  if (happened.kind === 'option') return methodWords.happened.option(happened)
  if (happened.kind === 'ballot') return methodWords.happened.ballot(happened)
  if (happened.kind === 'supersession-ended') return words.happened.supersessionEnded(happened)
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
