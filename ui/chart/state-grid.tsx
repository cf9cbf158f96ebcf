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
import { useWidth } from './use-width.ts'

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
  title: string
  /** What the cells say, in words. */
  caption: string
  groups: { id: string; name: string; place: number }[]
  cells: StateCell[]
  file?: ChartFile
}

/** Each group against each other: as a table where there is room, and on a phone as a list that says the same. */
export function StateGrid(props: StateGridProps) {
  const { title, caption, groups, file } = props
  const words = useWords()
  const id = useId()
  const [box, width] = useWidth()
  const isNarrow = width < Math.min(WIDE_ENOUGH, NAME + groups.length * COLUMN)
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h4 id={id} className={styles.smallTitle}>
        {title}
      </h4>
      <p className={styles.says}>{caption}</p>
      <div ref={box}>{isNarrow ? <FoldedGrid {...props} /> : <WideGrid {...props} titleId={id} />}</div>
      {file && (
        <Disclosure label={words.chart.asFile}>
          <ChartDownloads file={file} />
        </Disclosure>
      )}
    </figure>
  )
}

/** From this width on a table is scrolled rather than folded: a list of so many lines would be longer than it is clear. */
const WIDE_ENOUGH = 560
const NAME = 120
const COLUMN = 120

/** A row is who believes, a column is about whom; the name of the row stays in sight. */
function WideGrid({ groups, cells, titleId }: StateGridProps & { titleId: string }) {
  const words = useWords()
  const [region, overflows] = useOverflow()
  return (
    <div
      ref={region}
      className={styles.grid}
      {...(overflows && { role: 'group', 'aria-labelledby': titleId, tabIndex: 0 })}
    >
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{words.chart.whoBelieves}</th>
            {groups.map((group) => (
              <th key={group.id} scope="col">
                <GroupLabel name={words.chart.ofWhom(group.name)} place={group.place} />
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
                    <Cell cell={cellOf(cells, row.id, column.id)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What cannot be told takes one line for all of whom it is so. */
function FoldedGrid({ groups, cells }: StateGridProps) {
  const words = useWords()
  return (
    <ul className={styles.folded}>
      {groups.map((by) => {
        const about = groups.flatMap((group) => {
          const cell = cellOf(cells, by.id, group.id)
          return cell ? [{ ...group, cell }] : []
        })
        const untold = Map.groupBy(
          about.filter(({ cell }) => cell.state === 'too-few'),
          ({ cell }) => cell.label,
        )
        return (
          <li key={by.id}>
            <GroupLabel name={words.chart.believes(by.name)} place={by.place} />
            <ul>
              {about
                .filter(({ cell }) => cell.state !== 'too-few')
                .map(({ id, name, place, cell }) => (
                  <li key={id}>
                    <GroupLabel name={words.chart.ofWhom(name)} place={place} />
                    <div>
                      <Cell cell={cell} />
                    </div>
                  </li>
                ))}
              {[...untold].map(([label, them]) => (
                <li key={label ?? 'too-few'}>
                  <span>{words.chart.ofWhom(words.list(them.map(({ name }) => name)))}</span>
                  <StateMark state="too-few" {...(label && { label })} />
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

function cellOf(cells: StateCell[], by: string, about: string): StateCell | undefined {
  return cells.find((cell) => cell.of === by && cell.about === about)
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
