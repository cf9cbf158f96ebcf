import type { EndSession } from '@plumbline/platform/identity/identity.operations'
import { useTell } from '@plumbline/ui/ask'
import { Menu } from '@plumbline/ui/menu'
import { words } from '../words.en.ts'

/** Who is signed in, and what concerns them. */
export function AccountMenu({ name, slug }: { name: string; slug: string }) {
  const end = useTell<EndSession>('session.end')
  // The piece itself is gone once everything is asked anew, so what follows hangs on the promise.
  const leave = () =>
    void end.mutateAsync({}).then(
      () => window.location.assign('/'),
      () => undefined,
    )
  return (
    <Menu
      label={words.menu(name)}
      align="end"
      entries={[
        { id: 'members', label: words.members.title, href: `/w/${slug}/members` },
        { id: 'out', label: words.signOut, onSelect: leave },
      ]}
    />
  )
}
