export type GroupShapeProps = {
  /** The place of the group in the fixed order; from the ninth on shapes and colours begin again. Null: no group. */
  place: number | null
  x: number
  y: number
  /** Filled: what the group itself says. Hollow: what it expects of others. */
  hollow?: boolean
}

/** Eight outlines that can be told apart without colour, each drawn around 0,0 and about 11 px across. */
const outlines = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M-4.5 -4.5h9v9h-9z',
  'M0 -6.2 6.2 0 0 6.2 -6.2 0z',
  'M-5.6 -4.4h11.2L0 5.6z',
  'M-1.9 -5.6h3.8v3.7h3.7v3.8h-3.7v3.7h-3.8v-3.7h-3.7v-3.8h3.7z',
  'M0 -6 1.6 -2 5.8 -1.8 2.5 0.9 3.6 5 0 2.7 -3.6 5 -2.5 0.9 -5.8 -1.8 -1.6 -2z',
  'M-5.2 -5.2h10.4L1.4 0 5.2 5.2h-10.4L-1.4 0z',
  'M-5.6 3.6a5.6 5.6 0 0 1 11.2 0z',
]

export function groupColour(place: number): string {
  return `var(--group-${(place % outlines.length) + 1})`
}

/** The mark of a group, to be put into an svg. */
export function GroupShape({ place, x, y, hollow }: GroupShapeProps) {
  const outline = outlines[(place ?? 0) % outlines.length]
  const colour = place === null ? 'var(--ink-quiet)' : groupColour(place)
  return (
    <path
      d={outline}
      transform={`translate(${x} ${y})`}
      strokeWidth={hollow ? 1.75 : 1}
      strokeLinejoin="round"
      style={{
        fill: hollow ? 'var(--paper)' : colour,
        stroke: colour,
      }}
    />
  )
}
