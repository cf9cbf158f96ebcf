import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Select } from '@plumbline/ui/select'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import { isEnded } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { HandOutDecisionLinks, RemindSilent, RevokeDecisionLink, ShowDecision } from '../step.ts'
import { SORTS, type Sort, sorted } from './board-order.ts'
import { BoardPlaces } from './board-places.tsx'
import { boardWords as says } from './board-words.en.ts'
import { ClaimCounts } from './claim-counts.tsx'
import styles from './decision.module.css'
import { HandOutLinks } from './hand-out-links.tsx'
import { LinkList, type MadeLink } from './link-list.tsx'
import { ReopenedWording } from './reopened-wording.tsx'
import wordingStyles from './wording.module.css'
import { words } from './words.en.ts'

type Decision = ShowDecision['output']
type Asked = Decision['asked'][number]

/** Who is where: six places with counts, the table behind them, and, for the driver, links and reminders. */
export function AcknowledgementBoard({ decision }: { decision: Decision }) {
  const { id: decisionId, workId, asked, board, standing, mayDrive, claims } = decision
  const handOut = useTell<HandOutDecisionLinks>('decision.hand-out-links')
  const revoke = useTell<RevokeDecisionLink>('decision.revoke-link')
  const [made, setMade] = useState<MadeLink[]>([])
  const [managing, setManaging] = useState(false)
  const [sort, setSort] = useState<Sort>('name')
  const drives = mayDrive && standing !== 'superseded' && !isEnded(stageOf(decision))
  const ask = async (personIds: string[]) => {
    const { rows } = await handOut.mutateAsync({ decisionId, personIds })
    setMade((before) => [...before.filter(({ personId }) => !personIds.includes(personId)), ...rows])
  }
  const stop = (personId: string) => {
    setMade((before) => before.filter((each) => each.personId !== personId))
    revoke.mutate({ decisionId, personId })
  }
  const linkActions = ({ personId, personName }: Asked) => (
    <span data-screen-only>
      <Button aria-label={words.links.freshFor(personName)} onClick={() => void ask([personId]).catch(() => undefined)}>
        {words.links.fresh}
      </Button>{' '}
      <Button aria-label={words.links.stopFor(personName)} onClick={() => stop(personId)}>
        {words.links.stop}
      </Button>
    </span>
  )
  const options = SORTS.map((value) => ({ value, label: says.sorts[value] }))
  const error = handOut.error ?? revoke.error
  return (
    <>
      <ReopenedWording decision={decision} />
      {asked.length > 0 && <BoardPlaces asked={asked} />}
      {mayDrive && <ClaimCounts claims={claims} />}
      {drives && board.silent > 0 && <Remind decisionId={decisionId} silent={board.silent} />}
      {asked.length > 1 && (
        <div className={wordingStyles.sort} data-screen-only>
          <Select
            label={says.sortBy}
            options={options}
            nothing={null}
            value={sort}
            onChange={({ target }) => setSort(SORTS.find((each) => each === target.value) ?? 'name')}
          />
        </div>
      )}
      <Table
        caption={words.board}
        captionHidden
        rows={sorted(asked, sort)}
        rowKey={(row) => row.personId}
        empty={<p className={styles.quiet}>{words.boardEmpty}</p>}
        columns={[
          { key: 'who', head: words.who, cell: (row) => row.personName },
          { key: 'takes', head: words.takes, cell: takes },
          {
            key: 'words',
            head: words.inTheirWords,
            cell: (row) => <InTheirWords row={row} asked={asked} onAsk={drives ? ask : null} />,
          },
          ...(asked.some(({ before }) => before !== null)
            ? [{ key: 'before', head: says.before, cell: saidBefore }]
            : []),
          {
            key: 'when',
            head: words.when,
            cell: (row) =>
              row.acknowledgedAt && (
                <span className={wordingStyles.day}>
                  <DateText value={row.acknowledgedAt} short />
                </span>
              ),
          },
          ...(drives && managing ? [{ key: 'link', head: words.links.actions, cell: linkActions }] : []),
        ]}
      />
      {error && <ErrorNote error={error} />}
      {drives && asked.length > 0 && (
        <div data-screen-only>
          <Button onClick={() => setManaging(!managing)} aria-pressed={managing}>
            {managing ? words.links.manageDone : words.links.manage}
          </Button>
        </div>
      )}
      {handOut.data && handOut.data.invited > 0 && <p role="status">{says.invited(handOut.data.invited)}</p>}
      {made.length > 0 && <LinkList links={made} />}
      {drives && <HandOutLinks workId={workId} askedIds={asked.map(({ personId }) => personId)} onAsk={ask} />}
    </>
  )
}

function takes({ response, missedClaims }: Asked) {
  if (!response) return words.silent
  if (missedClaims === 0) return words.responses[response]
  return `${words.responses[response]}, ${says.missed(missedClaims)}`
}

function saidBefore({ before }: Asked) {
  return before && says.beforeSaid(says.responses[before.response], before.version, before.earlierWording)
}

type InTheirWordsProps = { row: Asked; asked: readonly Asked[]; onAsk: ((personIds: string[]) => Promise<void>) | null }

/** What somebody wrote; of “not mine” whose it is, and, where that is somebody of the register, a button that asks them. */
function InTheirWords({ row, asked, onAsk }: InTheirWordsProps) {
  const { whose, whoseId } = row
  const isAsked = asked.some(({ personId }) => personId === whoseId)
  return (
    <>
      {whose && `${says.whose(whose)} `}
      {row.words}
      {onAsk && whose && whoseId && !isAsked && (
        <span data-screen-only>
          {' '}
          <Button onClick={() => void onAsk([whoseId]).catch(() => undefined)}>{says.ask(whose)}</Button>
        </span>
      )}
    </>
  )
}

function Remind({ decisionId, silent }: { decisionId: string; silent: number }) {
  const remind = useTell<RemindSilent>('decision.remind')
  return (
    <div data-screen-only>
      {remind.data ? (
        <p role="status">{says.reminded(remind.data.reminded, remind.data.withoutAddress)}</p>
      ) : (
        <Button pending={remind.isPending} onClick={() => remind.mutate({ decisionId })}>
          {says.remind(silent)}
        </Button>
      )}
      {remind.error && <ErrorNote error={remind.error} />}
    </div>
  )
}
