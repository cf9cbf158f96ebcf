import type { InviteMember, ListMembers } from '@plumbline/platform/identity/identity.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextField } from '@plumbline/ui/text-field'
import { words } from '../words.en.ts'

/** Who has an account here, and the invitation of another. */
export function Members() {
  const members = useAsk<ListMembers>('member.list', {})
  if (members.error) return <ErrorNote error={members.error} />
  if (!members.data) return <Loading />
  const { title, lead, caption, name, email, role, roles } = words.members
  return (
    <Page title={title} lead={lead(members.data.rows.length)}>
      <Table
        caption={caption}
        captionHidden
        rows={members.data.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: name, cell: (row) => row.name },
          { key: 'email', head: email, cell: (row) => row.email },
          { key: 'role', head: role, cell: (row) => roles[row.role] },
        ]}
      />
      <Invite />
    </Page>
  )
}

function Invite() {
  const invite = useTell<InviteMember>('member.invite')
  const { invite: title, inviteButton, name, email, role, roles, link, noLink } = words.members
  const send = (values: FormData) =>
    invite.mutateAsync({
      name: String(values.get('name')),
      email: String(values.get('email')),
      role: String(values.get('role')) as 'admin' | 'member' | 'guest',
    })
  const options = (['member', 'guest', 'admin'] as const).map((value) => ({ value, label: roles[value] }))
  return (
    <Section id="invite" title={title}>
      <Form onSubmit={send} actions={<Button type="submit">{inviteButton}</Button>}>
        <TextField label={name} name="name" />
        <TextField label={email} name="email" type="email" />
        <Select label={role} name="role" options={options} nothing={null} />
      </Form>
      <StatusLine>
        {invite.data && (invite.data.link ? link(invite.variables.name) : noLink(invite.variables.name))}
      </StatusLine>
      {invite.data?.link && (
        <p>
          <code>{invite.data.link}</code>
        </p>
      )}
    </Section>
  )
}
