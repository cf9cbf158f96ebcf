import { useAsk, useTell } from '@plumbline/ui/ask'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { UnderLine } from '@plumbline/ui/under-line'
import { useState } from 'react'
import type { ListImports, UndoDirectory } from '../step.ts'
import styles from './import.module.css'
import { sumOf } from './import-outcome.tsx'
import { ImportReport } from './import-report.tsx'
import { words } from './import-words.en.ts'

type Row = ListImports['output']['rows'][number]

/** What was read so far, each with its report and a way back. */
export function ImportList() {
  const imports = useAsk<ListImports>('directory.imports', {})
  const undo = useTell<UndoDirectory>('directory.undo')
  const [open, setOpen] = useState<string | null>(null)
  if (imports.error) return <ErrorNote error={imports.error} onRetry={() => void imports.refetch()} />
  const rows = imports.data?.rows ?? []
  const left = undo.data?.left
  return (
    <Section
      id="imports"
      title={words.imports}
      state={rows.length > 0 ? words.importsState(rows.length) : undefined}
      wide
    >
      <Table
        caption={words.imports}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty says={words.importsNone} />}
        columns={[
          {
            key: 'from',
            head: words.from,
            cell: (row) => (
              <>
                {row.source}
                <UnderLine>{words.formats[row.format]}</UnderLine>
              </>
            ),
          },
          { key: 'when', head: words.when, cell: ({ appliedAt }) => <DateText value={appliedAt} time short /> },
          { key: 'result', head: words.result, cell: resultOf },
          {
            key: 'verbs',
            head: words.verbs,
            cell: ({ id: importId, source, undoneAt }) => (
              <span className={styles.verbs}>
                <SmallButton
                  aria-label={words.reportOf(source)}
                  aria-expanded={open === importId}
                  onClick={() => setOpen(open === importId ? null : importId)}
                >
                  {words.report}
                </SmallButton>
                {undoneAt === null ? (
                  <ConfirmButton
                    verb={words.undo}
                    label={words.undoOf(source)}
                    title={words.undoTitle(source)}
                    says={words.undoSays}
                    confirm={words.undoButton}
                    onConfirm={() => undo.mutateAsync({ importId })}
                  />
                ) : (
                  words.undone
                )}
              </span>
            ),
          },
        ]}
      />
      <StatusLine>{left && (left.length === 0 ? words.leftNone : words.left(left.length))}</StatusLine>
      {left && left.length > 0 && (
        <ul className={styles.list}>
          {left.slice(0, 100).map(({ table, id, name, says }) => (
            <li key={`${table} ${id}`}>
              {name}: {says}
            </li>
          ))}
        </ul>
      )}
      {open !== null && <ImportReport importId={open} />}
    </Section>
  )
}

function resultOf({ counts, refusedLines }: Row): string {
  return words.resultOf(sumOf(counts, 'added'), sumOf(counts, 'changed'), sumOf(counts, 'vanished'), refusedLines)
}
