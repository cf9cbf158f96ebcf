import type { ListIdentities, UnlinkIdentity } from '@plumbline/platform/identity/federation.operations'
import type { EndSession } from '@plumbline/platform/identity/session.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import { Text } from '@plumbline/ui/text'
import { leaveFor } from '../leaving.ts'
import type { PartProps } from './part.ts'
import { providerWords as words } from './providers.words.ts'

type Identity = ListIdentities['output']['rows'][number]

/** With which providers somebody can sign in; linking one goes over a page of its own, made by the server. */
export function Providers({ id, title }: PartProps) {
  const identities = useAsk<ListIdentities>('identity.list', {})
  if (identities.error) return <ErrorNote error={identities.error} />
  if (!identities.data) return <Loading />
  const { rows, notLinked } = identities.data
  return (
    <Section
      id={id}
      title={title}
      state={words.state(rows.length, notLinked.length)}
      wide
      actions={
        <>
          {notLinked.map(({ provider, name }) => (
            <Button key={provider} onClick={() => window.location.assign(`/sign-in/with/${provider}/link`)}>
              {words.link(name)}
            </Button>
          ))}
          {rows.map((row) => row.provider && <LeaveBoth key={row.id} provider={row.provider} name={row.name} />)}
        </>
      }
    >
      {rows.length > 0 && (
        <>
          <Text words={words.lead} />
          <Table
            caption={title}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', head: words.name, cell: (row) => row.name },
              { key: 'email', head: words.email, cell: (row) => row.email },
              { key: 'since', head: words.since, cell: (row) => <DateText value={row.createdAt} short /> },
              {
                key: 'used',
                head: words.lastUsed,
                cell: (row) => (row.lastUsedOn ? <DateText value={row.lastUsedOn} short /> : words.never),
              },
              { key: 'unlink', head: '', cell: (row) => <Unlink row={row} /> },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function LeaveBoth({ provider, name }: { provider: string; name: string }) {
  const end = useTell<EndSession>('session.end')
  const leave = () =>
    void end.mutateAsync({}).then(
      () => leaveFor(`/sign-in/with/${provider}/sign-out`),
      () => undefined,
    )
  return <Button onClick={leave}>{words.leave(name)}</Button>
}

function Unlink({ row }: { row: Identity }) {
  const unlink = useTell<UnlinkIdentity>('identity.unlink')
  return (
    <ConfirmButton
      verb={words.unlink}
      label={words.unlinkWhich(row.name)}
      title={words.unlinkTitle(row.name)}
      says={words.unlinkSays(row.name)}
      confirm={words.unlinkButton}
      onConfirm={() => unlink.mutateAsync({ identityId: row.id })}
    />
  )
}
