import { LinkProvider } from '@plumbline/ui/link'
import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

const navigate = (href: string) => void router.navigate({ href })

/** The web app: every link inside it changes the page without loading it anew. */
export function App() {
  return (
    <LinkProvider navigate={navigate}>
      <RouterProvider router={router} />
    </LinkProvider>
  )
}
