import { Field } from '@plumbline/ui/field'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { positionInWords, type TradeOff } from '../words.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type TradeOffFieldsProps = { place: number; tradeOff: TradeOff | undefined; begun: boolean }

/** Two goods, where the direction stands between them, and what that costs. The position is said back in words. */
export function TradeOffFields({ place, tradeOff, begun }: TradeOffFieldsProps) {
  const [thisGood, setThisGood] = useState(tradeOff?.thisGood ?? '')
  const [thatGood, setThatGood] = useState(tradeOff?.thatGood ?? '')
  const [position, setPosition] = useState(tradeOff?.position ?? 50)
  const says = positionInWords(thisGood || words.thisGood, thatGood || words.thatGood, position)
  const name = `tradeOffs.${place}`
  return (
    <div className={styles.tradeOff}>
      <TextField
        label={words.thisGood}
        name={`${name}.thisGood`}
        value={thisGood}
        onChange={(event) => setThisGood(event.target.value)}
        autoFocus={begun}
      />
      <TextField
        label={words.thatGood}
        name={`${name}.thatGood`}
        value={thatGood}
        onChange={(event) => setThatGood(event.target.value)}
      />
      <div className={styles.whole}>
        <Field label={words.position} name={`${name}.position`}>
          {(control) => (
            <input
              {...control}
              type="range"
              min={0}
              max={100}
              step={1}
              className={styles.slider}
              value={position}
              aria-valuetext={says}
              onChange={(event) => setPosition(Number(event.target.value))}
            />
          )}
        </Field>
        <output className={styles.says}>{says}</output>
      </div>
      <div className={styles.whole}>
        <TextArea rows={1} label={words.cost} name={`${name}.because`} defaultValue={tradeOff?.because ?? ''} />
      </div>
    </div>
  )
}
