import { Button } from '@plumbline/ui/button'
import { Table } from '@plumbline/ui/table'
import type { ShowReadback } from '../readback.operations.ts'
import styles from './readback.module.css'
import { words } from './words.en.ts'

type Respondent = ShowReadback['output']['respondents'][number]
type RespondentsProps = {
  respondents: Respondent[]
  /** Given only to those who may hand out links. */
  onNewLink?: (personId: string) => void
  onStopLink?: (personId: string) => void
}

/** Who is asked, and who is still missing; the missing first. */
export function Respondents({ respondents, onNewLink, onStopLink }: RespondentsProps) {
  const missingFirst = [...respondents].sort(
    (a, b) => Number(a.answered) - Number(b.answered) || a.name.localeCompare(b.name),
  )
  const stateOf = ({ answered, hasLink }: Respondent) =>
    answered ? words.answered : hasLink ? words.waiting : words.noLink
  return (
    <Table
      caption={words.whoIsAsked}
      rows={missingFirst}
      rowKey={({ personId }) => personId}
      columns={[
        { key: 'name', head: words.person, cell: ({ name }) => name },
        { key: 'group', head: words.group, cell: ({ groupName }) => groupName ?? '' },
        { key: 'state', head: words.state, cell: stateOf },
        ...(onNewLink && onStopLink
          ? [
              {
                key: 'link',
                head: words.link,
                cell: ({ personId, name, hasLink }: Respondent) => (
                  <span className={styles.line}>
                    <Button aria-label={words.newLinkFor(name)} onClick={() => onNewLink(personId)}>
                      {words.newLink}
                    </Button>
                    {hasLink && (
                      <Button aria-label={words.stopLinkFor(name)} onClick={() => onStopLink(personId)}>
                        {words.stopLink}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
