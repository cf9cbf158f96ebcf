import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { lazy, Suspense, useState } from 'react'
import { namesInTurns } from '../affected/nomination.ts'
import type { ListNominations, MakeNomination, WithdrawNomination } from '../step.ts'
import styles from './nomination.module.css'
import { nominationWords as words } from './nomination-words.en.ts'

const NominationMatch = lazy(() =>
  import('./nomination-match.tsx').then(({ NominationMatch }) => ({ default: NominationMatch })),
)

type Row = ListNominations['output']['rows'][number]

/** Who else would be surprised: anybody here may say it, and the driver says whom a name means. */
export function Nominations({ workId, mayDrive }: { workId: string; mayDrive: boolean }) {
  const nominations = useAsk<ListNominations>('nomination.list', { workId })
  const name = useTell<MakeNomination>('nomination.make')
  const [typed, setTyped] = useState('')
  const [kept, setKept] = useState(0)
  if (nominations.error) return <ErrorNote error={nominations.error} />
  if (!nominations.data) return null
  const { rows } = nominations.data
  const send = async (values: FormData) => {
    const why = String(values.get('why')).trim()
    const turns = namesInTurns(typed)
    // Nothing typed is asked too, so that it is said what is missing.
    for (const names of turns.length > 0 ? turns : [[]]) await name.mutateAsync({ workId, names, ...(why && { why }) })
    setKept(turns.flat().length)
    setTyped('')
  }
  return (
    <Disclosure label={words.label(rows.length)}>
      {rows.length > 0 && <Named rows={rows} mayDrive={mayDrive} />}
      <div className={styles.form}>
        <Form onSubmit={send} actions={<Button type="submit">{words.send}</Button>}>
          <TextArea
            label={words.names}
            hint={words.namesHint}
            name="names"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <TextField label={words.why} name="why" optional />
        </Form>
        <StatusLine>{kept > 0 && words.kept(kept)}</StatusLine>
      </div>
    </Disclosure>
  )
}

function Named({ rows, mayDrive }: { rows: Row[]; mayDrive: boolean }) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.personId ?? row.groupId ?? row.name}
      columns={[
        {
          key: 'name',
          head: words.name,
          cell: (row) => (
            <>
              {row.name}
              {!row.inDirectory && <span className={styles.quiet}>{words.notInDirectory}</span>}
            </>
          ),
        },
        { key: 'by', head: words.by, cell: (row) => words.people(row.by) },
        ...(mayDrive
          ? [
              {
                key: 'given',
                head: words.givenBy,
                cell: (row: Row) => row.givenBy.map(({ byName, why }) => words.because(byName, why)).join('; '),
              },
            ]
          : []),
        { key: 'verbs', head: words.verbs, cell: (row) => <Verbs row={row} mayDrive={mayDrive} /> },
      ]}
    />
  )
}

function Verbs({ row, mayDrive }: { row: Row; mayDrive: boolean }) {
  const withdraw = useTell<WithdrawNomination>('nomination.withdraw')
  const [matching, setMatching] = useState(false)
  const [first] = row.givenBy
  return (
    <span className={styles.verbs} data-screen-only>
      {mayDrive && !row.inDirectory && first && (
        <SmallButton onClick={() => setMatching(true)} aria-label={words.matchWhich(row.name)}>
          {words.match}
        </SmallButton>
      )}
      {row.mine.map(({ nominationId }) => (
        <SmallButton
          key={nominationId}
          onClick={() => withdraw.mutate({ nominationId })}
          aria-label={words.takeBackWhich(row.name)}
        >
          {words.takeBack}
        </SmallButton>
      ))}
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      {matching && first && (
        <Suspense>
          <NominationMatch nominationId={first.nominationId} name={row.name} onDone={() => setMatching(false)} />
        </Suspense>
      )}
    </span>
  )
}
