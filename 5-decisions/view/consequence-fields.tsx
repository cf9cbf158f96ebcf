import { Select } from '@plumbline/ui/select'
import { TextField } from '@plumbline/ui/text-field'
import type { Consequence } from '../words.ts'
import styles from './rows.module.css'
import { words } from './words.en.ts'

const kinds = (['bad', 'good', 'neutral'] as const).map((value) => ({ value, label: words.kinds[value] }))

/** One thing that follows, for whom, and whether that is good for them. */
export function ConsequenceFields({ place, given }: { place: number; given?: Partial<Consequence> | undefined }) {
  return (
    <div className={styles.row}>
      <TextField label={words.consequence} name={`consequences.${place}.what`} defaultValue={given?.what} />
      <TextField
        label={words.borneByLabel}
        name={`consequences.${place}.borneBy`}
        defaultValue={given?.borneBy ?? undefined}
      />
      <Select
        label={words.kind}
        name={`consequences.${place}.kind`}
        options={kinds}
        nothing={null}
        defaultValue={given?.kind ?? 'neutral'}
      />
    </div>
  )
}
