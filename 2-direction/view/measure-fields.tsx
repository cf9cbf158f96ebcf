import { DateField } from '@plumbline/ui/date-field'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import type { SuccessMeasure } from '../words.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type MeasureFieldsProps = { place: number; measure: SuccessMeasure | undefined; begun: boolean }

/** What is measured, from where to where, and by when. */
export function MeasureFields({ place, measure, begun }: MeasureFieldsProps) {
  const name = `successMeasures.${place}`
  return (
    <div className={styles.measure}>
      <div className={styles.whole}>
        <TextArea
          rows={1}
          label={words.measure}
          name={`${name}.measure`}
          defaultValue={measure?.measure}
          autoFocus={begun}
        />
      </div>
      <TextField label={words.from} name={`${name}.from`} defaultValue={measure?.from ?? ''} />
      <TextField label={words.to} name={`${name}.to`} defaultValue={measure?.to ?? ''} />
      <DateField label={words.byWhen} name={`${name}.byOn`} defaultValue={measure?.byOn ?? ''} />
    </div>
  )
}
