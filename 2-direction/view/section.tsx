import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { lazy, Suspense, useState } from 'react'
import type { ShowDirection } from '../step.ts'
import { DirectionText } from './direction-text.tsx'
import styles from './section.module.css'
import { Versions } from './versions.tsx'
import { words } from './words.en.ts'

const Editor = lazy(() => import('./editor.tsx').then(({ Editor }) => ({ default: Editor })))

/** The direction that holds, as a document; the draft and the earlier wordings are one click away. */
export function DirectionSection({ workId, mayDrive }: SectionProps) {
  const direction = useAsk<ShowDirection>('direction.show', { workId })
  const [editing, setEditing] = useState(false)
  if (direction.error) return <ErrorNote error={direction.error} onRetry={() => void direction.refetch()} />
  if (!direction.data) return <Loading />
  const { published, draft, versions, owners } = direction.data
  if (editing) {
    return (
      <Suspense fallback={<Loading />}>
        <Editor workId={workId} draft={draft} published={published} owners={owners} onDone={() => setEditing(false)} />
      </Suspense>
    )
  }
  const open = draft ? words.editDraft : published ? words.edit : words.begin
  return (
    <>
      {published ? (
        <DirectionText direction={published} owners={owners} />
      ) : (
        <Empty says={mayDrive ? words.emptyForYou : words.empty} />
      )}
      {published?.publishedAt && (
        <p className={styles.quiet}>
          {words.published(published.version, versions[0]?.publishedByName ?? null)}{' '}
          <DateText value={published.publishedAt} />
        </p>
      )}
      {mayDrive && (
        <div data-screen-only>
          <Button onClick={() => setEditing(true)}>{open}</Button>
        </div>
      )}
      {versions.length > 1 && <Versions versions={versions} />}
    </>
  )
}
