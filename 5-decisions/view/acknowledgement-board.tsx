import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Table } from '@plumbline/ui/table'
import { useState } from 'react'
import type { HandOutDecisionLinks, RevokeDecisionLink, ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { HandOutLinks } from './hand-out-links.tsx'
import { LinkList, type MadeLink } from './link-list.tsx'
import { words } from './words.en.ts'

type Asked = ShowDecision['output']['asked'][number]

/** Who is where: everybody who was asked, how they take it, and, for the driver, their links. */
export function AcknowledgementBoard({ decision }: { decision: ShowDecision['output'] }) {
  const { id: decisionId, workId, asked, board, standing, mayDrive } = decision
  const handOut = useTell<HandOutDecisionLinks>('decision.hand-out-links')
  const revoke = useTell<RevokeDecisionLink>('decision.revoke-link')
  const [made, setMade] = useState<MadeLink[]>([])
  const [managing, setManaging] = useState(false)
  const drives = mayDrive && standing !== 'superseded'
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
  return (
    <>
      {board.wordingReopened && <p className={styles.wrong}>{words.reopened(board.readDifferently)}</p>}
      <Table
        caption={words.board}
        captionHidden
        rows={asked}
        rowKey={(row) => row.personId}
        empty={<p className={styles.quiet}>{words.boardEmpty}</p>}
        columns={[
          { key: 'who', head: words.who, cell: (row) => row.personName },
          {
            key: 'takes',
            head: words.takes,
            cell: (row) => (row.response ? words.responses[row.response] : words.silent),
          },
          { key: 'words', head: words.inTheirWords, cell: (row) => row.words },
          {
            key: 'when',
            head: words.when,
            cell: (row) => row.acknowledgedAt && <DateText value={row.acknowledgedAt} short />,
          },
          ...(drives && managing ? [{ key: 'link', head: words.links.actions, cell: linkActions }] : []),
        ]}
      />
      {(handOut.error ?? revoke.error) && <ErrorNote error={handOut.error ?? revoke.error} />}
      {drives && asked.length > 0 && (
        <div data-screen-only>
          <Button onClick={() => setManaging(!managing)} aria-pressed={managing}>
            {managing ? words.links.manageDone : words.links.manage}
          </Button>
        </div>
      )}
      {made.length > 0 && <LinkList links={made} />}
      {drives && <HandOutLinks workId={workId} askedIds={asked.map(({ personId }) => personId)} onAsk={ask} />}
    </>
  )
}
