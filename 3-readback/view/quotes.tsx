import { Text } from '@plumbline/ui/text'
import type { ShowResult } from '../result.operations.ts'
import styles from './readback.module.css'

type QuotesProps = { title: string; quotes: ShowResult['output']['ownSentences'] }

/** What people wrote, in their own words; with names only where that was announced. */
export function Quotes({ title, quotes }: QuotesProps) {
  if (quotes.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {quotes.map(({ name, groupName, words }) => (
        <div key={`${name ?? ''} ${words}`}>
          <Text words={words} quoted />
          {name && <p className={styles.who}>{groupName ? `${name}, ${groupName}` : name}</p>}
        </div>
      ))}
    </>
  )
}
