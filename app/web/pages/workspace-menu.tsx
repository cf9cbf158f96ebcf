import type { Me } from '@plumbline/platform/identity/identity.operations'
import { Menu } from '@plumbline/ui/menu'
import { words } from '../words.en.ts'

/** Where one is, and the other places that one can enter. */
export function WorkspaceMenu({ here, workspaces }: { here: string; workspaces: Me['output']['workspaces'] }) {
  const entries = workspaces.map(({ slug, name }) => ({
    id: slug,
    label: name,
    href: `/w/${slug}`,
    current: slug === here,
  }))
  const label = workspaces.find(({ slug }) => slug === here)?.name ?? here
  return <Menu label={label} entries={[...entries, { id: '/', label: words.allWorkspaces, href: '/' }]} />
}
