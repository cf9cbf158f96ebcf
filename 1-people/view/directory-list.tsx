import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { SearchDirectory } from '../step.ts'
import styles from './directory.module.css'
import { kindInWords } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords as words } from './directory-words.en.ts'

type EntryListProps = {
  workspace: string
  wanted: Omit<SearchDirectory['input'], 'cursor' | 'limit'>
  caption: string
  /** Where several lists stand one below the other. */
  captionShown?: boolean
  /** What is said while there is none; null: nothing at all. */
  none: string | null
}

/** Entries of the directory, a page at a time. */
export function EntryList({ workspace, wanted, ...said }: EntryListProps) {
  const [cursors, setCursors] = useState<string[]>([])
  return (
    <>
      {[undefined, ...cursors].map((cursor, at, all) => (
        <EntryPage
          key={cursor ?? 'first'}
          {...{ workspace, ...said }}
          input={{ ...wanted, ...(cursor && { cursor }) }}
          {...(at === all.length - 1 && { onMore: (next: string) => setCursors([...cursors, next]) })}
        />
      ))}
    </>
  )
}

type EntryPageProps = Omit<EntryListProps, 'wanted'> & {
  input: SearchDirectory['input']
  onMore?: (next: string) => void
}

function EntryPage({ workspace, caption, captionShown, none, input, onMore }: EntryPageProps) {
  const found = useAsk<SearchDirectory>('directory.search', input)
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { rows, next } = found.data
  if (rows.length === 0 && none === null) return null
  return (
    <>
      <Table
        caption={caption}
        captionHidden={!captionShown}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty says={none} />}
        columns={[
          {
            key: 'name',
            head: words.name,
            cell: (row) => <Link href={placeOfEntry(workspace, row.of, row.id)}>{row.name}</Link>,
          },
          { key: 'kind', head: words.kind, cell: (row) => kindInWords(row) },
          {
            key: 'says',
            head: words.doesWhat,
            cell: (row) => (
              <>
                {row.says}
                {row.unresolvedAt && <span className={styles.small}> {words.placeholder}</span>}
                {row.staleAt && <span className={styles.small}> {words.stale}</span>}
              </>
            ),
          },
        ]}
      />
      {onMore && next && (
        <p data-screen-only>
          <Button onClick={() => onMore(next)}>{words.more}</Button>
        </p>
      )}
    </>
  )
}
