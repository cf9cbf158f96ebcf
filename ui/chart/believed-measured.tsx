import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { figure, shareOf } from './axis.ts'
import styles from './chart.module.css'
import type { ChartFile } from './chart-file.ts'
import { ChartFrame } from './chart-frame.tsx'
import { linesOf, ScaleLabel } from './scale-label.tsx'
import { useWidth } from './use-width.ts'

export type ScaleValue = {
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
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  axis: Axis
  believed: ScaleValue
  measured: ScaleValue
  file?: ChartFile
}

const PAD = 8

/** What people believe they share and what they do share, on one line; the distance is the message. */
export function BelievedMeasured({ title, says, axis, believed, measured, file }: BelievedMeasuredProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const x = (value: number) => PAD + shareOf(axis, value) * (total - 2 * PAD)
  const above = linesOf(believed.words, total).length * 17 + 22
  const line = above + 16
  const below = linesOf(measured.words, total).length * 17 + 22
  const height = line + 16 + below + 30
  const both = [believed, measured]
  return (
    <ChartFrame
      title={title}
      says={says}
      {...(file && { file })}
      table={
        <Table
          caption={title}
          columns={[
            { key: 'what', head: words.chart.figure, cell: (row) => row.label },
            { key: 'value', head: words.chart.value, numeric: true, cell: (row) => inFigures(row.value) },
            { key: 'words', head: words.chart.note, cell: (row) => row.words },
          ]}
          rows={both}
          rowKey={(row) => row.label}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={both.map((row) => `${row.label}: ${row.words}.`).join(' ')}
          viewBox={`0 0 ${total} ${height}`}
          height={height}
          className={styles.svg}
        >
          <path
            d={`M${PAD} ${line - 5}v10M${PAD} ${line}H${total - PAD}M${total - PAD} ${line - 5}v10`}
            className={styles.axis}
          />
          {believed.value !== undefined && measured.value !== undefined && (
            <line x1={x(believed.value)} x2={x(measured.value)} y1={line} y2={line} className={styles.distance} />
          )}
          {both.map((row, place) => (
            <g key={row.label}>
              <Whisker row={row} x={x} y={line} />
              {row.value !== undefined && (
                <circle cx={x(row.value)} cy={line} r={6.5} className={place === 0 ? styles.hollow : styles.filled} />
              )}
            </g>
          ))}
          <ScaleLabel row={believed} at={x(believed.value ?? axis.from)} y={14} total={total} />
          <ScaleLabel row={measured} at={x(measured.value ?? axis.from)} y={line + 30} total={total} />
          <text x={0} y={height - 4} className={styles.quiet}>
            {axis.left}
          </text>
          <text x={total} y={height - 4} textAnchor="end" className={styles.quiet}>
            {axis.right}
          </text>
        </svg>
      </div>
    </ChartFrame>
  )

  function inFigures(value: number | undefined): string {
    return value === undefined ? words.chart.nothingToShow : figure(value, words)
  }
}

function Whisker({ row, x, y }: { row: ScaleValue; x: (value: number) => number; y: number }) {
  if (row.from === undefined || row.to === undefined) return null
  return (
    <path
      d={`M${x(row.from)} ${y - 5}v10M${x(row.from)} ${y}H${x(row.to)}M${x(row.to)} ${y - 5}v10`}
      className={styles.whisker}
    />
  )
}
