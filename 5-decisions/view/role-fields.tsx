import { Select } from '@plumbline/ui/select'
import type { Composed } from './composed.ts'
import { formWords } from './form-words.en.ts'
import styles from './rows.module.css'
import { asOptions, type Known } from './use-people.ts'

type RoleFieldsProps = {
  place: number
  people: Known[]
  given?: NonNullable<Composed['roles']>[number] | undefined
}

const roles = (['driver', 'contributor', 'informed'] as const).map((value) => ({
  value,
  label: formWords.roleNames[value],
}))

/** One person, and what they are to the decision beside its approver. */
export function RoleFields({ place, people, given }: RoleFieldsProps) {
  return (
    <div className={styles.pair}>
      <Select
        label={formWords.person}
        name={`roles.${place}.personId`}
        options={asOptions(people)}
        defaultValue={given?.personId}
      />
      <Select
        label={formWords.role}
        name={`roles.${place}.role`}
        options={roles}
        nothing={null}
        defaultValue={given?.role ?? 'contributor'}
      />
    </div>
  )
}
