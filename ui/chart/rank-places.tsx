import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import { figure } from './axis.ts'
import styles from './chart.module.css'
import type { ChartFile } from './chart-file.ts'
import { ChartFrame } from './chart-frame.tsx'
import { cuts } from './choice-rows.ts'
import { GroupShape } from './group-shape.tsx'
import { useWidth } from './use-width.ts'

export type RankedGroup = {
  id: string
  name: string
  place: number
  answered: number
  asked: number
  /** The mean place of each option, 1 for the first, in the order of the options; null where it may not be shown. */
  meanPlaces: readonly number[] | null
}

export type RankPlacesProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  options: readonly string[]
  /** The place of each option as the direction states it, from 1. */
  stated?: readonly number[]
  groups: readonly RankedGroup[]
  file?: ChartFile
}

const ROW = 52
const HEAD = 20

/** Where each group puts each option between the first place and the last, against the order that is stated. */
export function RankPlaces({ title, says, options, stated, groups, file }: RankPlacesProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const drawn = groups.filter(({ meanPlaces }) => meanPlaces !== null)
  const hidden = groups.filter(({ meanPlaces }) => meanPlaces === null)
  const width = total - 24
  const x = (place: number) => 12 + ((place - 1) / Math.max(1, options.length - 1)) * width
  const bottom = HEAD + options.length * ROW
  const placeOf = (group: RankedGroup, option: number) => {
    const place = group.meanPlaces?.[option]
    return place === undefined ? words.chart.notShown : figure(place, words)
  }
  const aloud = options.map((option, at) =>
    [
      `“${option}”`,
      ...(stated ? [`${words.chart.stated} ${stated[at]}`] : []),
      ...groups.map((group) => `${group.name} ${placeOf(group, at)}`),
    ].join(', '),
  )
  return (
    <ChartFrame
      title={title}
      says={says}
      {...(file && { file })}
      legend={
        <ul className={styles.legend} aria-hidden="true">
          {drawn.map(({ id, name, place }) => (
            <li key={id}>
              <svg viewBox="0 0 22 14" aria-hidden="true" className={styles.key}>
                <GroupShape place={place} x={11} y={7} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      }
      table={
        <Table
          caption={`${title} ${words.chart.placesFrom(options.length)}`}
          columns={[
            { key: 'option', head: words.chart.answer, cell: ({ option }) => option },
            ...(stated
              ? [
                  {
                    key: 'stated',
                    head: words.chart.statedHead,
                    numeric: true,
                    cell: ({ at }: { at: number }) => stated[at] ?? '',
                  },
                ]
              : []),
            ...groups.map((group) => ({
              key: group.id,
              head: `${group.name} (${words.chart.countOf(group.answered, group.asked)})`,
              numeric: true,
              cell: ({ at }: { at: number }) => placeOf(group, at),
            })),
          ]}
          rows={options.map((option, at) => ({ option, at }))}
          rowKey={({ option }) => option}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={`${aloud.join('; ')}.`}
          viewBox={`0 0 ${total} ${bottom + 24}`}
          height={bottom + 24}
          className={styles.svg}
        >
          {options.map((option, at) => {
            const y = HEAD + at * ROW + 26
            return (
              <g key={option}>
                <text x={12} y={y - 14} className={styles.name}>
                  {cuts(option, Math.floor((total - 24) / 7.4))}
                </text>
                <line x1={12} x2={12 + width} y1={y} y2={y} className={styles.guide} />
                {stated && (
                  <line
                    x1={x(stated[at] ?? 1)}
                    x2={x(stated[at] ?? 1)}
                    y1={y - 9}
                    y2={y + 9}
                    className={styles.stated}
                  />
                )}
                {stated && at === 0 && (
                  <text
                    x={Math.min(total - 20, Math.max(24, x(stated[0] ?? 1)))}
                    y={y - 30}
                    textAnchor="middle"
                    className={styles.statedLabel}
                  >
                    {words.chart.stated}
                  </text>
                )}
                {drawn.map((group) => (
                  <GroupShape key={group.id} place={group.place} x={x(group.meanPlaces?.[at] ?? 1)} y={y} />
                ))}
              </g>
            )
          })}
          <line x1={12} x2={12 + width} y1={bottom} y2={bottom} className={styles.axis} />
          <text x={12} y={bottom + 18} className={styles.end}>
            {words.chart.firstPlace}
          </text>
          <text x={12 + width} y={bottom + 18} textAnchor="end" className={styles.end}>
            {words.chart.lastPlace}
          </text>
        </svg>
      </div>
      {hidden.length > 0 && <p className={styles.notes}>{words.chart.notShownOf(hidden.map(({ name }) => name))}</p>}
    </ChartFrame>
  )
}
