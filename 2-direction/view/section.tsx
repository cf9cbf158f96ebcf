import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ReadIntoDraft, ShowDirection } from '../step.ts'
import { Comparison } from './comparison.tsx'
import { DirectionText } from './direction-text.tsx'
import styles from './section.module.css'
import { SeenLine } from './seen-line.tsx'
import { useSeen } from './use-seen.ts'
import { Versions } from './versions.tsx'
import { words } from './words.en.ts'

const Editor = lazy(() => import('./editor.tsx').then(({ Editor }) => ({ default: Editor })))
const ReadFile = lazy(() => import('./read-file.tsx').then(({ ReadFile }) => ({ default: ReadFile })))

type Doing = { what: 'reading' } | { what: 'choosing' } | { what: 'writing'; from: ReadIntoDraft['output'] | null }

/** The direction that holds, as a document; the draft, its versions and who has seen them are one click away. */
export function DirectionSection({ workId, workspace, mayDrive }: SectionProps) {
  const direction = useAsk<ShowDirection>('direction.show', { workId })
  const [doing, setDoing] = useState<Doing>({ what: 'reading' })
  const stop = () => setDoing({ what: 'reading' })
  if (direction.error) return <ErrorNote error={direction.error} onRetry={() => void direction.refetch()} />
  if (!direction.data) return <Loading />
  const { published, draft, draftedByName, owners } = direction.data
  if (doing.what === 'writing') {
    return (
      <Suspense fallback={<Loading />}>
        <Editor
          {...{ workId, draft, draftedByName, published, owners }}
          reading={doing.from}
          onNewer={() => void direction.refetch()}
          onDone={stop}
        />
      </Suspense>
    )
  }
  const open = draft ? words.editDraft : published ? words.edit : words.begin
  return (
    <>
      {published ? (
        <Published shown={direction.data} published={published} workId={workId} workspace={workspace} />
      ) : (
        <Empty says={mayDrive ? words.emptyForYou : words.empty} />
      )}
      {mayDrive && doing.what === 'reading' && (
        <div className={styles.actions} data-screen-only>
          <Button onClick={() => setDoing({ what: 'writing', from: null })}>{open}</Button>
          <Button onClick={() => setDoing({ what: 'choosing' })}>{words.readFile}</Button>
        </div>
      )}
      {doing.what === 'choosing' && (
        <Suspense fallback={<Loading />}>
          <ReadFile workId={workId} onRead={(from) => setDoing({ what: 'writing', from })} onCancel={stop} />
        </Suspense>
      )}
    </>
  )
}

type PublishedProps = {
  shown: ShowDirection['output']
  published: NonNullable<ShowDirection['output']['published']>
  workId: string
  workspace: string
}

function Published({ shown, published, workId, workspace }: PublishedProps) {
  const { versions, owners, seen } = shown
  const text = useRef<HTMLDivElement>(null)
  // What I had seen before I came here, so that what has changed since stays in sight while I read it.
  const [before] = useState(seen?.mine ?? null)
  useSeen(text, seen && seen.mine !== published.version ? published.id : null)
  return (
    <>
      {before !== null && before < published.version && (
        <Disclosure label={words.youSaw(before)}>
          <Comparison workId={workId} from={before} to={published.version} />
        </Disclosure>
      )}
      <div ref={text}>
        <DirectionText direction={published} owners={owners} />
      </div>
      {published.publishedAt && (
        <p className={styles.quiet}>
          {words.published(published.version, versions[0]?.publishedByName ?? null)}{' '}
          <DateText value={published.publishedAt} />{' '}
          <Link href={`/w/${workspace}/directions/${published.id}`}>{words.open(published.version)}</Link>
        </p>
      )}
      {seen && <SeenLine seen={seen} version={published.version} />}
      {versions.length > 1 && <Versions workId={workId} workspace={workspace} versions={versions} />}
    </>
  )
}
