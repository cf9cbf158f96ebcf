import { DateText } from '@plumbline/ui/date-text'
import type { ReactNode } from 'react'
import { type Direction, positionInWords } from '../words.ts'
import { PositionLine } from './position-line.tsx'
import styles from './section.module.css'
import { words } from './words.en.ts'

type DirectionTextProps = { direction: Direction; owners: readonly { personId: string; name: string }[] }

/** A direction to be read, with only the parts that it has. */
export function DirectionText({ direction, owners }: DirectionTextProps) {
  const { goal, whyNow, successMeasures, constraints, tradeOffs, nonGoals, assumptions, digest } = direction
  const nameOf = (personId: string) => owners.find((owner) => owner.personId === personId)?.name ?? words.somebody
  return (
    <div className={styles.text}>
      <p className={`${styles.goal} ${styles.lines}`}>{goal}</p>
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
        {({ statement, howNoticed, ownerId, checkByOn }) => (
          <>
            {statement} {howNoticed && <span className={styles.quiet}>{`${words.noticed} ${howNoticed}.`}</span>}{' '}
            {ownerId && <span className={styles.quiet}>{words.looksAfter(nameOf(ownerId))}</span>}{' '}
            {checkByOn && (
              <span className={styles.quiet}>
                {words.checkedBy} <DateText value={checkByOn} />.
              </span>
            )}
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
      <p className={styles.lines}>{children}</p>
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
      <PositionLine position={position} says={positionInWords(thisGood, thatGood, position)} />
      {because && <span className={`${styles.because} ${styles.quiet}`}>{because}</span>}
    </div>
  )
}
