import type { ReactNode } from 'react'
import { useId } from 'react'
import { useWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { shareOf } from './axis.ts'
import styles from './chart.module.css'
import type { ChartFile } from './chart-file.ts'
import { ChartFrame } from './chart-frame.tsx'
import { groupColour } from './group-shape.tsx'
import { PlumbLegend } from './plumb-legend.tsx'
import { PlumbRowHead } from './plumb-row-head.tsx'
import { PlumbRowMarks } from './plumb-row-marks.tsx'
import type { PlumbRow, Stated } from './plumb-rows.ts'
import { MOST_ROWS, plumbInWords } from './plumb-rows.ts'
import { PlumbTable } from './plumb-table.tsx'
import { useWidth } from './use-width.ts'

export type { Axis } from './axis.ts'
export type { PlumbRow, Stated } from './plumb-rows.ts'

export type PlumbChartProps = {
  /** The finding, as a sentence: “Sales believes Engineering will hold the date. Engineering will not.” */
  title: string
  says?: ReactNode
  axis: Axis
  /** What the direction says; left out when it says nothing. */
  stated?: Stated
  rows: PlumbRow[]
  file?: ChartFile
}

const ROW = 28
const HEAD = 24

/** Where each group stands against the stated line, and what the others thought it would say. */
export function PlumbChart({ title, says, axis, stated, rows, file }: PlumbChartProps) {
  const words = useWords()
  const hatch = useId()
  const [box, total] = useWidth()
  const drawn = rows.slice(0, MOST_ROWS)
  const folded = rows.slice(MOST_ROWS)
  const narrow = total < 560
  const notes = drawn.filter((row) => row.note)
  const longest = Math.max(...drawn.map((row) => row.name.length), 0)
  const left = Math.round(Math.min(longest * (narrow ? 6.6 : 7.4) + 64, total * (narrow ? 0.42 : 0.3)))
  const right = notes.length > 0 && !narrow ? 176 : 12
  const width = total - left - right
  const bottom = HEAD + drawn.length * ROW
  const height = bottom + (drawn.some((row) => row.prefers !== undefined) ? 42 : 30)
  const heightOf = (place: number) => HEAD + place * ROW + ROW / 2
  const x = (value: number) => left + shareOf(axis, value) * width

  return (
    <ChartFrame
      title={title}
      says={says}
      legend={<PlumbLegend rows={drawn} />}
      {...(file && { file })}
      table={<PlumbTable title={title} axis={axis} stated={stated} rows={rows} />}
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={plumbInWords(axis, stated, drawn, words)}
          viewBox={`0 0 ${total} ${height}`}
          height={height}
          className={styles.svg}
        >
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="5" strokeWidth="1.5" style={{ stroke: 'var(--edge)', opacity: 0.6 }} />
          </pattern>
          {drawn.map((row, place) => (
            <PlumbRowHead key={row.id} {...{ row, left, width, narrow }} y={heightOf(place)} />
          ))}
          {stated && <StatedLine x={x(stated.value)} bottom={bottom} label={stated.label ?? words.chart.stated} />}
          {drawn.map((row, place) => (
            <PlumbRowMarks key={row.id} {...{ row, axis, left, width, hatch }} y={heightOf(place)} />
          ))}
          <line x1={left} x2={left + width} y1={bottom} y2={bottom} className={styles.axis} />
          {drawn.map(
            (row) =>
              row.prefers !== undefined && (
                <path
                  key={row.id}
                  d={`M${x(row.prefers)} ${bottom + 3}l4.5 8h-9z`}
                  style={{ fill: groupColour(row.place) }}
                />
              ),
          )}
          <text x={left} y={height - 6} className={styles.end}>
            {axis.left}
          </text>
          <text x={left + width} y={height - 6} textAnchor="end" className={styles.end}>
            {axis.right}
          </text>
        </svg>
      </div>
      {narrow && notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((row) => (
            <li key={row.id}>
              {row.name}: {row.note}
            </li>
          ))}
        </ul>
      )}
      {folded.length > 0 && <p className={styles.notes}>{words.chart.rowsInTable(folded.map(({ name }) => name))}</p>}
    </ChartFrame>
  )
}

function StatedLine({ x, bottom, label }: { x: number; bottom: number; label: string }) {
  return (
    <g>
      <line x1={x} x2={x} y1={HEAD - 6} y2={bottom} className={styles.stated} />
      <text x={x} y={HEAD - 11} textAnchor="middle" className={styles.statedLabel}>
        {label}
      </text>
    </g>
  )
}
