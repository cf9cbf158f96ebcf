import type { ReactNode } from 'react'
import styles from './page.module.css'
import { Sentence } from './sentence.tsx'

export type PageProps = {
  title: ReactNode
  /** One quiet line above the title: what kind of page this is. */
  kicker?: ReactNode
  /** The first sentence that everybody reads. */
  lead?: ReactNode
  /** What one can do with the page as a whole, at most two things. */
  actions?: ReactNode
  /** `Contents`: the quiet list at the left. */
  contents?: ReactNode
  /** For maps, matrices and timelines: the whole width. */
  wide?: boolean
  children: ReactNode
}

/** The frame of a document: one column of text, the contents at its left, evidence in its right margin. */
export function Page({ title, kicker, lead, actions, contents, wide, children }: PageProps) {
  return (
    <div className={styles.page} data-wide={wide || undefined} data-contents={contents ? true : undefined}>
      {contents && <div className={styles.contents}>{contents}</div>}
      <article className={styles.body}>
        <header className={styles.head}>
          {kicker && <p className={styles.kicker}>{kicker}</p>}
          <h1 className={styles.title}>{title}</h1>
          {lead && <Sentence>{lead}</Sentence>}
          {actions && (
            <div className={styles.actions} data-screen-only>
              {actions}
            </div>
          )}
        </header>
        {children}
      </article>
    </div>
  )
}
