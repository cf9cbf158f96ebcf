import styles from './text.module.css'

export type TextProps = {
  /** Plain words as a person typed them; an empty line starts a paragraph. */
  words: string
  /** Somebody's own words, set apart as a quotation. */
  quoted?: boolean
}

/** Plain text set well: paragraphs and line breaks are kept, nothing in it is markup. */
export function Text({ words, quoted }: TextProps) {
  const paragraphs = [...words.matchAll(/\S(?:.|\n(?!\s*\n))*/g)]
  const Frame = quoted ? 'blockquote' : 'div'
  return (
    <Frame className={quoted ? styles.quoted : styles.text}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.index}>{paragraph[0].trim()}</p>
      ))}
    </Frame>
  )
}
