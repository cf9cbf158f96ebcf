import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { Link } from '@plumbline/ui/link'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { TextField } from '@plumbline/ui/text-field'
import { useEffect, useRef, useState } from 'react'
import type { Verdict } from '../affected/suggestion.ts'
import type { ListSuggestions, RecomputeSuggestions, SettleSuggestion } from '../step.ts'
import styles from './suggestions.module.css'
import { suggestionsWords as words } from './suggestions-words.en.ts'

type Suggested = ListSuggestions['output']['open'][number]
type Reason = Suggested['evidence'][number]
type Beside = { workId: string; workspace: string; mayDrive: boolean }

const SHOWN = 3
const REASONS_SHOWN = 2

/** Beside the register: the three strongest of those who may be missing, each with reasons that open and one tap to answer. */
export function Suggestions({ workId, workspace, mayDrive }: Beside) {
  const suggestions = useAsk<ListSuggestions>('suggestion.list', { workId })
  const look = useTell<RecomputeSuggestions>('suggestion.recompute')
  const looked = useRef(false)
  const outdated = suggestions.data?.outdated === true
  const { mutate } = look
  useEffect(() => {
    if (!outdated || !mayDrive || looked.current) return
    looked.current = true
    mutate({ workId })
  }, [outdated, mayDrive, mutate, workId])
  if (suggestions.error) return <ErrorNote error={suggestions.error} />
  if (!suggestions.data) return null
  const { open, folded, settled, coverage } = suggestions.data
  const rest = [...open.slice(SHOWN), ...folded]
  const partyOf = (each: Suggested) => (
    <Party key={each.id} suggested={each} workspace={workspace} mayDrive={mayDrive} />
  )
  return (
    <aside className={styles.beside} aria-label={words.title}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.quiet}>{words.lead(open.length)}</p>
      {look.isPending && <StatusLine>{words.looking}</StatusLine>}
      {look.error && <ErrorNote error={look.error} />}
      {open.slice(0, SHOWN).map(partyOf)}
      {rest.length > 0 && <Disclosure label={words.more(rest.length)}>{rest.map(partyOf)}</Disclosure>}
      {settled.length > 0 && (
        <Disclosure label={words.settled(settled.length)}>
          <Table
            caption={words.settled(settled.length)}
            captionHidden
            rows={settled}
            rowKey={(row) => row.id}
            columns={[
              { key: 'who', head: words.who, cell: nameOf },
              { key: 'what', head: words.what, cell: ({ verdict }) => (verdict ? words.verdicts[verdict] : '') },
              { key: 'why', head: words.why, cell: ({ because }) => because },
            ]}
          />
        </Disclosure>
      )}
      {coverage.length > 0 && (
        <Disclosure label={words.coverage}>
          <ul className={styles.reasons}>
            {coverage.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayDrive && (
        <p className={styles.quiet}>
          <SmallButton onClick={() => mutate({ workId })} disabled={look.isPending}>
            {words.again}
          </SmallButton>
        </p>
      )}
    </aside>
  )
}

function nameOf({ groupName, personName, functionName }: Suggested): string {
  return groupName ?? functionName ?? personName ?? ''
}

function Party({ suggested, workspace, mayDrive }: { suggested: Suggested; workspace: string; mayDrive: boolean }) {
  const { evidence, families, tier, personName, functionName } = suggested
  return (
    <section className={styles.party} aria-label={nameOf(suggested)}>
      <p className={styles.name}>{nameOf(suggested)}</p>
      <p className={styles.quiet}>
        {words.confidence(families)} {functionName === null ? words.move(tier, personName) : words.nobody}
      </p>
      <Reasons reasons={evidence.slice(0, REASONS_SHOWN)} workspace={workspace} />
      {evidence.length > REASONS_SHOWN && (
        <Disclosure label={words.moreReasons(evidence.length - REASONS_SHOWN)}>
          <Reasons reasons={evidence.slice(REASONS_SHOWN)} workspace={workspace} />
        </Disclosure>
      )}
      {mayDrive && <Answer suggested={suggested} />}
    </section>
  )
}

function Reasons({ reasons, workspace }: { reasons: readonly Reason[]; workspace: string }) {
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ id, says, quote, where, path, line }) => (
        <li key={id} title={quote}>
          {says} {where !== null && <Link href={`/w/${workspace}/${where}`}>{words.open}</Link>}
          {path !== null && <span className={styles.quiet}> {words.place(path, line)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** In, just informed, or not affected because: one tap, or a tap and a reason. */
function Answer({ suggested: { id, functionName } }: { suggested: Suggested }) {
  const settle = useTell<SettleSuggestion>('suggestion.settle')
  const [asking, setAsking] = useState(false)
  const tell = (verdict: Verdict) => settle.mutate({ suggestionId: id, verdict })
  if (asking) {
    return (
      <Form
        onSubmit={(values) =>
          settle.mutateAsync({
            suggestionId: id,
            verdict: 'not-affected',
            because: String(values.get('because')).trim(),
          })
        }
        actions={
          <>
            <Button type="submit">{words.keep}</Button>
            <SmallButton onClick={() => setAsking(false)}>{words.cancel}</SmallButton>
          </>
        }
      >
        <TextField label={words.because} name="because" autoFocus />
      </Form>
    )
  }
  return (
    <>
      <div className={styles.verdicts}>
        {functionName === null && (
          <>
            <SmallButton onClick={() => tell('in')} disabled={settle.isPending}>
              {words.in}
            </SmallButton>
            <SmallButton onClick={() => tell('informed')} disabled={settle.isPending}>
              {words.informed}
            </SmallButton>
          </>
        )}
        <SmallButton onClick={() => setAsking(true)} disabled={settle.isPending}>
          {words.notAffected}
        </SmallButton>
      </div>
      {settle.error && <ErrorNote error={settle.error} />}
    </>
  )
}
