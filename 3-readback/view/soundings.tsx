import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListSoundings } from '../sounding/sounding.operations.ts'
import styles from './sounding.module.css'
import { ComposeSounding } from './sounding-compose.tsx'
import { ImportSounding } from './sounding-import.tsx'
import { soundingWords as words } from './sounding-words.en.ts'

/** The open soundings of a work, each with a page of its own, and the ways to a new one. */
export function Soundings({ workId, mayDrive }: Pick<SectionProps, 'workId' | 'mayDrive'>) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const all = useAsk<ListSoundings>('sounding.list', { workId })
  const [doing, setDoing] = useState<'compose' | 'import' | null>(null)
  if (all.error) return <ErrorNote error={all.error} onRetry={() => void all.refetch()} />
  if (!all.data) return <Loading />
  const { rows } = all.data
  if (rows.length === 0 && !mayDrive) return null
  const stop = () => setDoing(null)
  return (
    <section className={`${styles.block} ${styles.beside}`} aria-labelledby="soundings">
      <h3 id="soundings" className={styles.heading}>
        {words.heading}
      </h3>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((each) => (
            <li key={each.id}>
              <Link href={`/w/${workspace}/soundings/${each.id}`}>{each.question}</Link>{' '}
              <span className={styles.quiet}>
                {each.over ? words.closedOn : each.begun ? words.open : words.notBegun}{' '}
                <DateText
                  value={each.over ? (each.closedAt ?? each.closesOn) : each.begun ? each.closesOn : each.opensOn}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayDrive && doing === null && (
        <div className={styles.line} data-screen-only>
          <Button onClick={() => setDoing('compose')}>{words.begin}</Button>
          <Button onClick={() => setDoing('import')}>{words.bringIn}</Button>
        </div>
      )}
      {doing === 'compose' && <ComposeSounding workId={workId} onDone={stop} />}
      {doing === 'import' && <ImportSounding workId={workId} onDone={stop} />}
    </section>
  )
}
