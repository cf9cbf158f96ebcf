import type { Me } from '@plumbline/platform/identity/identity.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import type { RemoveDemo } from '../../demo/demo.operations.ts'
import { words } from '../words.en.ts'

/** Says on every page of a demo what it is, and takes it away in one click. */
export function WorkspaceNotice({ workspace }: { workspace: Me['output']['workspaces'][number] }) {
  const remove = useTell<RemoveDemo>('demo.remove')
  // The piece itself is gone once everything is asked anew, so what follows hangs on the promise.
  const gone = () =>
    void remove.mutateAsync({}).then(
      () => window.location.assign('/'),
      () => undefined,
    )
  return (
    <>
      <span>{workspace.note ?? (workspace.kind === 'example' ? words.example : words.demo)}</span>{' '}
      <Button onClick={gone} pending={remove.isPending}>
        {remove.isPending ? words.removing : words.removeDemo}
      </Button>
    </>
  )
}
