import { DateField } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import type { Door } from '../words.ts'
import type { Composed } from './composed.ts'
import { DissentFields } from './dissent-fields.tsx'
import { formWords } from './form-words.en.ts'
import { FurtherStepFields } from './further-step-fields.tsx'
import { GrowingRows } from './growing-rows.tsx'
import { OptionFields } from './option-fields.tsx'
import { RoleFields } from './role-fields.tsx'
import styles from './rows.module.css'
import type { Known } from './use-people.ts'
import { words } from './words.en.ts'

export type DecisionFieldsProps = {
  people: Known[]
  door: Door
  somebodyDisagreed: boolean
  /** What stands in the fields at the beginning. */
  given?: Partial<Composed> | undefined
  /** Nothing needs to be decided yet. */
  asQuestion?: boolean | undefined
}

const disagreements = (['unasked', 'nobody', 'somebody'] as const).map((value) => ({
  value,
  label: words.disagreements[value],
}))

/** What a two-way door can do without, folded away in three parts; where there is no way back, two of them are open. */
export function RareFields({ people, door, somebodyDisagreed, given, asQuestion }: DecisionFieldsProps) {
  const options = given?.options ?? []
  const furtherSteps = given?.furtherSteps ?? []
  const roles = given?.roles ?? []
  return (
    <div className={styles.folds}>
      <Disclosure label={formWords.more} open={door === 'one-way'}>
        <div className={styles.rows}>
          <GrowingRows
            legend={words.options}
            another={words.anotherOption}
            begin={Math.max(1, options.length)}
            row={(place) => <OptionFields key={place} place={place} given={options[place]} />}
          />
          <Select
            label={words.disagreement}
            name="disagreement"
            options={disagreements}
            nothing={null}
            defaultValue={given?.nobodyDisagreed ? 'nobody' : 'unasked'}
          />
          {somebodyDisagreed && (
            <GrowingRows
              legend={words.dissent}
              another={words.anotherObjection}
              row={(place) => <DissentFields key={place} place={place} people={people} />}
            />
          )}
          <div className={styles.pair}>
            {!asQuestion && (
              <DateField
                label={words.decidedOnLabel}
                name="decidedOn"
                hint={words.decidedOnHint}
                optional
                defaultValue={given?.decidedOn}
              />
            )}
            <DateField
              label={words.effectiveFrom}
              name="effectiveFrom"
              optional={door !== 'one-way'}
              defaultValue={given?.effectiveFrom}
            />
          </div>
        </div>
      </Disclosure>
      <Disclosure label={formWords.reasons} open={door === 'one-way'}>
        <div className={styles.rows}>
          <TextArea
            label={formWords.drivers}
            name="drivers"
            hint={formWords.oneALine}
            rows={2}
            defaultValue={given?.drivers?.join('\n')}
          />
          <TextArea
            label={formWords.expectedResult}
            name="expectedResult"
            rows={2}
            defaultValue={given?.expectedResult}
          />
          <div className={styles.pair}>
            <TextField
              label={formWords.confidence}
              name="confidence"
              type="number"
              min={0}
              max={100}
              inputMode="numeric"
              defaultValue={given?.confidence}
            />
          </div>
          <TextArea
            label={formWords.reviewTriggers}
            name="reviewTriggers"
            hint={formWords.oneALine}
            rows={2}
            defaultValue={given?.reviewTriggers?.join('\n')}
          />
        </div>
      </Disclosure>
      <Disclosure label={formWords.people}>
        <div className={styles.rows}>
          <GrowingRows
            legend={formWords.furtherSteps}
            another={formWords.anotherStep}
            begin={Math.max(1, furtherSteps.length)}
            row={(place) => <FurtherStepFields key={place} place={place} people={people} given={furtherSteps[place]} />}
          />
          <GrowingRows
            legend={formWords.roles}
            another={formWords.anotherPerson}
            begin={Math.max(1, roles.length)}
            row={(place) => <RoleFields key={place} place={place} people={people} given={roles[place]} />}
          />
        </div>
      </Disclosure>
    </div>
  )
}
