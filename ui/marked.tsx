import styles from './marked.module.css'

export type MarkedProps = { text: string; marks: readonly { from: number; to: number }[] }

/** A text in which what was looked for is marked; `marks` are places in it, in order. */
export function Marked({ text, marks }: MarkedProps) {
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(ends[at], from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
