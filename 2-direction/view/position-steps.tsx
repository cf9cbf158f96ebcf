import { useId } from 'react'
import { POSITION_STEPS, positionInWords } from '../words.ts'
import { Labelled } from './detail.tsx'
import { PositionLine } from './position-line.tsx'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type PositionStepsProps = {
  thisGood: string
  thatGood: string
  position: number
  onChange: (position: number) => void
  place: string
}

/** Where a direction stands between two goods: five steps to choose from with the arrows, or a number; said back in words. */
export function PositionSteps({ thisGood, thatGood, position, onChange, place }: PositionStepsProps) {
  const group = useId()
  const [one, other] = [thisGood.trim() || words.thisGood, thatGood.trim() || words.thatGood]
  const says = words.stands(positionInWords(one, other, position), position)
  return (
    <fieldset className={styles.position}>
      <legend className={styles.detailName}>{words.position}</legend>
      <div className={styles.steps}>
        {POSITION_STEPS.map((step, at) => (
          <label key={step} className={styles.step}>
            <input
              type="radio"
              name={group}
              data-place={at === 0 ? place : undefined}
              checked={position === step}
              onChange={() => onChange(step)}
            />
            <span className={styles.stepName}>{words.steps[at]?.(one, other)}</span>
          </label>
        ))}
      </div>
      <PositionLine position={position} says={says} />
      <div className={styles.details}>
        <output className={styles.says}>{says}</output>
        <Labelled label={words.exactly}>
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            inputMode="numeric"
            className={styles.number}
            value={position}
            onChange={({ target }) => {
              const number = target.valueAsNumber
              if (Number.isFinite(number)) onChange(Math.min(100, Math.max(0, number)))
            }}
          />
        </Labelled>
      </div>
    </fieldset>
  )
}
