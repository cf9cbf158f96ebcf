import { Disclosure } from '@plumbline/ui/disclosure'
import type { ReadIntoDraft } from '../step.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

/** What of a file found no place, word for word, with its lines and why. */
export function LeftOverText({ passages }: { passages: ReadIntoDraft['output']['leftOver'] }) {
  if (passages.length === 0) return null
  return (
    <Disclosure label={words.leftOver(passages.length)}>
      <ul className={styles.left}>
        {passages.map(({ fromLine, toLine, under, text, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two passages of a line may say the same
          <li key={at}>
            <span className={styles.quiet}>{`${words.cameFrom(words.line(fromLine, toLine), under)}. ${why}`}</span>
            <p className={styles.leftText}>{text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
