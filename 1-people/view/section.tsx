import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { ShowWork } from '@plumbline/work/step'
import type { SectionProps } from '@plumbline/work/words'
import { lazy, Suspense } from 'react'
import type { ListStakeholders } from '../step.ts'
import { AddPeople } from './add-people.tsx'
import { NotAffected } from './not-affected.tsx'
import { RegisterBrief } from './register-brief.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { RegisterTable } from './register-table.tsx'
import { registerWords } from './register-words.en.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

const Suggestions = lazy(() => import('./suggestions.tsx').then((found) => ({ default: found.Suggestions })))
const BesideRegister = lazy(() => import('./questions-beside.tsx').then((found) => ({ default: found.BesideRegister })))

/** Who is affected, for which group, and what is expected of them. */
export function PeopleSection({ workId, workspace, mayDrive }: SectionProps) {
  const work = useAsk<ShowWork>('work.show', { workId })
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  if (register.error) return <ErrorNote error={register.error} onRetry={() => void register.refetch()} />
  if (!register.data) return <Loading />
  const { rows, notAffected, groups } = register.data
  return (
    <div className={styles.beside}>
      <div className={styles.register}>
        {rows.length === 0 && <Empty says={words.empty} />}
        {rows.length > 0 && (
          <RegisterBrief register={register.data}>
            {mayDrive ? (
              <RegisterGrid register={register.data} daysLate={() => 0} />
            ) : (
              <RegisterTable rows={rows} groups={groups} />
            )}
          </RegisterBrief>
        )}
        {mayDrive && <AddPeople workId={workId} />}
        {notAffected.length > 0 && (
          <Disclosure label={words.notAffected}>
            <NotAffected rows={notAffected} />
          </Disclosure>
        )}
        {work.data && rows.length > 0 && (
          <p data-screen-only>
            <Link alone href={`/w/${workspace}/work/${work.data.key}/register`}>
              {registerWords.ownPage}
            </Link>
          </p>
        )}
      </div>
      <Suspense>
        <Suggestions workId={workId} workspace={workspace} mayDrive={mayDrive} />
      </Suspense>
      <div className={styles.register}>
        <Suspense>
          <BesideRegister workId={workId} mayDrive={mayDrive} />
        </Suspense>
      </div>
    </div>
  )
}
