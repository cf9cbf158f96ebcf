import { useAsk } from '@plumbline/ui/ask'
import { Link } from '@plumbline/ui/link'
import type { ShowWork } from '@plumbline/work/step'
import { importWords as words } from './import-words.en.ts'

/** The way from the decisions of a work to where more are brought in from files. */
export function ImportLink({ workId, workspace }: { workId: string; workspace: string }) {
  const work = useAsk<ShowWork>('work.show', { workId })
  if (!work.data) return null
  return (
    <p data-screen-only>
      <Link alone href={`/w/${workspace}/work/${work.data.key}/import-decisions`}>
        {words.link}
      </Link>
    </p>
  )
}
