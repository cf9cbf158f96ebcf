import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import type { FindWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { ImportForm } from './import-form.tsx'
import { importWords as words } from './import-words.en.ts'

/** The page `work/$key/import-decisions`: files of decisions, and what would become of them. */
export function StepPage() {
  const { workspace, key } = useParams({ strict: false }) as { workspace: string; key: string }
  const found = useAsk<FindWork>('work.find', { key })
  if (found.error) return <ErrorNote error={found.error} />
  if (!found.data) return <Loading />
  const { id, title } = found.data
  return (
    <Page
      kicker={words.kicker(key)}
      title={words.title}
      lead={words.lead}
      actions={<Link href={`/w/${workspace}/work/${key}`}>{words.back(title)}</Link>}
    >
      <ImportForm workId={id} workKey={key} workspace={workspace} />
    </Page>
  )
}
