import { DateField } from '@plumbline/ui/date-field'
import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import type { Composed } from './composed.ts'
import { formWords } from './form-words.en.ts'
import styles from './rows.module.css'
import { asOptions, type Known } from './use-people.ts'
import { words } from './words.en.ts'

type FurtherStepFieldsProps = {
  place: number
  people: Known[]
  given?: NonNullable<Composed['furtherSteps']>[number] | undefined
}

/** One step after the next one: what, one owner, a day. */
export function FurtherStepFields({ place, people, given }: FurtherStepFieldsProps) {
  return (
    <div className={styles.row}>
      <TextField label={formWords.furtherStep} name={`furtherSteps.${place}.what`} defaultValue={given?.what} />
      <Select
        label={words.nextOwner}
        name={`furtherSteps.${place}.ownerId`}
        options={asOptions(people)}
        defaultValue={given?.ownerId}
      />
      <DateField label={words.nextBy} name={`furtherSteps.${place}.byOn`} defaultValue={given?.byOn} />
    </div>
  )
}
