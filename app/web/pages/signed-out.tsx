import { Page } from '@plumbline/ui/page'
import { words } from '../words.en.ts'

export function SignedOut() {
  const { title, lead, how, again } = words.signedOut
  return (
    <Page title={title} lead={lead}>
      <p>{how}</p>
      <p>{again}</p>
      <p>
        <code>npm run -s plumbline -- sign-in link --email you@example.org</code>
      </p>
    </Page>
  )
}
