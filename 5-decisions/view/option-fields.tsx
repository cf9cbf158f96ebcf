import { TextField } from '@plumbline/ui/text-field'
import styles from './rows.module.css'
import { words } from './words.en.ts'

/** One option that was not taken, and why not. */
export function OptionFields({ place }: { place: number }) {
  return (
    <div className={styles.pair}>
      <TextField label={words.option} name={`options.${place}.option`} />
      <TextField label={words.notChosenBecause} name={`options.${place}.notChosenBecause`} />
    </div>
  )
}
