import type { LineDifference } from '../words.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

/** What differs between some lines: word by word inside a line, whole lines otherwise. */
export function ChangedLines({ removed, added, reworded, reordered }: LineDifference) {
  return (
    <>
      {reworded.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may change in the same words; their place is all they are known by
        <Reworded key={at} run={run} />
      ))}
      {removed.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand twice
        <del key={at} className={styles.removed}>
          {line}
        </del>
      ))}
      {added.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand twice
        <ins key={at} className={styles.added}>
          {line}
        </ins>
      ))}
      {reordered && <p>{words.reordered}</p>}
    </>
  )
}

function Reworded({ run }: { run: LineDifference['reworded'][number] }) {
  return (
    <p>
      {run.map(({ kind, words }, at) => {
        const Part = kind === 'same' ? 'span' : kind === 'gone' ? 'del' : 'ins'
        const look = { same: undefined, gone: styles.removed, new: styles.added }[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice; their place is all they are known by
          <span key={at}>
            {at > 0 && ' '}
            <Part className={look}>{words}</Part>
          </span>
        )
      })}
    </p>
  )
}
