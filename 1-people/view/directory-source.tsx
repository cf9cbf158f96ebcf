import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { useState } from 'react'
import type { ListSightings } from '../step.ts'
import styles from './directory.module.css'
import { directoryWords as words } from './directory-words.en.ts'

export type FactSourceProps = {
  table: ListSightings['input']['factTable']
  id: string
  source: string | null
  staleAt: string | null
  /** When a source stated it last; without one it was entered by hand. */
  seenAt: string | null
}

/** How a fact is known: by hand, or by which file and line; opened on demand. */
export function FactSource({ table, id, source, staleAt, seenAt }: FactSourceProps) {
  const [open, setOpen] = useState(false)
  if (seenAt === null) return <span className={styles.source}>{source ?? words.source.byHand}</span>
  return (
    <details className={styles.source} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {source}
        {staleAt && `, ${words.stale}`}
      </summary>
      {open && <Sightings table={table} id={id} />}
    </details>
  )
}

function Sightings({ table, id }: Pick<FactSourceProps, 'table' | 'id'>) {
  const sightings = useAsk<ListSightings>('sighting.list', { factTable: table, factId: id })
  const rows = sightings.data?.rows
  if (!rows) return null
  if (rows.length === 0) return <p>{words.source.none}</p>
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id}>
          {row.path ?? row.source}
          {row.line !== null && `, ${words.source.line(row.line)}`}
          {row.says && ` (${words.source.says[row.says]})`}; {words.source.lastSeen}{' '}
          <DateText value={row.seenAt} short />
          {row.staleAt && (
            <>
              ; {words.source.gone} <DateText value={row.staleAt} short />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
