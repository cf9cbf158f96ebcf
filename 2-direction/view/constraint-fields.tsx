import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import type { Constraint } from '../words.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type ConstraintFieldsProps = { place: number; constraint: Constraint | undefined; begun: boolean }

/** What holds, where that comes from, and whether it can be discussed. */
export function ConstraintFields({ place, constraint, begun }: ConstraintFieldsProps) {
  const name = `constraints.${place}`
  const firmness = [
    { value: 'yes', label: words.hard },
    { value: 'no', label: words.soft },
  ]
  return (
    <div className={styles.constraint}>
      <div className={styles.whole}>
        <TextArea
          rows={1}
          label={words.holds}
          name={`${name}.what`}
          defaultValue={constraint?.what}
          autoFocus={begun}
        />
      </div>
      <TextArea rows={1} label={words.source} name={`${name}.source`} defaultValue={constraint?.source ?? ''} />
      <Select
        label={words.firmness}
        name={`${name}.hard`}
        options={firmness}
        nothing={null}
        defaultValue={constraint?.hard === false ? 'no' : 'yes'}
      />
    </div>
  )
}
