import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import type { StripColumn, StripDot } from './dot-stack.ts'
import { stacked } from './dot-stack.ts'
import { GroupShape } from './group-shape.tsx'
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
  /** The column that the direction states. */
  stated?: string
  asked: number
}

const STEP = 18

/** One dot for each answer, stacked above the words that were chosen. */
export function DotStrip({ title, says, columns, dots, stated, asked }: DotStripProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const columnWidth = total / columns.length
  const stacks = stacked(columns, dots, Math.max(1, Math.floor((columnWidth - 16) / STEP)))
  const tallest = Math.max(1, ...stacks.map((stack) => stack.rows))
  const base = tallest * STEP + 20
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
          {stacks.map(({ column, dots: here, across }, place) => {
            const start = place * columnWidth
            const isStated = column.key === stated
            return (
              <g key={column.key}>
                {here.map((dot, rank) => {
                  const x = start + 8 + (rank % across) * STEP
                  const y = base - 12 - Math.floor(rank / across) * STEP
                  return (
                    <g key={dot.id}>
                      <GroupShape place={dot.place ?? 0} x={x} y={y} />
                      {dot.name && (
                        <text x={x + 12} y={y + 4} className={styles.quiet}>
                          {dot.name.length > columnWidth / 7 - 3
                            ? `${dot.name.slice(0, Math.floor(columnWidth / 7) - 4)}…`
                            : dot.name}
                        </text>
                      )}
                    </g>
                  )
                })}
                <line
                  x1={start}
                  x2={start + columnWidth - 12}
                  y1={base}
                  y2={base}
                  className={isStated ? styles.stated : styles.axis}
                />
                <text x={start} y={base + 18} className={styles.end}>
                  {column.label} {here.length > 0 && <tspan className={styles.quiet}>{here.length}</tspan>}
                </text>
                {isStated && (
                  <text
                    x={start}
                    y={base - 16 - Math.ceil(here.length / across) * STEP + 12}
                    className={styles.statedLabel}
                  >
                    {words.chart.stated}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      </div>
    </ChartFrame>
  )
}
