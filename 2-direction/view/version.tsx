import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { DownloadButton } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ExportDirection, ShowDirectionVersion } from '../step.ts'
import { Comparison } from './comparison.tsx'
import { DirectionText } from './direction-text.tsx'
import styles from './section.module.css'
import { useSeen } from './use-seen.ts'
import { words } from './words.en.ts'

/** The permanent page of a published version at `directions/$directionVersionId` of a workspace; it prints as a document. */
export function StepPage() {
  const { workspace, directionVersionId } = useParams({ strict: false }) as Record<
    'workspace' | 'directionVersionId',
    string
  >
  const version = useAsk<ShowDirectionVersion>('direction.version', { directionVersionId })
  if (version.error) return <ErrorNote error={version.error} onRetry={() => void version.refetch()} />
  if (!version.data) return <Loading />
  return <VersionPage key={directionVersionId} version={version.data} workspace={workspace} />
}

function VersionPage({ version: shown, workspace }: { version: ShowDirectionVersion['output']; workspace: string }) {
  const { id, workId, workKey, workTitle, version, latest, publishedAt, publishedByName, owners } = shown
  const text = useRef<HTMLDivElement>(null)
  useSeen(text, id)
  const markdown = useAsk<ExportDirection>('direction.export', { workId, version })
  const json = useAsk<ExportDirection>('direction.export', { workId, version, format: 'json' })
  const work = `/w/${workspace}/work/${workKey}#direction`
  const downloads = [
    { of: markdown.data, label: words.asMarkdown },
    { of: json.data, label: words.asJson },
  ]
  return (
    <Page
      kicker={words.kicker(workKey, version)}
      title={workTitle}
      lead={version === latest ? words.stillHolds : words.replaced(latest)}
      actions={
        <>
          <Button onClick={() => window.print()}>{words.print}</Button>
          {downloads.map(
            ({ of, label }) =>
              of && (
                <DownloadButton key={label} fileName={of.fileName} mediaType={of.mediaType} text={() => of.text}>
                  {label}
                </DownloadButton>
              ),
          )}
        </>
      }
    >
      <Section id="wording" title={words.text}>
        <div ref={text}>
          <DirectionText direction={shown} owners={owners} />
        </div>
        {publishedAt && (
          <p className={styles.quiet}>
            {words.published(version, publishedByName)} <DateText value={publishedAt} />
          </p>
        )}
      </Section>
      {version > 1 && (
        <Section id="changes" title={words.changed}>
          <Comparison workId={workId} from={version - 1} to={version} />
        </Section>
      )}
      <p data-screen-only>
        <Link alone href={work}>
          {words.backToWork(workTitle)}
        </Link>
      </p>
    </Page>
  )
}
