import styles from './expectations.module.css'

/** People by name, each once; whoever stands there as a group or without a name is left out. */
export function peopleOf(rows: readonly { personId: string | null; personName: string | null }[]): Map<string, string> {
  const named = rows.flatMap(({ personId, personName }) =>
    personId && personName ? [[personId, personName] as const] : [],
  )
  return new Map(named.sort(([, one], [, other]) => one.localeCompare(other)))
}

/** People of whom some are chosen, in the field `personIds`. */
export function PeopleToTick({ legend, people }: { legend: string; people: ReadonlyMap<string, string> }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {[...people].map(([id, name]) => (
        <label key={id} className={styles.choice}>
          <input type="checkbox" name="personIds" value={id} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
