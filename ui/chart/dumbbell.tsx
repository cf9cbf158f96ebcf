import type { ReactNode } from 'react'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { GroupShape } from './group-shape.tsx'
import { useWidth } from './use-width.ts'

export type DumbbellRow = { id: string; name: string; place: number | null; from: number; to: number }

export type DumbbellProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  /** The steps of the scale in words, from left to right. */
  steps: readonly string[]
  /** What the filled mark and the hollow one mean. */
  meaning: { from: string; to: string }
  rows: readonly DumbbellRow[]
  table: ReactNode
}

const ROW = 28

/** From where to where, on steps that have words: filled is where somebody stands, hollow where they go. */
export function Dumbbell({ title, says, steps, meaning, rows, table }: DumbbellProps) {
  const [box, total] = useWidth()
  const narrow = total < 560
  const longest = Math.max(...rows.map(({ name }) => name.length), 0)
  const left = Math.round(Math.min(longest * 7.4 + 16, total * (narrow ? 0.34 : 0.3)))
  const right = 16
  const gap = (total - left - right - 24) / Math.max(1, steps.length - 1)
  const bottom = rows.length * ROW + 8
  const x = (step: number) => left + 12 + step * gap
  const nameFits = Math.max(4, Math.floor((left - 12) / 7.2))
  return (
    <ChartFrame
      title={title}
      says={says}
      table={table}
      legend={
        <ul className={styles.legend}>
          <li>
            <Key hollow={false} />
            {meaning.from}
          </li>
          <li>
            <Key hollow />
            {meaning.to}
          </li>
        </ul>
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={rows.map(({ name, from, to }) => `${name}: ${steps[from]} → ${steps[to]}`).join('; ')}
          viewBox={`0 0 ${total} ${bottom + (narrow ? 44 : 28)}`}
          height={bottom + (narrow ? 44 : 28)}
          className={styles.svg}
        >
          {steps.map((step, at) => (
            <g key={step}>
              <line x1={x(at)} x2={x(at)} y1={0} y2={bottom} className={styles.guide} />
              <text
                x={x(at)}
                y={bottom + (narrow && at % 2 === 1 ? 34 : 18)}
                textAnchor={at === 0 ? 'start' : at === steps.length - 1 ? 'end' : 'middle'}
                dx={at === 0 ? -12 : at === steps.length - 1 ? 12 : 0}
                className={styles.end}
              >
                {step}
              </text>
            </g>
          ))}
          {rows.map(({ id, name, place, from, to }, at) => {
            const y = at * ROW + ROW / 2
            return (
              <g key={id}>
                <text x={0} y={y + 5} className={styles.name}>
                  {name.length > nameFits ? `${name.slice(0, nameFits - 1)}…` : name}
                </text>
                {from !== to && <line x1={x(from)} x2={x(to)} y1={y} y2={y} className={styles.miss} />}
                <GroupShape place={place} x={x(to)} y={y} hollow />
                <GroupShape place={place} x={x(from)} y={y} />
              </g>
            )
          })}
        </svg>
      </div>
    </ChartFrame>
  )
}

function Key({ hollow }: { hollow: boolean }) {
  return (
    <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
      <GroupShape place={null} x={11} y={7} hollow={hollow} />
    </svg>
  )
}
