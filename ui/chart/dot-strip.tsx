import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { DotColumn } from './dot-column.tsx'
import type { StripColumn, StripDot } from './dot-stack.ts'
import { STEP, stacked } from './dot-stack.ts'
import { useWidth } from './use-width.ts'

export type { StripColumn, StripDot } from './dot-stack.ts'

export type DotStripProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  /** In reading order: agree, depends, disagree, can't tell. */
  columns: StripColumn[]
  /** One dot for one answer; with a name only where it may be shown. */
  dots: StripDot[]
  /** The key of the column that the direction states. */
  stated?: string
  asked: number
}

/** One dot for each answer, stacked above the words that were chosen. */
export function DotStrip({ title, says, columns, dots, stated, asked }: DotStripProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const width = total / columns.length
  const stacks = stacked(columns, dots, Math.max(1, Math.floor((width - 24) / STEP)))
  const base = Math.max(1, ...stacks.map((stack) => stack.rows)) * STEP + (stated ? 26 : 8)
  const counted = stacks.map(({ column, dots: here }) => `${column.label}: ${here.length}`)
  return (
    <ChartFrame
      title={title}
      says={says}
      table={
        <Table
          caption={`${title} ${words.chart.answeredOf(dots.length, asked)}.`}
          columns={[
            { key: 'answer', head: words.chart.answer, cell: (stack) => stack.column.label },
            { key: 'count', head: words.chart.count, numeric: true, cell: (stack) => stack.dots.length },
            {
              key: 'who',
              head: words.chart.who,
              cell: (stack) => words.list(stack.dots.flatMap(({ name, groupName }) => name ?? groupName ?? [])),
            },
          ]}
          rows={stacks}
          rowKey={(stack) => stack.column.key}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={`${words.chart.answeredOf(dots.length, asked)}. ${words.list(counted)}.`}
          viewBox={`0 0 ${total} ${base + 26}`}
          height={base + 26}
          className={styles.svg}
        >
          {stacks.map((stack, place) => (
            <DotColumn
              key={stack.column.key}
              stack={stack}
              start={place * width}
              width={width}
              base={base}
              stated={stack.column.key === stated ? words.chart.stated : null}
            />
          ))}
        </svg>
      </div>
    </ChartFrame>
  )
}
