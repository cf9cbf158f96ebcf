import type { EndSession, ListSessions } from '@plumbline/platform/identity/session.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { leaveFor } from '../leaving.ts'
import type { PartProps } from './part.ts'
import { sessionWords as words } from './sessions.words.ts'

/** Every browser in which somebody is signed in, and the end of it. */
export function Sessions({ id, title }: PartProps) {
  const sessions = useAsk<ListSessions>('session.list', {})
  const end = useTell<EndSession>('session.end')
  if (sessions.error) return <ErrorNote error={sessions.error} />
  if (!sessions.data) return <Loading />
  const { rows } = sessions.data
  const everywhere = () =>
    void end.mutateAsync({ everywhere: true }).then(
      () => leaveFor('/sign-in'),
      () => undefined,
    )
  return (
    <Section
      id={id}
      title={title}
      state={words.state(rows.length)}
      actions={<Button onClick={everywhere}>{words.everywhere}</Button>}
    >
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'device', head: words.device, cell: (row) => row.device ?? words.unknownDevice },
          { key: 'used', head: words.lastUsed, cell: (row) => <DateText value={row.lastUsedAt} short time /> },
          { key: 'until', head: words.until, cell: (row) => <DateText value={row.expiresAt} short /> },
          {
            key: 'end',
            head: '',
            cell: (row) =>
              row.current ? (
                words.here
              ) : (
                <SmallButton onClick={() => end.mutate({ sessionId: row.id })}>{words.end}</SmallButton>
              ),
          },
        ]}
      />
      {end.error && <ErrorNote error={end.error} />}
    </Section>
  )
}
