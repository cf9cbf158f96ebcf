import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { DOORS } from '../words.ts'
import { ConsequenceFields } from './consequence-fields.tsx'
import { formWords } from './form-words.en.ts'
import { GrowingRows } from './growing-rows.tsx'
import { type DecisionFieldsProps, RareFields } from './rare-fields.tsx'
import styles from './rows.module.css'
import { asOptions } from './use-people.ts'
import { words } from './words.en.ts'

/** Everything that a decision consists of; what a two-way door can do without is folded away. */
export function DecisionFields({ people, door, somebodyDisagreed, given, asQuestion }: DecisionFieldsProps) {
  const named = asOptions(people)
  const doors = DOORS.map((value) => ({ value, label: words.doors[value] }))
  const consequences = given?.consequences ?? []
  return (
    <>
      <TextField label={words.question} name="question" hint={words.questionHint} defaultValue={given?.question} />
      <TextArea
        label={asQuestion ? formWords.proposed : words.chosen}
        name="chosen"
        rows={2}
        defaultValue={given?.chosen}
        hint={asQuestion ? formWords.proposedHint : undefined}
        optional={asQuestion ?? false}
      />
      <TextArea
        label={words.becauseLabel}
        name="because"
        hint={asQuestion ? undefined : words.becauseHint}
        rows={2}
        defaultValue={given?.because}
        optional={asQuestion ?? false}
      />
      <GrowingRows
        legend={words.consequences}
        another={words.anotherConsequence}
        begin={Math.max(1, consequences.length)}
        row={(place) => <ConsequenceFields key={place} place={place} given={consequences[place]} />}
      />
      <div className={styles.row}>
        <TextField label={words.nextStep} name="nextStep.what" defaultValue={given?.nextStep?.what} />
        <Select
          label={words.nextOwner}
          name="nextStep.ownerId"
          options={named}
          defaultValue={given?.nextStep?.ownerId}
        />
        <DateField label={words.nextBy} name="nextStep.byOn" defaultValue={given?.nextStep?.byOn} />
      </div>
      <div className={styles.pair}>
        <DateField
          label={asQuestion ? formWords.lookAgain : words.review}
          name="reviewOn"
          defaultValue={given?.reviewOn}
        />
        <Select
          label={asQuestion ? words.approves : words.approver}
          name="approverId"
          options={named}
          nothing={door === 'two-way' ? words.approverNothing : undefined}
          defaultValue={given?.approverId}
        />
      </div>
      <ChoiceGroup label={words.doorLabel} name="door" choices={doors} defaultValue={given?.door ?? 'two-way'} />
      <RareFields {...{ people, door, somebodyDisagreed, given, asQuestion }} />
    </>
  )
}
