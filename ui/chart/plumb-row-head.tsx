import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import type { PlumbRow } from './plumb-rows.ts'

type PlumbRowHeadProps = { row: PlumbRow; y: number; left: number; width: number; narrow: boolean }

/** What stands beside the marks of a group: its name, how many answered, its line, its note. */
export function PlumbRowHead({ row, y, left, width, narrow }: PlumbRowHeadProps) {
  const words = useWords()
  const fits = Math.floor((left - 60) / (narrow ? 6.4 : 7.2))
  return (
    <g>
      <text x={0} y={y + 5} className={narrow ? styles.end : styles.name}>
        {row.name.length > fits ? `${row.name.slice(0, fits - 1)}…` : row.name}
      </text>
      <text x={left - 16} y={y + 5} textAnchor="end" className={styles.quiet}>
        {words.chart.countOf(row.answered, row.asked)}
      </text>
      <line x1={left} x2={left + width} y1={y} y2={y} className={styles.guide} />
      {!narrow && row.note && (
        <text x={left + width + 20} y={y + 4} className={styles.quiet}>
          {row.note}
        </text>
      )}
    </g>
  )
}
