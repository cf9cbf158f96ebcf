import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import type { ChoiceGroup } from './choice-rows.ts'
import { GroupShape } from './group-shape.tsx'

/** What the marks beside the bars mean; only those that are there. */
export function ChoiceLegend({ groups, stated }: { groups: readonly ChoiceGroup[]; stated: boolean }) {
  const { chart } = useWords()
  const predictors = new Map(groups.flatMap(({ expectedBy = [] }) => expectedBy).map(({ by, place }) => [by, place]))
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li>
        <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
          <path d="M2 2h18v10h-18z" fill="currentColor" />
        </svg>
        {chart.meaningBar}
      </li>
      {stated && (
        <li>
          <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
            <path d="M11 0v14" className={styles.stated} />
          </svg>
          {chart.meaningStated}
        </li>
      )}
      {[...predictors].map(([by, place]) => (
        <li key={by}>
          <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
            <GroupShape place={place} x={11} y={7} hollow />
          </svg>
          {chart.meaningPredicted(by)}
        </li>
      ))}
    </ul>
  )
}
