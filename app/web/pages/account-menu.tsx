import type { Me } from '@plumbline/platform/identity/identity.operations'
import { Menu } from '@plumbline/ui/menu'
import { leaveFor } from '../leaving.ts'
import { words } from '../words.en.ts'

type Account = NonNullable<Me['output']['account']>

/** Who is signed in, and what concerns them. */
export function AccountMenu({ account, role, slug }: { account: Account; role: string | undefined; slug: string }) {
  // Not told like other changes: nothing that was fetched may be asked for again once nobody is signed in.
  const leave = () =>
    void fetch('/sign-out', { method: 'POST', redirect: 'manual' }).then(
      () => leaveFor('/sign-in'),
      () => undefined,
    )
  return (
    <Menu
      label={words.menu(account.name)}
      align="end"
      entries={[
        { id: 'decisions', label: words.decisions, href: `/w/${slug}/decisions` },
        { id: 'directory', label: words.directory, href: `/w/${slug}/directory` },
        { id: 'members', label: words.members, href: `/w/${slug}/members` },
        { id: 'me', label: words.aboutMe, href: `/w/${slug}/me` },
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
