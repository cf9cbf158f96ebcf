import type { ListLetters } from '@plumbline/platform/mail/letter.operations'
import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import { mailboxWords as words } from './mailbox.words.ts'
import { MailboxLetter } from './mailbox-letter.tsx'
import { MailboxState } from './mailbox-state.tsx'
import type { PartProps } from './part.ts'

/** Letters of the server itself, and how mail stands on the whole server. */
export function ServerMailbox({ id, title }: PartProps) {
  return (
    <MailboxState id={id} title={title}>
      <Letters of="server-letter" title={title} lookAt={(letterId) => `/letters/${letterId}/look`} />
    </MailboxState>
  )
}

/** Letters of one workspace. */
export function WorkspaceMailbox({ id, title, workspace }: PartProps) {
  return (
    <Section id={id} title={title} state={words.ofWorkspace} wide>
      <Letters of="letter" title={title} lookAt={(letterId) => `/w/${workspace}/letters/${letterId}/look`} />
    </Section>
  )
}

type LettersProps = { of: 'letter' | 'server-letter'; title: string; lookAt(letterId: string): string }

const FEW = 20

function Letters({ of, title, lookAt }: LettersProps) {
  const [limit, setLimit] = useState(FEW)
  const [reading, setReading] = useState<string>()
  const letters = useAsk<ListLetters>(`${of}.list`, { limit })
  if (letters.error) return <ErrorNote error={letters.error} />
  if (!letters.data) return <Loading />
  const { rows, next } = letters.data
  if (rows.length === 0) return <Empty says={words.none} />
  return (
    <>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'to', head: words.to, cell: (row) => row.toName || row.toAddress },
          { key: 'what', head: words.what, cell: (row) => row.about },
          { key: 'when', head: words.when, cell: (row) => <DateText value={row.createdAt} short time /> },
          {
            key: 'how',
            head: words.how,
            cell: (row) => (row.lastError ? `${words.state(row.state)}: ${row.lastError}` : words.state(row.state)),
          },
          {
            key: 'read',
            head: '',
            cell: (row) => <SmallButton onClick={() => setReading(row.id)}>{words.read}</SmallButton>,
          },
        ]}
      />
      {next && limit < 200 && <Button onClick={() => setLimit(limit + 60)}>{words.more}</Button>}
      {reading && (
        <MailboxLetter
          key={reading}
          of={of}
          letterId={reading}
          look={lookAt(reading)}
          onClose={() => setReading(undefined)}
        />
      )}
    </>
  )
}
