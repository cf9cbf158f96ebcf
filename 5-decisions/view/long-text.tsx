import { SmallButton } from '@plumbline/ui/small-button'
import { Text } from '@plumbline/ui/text'
import { useState } from 'react'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'

/** So many letters surely fit into the lines that are shown at first, on a phone too. */
const SURELY_SHOWN = 200

/** A text of which the beginning is enough to go on; on paper all of it stands. */
export function LongText({ words }: { words: string }) {
  const [whole, setWhole] = useState(words.length <= SURELY_SHOWN)
  return (
    <div className={styles.long} data-whole={whole || undefined}>
      <Text words={words} />
      {!whole && (
        <span data-screen-only>
          <SmallButton onClick={() => setWhole(true)}>{courseWords.readAll}</SmallButton>
        </span>
      )}
    </div>
  )
}
