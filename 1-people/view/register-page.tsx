import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DownloadButton } from '@plumbline/ui/download-button'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import type { FindWork, ShowWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { type FileFormat, fileNameOf, MEDIA_TYPES, writtenAs } from '../register/file-table.ts'
import { registerTable } from '../register/register-file.ts'
import type { LateInvolvement, ListStakeholders } from '../step.ts'
import { AddPeople } from './add-people.tsx'
import { EngagementView } from './engagement-view.tsx'
import { LateView } from './late-view.tsx'
import { MapView } from './map-view.tsx'
import { MatrixView } from './matrix-view.tsx'
import { NotAffected } from './not-affected.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { RegisterTable } from './register-table.tsx'
import { registerWords } from './register-words.en.ts'
import { words } from './words.en.ts'

const said = registerWords.page

/** The register of one work over the whole width, with what can be seen from it, at `work/$key/register`. */
export function StepPage() {
  const { workspace, key } = useParams({ strict: false }) as { workspace: string; key: string }
  const found = useAsk<FindWork>('work.find', { key })
  const workId = found.data?.id ?? ''
  const asked = { enabled: found.data !== undefined }
  const work = useAsk<ShowWork>('work.show', { workId }, asked)
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId }, asked)
  const late = useAsk<LateInvolvement>('stakeholder.late', { workId }, asked)
  const error = found.error ?? work.error ?? register.error ?? late.error
  if (error) return <ErrorNote error={error} />
  if (!work.data || !register.data || !late.data) return <Loading />
  return <RegisterPage {...{ workspace }} work={work.data} register={register.data} late={late.data} />
}

type RegisterPageProps = {
  workspace: string
  work: ShowWork['output']
  register: ListStakeholders['output']
  late: LateInvolvement['output']
}

function RegisterPage({ workspace, work, register, late }: RegisterPageProps) {
  const { id: workId, key, title, mayDrive } = work
  const { rows, notAffected, groups } = register
  const daysOf = (stakeholderId: string) =>
    late.works[0]?.rows.find((row) => row.stakeholderId === stakeholderId)?.workingDaysLate ?? 0
  const file = (format: FileFormat) => ({
    fileName: fileNameOf(`${key}-register`, format),
    mediaType: MEDIA_TYPES[format],
    text: () =>
      writtenAs(
        format,
        registerTable(title, [...rows, ...notAffected], (id) => lateAs(daysOf(id))),
      ),
  })
  const people = rows.filter(({ personId }) => personId !== null).length
  return (
    <Page
      kicker={key}
      title={said.title(title)}
      lead={said.counted(people, groups.length)}
      wide
      actions={
        <>
          <DownloadButton {...file('csv')}>{said.csv}</DownloadButton>
          <DownloadButton {...file('json')}>{said.json}</DownloadButton>
          <DownloadButton {...file('markdown')}>{said.markdown}</DownloadButton>
          <Button onClick={() => window.print()}>{said.print}</Button>
        </>
      }
    >
      <Section id="register" title={said.register} wide>
        {rows.length === 0 ? (
          <Empty says={words.empty} />
        ) : mayDrive ? (
          <RegisterGrid register={register} daysLate={daysOf} full />
        ) : (
          <RegisterTable rows={rows} groups={groups} full />
        )}
        {mayDrive && <AddPeople workId={workId} />}
      </Section>
      <Section id="map" title={said.map} wide>
        <MapView workId={workId} workKey={key} title={title} groups={groups} />
      </Section>
      <Section id="matrix" title={said.matrix} wide>
        <MatrixView rows={rows} groups={groups} workKey={key} title={title} />
      </Section>
      <Section id="late" title={said.late} wide>
        <LateView late={late} />
      </Section>
      {mayDrive && (
        <Section id="engagement" title={said.engagement} wide>
          <EngagementView workId={workId} workKey={key} title={title} groups={groups} register={rows} />
        </Section>
      )}
      {notAffected.length > 0 && (
        <Section id="not-affected" title={said.notAffected} wide>
          <NotAffected rows={notAffected} />
        </Section>
      )}
      <p data-screen-only>
        <Link alone href={`/w/${workspace}/work/${key}#people`}>
          {said.back}
        </Link>
      </p>
    </Page>
  )
}

function lateAs(workingDaysLate: number) {
  return workingDaysLate > 0 ? { time: 'late' as const, workingDaysLate } : undefined
}
