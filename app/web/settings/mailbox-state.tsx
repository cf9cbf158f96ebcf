import type { ReleaseAddress, ShowMail } from '@plumbline/platform/mail/mail-status.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import type { ReactNode } from 'react'
import { mailboxWords as words } from './mailbox.words.ts'

/** How mail stands on the whole server; what an administrator has to know of comes first. */
export function MailboxState({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const mail = useAsk<ShowMail>('mail.status', {})
  const release = useTell<ReleaseAddress>('mail.release')
  if (mail.error) return <ErrorNote error={mail.error} />
  if (!mail.data) return <Loading />
  const { out, letters, troubled, held, repliesTo, undeliverable } = mail.data
  return (
    <Section id={id} title={title} state={out === 'kept' ? words.kept : words.sent(letters.waiting)} wide>
      {troubled > 0 && <p role="alert">{words.troubled(troubled)}</p>}
      {held && <p role="alert">{words.held(held.because)}</p>}
      <p>{repliesTo ? words.replies(repliesTo) : words.noReplies}</p>
      {undeliverable.length > 0 && (
        <Table
          caption={words.bounced}
          rows={undeliverable}
          rowKey={(row) => row.address}
          columns={[
            { key: 'address', head: words.address, cell: (row) => row.address },
            { key: 'since', head: words.since, cell: (row) => <DateText value={row.since} /> },
            { key: 'because', head: words.because, cell: (row) => row.because },
            {
              key: 'release',
              head: '',
              cell: (row) => (
                <SmallButton onClick={() => release.mutate({ address: row.address })}>{words.release}</SmallButton>
              ),
            },
          ]}
        />
      )}
      {release.error && <ErrorNote error={release.error} />}
      {children}
    </Section>
  )
}
