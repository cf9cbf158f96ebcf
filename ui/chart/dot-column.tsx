import styles from './chart.module.css'
import type { DotStack } from './dot-stack.ts'
import { STEP } from './dot-stack.ts'
import { GroupShape } from './group-shape.tsx'

type DotColumnProps = {
  stack: DotStack
  start: number
  width: number
  base: number
  /** The word at the head of the stated line, when this is the stated column. */
  stated: string | null
}

/** The dots that chose one answer, with the stated line at their left when it is the stated one. */
export function DotColumn({ stack, start, width, base, stated }: DotColumnProps) {
  const { column, dots, across } = stack
  const letters = Math.floor((width - 40) / 6.6)
  return (
    <g>
      {dots.map((dot, rank) => {
        const x = start + 14 + (rank % across) * STEP
        const y = base - 12 - Math.floor(rank / across) * STEP
        return (
          <g key={dot.id}>
            <GroupShape place={dot.place ?? null} x={x} y={y} />
            {dot.name && (
              <text x={x + 12} y={y + 4} className={styles.quiet}>
                {dot.name.length > letters ? `${dot.name.slice(0, letters - 1)}…` : dot.name}
              </text>
            )}
          </g>
        )
      })}
      <line x1={start} x2={start + width - 12} y1={base} y2={base} className={styles.axis} />
      {stated && (
        <>
          <line x1={start + 1} x2={start + 1} y1={18} y2={base} className={styles.stated} />
          <text x={start} y={12} className={styles.statedLabel}>
            {stated}
          </text>
        </>
      )}
      <text x={start} y={base + 18} className={styles.end}>
        {column.label} {dots.length > 0 && <tspan className={styles.quiet}>{dots.length}</tspan>}
      </text>
    </g>
  )
}
