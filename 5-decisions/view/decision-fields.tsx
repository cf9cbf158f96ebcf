import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { DOORS, type Door } from '../words.ts'
import { ConsequenceFields } from './consequence-fields.tsx'
import { DissentFields } from './dissent-fields.tsx'
import { GrowingRows } from './growing-rows.tsx'
import { OptionFields } from './option-fields.tsx'
import styles from './rows.module.css'
import { asOptions, type Known } from './use-people.ts'
import { words } from './words.en.ts'

export type DecisionFieldsProps = {
  people: Known[]
  door: Door
  somebodyDisagreed: boolean
  question?: string | undefined
}

/** Everything that a decision consists of; what a two-way door can do without is folded away. */
export function DecisionFields({ people, door, somebodyDisagreed, question }: DecisionFieldsProps) {
  const named = asOptions(people)
  const doors = DOORS.map((value) => ({ value, label: words.doors[value] }))
  const disagreements = (['unasked', 'nobody', 'somebody'] as const).map((value) => ({
    value,
    label: words.disagreements[value],
  }))
  return (
    <>
      <TextField label={words.question} name="question" hint={words.questionHint} defaultValue={question} />
      <TextArea label={words.chosen} name="chosen" rows={2} />
      <TextArea label={words.becauseLabel} name="because" hint={words.becauseHint} rows={2} />
      <GrowingRows
        legend={words.consequences}
        another={words.anotherConsequence}
        row={(place) => <ConsequenceFields key={place} place={place} />}
      />
      <div className={styles.row}>
        <TextField label={words.nextStep} name="nextStep.what" />
        <Select label={words.nextOwner} name="nextStep.ownerId" options={named} />
        <DateField label={words.nextBy} name="nextStep.byOn" />
      </div>
      <div className={styles.pair}>
        <DateField label={words.review} name="reviewOn" />
        <Select
          label={words.approver}
          name="approverId"
          options={named}
          nothing={door === 'two-way' ? words.approverNothing : undefined}
        />
      </div>
      <ChoiceGroup label={words.doorLabel} name="door" choices={doors} defaultValue="two-way" />
      <Disclosure label={words.more} open={door === 'one-way'}>
        <div className={styles.rows}>
          <GrowingRows
            legend={words.options}
            another={words.anotherOption}
            row={(place) => <OptionFields key={place} place={place} />}
          />
          <Select
            label={words.disagreement}
            name="disagreement"
            options={disagreements}
            nothing={null}
            defaultValue="unasked"
          />
          {somebodyDisagreed && (
            <GrowingRows
              legend={words.dissent}
              another={words.anotherObjection}
              row={(place) => <DissentFields key={place} place={place} people={people} />}
            />
          )}
          <div className={styles.pair}>
            <DateField label={words.decidedOnLabel} name="decidedOn" hint={words.decidedOnHint} optional />
            <DateField label={words.effectiveFrom} name="effectiveFrom" optional={door !== 'one-way'} />
          </div>
        </div>
      </Disclosure>
    </>
  )
}
