import type { EndSession } from '@plumbline/platform/identity/identity.operations'
import { useTell } from '@plumbline/ui/ask'
import { Menu } from '@plumbline/ui/menu'
import { words } from '../words.en.ts'

/** Who is signed in, and what concerns them. */
export function AccountMenu({ name, slug }: { name: string; slug: string }) {
  const end = useTell<EndSession>('session.end')
  const leave = () => end.mutate({}, { onSuccess: () => window.location.assign('/') })
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
