import type { Axis } from './axis.ts'
import { shareOf } from './axis.ts'
import styles from './chart.module.css'
import { GroupShape, groupColour } from './group-shape.tsx'
import type { PlumbRow } from './plumb-rows.ts'
import { lanesOf } from './plumb-rows.ts'

type PlumbRowMarksProps = { row: PlumbRow; axis: Axis; left: number; width: number; y: number; hatch: string }

/** The marks of one group: from the back to the front, so that its own dot is never hidden. */
export function PlumbRowMarks({ row, axis, left, width, y, hatch }: PlumbRowMarksProps) {
  const x = (value: number) => left + shareOf(axis, value) * width
  const { understood, couldMove, predictions = [], answers = [] } = row
  const lanes = lanesOf(
    axis,
    predictions.map(({ value }) => value),
    width,
  )
  const placed = predictions.map((prediction, place) => ({ ...prediction, height: y + (lanes[place] ?? 0) }))
  const ticks = answers.map((value) => `M${x(value)} ${y + 6}v5`).join('')
  const colour = { stroke: groupColour(row.place) }
  return (
    <g>
      {couldMove && (
        <rect
          x={x(couldMove.from)}
          y={y - 9}
          width={Math.max(1, x(couldMove.to) - x(couldMove.from))}
          height={18}
          fill={`url(#${hatch})`}
        />
      )}
      {understood &&
        placed.map((ring) => (
          <line
            key={ring.by}
            x1={x(ring.value)}
            y1={ring.height}
            x2={x(understood.value)}
            y2={y}
            className={styles.miss}
          />
        ))}
      {understood?.from !== undefined && understood.to !== undefined && (
        <path
          d={`M${x(understood.from)} ${y - 4}v8M${x(understood.from)} ${y}H${x(understood.to)}M${x(understood.to)} ${y - 4}v8`}
          fill="none"
          strokeWidth={1.5}
          style={colour}
        />
      )}
      <path d={ticks} strokeWidth={1.5} style={colour} />
      {placed.map((ring) => (
        <GroupShape key={ring.by} place={ring.place} x={x(ring.value)} y={ring.height} hollow />
      ))}
      {understood && <GroupShape place={row.place} x={x(understood.value)} y={y} />}
    </g>
  )
}
