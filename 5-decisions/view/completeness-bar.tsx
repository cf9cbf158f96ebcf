import { completenessOf, type Draft, PART_SAYS } from '../words.ts'
import styles from './completeness-bar.module.css'
import { formWords } from './form-words.en.ts'
import { words } from './words.en.ts'

/** How far a decision is written down; what is missing is named in words. A question is not refused for it. */
export function CompletenessBar({ draft, asQuestion = false }: { draft: Draft; asQuestion?: boolean }) {
  const { asked, missing } = completenessOf(draft)
  const said = asked - missing.length
  const parts = missing.filter((part) => !(asQuestion && part === 'chosen')).map((part) => PART_SAYS[part])
  const lacks = asQuestion ? formWords.atTheEnd : words.completeness.missing
  return (
    <div className={styles.completeness} role="status">
      <span className={styles.bar} aria-hidden="true">
        {Array.from({ length: asked }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of the bar have no other name than their place
          <span key={place} className={styles.mark} data-said={place < said || undefined} />
        ))}
      </span>
      <span>
        {words.completeness.said(said, asked)} {parts.length > 0 ? lacks(parts) : words.completeness.whole}
      </span>
    </div>
  )
}
