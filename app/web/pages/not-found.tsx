import { LinkButton } from '@plumbline/ui/link-button'
import { Page } from '@plumbline/ui/page'
import { words } from '../words.en.ts'

export function NotFound() {
  const { title, lead, back } = words.notFound
  return (
    <Page title={title} lead={lead} actions={<LinkButton href="/">{back}</LinkButton>}>
      {null}
    </Page>
  )
}
