import type {
  Demote,
  ListAccounts,
  Promote,
  SwitchOff,
  SwitchOn,
} from '@plumbline/platform/identity/account.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { UnderLine } from '@plumbline/ui/under-line'
import styles from './accounts.module.css'
import { accountWords as words } from './accounts.words.ts'
import type { PartProps } from './part.ts'

/** Everybody with an account on this server: who administers it, and who is switched off. */
export function Accounts({ id, title }: PartProps) {
  const accounts = useAsk<ListAccounts>('account.list', {})
  const promote = useTell<Promote>('account.promote')
  const demote = useTell<Demote>('account.demote')
  const switchOff = useTell<SwitchOff>('account.deactivate')
  const switchOn = useTell<SwitchOn>('account.reactivate')
  if (accounts.error) return <ErrorNote error={accounts.error} />
  if (!accounts.data) return <Loading />
  const { rows } = accounts.data
  // Only the last thing that was tried is said, so that an old refusal does not stay.
  const [last] = [promote, demote, switchOff, switchOn].sort((a, b) => b.submittedAt - a.submittedAt)
  return (
    <Section id={id} title={title} state={words.state(rows.length, rows.filter((row) => row.serverAdmin).length)}>
      {last?.error && <ErrorNote error={last.error} />}
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: words.name,
            cell: (row) => (
              <>
                {row.name}
                <UnderLine>{row.email}</UnderLine>
              </>
            ),
          },
          {
            key: 'standing',
            head: words.standing,
            cell: (row) => (row.deactivatedAt ? words.off : row.serverAdmin ? words.admin : words.usual),
          },
          {
            key: 'change',
            head: '',
            cell: ({ id: accountId, email, name, serverAdmin, deactivatedAt }) =>
              deactivatedAt ? (
                <SmallButton aria-label={words.about(words.on, name)} onClick={() => switchOn.mutate({ email })}>
                  {words.on}
                </SmallButton>
              ) : (
                <div className={styles.actions}>
                  {serverAdmin ? (
                    <SmallButton aria-label={words.about(words.demote, name)} onClick={() => demote.mutate({ email })}>
                      {words.demote}
                    </SmallButton>
                  ) : (
                    <SmallButton
                      aria-label={words.about(words.promote, name)}
                      onClick={() => promote.mutate({ email })}
                    >
                      {words.promote}
                    </SmallButton>
                  )}
                  <SmallButton
                    aria-label={words.about(words.switchOff, name)}
                    onClick={() => switchOff.mutate({ accountId })}
                  >
                    {words.switchOff}
                  </SmallButton>
                </div>
              ),
          },
        ]}
      />
    </Section>
  )
}
