import { Loading } from '@plumbline/ui/loading'
import { useEffect } from 'react'

/** Leads whoever is not signed in to where they can sign in, and from there back to this page. */
export function SignedOut() {
  useEffect(() => {
    const { pathname, search } = window.location
    const query = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    window.location.replace(`/sign-in${query}`)
  }, [])
  return <Loading />
}
