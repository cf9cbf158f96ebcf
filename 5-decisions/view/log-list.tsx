import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import { Table } from '@plumbline/ui/table'
import { isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ShowDecisionLog } from '../step.ts'
import { leadOf } from './lead.ts'
import styles from './log.module.css'
import { logWords } from './log-words.en.ts'
import { words } from './words.en.ts'

type Row = ShowDecisionLog['output']['rows'][number]
type LogProps = { rows: Row[]; workspace: string }

const pageOf = (workspace: string, { id }: Row) => `/w/${workspace}/decisions/${id}`

/** The log to be read: what was decided under its question, then how it stands and whose it is. */
export function LogList({ rows, workspace }: LogProps) {
  return (
    <ul className={styles.entries}>
      {rows.map((row) => (
        <li key={row.id} className={styles.entry}>
          {row.chosen && <p className={styles.quiet}>{row.question}</p>}
          <Link className={styles.chosen} href={pageOf(workspace, row)}>
            {row.chosen || row.question}
          </Link>
          <p className={styles.quiet}>
            {leadOf(row)} {row.approverName && approvalOf(row, row.approverName)}{' '}
            {row.reviewOn && !row.byDecisionId && (
              <>
                {words.reviewOn} <DateText value={row.reviewOn} />.
              </>
            )}
          </p>
          <p className={styles.quiet}>
            <Link href={`/w/${workspace}/work/${row.workKey}#decisions`}>{row.workTitle}</Link>
            {row.decidedOn && (
              <>
                {' · '}
                <DateText value={row.decidedOn} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function approvalOf(row: Row, name: string): string {
  if (isOpen(stageOf(row))) return logWords.waitsFor(name)
  return row.decidedOn ? logWords.approvedBy(name) : ''
}

/** The same to be compared. */
export function LogTable({ rows, workspace }: LogProps) {
  const { columns } = logWords
  return (
    <Table
      caption={logWords.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'decision',
          head: columns.decision,
          cell: (row) => <Link href={pageOf(workspace, row)}>{row.chosen || row.question}</Link>,
        },
        { key: 'work', head: columns.work, cell: (row) => row.workTitle },
        { key: 'standing', head: columns.standing, cell: leadOf },
        { key: 'approver', head: columns.approver, cell: (row) => row.approverName },
        { key: 'next', head: columns.next, cell: (row) => row.nextOwnerName },
        {
          key: 'decided',
          head: columns.decidedOn,
          cell: (row) => row.decidedOn && <DateText value={row.decidedOn} short />,
        },
        {
          key: 'review',
          head: columns.reviewOn,
          cell: (row) => row.reviewOn && <DateText value={row.reviewOn} short />,
        },
      ]}
    />
  )
}
