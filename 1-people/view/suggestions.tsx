import { useAsk, useTell } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Table } from '@plumbline/ui/table'
import { useEffect, useRef } from 'react'
import type { ListSuggestions, RecomputeSuggestions } from '../step.ts'
import { useHeadAfterAnswer } from './head-after-answer.ts'
import { LikelyPeople } from './likely-people.tsx'
import { AnswerSuggestion, BringInAfterAll } from './suggestion-answer.tsx'
import styles from './suggestions.module.css'
import { suggestionsWords as words } from './suggestions-words.en.ts'

type Suggested = ListSuggestions['output']['open'][number]
type Reason = Suggested['evidence'][number]
type Told = { says: string; places: Reason[] }
type Beside = { workId: string; workspace: string; mayDrive: boolean }

const SHOWN = 3
const REASONS_SHOWN = 2

/** Beside the register: the three strongest of those who may be missing, each with reasons that open and one tap to answer. */
export function Suggestions({ workId, workspace, mayDrive }: Beside) {
  const suggestions = useAsk<ListSuggestions>('suggestion.list', { workId })
  const look = useTell<RecomputeSuggestions>('suggestion.recompute')
  const looked = useRef(false)
  const unanswered = suggestions.data && suggestions.data.open.length + suggestions.data.folded.length
  const { head, onAnswered } = useHeadAfterAnswer(unanswered)
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
  const partyOf = (each: Suggested) => <Party key={each.id} suggested={each} {...{ workspace, mayDrive, onAnswered }} />
  // Whoever is picked for a group in sight, or suggested in their own right, is not shown a second time.
  const named = [...open.slice(0, SHOWN), ...rest.filter(({ groupId }) => groupId === null)]
  const namedAbove = new Set(named.flatMap(({ personId }) => personId ?? []))
  return (
    <aside className={styles.beside} aria-label={words.title}>
      <h3 ref={head} tabIndex={-1} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.quiet}>{words.lead(open.length)}</p>
      {look.isPending && <StatusLine>{words.looking}</StatusLine>}
      {look.error && <ErrorNote error={look.error} />}
      {open.slice(0, SHOWN).map(partyOf)}
      {rest.length > 0 && <Disclosure label={words.more(rest.length)}>{rest.map(partyOf)}</Disclosure>}
      {mayDrive && <LikelyPeople {...{ workId, workspace, namedAbove }} />}
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
              ...(mayDrive
                ? [
                    {
                      key: 'verbs',
                      head: '',
                      cell: (row: Suggested) => <BringInAfterAll suggested={row} name={nameOf(row)} />,
                    },
                  ]
                : []),
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

type PartyProps = { suggested: Suggested; workspace: string; mayDrive: boolean; onAnswered: () => void }

function Party({ suggested, workspace, mayDrive, onAnswered }: PartyProps) {
  const { evidence, families, tier, personName, functionName } = suggested
  const told = [...Map.groupBy(evidence, ({ says }) => says)].map(([says, places]) => ({ says, places }))
  return (
    <section className={styles.party} aria-label={nameOf(suggested)}>
      <p className={styles.name}>{nameOf(suggested)}</p>
      <p className={styles.quiet}>
        {words.confidence(families)} {functionName === null ? words.move(tier, personName) : words.nobody}
      </p>
      <Reasons reasons={told.slice(0, REASONS_SHOWN)} workspace={workspace} />
      {told.length > REASONS_SHOWN && (
        <Disclosure label={words.moreReasons(told.length - REASONS_SHOWN)}>
          <Reasons reasons={told.slice(REASONS_SHOWN)} workspace={workspace} />
        </Disclosure>
      )}
      {mayDrive && <AnswerSuggestion name={nameOf(suggested)} {...{ suggested, onAnswered }} />}
    </section>
  )
}

/** Each reason once, with every place that speaks for it in its own words. */
function Reasons({ reasons, workspace }: { reasons: readonly Told[]; workspace: string }) {
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ says, places }) => (
        <li key={says}>
          {says}
          {places.map(({ id, quote, where, path, line }) => (
            <span key={id} className={styles.place}>
              {!says.includes(quote) && <q>{quote}</q>}{' '}
              {where !== null && (
                <Link href={`/w/${workspace}/${where}`} aria-label={words.openWhat(says)}>
                  {words.open}
                </Link>
              )}
              {path !== null && ` ${words.place(path, line)}`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
