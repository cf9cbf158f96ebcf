import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Select } from '@plumbline/ui/select'
import { useId, useState } from 'react'
import type { CompareRevisions, ListRevisions, ShowDecision } from '../step.ts'
import { DecisionChanges } from './decision-changes.tsx'
import styles from './wording.module.css'
import { wordingWords } from './wording-words.en.ts'

type Decision = ShowDecision['output']
type Revision = ListRevisions['output']['rows'][number]

/** The day of the text that stands; a click on it shows every text that stood there before, and what each changed. */
export function EarlierTexts({ decision }: { decision: Decision }) {
  const [open, setOpen] = useState(false)
  const region = useId()
  const edited = decision.history.findLast(({ kind }) => kind === 'changed')
  if (!edited) return null
  return (
    <>
      <button
        type="button"
        className={styles.date}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
        data-screen-only
      >
        {wordingWords.asOf} <DateText value={edited.at} /> · {wordingWords.version(decision.version)}
      </button>
      <div id={region} className={styles.texts} hidden={!open}>
        {open && <Texts decisionId={decision.id} />}
      </div>
    </>
  )
}

function Texts({ decisionId }: { decisionId: string }) {
  const revisions = useAsk<ListRevisions>('decision.revisions', { decisionId })
  if (revisions.error) return <ErrorNote error={revisions.error} onRetry={() => void revisions.refetch()} />
  if (!revisions.data) return <Loading />
  const { rows } = revisions.data
  return (
    <>
      {rows.map((row) => (
        <OneText key={row.revision} row={row} />
      ))}
      {rows.length > 2 && <Compare decisionId={decisionId} rows={rows} />}
    </>
  )
}

function OneText({ row }: { row: Revision }) {
  const { revision, version, at, personName, because, substance, changes } = row
  return (
    <div className={styles.text}>
      <h3 className={styles.name}>
        <DateText value={at} time /> · {wordingWords.byWhom(personName)} · {wordingWords.version(version)}
      </h3>
      {revision === 0 ? (
        <p className={styles.quiet}>{wordingWords.first}</p>
      ) : (
        <>
          <p>
            {substance.length > 0 ? wordingWords.substance(substance) : wordingWords.reworded}
            {because && `. ${wordingWords.why(because)}`}
          </p>
          <DecisionChanges changes={changes} />
        </>
      )}
    </div>
  )
}

function Compare({ decisionId, rows }: { decisionId: string; rows: readonly Revision[] }) {
  const [from, setFrom] = useState(String(rows.at(-1)?.revision ?? 0))
  const [to, setTo] = useState(String(rows[0]?.revision ?? 0))
  const options = rows.map(({ revision }) => ({ value: String(revision), label: wordingWords.textName(revision) }))
  const compared = useAsk<CompareRevisions>('decision.difference', { decisionId, from: Number(from), to: Number(to) })
  return (
    <div className={styles.text} data-screen-only>
      <h3 className={styles.name}>{wordingWords.compare}</h3>
      <div className={styles.pair}>
        <Select
          label={wordingWords.from}
          options={options}
          nothing={null}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <Select
          label={wordingWords.to}
          options={options}
          nothing={null}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
      </div>
      {compared.error && <ErrorNote error={compared.error} />}
      {compared.data && <DecisionChanges changes={compared.data.changes} />}
    </div>
  )
}
