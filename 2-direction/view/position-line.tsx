import styles from './section.module.css'

/** The way between two goods, with the plumb line where the direction stands. */
export function PositionLine({ position, says }: { position: number; says: string }) {
  return (
    <svg className={styles.line} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={says}>
      <path d="M0 6H100" stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
      <path d={`M${position} 0V12`} stroke="var(--plumb)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
