import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { figure, shareOf } from './axis.ts'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { useWidth } from './use-width.ts'

export type BelievedValue = {
  /** “believed”, “measured” */
  label: string
  /** Left out when there are too few answers; then only the words are shown. */
  value?: number
  from?: number
  to?: number
  /** The value in words with its denominator: “7 of 8 think that they agree”. */
  words: string
}

export type BelievedMeasuredProps = {
  title: string
  says?: ReactNode
  axis: Axis
  believed: BelievedValue
  measured: BelievedValue
}

const ROW = 52

/** What people believe they share beside what they do share, on one scale; the distance is the message. */
export function BelievedMeasured({ title, says, axis, believed, measured }: BelievedMeasuredProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const pad = 8
  const width = total - 2 * pad
  const x = (value: number) => pad + shareOf(axis, value) * width
  const rows = [
    { ...believed, y: 38, hollow: true },
    { ...measured, y: 38 + ROW, hollow: false },
  ]
  const bottom = 38 + ROW + 20
  return (
    <ChartFrame
      title={title}
      says={says}
      table={
        <Table
          caption={title}
          columns={[
            { key: 'what', head: words.chart.figure, cell: (row) => row.label },
            {
              key: 'value',
              head: words.chart.value,
              numeric: true,
              cell: (row) => (row.value === undefined ? '' : figure(row.value, words)),
            },
            { key: 'words', head: words.chart.note, cell: (row) => row.words },
          ]}
          rows={rows}
          rowKey={(row) => row.label}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={rows.map((row) => `${row.label}: ${row.words}.`).join(' ')}
          viewBox={`0 0 ${total} ${bottom + 22}`}
          height={bottom + 22}
          className={styles.svg}
        >
          {rows.map((row) => (
            <g key={row.label}>
              <text x={0} y={row.y - 18} className={styles.name}>
                {row.label}
                <tspan dx="10" className={styles.quiet}>
                  {row.words}
                </tspan>
              </text>
              <line x1={pad} x2={pad + width} y1={row.y} y2={row.y} className={styles.guide} />
              <BelievedDot row={row} x={x} />
            </g>
          ))}
          {believed.value !== undefined && measured.value !== undefined && (
            <path
              d={`M${x(believed.value)} ${38 + 6}V${38 + ROW / 2 - 7}M${x(measured.value)} ${38 + ROW - 6}`}
              className={styles.axis}
            />
          )}
          <line x1={pad} x2={pad + width} y1={bottom} y2={bottom} className={styles.axis} />
          <text x={0} y={bottom + 18} className={styles.end}>
            {axis.left}
          </text>
          <text x={total} y={bottom + 18} textAnchor="end" className={styles.end}>
            {axis.right}
          </text>
        </svg>
      </div>
    </ChartFrame>
  )
}

function BelievedDot({
  row,
  x,
}: {
  row: BelievedValue & { y: number; hollow: boolean }
  x: (value: number) => number
}) {
  if (row.value === undefined) return null
  const ink = { stroke: 'var(--ink)' }
  return (
    <g>
      {row.from !== undefined && row.to !== undefined && (
        <path
          d={`M${x(row.from)} ${row.y - 4}v8M${x(row.from)} ${row.y}H${x(row.to)}M${x(row.to)} ${row.y - 4}v8`}
          fill="none"
          strokeWidth={1.5}
          style={ink}
        />
      )}
      <circle
        cx={x(row.value)}
        cy={row.y}
        r={6}
        strokeWidth={1.75}
        style={{ ...ink, fill: row.hollow ? 'var(--paper)' : 'var(--ink)' }}
      />
    </g>
  )
}
