import { useId } from 'react'
import { Disclosure } from '../disclosure.tsx'
import { GroupLabel } from '../group-label.tsx'
import { Link } from '../link.tsx'
import { useOverflow } from '../use-overflow.ts'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { ChartDownloads } from './chart-downloads.tsx'
import type { ChartFile } from './chart-file.ts'
import type { PairState } from './state-mark.tsx'
import { StateMark } from './state-mark.tsx'

export type StateCell = {
  /** The ids of the two groups: what `of` holds about `about`. */
  of: string
  about: string
  state: PairState
  /** The word to use instead of the usual one: “possibly shared”. */
  label?: string
  /** One short line: “5 of 6 and 4 of 4 answered”. */
  says?: string
  href?: string
}

export type StateGridProps = {
  /** The finding, as a sentence. */
  caption: string
  groups: { id: string; name: string; place: number }[]
  cells: StateCell[]
  file?: ChartFile
}

/** Each group against each other: a row is who believes, a column is about whom. */
export function StateGrid({ caption, groups, cells, file }: StateGridProps) {
  const words = useWords()
  const id = useId()
  const [region, overflows] = useOverflow()
  const at = (of: string, about: string) => cells.find((cell) => cell.of === of && cell.about === about)
  return (
    <div className={styles.figure}>
      <p id={id} className={styles.says}>
        {caption}
      </p>
      <div
        ref={region}
        className={styles.grid}
        {...(overflows && { role: 'region', 'aria-labelledby': id, tabIndex: 0 })}
      >
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words.chart.group}</th>
              {groups.map((group) => (
                <th key={group.id} scope="col">
                  <GroupLabel name={group.name} place={group.place} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <GroupLabel name={row.name} place={row.place} />
                </th>
                {groups.map((column) => (
                  <td key={column.id}>
                    {row.id === column.id ? (
                      <span className={styles.self}>—</span>
                    ) : (
                      <Cell cell={at(row.id, column.id)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file && (
        <Disclosure label={words.chart.asFile}>
          <ChartDownloads file={file} />
        </Disclosure>
      )}
    </div>
  )
}

function Cell({ cell }: { cell: StateCell | undefined }) {
  if (!cell) return null
  const mark = <StateMark state={cell.state} {...(cell.label && { label: cell.label })} />
  return (
    <>
      {cell.href ? <Link href={cell.href}>{mark}</Link> : mark}
      {cell.says && <span className={styles.cellSays}>{cell.says}</span>}
    </>
  )
}
