import { Contents } from '@plumbline/ui/contents'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { words } from '../words.en.ts'
import { settings } from './settings.ts'

export const AccountSettings = () => <SettingsPage of="account" />
export const WorkspaceSettings = () => <SettingsPage of="workspace" />
export const ServerSettings = () => <SettingsPage of="server" />

function SettingsPage({ of }: { of: keyof typeof settings }) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const { title, lead } = words.settings[of]
  const parts = settings[of]
  return (
    <Page title={title} lead={lead} contents={<Contents entries={parts.map(({ id, title }) => ({ id, title }))} />}>
      {parts.map(({ id, title, Part }) => (
        <Suspense key={id} fallback={<Loading />}>
          <Part id={id} title={title} workspace={workspace} />
        </Suspense>
      ))}
    </Page>
  )
}
