import type { Me } from '@plumbline/platform/identity/identity.operations'
import { AskProvider, useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Shell } from '@plumbline/ui/shell'
import { QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { askIn } from '../asking.ts'
import { words } from '../words.en.ts'
import { SignedOut } from './signed-out.tsx'

const Welcome = lazy(() => import('./welcome.tsx').then(({ Welcome }) => ({ default: Welcome })))
const ask = askIn(null)
const client = new QueryClient()

/** The first address: says how to sign in, or where to begin. */
export function Arrival() {
  return (
    <AskProvider ask={ask} client={client}>
      <Shell name={words.product}>
        <Suspense fallback={<Loading />}>
          <Begin />
        </Suspense>
      </Shell>
    </AskProvider>
  )
}

function Begin() {
  const me = useAsk<Me>('account.me', {})
  if (me.error) return <ErrorNote error={me.error} onRetry={() => void me.refetch()} />
  if (!me.data) return <Loading />
  if (!me.data.account) return <SignedOut />
  return <Welcome workspaces={me.data.workspaces} mayOpen={me.data.account.serverAdmin} />
}
