import { Table } from '@plumbline/ui/table'
import styles from './pasted-lines.module.css'
import { lineKey, type ReadLine } from './pasted-meaning.ts'
import { registerWords } from './register-words.en.ts'

const words = registerWords.paste

type PastedLinesProps = {
  meant: { line: ReadLine; chosen: string }[]
  onChoose: (key: string, meaning: string) => void
}

/** What each pasted line means, before anybody is added; two of one name must be told apart here. */
export function PastedLines({ meant, onChoose }: PastedLinesProps) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      rows={meant}
      rowKey={({ line }) => lineKey(line)}
      columns={[
        {
          key: 'line',
          head: words.line,
          cell: ({ line }) => (
            <>
              {line.name}
              {line.email && line.email !== line.name && <span className={styles.quiet}> {line.email}</span>}
            </>
          ),
        },
        {
          key: 'means',
          head: words.means,
          cell: ({ line, chosen }) => (
            <>
              <select
                className={styles.means}
                aria-label={words.means_(line.name)}
                value={chosen}
                onChange={({ target }) => onChoose(lineKey(line), target.value)}
              >
                {line.meaning === 'doubtful' && <option value="">{words.choose}</option>}
                {line.candidates.map(({ personId, name, email }) => (
                  <option key={personId} value={personId}>
                    {words.known(name, email)}
                  </option>
                ))}
                <option value="new">{words.newPerson}</option>
                {!line.email && <option value="group">{line.groupId ? words.knownGroup : words.newGroup}</option>}
                <option value="leave">{words.leaveOut}</option>
              </select>
              {line.standsAlready && <span className={styles.quiet}> {words.stands}</span>}
            </>
          ),
        },
        {
          key: 'group',
          head: words.group,
          cell: ({ line, chosen }) =>
            chosen !== 'group' && line.group ? `${line.group}${line.groupIsNew ? ` ${words.isNew}` : ''}` : null,
        },
      ]}
    />
  )
}
