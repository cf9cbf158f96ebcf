import { useWords } from '../words.tsx'
import styles from './chart.module.css'

export type PairState = 'shared' | 'open-difference' | 'false-consensus' | 'false-conflict' | 'too-few'

export type StateMarkProps = {
  state: PairState
  /** Instead of the usual word, for example “possibly shared”. */
  label?: string
  /** Leaves the word to the text around it; it is still read aloud. */
  shapeOnly?: boolean
}

const square = (x: number) => <rect x={x} y="1.5" width="11" height="11" fill="currentColor" />

const shapes = {
  shared: square(0.5),
  'open-difference': (
    <>
      {square(0.5)}
      {square(14.5)}
    </>
  ),
  'false-consensus': (
    <path d="M.5 1.5h4.2l-1.6 4 3 2.6-2 4.4H.5zM6.6 1.5h4.9v11H6.3l2-4.9-3-2.6z" fill="currentColor" />
  ),
  'false-conflict': (
    <>
      {square(0.5)}
      {square(14.5)}
      <path d="M11 8.5Q13 4 15 8.5" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  'too-few': (
    <rect
      x="1.25"
      y="2.25"
      width="9.5"
      height="9.5"
      fill="none"
      stroke="currentColor"
      strokeDasharray="2 2"
      strokeWidth="1.5"
    />
  ),
}

/** How two groups stand to each other: the shape and the word say it, the colour only helps. */
export function StateMark({ state, label, shapeOnly }: StateMarkProps) {
  const words = useWords()
  const says = label ?? words.chart.states[state]
  const width = state === 'open-difference' || state === 'false-conflict' ? 26 : 12
  const drawing = { viewBox: `0 0 ${width} 14`, className: styles.stateShape, 'data-state': state }
  if (shapeOnly) {
    return (
      <svg role="img" aria-label={says} {...drawing}>
        {shapes[state]}
      </svg>
    )
  }
  return (
    <span className={styles.state}>
      <svg aria-hidden="true" {...drawing}>
        {shapes[state]}
      </svg>
      {says}
    </span>
  )
}
