import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { FindDuplicates } from '../step.ts'
import type { EntryKind } from '../words.ts'
import styles from './directory.module.css'
import { WhatWentWrong } from './directory-facts.tsx'
import { Comparison, useTellApart } from './directory-merge.tsx'
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
  const { pairs, all, apart } = found.data
  if (pairs.length === 0) return <Apart of={of} apart={apart} />
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
      <Apart of={of} apart={apart} />
    </>
  )
}

/** Pairs that somebody said are two, and the way back. */
function Apart({ of, apart }: { of: EntryKind; apart: FindDuplicates['output']['apart'] }) {
  const { tell, changes } = useTellApart(of)
  if (apart.length === 0) return null
  return (
    <Disclosure label={words.apart(apart.length, directoryWords.see[of])}>
      <ul className={styles.list}>
        {apart.map(({ first, second, saidBy, saidAt }) => (
          <li key={`${first.id} ${second.id}`}>
            {words.areTwo(first.name, second.name)}{' '}
            <span className={styles.small}>
              {saidBy ?? words.somebody}, <DateText value={saidAt} short />
            </span>{' '}
            <SmallButton
              aria-label={words.againWhom(first.name, second.name)}
              onClick={() => void tell(first.id, second.id, false).catch(() => undefined)}
            >
              {words.again}
            </SmallButton>
          </li>
        ))}
      </ul>
      <WhatWentWrong changes={changes} />
    </Disclosure>
  )
}
