import type { KeyboardEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import styles from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { GroupShape } from './group-shape.tsx'
import { freeLabels, spreadOf } from './map-places.ts'
import { useWidth } from './use-width.ts'

export type MapAxis = { left: string; right: string; furthest: number }

export type FactMapPoint = {
  id: string
  name: string
  /** The place of its group, for shape and colour; null for none. */
  place: number | null
  x: number
  y: number
  /** Where it stands, in words. */
  says: string
}

export type FactMapProps = {
  title: string
  says?: ReactNode
  across: MapAxis
  up: MapAxis
  points: readonly FactMapPoint[]
  /** Why one stands where it stands; shown below the picture once it is opened. */
  reasons: (id: string) => ReactNode
  legend?: ReactNode
  table: ReactNode
}

const HEIGHT = 380
/** So much at both ends, so that nobody stands on an axis or outside, also where several stand side by side. */
const ROOM = 40
const EDGE = { left: 24, right: 24, top: 28, bottom: 40 }

/** Who stands where between two pairs of words. Each mark opens the facts that put it there. */
export function FactMap({ title, says, across, up, points, reasons, legend, table }: FactMapProps) {
  const [box, total] = useWidth()
  const [opened, setOpened] = useState<string | null>(null)
  const marks = useRef(new Map<string, SVGGElement>())
  const spread = spreadOf(points)
  const width = total - EDGE.left - EDGE.right
  const height = HEIGHT - EDGE.top - EDGE.bottom
  const drawn = points.map((point) => {
    const { dx, dy } = spread.get(point.id) ?? { dx: 0, dy: 0 }
    const x = EDGE.left + ROOM + (point.x / across.furthest) * (width - 2 * ROOM) + dx
    const y = EDGE.top + height - ROOM - (point.y / up.furthest) * (height - 2 * ROOM) + dy
    return { ...point, x, y }
  })
  const labels = freeLabels(
    drawn.map(({ id, x, y, name }) => ({ id, x, y, width: name.length * 6.6 })),
    total,
  )
  const first = points.some(({ id }) => id === opened) ? opened : points[0]?.id
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const to = step === undefined ? undefined : points[(at + step + points.length) % points.length]
    if (to) {
      setOpened(to.id)
      marks.current.get(to.id)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') setOpened(points[at]?.id ?? null)
    else if (event.key === 'Escape') setOpened(null)
    else return
    event.preventDefault()
  }
  const axis = { x1: EDGE.left, x2: total - EDGE.right, y1: EDGE.top + height, y2: EDGE.top + height }
  return (
    <ChartFrame title={title} says={says} legend={legend} table={table}>
      <div ref={box} className={styles.drawing}>
        <svg
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a drawing of marks of which one is chosen
          role="listbox"
          aria-label={title}
          viewBox={`0 0 ${total} ${HEIGHT}`}
          height={HEIGHT}
          className={styles.svg}
        >
          <line {...axis} className={styles.axis} />
          <line x1={EDGE.left} x2={EDGE.left} y1={EDGE.top} y2={EDGE.top + height} className={styles.axis} />
          <text x={EDGE.left} y={HEIGHT - 14} className={styles.end}>
            {across.left}
          </text>
          <text x={total - EDGE.right} y={HEIGHT - 14} textAnchor="end" className={styles.end}>
            {across.right}
          </text>
          <text x={EDGE.left} y={14} className={styles.end}>
            {up.right}
          </text>
          <text x={EDGE.left + 8} y={EDGE.top + height - 8} className={styles.end}>
            {up.left}
          </text>
          {drawn.map(({ id, name, place, x, y, says }, at) => (
            <g
              key={id}
              ref={(element) => {
                if (element) marks.current.set(id, element)
                else marks.current.delete(id)
              }}
              role="option"
              tabIndex={id === first ? 0 : -1}
              aria-label={`${name}: ${says}`}
              aria-selected={id === opened}
              className={styles.mark}
              onClick={() => setOpened(id)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <circle cx={x} cy={y} r={12} className={styles.reach} />
              <GroupShape place={place} x={x} y={y} />
              {labels.has(id) && (
                <text
                  x={labels.get(id)?.x}
                  y={y + 4}
                  textAnchor={labels.get(id)?.anchor}
                  className={id === opened ? styles.end : styles.quiet}
                >
                  {name}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <div aria-live="polite" className={styles.says}>
        {opened !== null && points.some(({ id }) => id === opened) && reasons(opened)}
      </div>
    </ChartFrame>
  )
}
