import { TextField } from '@plumbline/ui/text-field'
import type { OptionNotTaken } from '../words.ts'
import styles from './rows.module.css'
import { words } from './words.en.ts'

/** One option that was not taken, and why not. */
export function OptionFields({ place, given }: { place: number; given?: OptionNotTaken | undefined }) {
  return (
    <div className={styles.pair}>
      <TextField label={words.option} name={`options.${place}.option`} defaultValue={given?.option} />
      <TextField
        label={words.notChosenBecause}
        name={`options.${place}.notChosenBecause`}
        defaultValue={given?.notChosenBecause}
      />
    </div>
  )
}
