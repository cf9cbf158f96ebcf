import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import styles from './rows.module.css'
import { asOptions, type Known } from './use-people.ts'
import { words } from './words.en.ts'

/** One objection: by whom, what would resolve it, and whether they act on the decision all the same. */
export function DissentFields({ place, people }: { place: number; people: Known[] }) {
  const commits = (['no', 'yes'] as const).map((value) => ({ value, label: words.commitsChoices[value] }))
  return (
    <div className={styles.rows}>
      <TextField label={words.objection} name={`dissent.${place}.objection`} />
      <div className={styles.row}>
        <TextField label={words.wouldResolveLabel} name={`dissent.${place}.wouldResolve`} optional />
        <Select
          label={words.objector}
          name={`dissent.${place}.personId`}
          options={asOptions(people)}
          nothing={words.unnamed}
        />
        <Select
          label={words.commitsLabel}
          name={`dissent.${place}.commits`}
          options={commits}
          nothing={null}
          defaultValue="no"
        />
      </div>
    </div>
  )
}
