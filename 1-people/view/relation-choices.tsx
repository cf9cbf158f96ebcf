import { RELATIONS, type Relation } from '../words.ts'
import styles from './relation-choices.module.css'
import { words } from './words.en.ts'

/** How somebody is connected with the work; several can hold at once. */
export function RelationChoices({ chosen }: { chosen: readonly Relation[] }) {
  return (
    <fieldset className={styles.relations}>
      <legend className={styles.legend}>{words.relation}</legend>
      {RELATIONS.map((relation) => (
        <label key={relation} className={styles.relation}>
          <input type="checkbox" name="relations" value={relation} defaultChecked={chosen.includes(relation)} />
          {words.relations[relation]}
        </label>
      ))}
    </fieldset>
  )
}
