import { GroupShape } from './chart/group-shape.tsx'
import styles from './label.module.css'

export type GroupLabelProps = {
  name: string
  /** Its place in the fixed order (0, 1, …): gives shape and colour. */
  place: number
}

/** A group by name, with the shape and colour that it has in every chart. */
export function GroupLabel({ name, place }: GroupLabelProps) {
  return (
    <span className={styles.label}>
      <svg viewBox="0 0 14 14" aria-hidden="true" className={styles.shape}>
        <GroupShape place={place} x={7} y={7} />
      </svg>
      {name}
    </span>
  )
}
