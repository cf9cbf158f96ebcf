import type { ShowResult } from '../result.operations.ts'
import styles from './readback.module.css'
import { resultWords } from './result-words.en.ts'
import { words } from './words.en.ts'

type Result = ShowResult['output']

/** The one conversation that would help most, with its reason. */
export function Conversation({ conversation: { sentence, because, unless } }: Pick<Result, 'conversation'>) {
  return (
    <>
      <h3 className={styles.heading}>{resultWords.conversation}</h3>
      <p className={styles.helps}>{sentence}</p>
      <p>{because}</p>
      {unless && <p className={styles.quiet}>{unless}</p>}
    </>
  )
}

/** Who has not answered: by name, or where answers are anonymous by group. */
export function Missing({ result: { missing, groups, disclosure } }: { result: Result }) {
  if (disclosure !== 'anonymous')
    return (
      <Facts
        title={words.missing}
        facts={missing.map(({ name, groupName }) => (groupName ? `${name}, ${groupName}` : name))}
        nothing={words.nobodyMissing}
      />
    )
  const lacking = groups.flatMap(({ name, asked, answered }) =>
    asked > answered ? [{ name, missing: asked - answered }] : [],
  )
  return (
    <Facts
      title={words.missing}
      facts={lacking.length > 0 ? [resultWords.missingGroups(lacking)] : []}
      nothing={words.nobodyMissing}
    />
  )
}

export function Facts({ title, facts, nothing }: { title: string; facts: string[]; nothing?: string }) {
  if (facts.length === 0 && !nothing) return null
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {facts.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </>
  )
}
