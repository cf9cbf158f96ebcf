import { DateField } from '@plumbline/ui/date-field'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import type { Assumption } from '../words.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type AssumptionFieldsProps = {
  place: number
  assumption: Assumption | undefined
  begun: boolean
  /** Who can look after it. */
  people: readonly { personId: string; name: string }[]
}

/** What is assumed, how we would notice that it is wrong, who looks and by when. */
export function AssumptionFields({ place, assumption, begun, people }: AssumptionFieldsProps) {
  const name = `assumptions.${place}`
  return (
    <div className={styles.assumption}>
      <div className={styles.whole}>
        <TextArea
          rows={1}
          label={words.weAssume}
          name={`${name}.statement`}
          defaultValue={assumption?.statement}
          autoFocus={begun}
        />
      </div>
      <div className={styles.whole}>
        <TextArea
          rows={1}
          label={words.noticedBy}
          name={`${name}.howNoticed`}
          defaultValue={assumption?.howNoticed ?? ''}
        />
      </div>
      <Select
        label={words.owner}
        name={`${name}.ownerId`}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        nothing={words.nobodyYet}
        defaultValue={assumption?.ownerId ?? ''}
      />
      <DateField label={words.checkBy} name={`${name}.checkByOn`} defaultValue={assumption?.checkByOn ?? ''} />
    </div>
  )
}
