import { SmallButton } from '@plumbline/ui/small-button'
import { useState } from 'react'
import type { Consequence } from '../words.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

const SHOWN_AT_FIRST = 3

/** What follows, and who bears it: three of them first, the others when they are asked for, and all of them on paper. */
export function ConsequenceList({ consequences }: { consequences: Consequence[] }) {
  const more = consequences.length - SHOWN_AT_FIRST
  const [isFolded, setFolded] = useState(more > 0)
  if (consequences.length === 0) return <p className={styles.quiet}>{words.noConsequences}</p>
  return (
    <>
      <ul className={styles.list} data-folded={isFolded || undefined}>
        {consequences.map(({ what, kind, borneBy }) => (
          <li key={what + borneBy}>
            {what}
            {borneBy && <span className={styles.quiet}> ({words.borneBy[kind](borneBy)})</span>}
          </li>
        ))}
      </ul>
      {isFolded && (
        <span data-screen-only>
          <SmallButton onClick={() => setFolded(false)}>{courseWords.more(more)}</SmallButton>
        </span>
      )}
    </>
  )
}
