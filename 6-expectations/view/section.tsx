import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { waitsForDriver } from '../ask/ask.ts'
import type { ListAsks } from '../step.ts'
import { AskEntry } from './ask-entry.tsx'
import { AskPeople } from './ask-people.tsx'
import { AskTable } from './ask-table.tsx'
import styles from './expectations.module.css'
import { FollowLinks } from './follow-links.tsx'
import { ReadAsks } from './import-asks.tsx'
import { AskForSomething, WriteDownAnAsk } from './make-ask.tsx'
import { OpenLink } from './open-link.tsx'
import { SayASurprise, SurpriseList } from './surprise-list.tsx'
import { words } from './words.en.ts'

/** What was asked of a work: what waits first, then everything as a table, and what surprised people. */
export function ExpectationsSection({ workId, workspace, mayDrive }: SectionProps) {
  const asks = useAsk<ListAsks>('ask.list', { workId })
  if (asks.error) return <ErrorNote error={asks.error} onRetry={() => void asks.refetch()} />
  if (!asks.data) return <Loading />
  const { rows } = asks.data
  const waiting = rows.filter(({ standing }) => waitsForDriver(standing))
  return (
    <>
      {rows.length === 0 && <Empty says={words.empty} />}
      {waiting.map((ask) => (
        <AskEntry key={ask.id} ask={ask} workspace={workspace} mayDrive={mayDrive} />
      ))}
      {rows.length > 0 && (
        <Disclosure label={words.table.show(rows.length)} open={waiting.length === 0}>
          <AskTable asks={rows} workspace={workspace} />
        </Disclosure>
      )}
      <SurpriseList workId={workId} workspace={workspace} mayDrive={mayDrive} />
      <div className={styles.stack} data-screen-only>
        <div className={styles.actions}>
          <AskForSomething workId={workId} />
          {mayDrive && <AskPeople workId={workId} />}
          {mayDrive && <FollowLinks workId={workId} asks={rows} />}
          {mayDrive && <WriteDownAnAsk workId={workId} />}
          {mayDrive && <ReadAsks workId={workId} />}
          <SayASurprise workId={workId} />
          {mayDrive && <OpenLink workId={workId} />}
        </div>
        <p>
          <Link alone href={`/w/${workspace}/asks`}>
            {words.mine.link}
          </Link>
        </p>
      </div>
    </>
  )
}
