import type { Me } from '@plumbline/platform/identity/identity.operations'
import type { EndSession } from '@plumbline/platform/identity/session.operations'
import { useTell } from '@plumbline/ui/ask'
import { Menu } from '@plumbline/ui/menu'
import { words } from '../words.en.ts'

type Account = NonNullable<Me['output']['account']>

/** Who is signed in, and what concerns them. */
export function AccountMenu({ account, role, slug }: { account: Account; role: string | undefined; slug: string }) {
  const end = useTell<EndSession>('session.end')
  // The piece itself is gone once everything is asked anew, so what follows hangs on the promise.
  const leave = () =>
    void end.mutateAsync({}).then(
      () => window.location.assign('/sign-in'),
      () => undefined,
    )
  return (
    <Menu
      label={words.menu(account.name)}
      align="end"
      entries={[
        { id: 'members', label: words.members, href: `/w/${slug}/members` },
        { id: 'account', label: words.settings.account.title, href: `/w/${slug}/account` },
        ...(role === 'admin'
          ? [{ id: 'settings', label: words.settings.workspace.title, href: `/w/${slug}/settings` }]
          : []),
        ...(account.serverAdmin
          ? [{ id: 'server', label: words.settings.server.title, href: `/w/${slug}/server` }]
          : []),
        { id: 'out', label: words.signOut, onSelect: leave },
      ]}
    />
  )
}
