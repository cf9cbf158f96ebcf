import type { Me } from '@plumbline/platform/identity/identity.operations'
import { AskProvider, useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { usePaletteKey } from '@plumbline/ui/palette-key'
import { Shell } from '@plumbline/ui/shell'
import { QueryClient } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { askIn } from '../asking.ts'
import { useLive } from '../live.ts'
import { words } from '../words.en.ts'
import { AccountMenu } from './account-menu.tsx'
import { SearchField } from './search-field.tsx'
import { SignedOut } from './signed-out.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'
import { WorkspaceNotice } from './workspace-notice.tsx'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(() => loadPalette().then(({ Palette }) => ({ default: Palette })))

/** Everything inside one workspace. Another workspace starts with nothing remembered from this one. */
export function Room() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const { ask, client } = useMemo(() => ({ ask: askIn(workspace), client: new QueryClient() }), [workspace])
  return (
    <AskProvider ask={ask} client={client}>
      <Inside slug={workspace} />
    </AskProvider>
  )
}

function Inside({ slug }: { slug: string }) {
  const me = useAsk<Me>('account.me', {})
  useLive(slug, Boolean(me.data?.account))
  const [palette, setPalette] = useState(false)
  usePaletteKey(() => setPalette(true))
  // Fetched when the page is at rest, so that the first letters typed are not lost.
  useEffect(() => {
    const soon = setTimeout(() => void loadPalette(), 1_000)
    return () => clearTimeout(soon)
  }, [])
  const workspaces = me.data?.workspaces ?? []
  const here = workspaces.find((workspace) => workspace.slug === slug)
  return (
    <Shell
      name={words.product}
      home={`/w/${slug}`}
      workspace={<WorkspaceMenu here={slug} workspaces={workspaces} />}
      search={me.data?.account && <SearchField slug={slug} />}
      account={me.data?.account && <AccountMenu account={me.data.account} role={here?.role} slug={slug} />}
      onPalette={() => setPalette(true)}
      notice={here && here.kind !== 'own' && <WorkspaceNotice workspace={here} />}
    >
      <Suspense fallback={<Loading />}>
        {me.error && <ErrorNote error={me.error} onRetry={() => void me.refetch()} />}
        {me.data && (me.data.account ? <Outlet /> : <SignedOut />)}
      </Suspense>
      <Suspense>
        {palette && <Palette slug={slug} workspaces={workspaces} onClose={() => setPalette(false)} />}
      </Suspense>
    </Shell>
  )
}
