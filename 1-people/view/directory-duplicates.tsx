import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { FindDuplicates } from '../step.ts'
import type { EntryKind } from '../words.ts'
import styles from './directory.module.css'
import { Comparison } from './directory-merge.tsx'
import { placeOfEntry } from './directory-place.ts'
import { directoryWords } from './directory-words.en.ts'

const words = directoryWords.merge

type Pair = FindDuplicates['output']['pairs'][number]

/** Pairs of one kind that may be one entry, each with its reason. */
export function Duplicates({ of, workspace }: { of: EntryKind; workspace: string }) {
  const found = useAsk<FindDuplicates>('directory.duplicates', { of })
  const [looked, setLooked] = useState<Pair | null>(null)
  if (found.error) return <ErrorNote error={found.error} />
  if (!found.data) return <Loading />
  const { pairs, all } = found.data
  if (pairs.length === 0) return null
  const named = ({ id, name, hint }: Pair['first']) => (
    <>
      <Link href={placeOfEntry(workspace, of, id)}>{name}</Link> <span className={styles.small}>{hint}</span>
    </>
  )
  return (
    <>
      <Table
        caption={directoryWords.see[of]}
        rows={pairs}
        rowKey={({ first, second }) => `${first.id} ${second.id}`}
        columns={[
          { key: 'first', head: words.first, cell: ({ first }) => named(first) },
          { key: 'second', head: words.second, cell: ({ second }) => named(second) },
          { key: 'why', head: words.why, cell: ({ reason }) => words.reasons[reason] },
          {
            key: 'verbs',
            head: '',
            cell: (pair) => (
              <SmallButton aria-label={words.lookAt(pair.first.name, pair.second.name)} onClick={() => setLooked(pair)}>
                {words.look}
              </SmallButton>
            ),
          },
        ]}
      />
      {all > pairs.length && <p className={styles.small}>{words.duplicatesMore(pairs.length, all)}</p>}
      {looked && (
        <Comparison
          key={`${looked.first.id} ${looked.second.id}`}
          workspace={workspace}
          of={of}
          ids={[looked.first.id, looked.second.id]}
          onEnd={() => setLooked(null)}
        />
      )}
    </>
  )
}
