import type { ReactNode } from 'react'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { GroupShape } from './group-shape.tsx'
import type { PlumbRow } from './plumb-rows.ts'

/** What the marks mean, in words; only those that are on the chart. */
export function PlumbLegend({ rows }: { rows: PlumbRow[] }) {
  const { chart } = useWords()
  const predictors = new Map(rows.flatMap((row) => row.predictions ?? []).map(({ by, place }) => [by, place]))
  const hasInterval = rows.some(({ understood }) => understood?.from !== undefined)
  const line = { stroke: 'currentColor', strokeWidth: 1.5 }
  return (
    <ul className={styles.legend} aria-hidden="true">
      {rows.some((row) => row.understood) && (
        <Key says={hasInterval ? chart.meaningUnderstood : chart.meaningUnderstoodAlone}>
          {hasInterval && <path d="M2 7h18M2 4v6M20 4v6" {...line} fill="none" />}
          <circle cx="11" cy="7" r="4.5" fill="currentColor" />
        </Key>
      )}
      {[...predictors].map(([by, place]) => (
        <Key key={by} says={chart.meaningPredicted(by)}>
          <GroupShape place={place} x={11} y={7} hollow />
        </Key>
      ))}
      {predictors.size > 0 && (
        <Key says={chart.meaningMiss}>
          <path d="M1 7h20" className={styles.miss} />
        </Key>
      )}
      {rows.some((row) => row.answers?.length) && (
        <Key says={chart.meaningTick}>
          <path d="M11 3.5v7" {...line} />
        </Key>
      )}
      {rows.some((row) => row.prefers !== undefined) && (
        <Key says={chart.meaningPrefers}>
          <path d="m11 3 4.5 8h-9z" fill="currentColor" />
        </Key>
      )}
      {rows.some((row) => row.couldMove) && (
        <Key says={chart.meaningCouldMove}>
          <path d="M2 12 9 2M7 12l7-10M12 12l7-10" {...line} />
        </Key>
      )}
    </ul>
  )
}

function Key({ says, children }: { says: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
        {children}
      </svg>
      {says}
    </li>
  )
}
