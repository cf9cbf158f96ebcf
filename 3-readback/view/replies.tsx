import type { ShowResult } from '../result.operations.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type RepliesProps = Pick<ShowResult['output'], 'verdicts' | 'commitments'>

/** What people said after reading the brief, and whether they will act on it. */
export function Replies({ verdicts, commitments }: RepliesProps) {
  const facts = [...told(verdicts, words.verdict), ...told(commitments, words.commitment)]
  if (facts.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{words.commitments}</h3>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  )
}

function told<Kind extends string>(counts: Record<Kind, number> | null, says: Record<Kind, string>): string[] {
  if (counts === null) return []
  const kinds = Object.keys(counts) as Kind[]
  const all = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  return kinds.filter((kind) => counts[kind] > 0).map((kind) => words.countOf(counts[kind], all, says[kind]))
}
