import { type ChangedWords, changedWords } from '@plumbline/direction/words'
import { hasTrigger } from '../disposition/disposition.ts'
import { type EvasionNote, evasionsIn } from '../disposition/evasion.ts'
import { onlyInOne } from '../disposition/typed-facts.ts'
import type { composedFrom } from './composed.ts'
import styles from './expectations.module.css'
import { words } from './words.en.ts'

const says = words.composer

/** How the two texts read: where they go round the answer, and where they differ. Said while they are written. */
export function TextsBeside({
  asked,
  composed,
  deciderName,
  record: onRecord,
}: {
  /** In whose words the texts may be expected to speak. */
  asked: string
  composed: ReturnType<typeof composedFrom>
  deciderName: string | null
  record: DifferenceProps['record']
}) {
  const { wouldChange = null, triggerOn = null, because, personalText, publicText } = composed
  const about = [asked, ...onRecord.facts].join(' ')
  const record = { hasTrigger: hasTrigger({ wouldChange, triggerOn }), deciderName, about }
  const found = [
    {
      label: says.because,
      // The reason is one line among the facts; who decided stands below it.
      notes: evasionsIn(because, record).filter(({ evasion }) => evasion !== 'nobody-named'),
    },
    { label: says.personal, notes: evasionsIn(personalText, record) },
    { label: says.public, notes: evasionsIn(publicText, record) },
  ].filter(({ notes }) => notes.length > 0)
  if (personalText === '' && because === '') return null
  return (
    <section className={styles.beside} aria-label={says.beside}>
      <div className={styles.besideText}>
        <h3>{says.beside}</h3>
        <div role="status">
          {found.length === 0 && <p className={styles.quiet}>{says.fine}</p>}
          {found.map(({ label, notes }) => (
            <div key={label} className={styles.field}>
              <h4>{label}</h4>
              <Notes notes={notes} />
            </div>
          ))}
        </div>
        {personalText !== '' && publicText !== '' && (
          <Difference before={publicText} after={personalText} record={onRecord} />
        )}
      </div>
    </section>
  )
}

function Notes({ notes }: { notes: EvasionNote[] }) {
  return (
    <ul className={styles.notes}>
      {notes.map(({ evasion, at, quote, says: wrong, instead, blocks }) => (
        <li key={`${evasion} ${at} ${quote}`}>
          {evasion === 'nobody-named' ? says.wholeText(wrong, instead) : says.evasion(quote, wrong, instead)}
          {blocks && (
            <>
              {' '}
              <strong>({says.stops})</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

type DifferenceProps = {
  /** What everybody reads. */
  before: string
  /** What is written to whoever asked. */
  after: string
  record: { facts: readonly string[]; decisions: readonly string[] }
}

/** What stands in one of the two texts only: first days, figures and decisions, then word by word. */
export function Difference({ before, after, record }: DifferenceProps) {
  const only = onlyInOne({ personalText: after, publicText: before, ...record })
  return (
    <div className={styles.besideText}>
      {only.length > 0 && (
        <div>
          <h4>{says.onlyInOne}</h4>
          <ul className={styles.notes}>
            {only.map(({ kind, quote, in: where }) => (
              <li key={`${kind} ${where} ${quote}`}>{says.standsOnly(kind, quote, where)}</li>
            ))}
          </ul>
        </div>
      )}
      {only.length === 0 && <p className={styles.quiet}>{says.nothingOnly}</p>}
      <WordByWord before={before} after={after} />
    </div>
  )
}

/** Two texts laid over each other. */
function WordByWord({ before, after }: { before: string; after: string }) {
  const run = changedWords(before, after)
  if (run === null) return <p className={styles.quiet}>{says.differenceNone}</p>
  if (run.every(({ kind }) => kind === 'same')) return <p className={styles.quiet}>{says.same}</p>
  return (
    <div>
      <h4>{says.difference}</h4>
      <p className={styles.quiet}>{says.differenceSays}</p>
      <p className={styles.text}>
        {placed(run).map(({ kind, words: part, place }) => (
          <Run key={place} kind={kind} part={part} />
        ))}
      </p>
    </div>
  )
}

/** Each piece with the place at which it begins, by which it is known. */
function placed(run: readonly ChangedWords[]) {
  let place = 0
  return run.map((piece) => {
    const begins = place
    place += piece.words.length + 1
    return { ...piece, place: begins }
  })
}

function Run({ kind, part }: { kind: ChangedWords['kind']; part: string }) {
  if (kind === 'same') return <span>{part} </span>
  return kind === 'gone' ? (
    <>
      <del className={styles.gone}>{part}</del>{' '}
    </>
  ) : (
    <>
      <ins className={styles.new}>{part}</ins>{' '}
    </>
  )
}
