import { Button } from '@plumbline/ui/button'
import { type ReactNode, useState } from 'react'
import styles from './rows.module.css'

export type GrowingRowsProps = {
  legend: string
  another: string
  /** How many rows stand there from the beginning. */
  begin?: number
  row: (place: number) => ReactNode
}

/** Rows of the same few fields, as many as somebody needs. Rows that stay empty are not sent. */
export function GrowingRows({ legend, another, begin = 1, row }: GrowingRowsProps) {
  const [count, setCount] = useState(begin)
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{legend}</legend>
      {Array.from({ length: count }, (_, place) => row(place))}
      <div>
        <Button onClick={() => setCount(count + 1)}>{another}</Button>
      </div>
    </fieldset>
  )
}
