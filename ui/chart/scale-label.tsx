import styles from './chart.module.css'

/** Breaks words into lines that fit a width, at about 6.3 px a letter. */
export function linesOf(words: string, width: number): string[] {
  const most = Math.max(12, Math.floor(width / 6.3))
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

type ScaleLabelProps = { row: { label: string; words: string }; at: number; y: number; total: number }

/** A name and its words beside a point, kept inside the drawing. */
export function ScaleLabel({ row, at, y, total }: ScaleLabelProps) {
  const lines = linesOf(row.words, total)
  const half = (Math.max(row.label.length * 7.5, ...lines.map((line) => line.length * 6.1)) + 2) / 2
  const middle = Math.min(Math.max(at, half), total - half)
  return (
    <text y={y} textAnchor="middle">
      <tspan x={middle} className={styles.name}>
        {row.label}
      </tspan>
      {lines.map((line) => (
        <tspan key={line} x={middle} dy={17} className={styles.quiet}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
