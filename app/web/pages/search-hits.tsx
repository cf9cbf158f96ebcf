import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Marked } from '@plumbline/ui/marked'
import { Section } from '@plumbline/ui/section'
import type { SearchFind } from '@plumbline/work/step'
import { type ReactNode, useState } from 'react'
import styles from './search.module.css'
import { words } from './search.words.ts'
import type { SearchAsked } from './search-address.ts'

type Output = SearchFind['output']
type Wanted = { text: string; asked: SearchAsked; workspace: string }

/** Everything on record with these words, a page at a time. */
export function SearchHits({
  title,
  none,
  children,
  ...wanted
}: Wanted & { title: string; none: ReactNode; children?: ReactNode }) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const first = useFound(wanted, undefined)
  if (first.error) return <ErrorNote error={first.error} onRetry={() => void first.refetch()} />
  if (!first.data) return <Loading />
  return (
    <Section id="found" title={title} state={stateOf(first.data)}>
      {first.data.rows.length === 0 ? none : children}
      {cursors.map((cursor, at) => (
        <HitPage
          key={cursor ?? ''}
          {...wanted}
          cursor={cursor}
          {...(at === cursors.length - 1 && { onMore: (next: string) => setCursors([...cursors, next]) })}
        />
      ))}
    </Section>
  )
}

function stateOf({ rows, next, all, leftOut }: Output): string {
  const told = rows.length === 0 ? [] : [words.found(rows.length, next !== null)]
  if (rows.length > 0 && !all) told.push(words.some(rows.length))
  if (leftOut.length > 0) told.push(words.leftOut(leftOut))
  return told.join(' ')
}

function useFound({ text, asked }: Wanted, cursor: string | undefined) {
  const { kind, work, standing, door, since, until } = asked
  return useAsk<SearchFind>('search.find', {
    text,
    limit: 20,
    ...(kind && { kind }),
    ...(work && { workId: work }),
    ...(standing && { standing: standing as 'in-force' }),
    ...(door && { door }),
    ...(since && { since }),
    ...(until && { until }),
    ...(cursor && { cursor }),
  })
}

function HitPage({
  cursor,
  onMore,
  ...wanted
}: Wanted & { cursor: string | undefined; onMore?: (next: string) => void }) {
  const found = useFound(wanted, cursor)
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { rows, next } = found.data
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Hit key={row.id} row={row} workspace={wanted.workspace} />
        ))}
      </ul>
      {onMore && next && (
        <p data-screen-only>
          <Button onClick={() => onMore(next)}>{words.more}</Button>
        </p>
      )}
    </>
  )
}

function Hit({ row, workspace }: { row: Output['rows'][number]; workspace: string }) {
  const { kind, title, workTitle, standing, inForce, at, where, excerpts } = row
  return (
    <li className={styles.hit} data-gone={inForce ? undefined : true}>
      <span className={styles.about}>
        {words.one[kind] ?? kind} · {standing} · {workTitle} · <DateText value={at} short />
      </span>
      <Link href={`/w/${workspace}/${where}`} className={styles.title}>
        <Marked {...title} />
      </Link>
      {excerpts.map((excerpt) => (
        <p key={excerpt.field + excerpt.text}>
          <span className={styles.field}>{excerpt.field}: </span>
          <Marked text={excerpt.text} marks={excerpt.marks} />
        </p>
      ))}
    </li>
  )
}
