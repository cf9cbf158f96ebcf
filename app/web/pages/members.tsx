import type { ChangeMember, DropMember, ListMembers, Me } from '@plumbline/platform/identity/identity.operations'
import type {
  InviteMember,
  ListInvitations,
  RevokeInvitation,
} from '@plumbline/platform/identity/invitation.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextField } from '@plumbline/ui/text-field'
import { UnderLine } from '@plumbline/ui/under-line'
import { useParams } from '@tanstack/react-router'
import styles from './members.module.css'
import { memberWords as words } from './members.words.ts'

/** Who has an account here; for administrators also who was asked in, and the invitation of another. */
export function Members() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const members = useAsk<ListMembers>('member.list', {})
  const me = useAsk<Me>('account.me', {})
  if (members.error) return <ErrorNote error={members.error} />
  if (!members.data || !me.data) return <Loading />
  const administers = me.data.workspaces.find(({ slug }) => slug === workspace)?.role === 'admin'
  const myId = me.data.account?.id
  return (
    <Page title={words.title} lead={words.lead(members.data.rows.length)}>
      <Table
        caption={words.caption}
        captionHidden
        rows={members.data.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: words.name, cell: (row) => row.name },
          { key: 'email', head: words.email, cell: (row) => row.email },
          { key: 'role', head: words.role, cell: (row) => words.roles[row.role] },
          ...(administers
            ? [{ key: 'change', head: '', cell: (row: Member) => row.id !== myId && <Change member={row} /> }]
            : []),
        ]}
      />
      {administers && <Invitations />}
      {administers && <Invite />}
    </Page>
  )
}

type Member = ListMembers['output']['rows'][number]

/** What an administrator can do about another: another role, or the end of their membership. */
function Change({ member: { id: accountId, name, role } }: { member: Member }) {
  const change = useTell<ChangeMember>('member.change')
  const drop = useTell<DropMember>('member.remove')
  const other = role === 'admin' ? 'member' : 'admin'
  return (
    <span className={styles.verbs}>
      <ConfirmButton
        verb={words.become[other]}
        label={words.becomeOf[other](name)}
        title={words.becomeTitle[other](name)}
        says={words.becomeSays[other]}
        confirm={words.become[other]}
        onConfirm={() => change.mutateAsync({ accountId, role: other })}
      />
      <ConfirmButton
        verb={words.remove}
        label={words.removeOf(name)}
        title={words.removeTitle(name)}
        says={words.removeSays}
        confirm={words.removeButton}
        onConfirm={() => drop.mutateAsync({ accountId })}
      />
    </span>
  )
}

function Invitations() {
  const invitations = useAsk<ListInvitations>('invitation.list', {})
  const revoke = useTell<RevokeInvitation>('invitation.revoke')
  if (invitations.error) return <ErrorNote error={invitations.error} />
  const { rows = [] } = invitations.data ?? {}
  if (rows.length === 0) return null
  return (
    <Section id="invitations" title={words.invitations} state={words.invited(rows.length)}>
      <Table
        caption={words.invitations}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: words.who,
            cell: (row) => (
              <>
                {row.name}
                <UnderLine>
                  {row.email}, {words.roles[row.role]}
                </UnderLine>
              </>
            ),
          },
          {
            key: 'until',
            head: words.until,
            cell: (row) => (
              <span className={styles.whole}>{row.open ? <DateText value={row.expiresAt} short /> : words.tooOld}</span>
            ),
          },
          {
            key: 'revoke',
            head: '',
            cell: (row) => (
              <span className={styles.whole}>
                <SmallButton
                  aria-label={words.revokeOf(row.name)}
                  onClick={() => revoke.mutate({ invitationId: row.id })}
                >
                  {words.revoke}
                </SmallButton>
              </span>
            ),
          },
        ]}
      />
      {revoke.error && <ErrorNote error={revoke.error} />}
    </Section>
  )
}

function Invite() {
  const invite = useTell<InviteMember>('member.invite')
  const send = (values: FormData) =>
    invite.mutateAsync({
      name: String(values.get('name')),
      email: String(values.get('email')),
      role: String(values.get('role')) as 'admin' | 'member' | 'guest',
    })
  const options = (['member', 'guest', 'admin'] as const).map((value) => ({ value, label: words.roles[value] }))
  return (
    <Section id="invite" title={words.invite} state={words.inviteSays}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.inviteButton}
          </Button>
        }
      >
        <TextField label={words.name} name="name" />
        <TextField label={words.email} name="email" type="email" autoComplete="off" />
        <Select label={words.role} name="role" options={options} nothing={null} />
      </Form>
      <StatusLine>
        {invite.data && (invite.data.link ? words.link(invite.variables.name) : words.sent(invite.variables.email))}
      </StatusLine>
      {invite.data?.link && (
        <p>
          <code>{invite.data.link}</code>
        </p>
      )}
    </Section>
  )
}
