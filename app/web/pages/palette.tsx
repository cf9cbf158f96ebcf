import type { Me } from '@plumbline/platform/identity/identity.operations'
import { useAsk } from '@plumbline/ui/ask'
import { CommandPalette } from '@plumbline/ui/command-palette'
import { useNavigate } from '@plumbline/ui/link'
import type { ListWork } from '@plumbline/work/step'
import { words } from '../words.en.ts'

type PaletteProps = { slug: string; workspaces: Me['output']['workspaces']; onClose: () => void }

/** Every place of the workspace, by a few letters of its name. */
export function Palette({ slug, workspaces, onClose }: PaletteProps) {
  const navigate = useNavigate()
  const work = useAsk<ListWork>('work.list', { limit: 200 })
  const go = (href: string) => () => {
    onClose()
    navigate(href)
  }
  const { palette } = words
  const items = [
    { id: 'home', group: palette.go, label: palette.home, run: go(`/w/${slug}`) },
    { id: 'work', group: palette.go, label: palette.allWork, run: go(`/w/${slug}/work`) },
    { id: 'register', group: palette.go, label: palette.register, run: go(`/w/${slug}/work#register`) },
    { id: 'search', group: palette.go, label: palette.search, run: go(`/w/${slug}/search`) },
    { id: 'decisions', group: palette.go, label: palette.decisions, run: go(`/w/${slug}/decisions`) },
    { id: 'directory', group: palette.go, label: palette.directory, run: go(`/w/${slug}/directory`) },
    { id: 'members', group: palette.go, label: palette.members, run: go(`/w/${slug}/members`) },
    { id: 'measures', group: palette.go, label: palette.measures, run: () => window.location.assign('/docs/measures') },
    ...(work.data?.rows ?? []).map(({ id, key, title }) => ({
      id,
      group: palette.work,
      label: title,
      hint: key,
      run: go(`/w/${slug}/work/${key}`),
    })),
    ...workspaces.map(({ id, slug: other, name }) => ({
      id,
      group: palette.workspaces,
      label: name,
      run: go(`/w/${other}`),
    })),
  ]
  return <CommandPalette items={items} open onOpenChange={(open) => !open && onClose()} />
}
