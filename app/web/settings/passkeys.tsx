import type {
  AddPasskey,
  BeginPasskey,
  ListPasskeys,
  RemovePasskey,
  RenamePasskey,
} from '@plumbline/platform/identity/passkey.operations'
import { Refused, useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { InPlace } from '@plumbline/ui/in-place'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextField } from '@plumbline/ui/text-field'
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import type { PartProps } from './part.ts'
import { passkeyWords as words } from './passkeys.words.ts'

type Passkey = ListPasskeys['output']['rows'][number]

/** The passkeys of somebody: added with the device at hand, renamed, removed. */
export function Passkeys({ id, title }: PartProps) {
  const passkeys = useAsk<ListPasskeys>('passkey.list', {})
  if (passkeys.error) return <ErrorNote error={passkeys.error} />
  if (!passkeys.data) return <Loading />
  const { rows } = passkeys.data
  return (
    <Section id={id} title={title} state={words.state(rows.length)}>
      {rows.length > 0 && <PasskeyTable title={title} rows={rows} />}
      {browserSupportsWebAuthn() ? <NewPasskey /> : <p>{words.unsupported}</p>}
    </Section>
  )
}

function PasskeyTable({ title, rows }: { title: string; rows: Passkey[] }) {
  const rename = useTell<RenamePasskey>('passkey.rename')
  const remove = useTell<RemovePasskey>('passkey.remove')
  return (
    <>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'label',
            head: words.label,
            cell: (row) => (
              <InPlace
                label={words.label}
                value={row.label}
                onSave={(label) => rename.mutateAsync({ passkeyId: row.id, label })}
              />
            ),
          },
          { key: 'since', head: words.since, cell: (row) => <DateText value={row.createdAt} short /> },
          {
            key: 'used',
            head: words.lastUsed,
            cell: (row) => (row.lastUsedOn ? <DateText value={row.lastUsedOn} short /> : words.never),
          },
          {
            key: 'remove',
            head: '',
            cell: (row) => (
              <SmallButton aria-label={words.removeOf(row.label)} onClick={() => remove.mutate({ passkeyId: row.id })}>
                {words.remove}
              </SmallButton>
            ),
          },
        ]}
      />
      {remove.error && <ErrorNote error={remove.error} />}
    </>
  )
}

function NewPasskey() {
  const begin = useTell<BeginPasskey>('passkey.begin')
  const add = useTell<AddPasskey>('passkey.add')
  const send = async (values: FormData) => {
    const { options } = await begin.mutateAsync({})
    const answer = await startRegistration({ optionsJSON: options as never }).catch(() => {
      throw new Refused({ status: 409, code: 'not-made', ...words.notMade })
    })
    await add.mutateAsync({ label: String(values.get('label')), answer: answer as never })
  }
  return (
    <>
      <Form onSubmit={send} actions={<Button type="submit">{words.add}</Button>}>
        <TextField label={words.newLabel} name="label" hint={words.newHint} autoComplete="off" />
      </Form>
      <StatusLine>{add.data && words.added}</StatusLine>
    </>
  )
}
