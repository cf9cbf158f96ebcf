import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import type { ChartFile } from './chart-file.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ChoiceLegend } from './choice-legend.tsx'
import { type ChoiceGroup, choiceInWords, cuts } from './choice-rows.ts'
import { GroupShape, groupColour } from './group-shape.tsx'
import { useWidth } from './use-width.ts'

export type { ChoiceGroup } from './choice-rows.ts'

export type ChoiceBarsProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  /** What could be chosen, in the order in which it was offered. */
  options: readonly { key: string; label: string }[]
  /** The key of the option that the direction states. */
  stated?: string
  groups: readonly ChoiceGroup[]
  file?: ChartFile
}

const BAR = 20
const HEAD = 30
const GAP = 10
const RING = 15

/** How many of each group chose each option, and which option the others expected them to choose. */
export function ChoiceBars({ title, says, options, stated, groups, file }: ChoiceBarsProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const drawn = groups.filter(({ counts }) => counts !== null)
  const hidden = groups.filter(({ counts }) => counts === null)
  const left = Math.round(Math.min(Math.max(0, ...drawn.map(({ name }) => name.length)) * 7.2 + 24, total * 0.32))
  const most = Math.max(1, ...drawn.flatMap(({ counts }) => Object.values(counts ?? {})))
  const across = total - left - 130
  const block = HEAD + drawn.length * BAR + GAP
  const height = options.length * block
  const fits = Math.floor((left - 22) / 7)
  return (
    <ChartFrame
      title={title}
      says={says}
      legend={<ChoiceLegend groups={drawn} stated={stated !== undefined} />}
      {...(file && { file })}
      table={
        <Table
          caption={title}
          columns={[
            { key: 'option', head: words.chart.answer, cell: (option) => option.label },
            ...groups.map((group) => ({
              key: group.id,
              head: `${group.name} (${words.chart.countOf(group.answered, group.asked)})`,
              numeric: true,
              cell: (option: { key: string }) => group.counts?.[option.key] ?? words.chart.notShown,
            })),
          ]}
          rows={[...options]}
          rowKey={(option) => option.key}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={choiceInWords({ options, stated, groups }, words)}
          viewBox={`0 0 ${total} ${height}`}
          height={height}
          className={styles.svg}
        >
          {options.map(({ key, label }, at) => {
            const top = at * block
            return (
              <g key={key}>
                {key === stated && <line x1={1} x2={1} y1={top + 4} y2={top + block - GAP} className={styles.stated} />}
                <text x={key === stated ? 10 : 0} y={top + 18} className={styles.name}>
                  {cuts(label, Math.floor((total - (key === stated ? 70 : 10)) / 7.2))}
                  {key === stated && (
                    <tspan dx={8} className={styles.statedLabel}>
                      {words.chart.stated}
                    </tspan>
                  )}
                </text>
                {drawn.map((group, row) => {
                  const y = top + HEAD + row * BAR + BAR / 2
                  const count = group.counts?.[key] ?? 0
                  const wide = (count / most) * across
                  const expecting = (group.expectedBy ?? []).filter((each) => each.key === key)
                  return (
                    <g key={group.id}>
                      <text x={10} y={y + 4} className={styles.quiet}>
                        {cuts(group.name, fits)}
                      </text>
                      <GroupShape place={group.place} x={left} y={y} />
                      <rect
                        x={left + 12}
                        y={y - 5}
                        width={Math.max(count > 0 ? 2 : 0, wide)}
                        height={10}
                        style={{ fill: groupColour(group.place) }}
                      />
                      <text x={left + 18 + wide} y={y + 4} className={styles.quiet}>
                        {count}
                        {group.wishes && ` · ${words.chart.wished(group.wishes[key] ?? 0)}`}
                      </text>
                      {expecting.map((each, place) => (
                        <GroupShape
                          key={each.by}
                          place={each.place}
                          x={left + wide + (group.wishes ? 108 : 44) + place * RING}
                          y={y}
                          hollow
                        />
                      ))}
                    </g>
                  )
                })}
              </g>
            )
          })}
        </svg>
      </div>
      {hidden.length > 0 && <p className={styles.notes}>{words.chart.notShownOf(hidden.map(({ name }) => name))}</p>}
    </ChartFrame>
  )
}
