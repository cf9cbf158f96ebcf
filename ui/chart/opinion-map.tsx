import type { ReactNode } from 'react'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { GroupShape, groupColour } from './group-shape.tsx'
import { outlinePath, placedLabels, scaleOf } from './opinion-places.ts'
import { useWidth } from './use-width.ts'

export type OpinionMapGroup = {
  id: string
  name: string
  /** The place in the fixed order, for shape and colour. */
  place: number
  people: number
  x: number
  y: number
  hull: readonly (readonly [x: number, y: number])[]
}

export type OpinionMapProps = {
  /** The finding, as a sentence. */
  title: string
  says?: ReactNode
  groups: readonly OpinionMapGroup[]
  /** How many people stand close to a place; never one alone. */
  crowd: readonly { x: number; y: number; people: number }[]
  /** What the picture is, for who only hears it. */
  picture: string
  /** “Group A, 40 people” */
  label: (group: OpinionMapGroup) => string
  legend?: ReactNode
  table: ReactNode
}

const TALLEST = 420
const LARGEST_DOT = 11

/** Where people stand by their votes: the outlines of groups, and where many stand close together. Nobody is a dot. */
export function OpinionMap({ title, says, groups, crowd, picture, label, legend, table }: OpinionMapProps) {
  const [box, width] = useWidth()
  const height = Math.min(TALLEST, Math.round(width * 0.72))
  const at = scaleOf(groups, crowd, { width, height })
  const most = Math.max(1, ...crowd.map(({ people }) => people))
  const labels = placedLabels(
    groups.map((group) => ({ id: group.id, ...at(group.x, group.y), text: label(group) })),
    width,
  )
  return (
    <ChartFrame title={title} says={says} legend={legend} table={table}>
      <div ref={box} className={styles.drawing}>
        <svg role="img" aria-label={picture} viewBox={`0 0 ${width} ${height}`} height={height} className={styles.svg}>
          {groups.map(({ id, hull, place }) => (
            <path
              key={id}
              d={outlinePath(hull.map(([x, y]) => at(x, y)))}
              className={styles.outline}
              style={{ fill: groupColour(place), stroke: groupColour(place) }}
            />
          ))}
          {crowd.map(({ x, y, people }) => {
            const spot = at(x, y)
            const r = Math.max(2, LARGEST_DOT * Math.sqrt(people / most))
            return <circle key={`${x} ${y}`} cx={spot.x} cy={spot.y} r={r} className={styles.crowd} />
          })}
          {groups.map(({ id, place, x, y }) => {
            const spot = at(x, y)
            return <GroupShape key={id} place={place} x={spot.x} y={spot.y} />
          })}
          {labels.map(({ id, x, y, text, anchor }) => (
            <text key={id} x={x} y={y} textAnchor={anchor} className={styles.mapLabel}>
              {text}
            </text>
          ))}
        </svg>
      </div>
    </ChartFrame>
  )
}
