import type { ReactNode } from 'react'
import { Table } from '../table.tsx'
import { useWords } from '../words.tsx'
import type { Axis } from './axis.ts'
import { figure, placeInWords, shareOf } from './axis.ts'
import styles from './chart.module.css'
import type { ChartFile } from './chart-file.ts'
import { ChartFrame } from './chart-frame.tsx'
import { GroupShape, groupColour } from './group-shape.tsx'
import { lanesOf } from './plumb-rows.ts'
import { useWidth } from './use-width.ts'

/** One round of asking: where the text stood then, and where each group was. */
export type WavePoint = {
  id: string
  /** “Read-back 2” */
  label: string
  stated?: number
  /** Only groups of which a mean may be shown. */
  groups: readonly { id: string; value: number; answered: number }[]
}

export type WaveChartProps = {
  /** The finding, as a sentence; with too few answers what they could have shown. */
  title: string
  says?: ReactNode
  axis: Axis
  /** The earliest first. */
  waves: readonly WavePoint[]
  groups: readonly { id: string; name: string; place: number }[]
  file?: ChartFile
}

const ROW = 44
const HEAD = 24

/** Each group from one round to the next, downwards in time, against what the text stated in each. */
export function WaveChart({ title, says, axis, waves, groups, file }: WaveChartProps) {
  const words = useWords()
  const [box, total] = useWidth()
  const left = Math.round(Math.min(Math.max(...waves.map(({ label }) => label.length), 0) * 7.2 + 16, total * 0.32))
  const width = total - left - 14
  const x = (value: number) => left + shareOf(axis, value) * width
  const yOf = (wave: number) => HEAD + wave * ROW + ROW / 2
  const bottom = HEAD + waves.length * ROW
  const where = (group: string, wave: WavePoint) => wave.groups.find(({ id }) => id === group)
  /** How far each group's mark of a round stands beside the line, so that those at one place do not hide each other. */
  const lanes = waves.map((wave) =>
    lanesOf(
      axis,
      wave.groups.map(({ value }) => value),
      width,
    ),
  )
  const laneOf = (wave: number, group: string) =>
    lanes[wave]?.[waves[wave]?.groups.findIndex(({ id }) => id === group) ?? -1] ?? 0
  const present = groups.filter(({ id }) => waves.some((wave) => where(id, wave)))
  const aloud = present.map(
    ({ id, name }) =>
      `${name}: ${waves
        .map((wave) => {
          const point = where(id, wave)
          return `${wave.label} ${point ? placeInWords(axis, point.value, words) : words.chart.nothingToShow}`
        })
        .join(', ')}.`,
  )
  return (
    <ChartFrame
      title={title}
      says={says}
      {...(file && { file })}
      legend={
        <ul className={styles.legend} aria-hidden="true">
          {present.map(({ id, name, place }) => (
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
          caption={`${title} ${figure(axis.from, words)} = ${axis.left}, ${figure(axis.to, words)} = ${axis.right}`}
          columns={[
            { key: 'group', head: words.chart.group, cell: ({ name }) => name },
            ...waves.map((wave) => ({
              key: wave.id,
              head: wave.label,
              numeric: true,
              cell: ({ id }: { id: string }) => {
                const point = where(id, wave)
                return point ? `${figure(point.value, words)} (${point.answered})` : words.chart.notShown
              },
            })),
          ]}
          rows={present}
          rowKey={({ id }) => id}
        />
      }
    >
      <div ref={box} className={styles.drawing}>
        <svg
          role="img"
          aria-label={aloud.join(' ') || words.chart.nothingToShow}
          viewBox={`0 0 ${total} ${bottom + 26}`}
          height={bottom + 26}
          className={styles.svg}
        >
          {waves.map(({ id, label, stated }, at) => (
            <g key={id}>
              <text x={0} y={yOf(at) + 5} className={styles.name}>
                {label}
              </text>
              <line x1={left} x2={left + width} y1={yOf(at)} y2={yOf(at)} className={styles.guide} />
              {stated !== undefined && (
                <line x1={x(stated)} x2={x(stated)} y1={yOf(at) - 16} y2={yOf(at) + 16} className={styles.stated} />
              )}
              {stated !== undefined && at === 0 && (
                <text x={x(stated)} y={HEAD - 8} textAnchor="middle" className={styles.statedLabel}>
                  {words.chart.stated}
                </text>
              )}
            </g>
          ))}
          {present.map(({ id, place }) => (
            <path
              key={id}
              d={waves
                .flatMap((wave, at) => {
                  const point = where(id, wave)
                  return point ? [`${x(point.value)} ${yOf(at) + laneOf(at, id)}`] : []
                })
                .map((point, at) => `${at === 0 ? 'M' : 'L'}${point}`)
                .join('')}
              fill="none"
              strokeWidth={1.5}
              style={{ stroke: groupColour(place) }}
            />
          ))}
          {waves.map((wave, at) =>
            present.map(({ id, place }) => {
              const point = where(id, wave)
              return (
                point && (
                  <GroupShape key={`${wave.id} ${id}`} place={place} x={x(point.value)} y={yOf(at) + laneOf(at, id)} />
                )
              )
            }),
          )}
          <line x1={left} x2={left + width} y1={bottom} y2={bottom} className={styles.axis} />
          <text x={left} y={bottom + 18} className={styles.end}>
            {axis.left}
          </text>
          <text x={left + width} y={bottom + 18} textAnchor="end" className={styles.end}>
            {axis.right}
          </text>
        </svg>
      </div>
    </ChartFrame>
  )
}
