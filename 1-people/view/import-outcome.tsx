import { Disclosure } from '@plumbline/ui/disclosure'
import { Table } from '@plumbline/ui/table'
import { FACT_TABLES } from '../directory/sighting.ts'
import type { FactCounts, RefusedLine } from '../import/directory-import.ts'
import styles from './import.module.css'
import { words } from './import-words.en.ts'

type Outcome = {
  counts: FactCounts
  refused: RefusedLine[]
  kept: RefusedLine[]
  placeholders?: number
  first?: string[]
}

/** How much an import adds, changes and no longer finds, and each line that it does not take. */
export function ImportOutcome({ counts, refused, kept, placeholders = 0, first = [] }: Outcome) {
  const rows = FACT_TABLES.flatMap((table) => (counts[table] ? [{ table, ...counts[table] }] : []))
  return (
    <>
      {rows.length > 0 && (
        <Table
          caption={words.outcomeCaption}
          captionHidden
          rows={rows}
          rowKey={({ table }) => table}
          columns={[
            { key: 'what', head: words.what, cell: ({ table }) => words.facts[table] },
            { key: 'added', head: words.added, numeric: true, cell: ({ added }) => added },
            { key: 'changed', head: words.changed, numeric: true, cell: ({ changed }) => changed },
            { key: 'same', head: words.same, numeric: true, cell: ({ same }) => same },
            { key: 'vanished', head: words.vanished, numeric: true, cell: ({ vanished }) => vanished },
          ]}
        />
      )}
      {placeholders > 0 && <p>{words.placeholders(placeholders)}</p>}
      {first.length > 0 && (
        <Disclosure label={words.first} open>
          <ul className={styles.list}>
            {first.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {kept.length > 0 && <Lines caption={words.kept(kept.length)} head={words.keptHow} lines={kept} />}
      {refused.length === 0 ? (
        <p>{words.refusedNone}</p>
      ) : (
        <Lines caption={words.refused(refused.length)} head={words.why} lines={refused} />
      )}
    </>
  )
}

function Lines({ caption, head, lines }: { caption: string; head: string; lines: readonly RefusedLine[] }) {
  return (
    <Table
      caption={caption}
      rows={lines.map((each, at) => ({ ...each, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'place', head: words.place, cell: ({ path, line }) => words.placeOf(path, line) },
        { key: 'says', head, cell: ({ says }) => says },
      ]}
    />
  )
}

export function sumOf(counts: FactCounts, how: 'added' | 'changed' | 'vanished'): number {
  return Object.values(counts).reduce((total, each) => total + each[how], 0)
}
