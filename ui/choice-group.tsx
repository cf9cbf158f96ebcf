import { useId } from 'react'
import styles from './field.module.css'
import type { FieldWords } from './field.tsx'
import { useRefusedField } from './form-state.ts'
import { useWords } from './words.tsx'

export type Choice<Value extends string> = { value: Value; label: string; hint?: string }

export type ChoiceGroupProps<Value extends string> = FieldWords & {
  choices: Choice<Value>[]
  value?: Value | null
  defaultValue?: Value
  onChange?: (value: Value) => void
}

/** Few answers, all in sight, each a full line that a thumb can hit. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, name, hint, error, optional, choices, value, defaultValue, onChange } = props
  const words = useWords()
  const id = useId()
  const refused = useRefusedField(name)
  const wrong = error ?? refused
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.field} aria-describedby={described || undefined} data-wrong={wrong ? true : undefined}>
      <legend className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {words.optional}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className={styles.error}>
          {wrong}
        </p>
      )}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={name ?? id}
              value={choice.value}
              {...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value })}
              onChange={() => onChange?.(choice.value)}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className={styles.choiceHint}>{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
