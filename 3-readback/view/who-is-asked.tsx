import styles from './readback.module.css'
import { words } from './words.en.ts'

type Asked = { personId: string; name: string; groupName: string | null; why: string | null; isNew: boolean }
type WhoIsAskedProps = {
  people: Asked[]
  /** The round that is asked again. */
  wave?: number | undefined
  leftOut: ReadonlySet<string>
  onChange: (leftOut: ReadonlySet<string>) => void
}

/** Everybody named on the register, and why; whoever is left out is left out by hand. */
export function WhoIsAsked({ people, wave, leftOut, onChange }: WhoIsAskedProps) {
  const toggle = (personId: string, isAsked: boolean) => {
    const next = new Set(leftOut)
    if (isAsked) next.delete(personId)
    else next.add(personId)
    onChange(next)
  }
  return (
    <fieldset className={styles.people}>
      <legend>
        <strong>{words.whoIsAsked}</strong>
        {leftOut.size > 0 && <span className={styles.quiet}> {words.without(leftOut.size)}</span>}
      </legend>
      {people.map(({ personId, name, groupName, why, isNew }) => (
        <label key={personId} className={styles.person}>
          <input
            type="checkbox"
            checked={!leftOut.has(personId)}
            onChange={(event) => toggle(personId, event.target.checked)}
          />
          <span>
            {name} {groupName && <span className={styles.who}>{groupName}</span>}
            {isNew && wave !== undefined && <span className={styles.why}>{words.notAskedIn(wave)}</span>}
            {why && <span className={styles.why}>{why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
