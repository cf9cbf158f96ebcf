import { Link } from '@plumbline/ui/link'
import styles from './readback.module.css'
import { words } from './words.en.ts'

const WHAT_FIGURES_MEAN = '/docs/measures'

/** Where the reader learns what a figure says and what it does not. */
export function FiguresMean() {
  return (
    <p className={styles.quiet}>
      <Link href={WHAT_FIGURES_MEAN} className={styles.alone}>
        {words.meaning}
      </Link>
    </p>
  )
}
