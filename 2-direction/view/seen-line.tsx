import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import type { ShowDirection } from '../step.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

type SeenLineProps = { seen: NonNullable<ShowDirection['output']['seen']>; version: number }

/** How many of those concerned have seen the version that holds, and who goes by an older one. */
export function SeenLine({ seen, version }: SeenLineProps) {
  if (seen.of === 0) return <p className={styles.quiet}>{words.nobodyConcerned}</p>
  return (
    <Disclosure label={words.seen(seen.seen, seen.of, version)}>
      <ul className={styles.list}>
        {seen.rows.map(({ personId, name, lastSeen, seenOn }) => (
          <li key={personId}>
            {lastSeen === null && words.notSeen(name)}
            {lastSeen !== null && lastSeen !== version && words.lastSaw(name, lastSeen)}
            {lastSeen === version && seenOn && (
              <>
                {words.sawOn(name)} <DateText value={seenOn} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
