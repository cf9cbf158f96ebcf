import { GroupLabel } from './group-label.tsx'
import styles from './label.module.css'

export type PersonLabelProps = {
  name: string
  /** What the person does: “Head of payments”. */
  title?: string
  group?: { name: string; place: number }
}

/** A person by name, first and plainly; then what they do and where they belong. */
export function PersonLabel({ name, title, group }: PersonLabelProps) {
  return (
    <span className={styles.person}>
      <span className={styles.name}>{name}</span>
      {title && <span className={styles.detail}>{title}</span>}
      {group && (
        <span className={styles.detail}>
          <GroupLabel {...group} />
        </span>
      )}
    </span>
  )
}
