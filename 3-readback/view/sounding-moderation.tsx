import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextField } from '@plumbline/ui/text-field'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ListStatements, ModerateStatement } from '../sounding/moderation.operations.ts'
import { LONGEST_REASON } from '../sounding/sounding.ts'
import styles from './sounding.module.css'
import { soundingWords as words } from './sounding-words.en.ts'

type Row = ListStatements['output']['rows'][number]
type Asking = { id: string; verdict: 'leave-out' | 'join' }

/** The statements that wait, one below the other; a letter shows, leaves out or joins the one that has the focus. */
export function SoundingModeration({ soundingId }: { soundingId: string }) {
  const listed = useAsk<ListStatements>('sounding.statements', { soundingId })
  const moderate = useTell<ModerateStatement>('sounding.moderate')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState<unknown>(null)
  const items = useRef(new Map<string, HTMLLIElement>())
  if (listed.error) return <ErrorNote error={listed.error} onRetry={() => void listed.refetch()} />
  if (!listed.data) return <Loading />
  const { rows } = listed.data
  const waiting = rows.filter(({ standing }) => standing === 'waiting')
  const shown = rows.filter(({ standing }) => standing === 'shown')

  const settle = async (row: Row, how: Pick<ModerateStatement['input'], 'verdict' | 'because' | 'intoId'>) => {
    const at = waiting.findIndex(({ id }) => id === row.id)
    const after = at < 0 ? undefined : (waiting[at + 1] ?? waiting[at - 1])
    const { standing } = await moderate.mutateAsync({ soundingId, statementId: row.id, ...how })
    setAsking(null)
    setSaid(words.moderated(row.statement, standing))
    if (after) items.current.get(after.id)?.focus()
  }
  const show = async (row: Row) => {
    setFailed(null)
    await settle(row, { verdict: 'show' }).catch(setFailed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, row: Row, at: number) => {
    // Letters count only where the statement itself has the focus, never in a field or on a button.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const key = event.key.toLowerCase()
    if (step !== undefined) items.current.get(waiting[at + step]?.id ?? '')?.focus()
    else if (key === 's') void show(row)
    else if (key === 'l') setAsking({ id: row.id, verdict: 'leave-out' })
    else if (key === 'j') setAsking({ id: row.id, verdict: 'join' })
    else return
    event.preventDefault()
  }
  const stop = (row: Row) => {
    setAsking(null)
    items.current.get(row.id)?.focus()
  }
  const asked = (row: Row) =>
    asking?.id === row.id && (
      <HowSettled
        verdict={asking.verdict}
        others={shown.filter(({ id }) => id !== row.id)}
        onSettle={(how) => settle(row, how)}
        onCancel={() => stop(row)}
      />
    )

  return (
    <Section id="queue" title={words.queueHeading} state={words.queueState(waiting.length)}>
      <StatusLine>{said}</StatusLine>
      {failed !== null && <ErrorNote error={failed} />}
      {waiting.length > 0 && (
        <>
          <p className={styles.quiet}>{words.queueKeys}</p>
          <ul className={styles.queue} aria-label={words.queueList}>
            {waiting.map((row, at) => (
              <li
                key={row.id}
                ref={(element) => {
                  if (element) items.current.set(row.id, element)
                  else items.current.delete(row.id)
                }}
                className={styles.waiting}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: one goes through the queue with the keyboard
                tabIndex={0}
                onKeyDown={(event) => onKeyDown(event, row, at)}
              >
                <span>{row.statement}</span>
                {asked(row) || (
                  <span className={styles.line}>
                    <Button aria-label={words.showWhat(row.statement)} onClick={() => void show(row)}>
                      {words.show}
                    </Button>
                    <Button
                      aria-label={words.leaveOutWhat(row.statement)}
                      onClick={() => setAsking({ id: row.id, verdict: 'leave-out' })}
                    >
                      {words.leaveOut}
                    </Button>
                    <Button
                      aria-label={words.joinWhat(row.statement)}
                      onClick={() => setAsking({ id: row.id, verdict: 'join' })}
                    >
                      {words.join}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Disclosure label={words.allStatements(rows.length)}>
        <Table
          caption={words.allStatements(rows.length)}
          captionHidden
          rows={rows.filter(({ standing }) => standing !== 'waiting')}
          rowKey={({ id }) => id}
          columns={[
            { key: 'statement', head: words.statementsHeading, cell: ({ statement }) => statement },
            {
              key: 'state',
              head: words.state,
              cell: (row) =>
                asked(row) || [words.standings[row.standing], row.leftOutBecause].filter(Boolean).join(': '),
            },
            {
              key: 'do',
              head: '',
              cell: (row) =>
                row.standing === 'shown' ? (
                  <SmallButton
                    aria-label={words.leaveOutWhat(row.statement)}
                    onClick={() => setAsking({ id: row.id, verdict: 'leave-out' })}
                  >
                    {words.leaveOut}
                  </SmallButton>
                ) : (
                  <SmallButton aria-label={words.showWhat(row.statement)} onClick={() => void show(row)}>
                    {words.show}
                  </SmallButton>
                ),
            },
          ]}
        />
      </Disclosure>
    </Section>
  )
}

type HowSettledProps = {
  verdict: Asking['verdict']
  others: readonly Row[]
  onSettle: (how: Pick<ModerateStatement['input'], 'verdict' | 'because' | 'intoId'>) => Promise<void>
  onCancel: () => void
}

/** Leaving out needs a reason, joining another statement. */
function HowSettled({ verdict, others, onSettle, onCancel }: HowSettledProps) {
  const send = (values: FormData) =>
    onSettle(
      verdict === 'join'
        ? { verdict, intoId: String(values.get('intoId')) }
        : { verdict, because: String(values.get('because')) },
    )
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button kind="primary" type="submit">
            {verdict === 'join' ? words.join : words.leaveOut}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </>
      }
    >
      {verdict === 'join' ? (
        <Select
          label={words.into}
          name="intoId"
          autoFocus
          options={others.map(({ id, statement }) => ({ value: id, label: statement }))}
        />
      ) : (
        <TextField label={words.because} name="because" maxLength={LONGEST_REASON} autoFocus required />
      )}
    </Form>
  )
}
