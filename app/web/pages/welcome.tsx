import type { Me, OpenWorkspace } from '@plumbline/platform/identity/identity.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Link, useNavigate } from '@plumbline/ui/link'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { TextField } from '@plumbline/ui/text-field'
import type { LoadDemo } from '../../demo/demo.operations.ts'
import { words } from '../words.en.ts'

type Workspaces = Me['output']['workspaces']

/** The first screen of somebody who is signed in: the workspaces, the demo, and a workspace of one's own. */
export function Welcome({ workspaces, mayOpen }: { workspaces: Workspaces; mayOpen: boolean }) {
  const { title, lead } = words.welcome
  const hasDemo = workspaces.some((workspace) => workspace.kind !== 'own')
  return (
    <Page title={title} lead={lead}>
      {workspaces.length > 0 && <WorkspaceList workspaces={workspaces} />}
      {mayOpen && !hasDemo && <DemoOffer />}
      {mayOpen && <OwnWorkspace />}
    </Page>
  )
}

function WorkspaceList({ workspaces }: { workspaces: Workspaces }) {
  return (
    <Section id="workspaces" title={words.workspaces}>
      <ul>
        {workspaces.map((workspace) => (
          <li key={workspace.id}>
            <Link href={`/w/${workspace.slug}`}>{workspace.name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DemoOffer() {
  const navigate = useNavigate()
  const load = useTell<LoadDemo>('demo.load')
  const { demoTitle, demoSays, demoButton, demoLoading } = words.welcome
  // The piece itself is gone once everything is asked anew, so what follows hangs on the promise.
  const start = () =>
    void load.mutateAsync({}).then(
      ({ example }) => navigate(`/w/${example}`),
      () => undefined,
    )
  return (
    <Section
      id="demo"
      title={demoTitle}
      state={demoSays}
      actions={
        <Button kind="primary" onClick={start} pending={load.isPending}>
          {load.isPending ? demoLoading : demoButton}
        </Button>
      }
    >
      {load.error && <ErrorNote error={load.error} />}
    </Section>
  )
}

function OwnWorkspace() {
  const navigate = useNavigate()
  const open = useTell<OpenWorkspace>('workspace.open')
  const { ownTitle, ownSays, ownName, ownSlug, ownSlugHint, ownButton } = words.welcome
  const send = async (values: FormData) => {
    const workspace = await open.mutateAsync({ name: String(values.get('name')), slug: String(values.get('slug')) })
    navigate(`/w/${workspace.slug}`)
  }
  return (
    <Section id="own" title={ownTitle} state={ownSays}>
      <Form onSubmit={send} actions={<Button type="submit">{ownButton}</Button>}>
        <TextField label={ownName} name="name" autoComplete="organization" />
        <TextField label={ownSlug} name="slug" hint={ownSlugHint} autoCapitalize="none" />
      </Form>
    </Section>
  )
}
