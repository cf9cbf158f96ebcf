import { DateText } from '@plumbline/ui/date-text'
import type { ReactNode } from 'react'
import { type Direction, positionInWords } from '../words.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

/** A direction to be read, with only the parts that it has. */
export function DirectionText({ direction }: { direction: Direction }) {
  const { goal, whyNow, successMeasures, constraints, tradeOffs, nonGoals, assumptions, digest } = direction
  return (
    <div className={styles.text}>
      <p className={styles.goal}>{goal}</p>
      {digest && <Field name={words.fields.digest}>{digest}</Field>}
      {whyNow && <Field name={words.fields.whyNow}>{whyNow}</Field>}
      <List name={words.fields.successMeasures} entries={successMeasures}>
        {({ measure, from, to, byOn }) => (
          <>
            {measure} <span className={styles.quiet}>{words.fromTo(from, to)}</span>{' '}
            {byOn && (
              <span className={styles.quiet}>
                {words.by} <DateText value={byOn} />
              </span>
            )}
          </>
        )}
      </List>
      <List name={words.fields.constraints} entries={constraints}>
        {({ what, source, hard }) => (
          <>
            {what} <span className={styles.quiet}>{[source, hard ? null : words.soft].filter(Boolean).join(', ')}</span>
          </>
        )}
      </List>
      <List name={words.fields.tradeOffs} entries={tradeOffs}>
        {(tradeOff) => <TradeOffLine {...tradeOff} />}
      </List>
      <List name={words.fields.nonGoals} entries={nonGoals}>
        {(nonGoal) => nonGoal}
      </List>
      <List name={words.fields.assumptions} entries={assumptions}>
        {({ statement, howNoticed }) => (
          <>
            {statement} {howNoticed && <span className={styles.quiet}>{`${words.noticed} ${howNoticed}`}</span>}
          </>
        )}
      </List>
    </div>
  )
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <h3 className={styles.name}>{name}</h3>
      <p>{children}</p>
    </div>
  )
}

function List<Entry>({
  name,
  entries,
  children,
}: {
  name: string
  entries: Entry[]
  children: (entry: Entry) => ReactNode
}) {
  if (entries.length === 0) return null
  return (
    <div className={styles.field}>
      <h3 className={styles.name}>{name}</h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={JSON.stringify(entry)}>{children(entry)}</li>
        ))}
      </ul>
    </div>
  )
}

/** The stated position between two goods, with the plumb line where it stands. */
function TradeOffLine({ thisGood, thatGood, position, because }: Direction['tradeOffs'][number]) {
  return (
    <div className={styles.tradeOff}>
      <span>{thisGood}</span>
      <span className={styles.that}>{thatGood}</span>
      <svg
        className={styles.line}
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={positionInWords(thisGood, thatGood, position)}
      >
        <path d="M0 6H100" stroke="var(--edge)" vectorEffect="non-scaling-stroke" />
        <path d={`M${position} 0V12`} stroke="var(--plumb)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      {because && <span className={`${styles.because} ${styles.quiet}`}>{because}</span>}
    </div>
  )
}
