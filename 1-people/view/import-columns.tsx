import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import { COLUMN_MEANINGS, type ColumnMeaning } from '../import/csv-column.ts'
import type { PreviewDirectory } from '../step.ts'
import styles from './import.module.css'
import { words } from './import-words.en.ts'

type Columns = NonNullable<PreviewDirectory['output']['columns']>

/** What the columns of a table were taken for, to be put right. */
export function ImportColumns({
  columns,
  onAgain,
}: {
  columns: Columns
  onAgain: (columns: { column: string; means: ColumnMeaning }[]) => Promise<unknown>
}) {
  const [said, setSaid] = useState<Record<string, ColumnMeaning>>({})
  const isOther = columns.some(({ column, means }) => (said[column] ?? means) !== means)
  return (
    <Section id="columns" title={words.columns} state={words.columnsState}>
      <Form
        onSubmit={() => onAgain(columns.map(({ column, means }) => ({ column, means: said[column] ?? means })))}
        actions={isOther && <Button type="submit">{words.lookAgain}</Button>}
      >
        <Table
          caption={words.columnsCaption}
          captionHidden
          rows={columns}
          rowKey={({ column }) => column}
          columns={[
            { key: 'column', head: words.column, cell: ({ column }) => column },
            {
              key: 'means',
              head: words.means,
              cell: ({ column, means }) => (
                <select
                  className={styles.select}
                  aria-label={words.meansOf(column)}
                  value={said[column] ?? means}
                  onChange={(event) => setSaid({ ...said, [column]: event.target.value as ColumnMeaning })}
                >
                  {COLUMN_MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {words.meanings[meaning]}
                    </option>
                  ))}
                </select>
              ),
            },
            { key: 'examples', head: words.examples, cell: ({ examples }) => examples.join(', ') },
          ]}
        />
      </Form>
    </Section>
  )
}
