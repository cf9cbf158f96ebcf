import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Contents } from '@plumbline/ui/contents'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import type { FindWork, ShowWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { sections } from '../sections.ts'
import { words } from '../words.en.ts'
import { WorkHistory } from './work-history.tsx'

/** One piece of work as a document: the steps of the practice in their order, each opening with how it stands. */
export function WorkPage() {
  const { workspace, key } = useParams({ strict: false }) as { workspace: string; key: string }
  const found = useAsk<FindWork>('work.find', { key })
  const work = useAsk<ShowWork>('work.show', { workId: found.data?.id ?? '' }, { enabled: found.data !== undefined })
  const error = found.error ?? work.error
  if (error) return <ErrorNote error={error} />
  if (!work.data) return <Loading />
  const { id, title, driverName, mayDrive, attribution, sections: states } = work.data
  const stateOf = (step: string) => states.find((state) => state.step === step)
  const entries = sections.map(({ step, title }) => ({
    id: step,
    title,
    ...(stateOf(step)?.waits && { waits: words.work.waits }),
  }))
  return (
    <Page
      kicker={work.data.key}
      title={title}
      lead={driverName ? words.work.drivenBy(driverName) : words.work.drivenByNobody}
      contents={<Contents entries={[...entries, { id: 'history', title: words.work.history }]} />}
      actions={<Button onClick={() => window.print()}>{words.work.print}</Button>}
    >
      {sections.map(({ step, title, Section: Inside }) => (
        <Section key={step} id={step} title={title} state={stateOf(step)?.sentence} wide>
          <Suspense fallback={<Loading />}>
            <Inside workId={id} workspace={workspace} mayDrive={mayDrive} />
          </Suspense>
        </Section>
      ))}
      <WorkHistory workId={id} />
      {attribution && (
        <p>
          {words.work.from}: {attribution.source} ({attribution.licence}). {attribution.note}
        </p>
      )}
    </Page>
  )
}
