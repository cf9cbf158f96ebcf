import { Link } from '@plumbline/ui/link'
import { Page } from '@plumbline/ui/page'
import { useParams } from '@tanstack/react-router'
import { ImportForm } from './import-form.tsx'
import { ImportList } from './import-list.tsx'
import { words } from './import-words.en.ts'

/** The page `directory/import`: a file, what it would do, and what was read so far. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  return (
    <Page
      kicker={words.kicker}
      title={words.title}
      lead={words.lead}
      actions={<Link href={`/w/${workspace}/directory`}>{words.back}</Link>}
    >
      <ImportForm />
      <ImportList />
    </Page>
  )
}
