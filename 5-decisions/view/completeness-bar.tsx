import { completenessOf, type Draft, PART_SAYS } from '../words.ts'
import styles from './completeness-bar.module.css'
import { words } from './words.en.ts'

/** How far a decision is written down; what is missing is named in words. */
export function CompletenessBar({ draft }: { draft: Draft }) {
  const { asked, missing } = completenessOf(draft)
  const said = asked - missing.length
  const parts = missing.map((part) => PART_SAYS[part])
  return (
    <div className={styles.completeness} role="status">
      <span className={styles.bar} aria-hidden="true">
        {Array.from({ length: asked }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of the bar have no other name than their place
          <span key={place} className={styles.mark} data-said={place < said || undefined} />
        ))}
      </span>
      <span>
        {words.completeness.said(said, asked)}{' '}
        {missing.length > 0 ? words.completeness.missing(parts) : words.completeness.whole}
      </span>
    </div>
  )
}
