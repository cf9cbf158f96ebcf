import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import styles from './shell.module.css'
import { useWords } from './words.tsx'

export type ShellProps = {
  /** The name of the product, at the top left. */
  name: string
  home?: string
  /** Where one changes between workspaces. */
  workspace?: ReactNode
  /** Where one looks for something in this workspace. */
  search?: ReactNode
  /** Opens the command palette; its button shows the keys. */
  onPalette?: () => void
  /** At the right end: who is signed in. */
  account?: ReactNode
  /** One line above everything, for what concerns the whole workspace. */
  notice?: ReactNode
  children: ReactNode
}

/** What stays around every page: a skip link, one quiet bar, the page. */
export function Shell({ name, home = '/', workspace, search, onPalette, account, notice, children }: ShellProps) {
  const words = useWords()
  return (
    <>
      <a href="#main" className={styles.skip}>
        {words.skip}
      </a>
      <header>
        <div className={styles.bar} data-screen-only>
          <Link href={home} className={styles.name}>
            <svg viewBox="0 0 10 22" aria-hidden="true" className={styles.plumb}>
              <path d="M5 0v13" stroke="currentColor" strokeWidth="1.5" />
              <path d="M5 12 9 16.5 5 22 1 16.5z" fill="currentColor" />
            </svg>
            {name}
          </Link>
          {workspace && <div className={styles.workspace}>{workspace}</div>}
          <div className={styles.right}>
            {search}
            {onPalette && (
              <button type="button" className={styles.palette} onClick={onPalette} aria-keyshortcuts="Control+K Meta+K">
                {words.goTo} <kbd className={styles.keys}>Ctrl K</kbd>
              </button>
            )}
            {account}
          </div>
        </div>
        {notice && <div className={styles.notice}>{notice}</div>}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  )
}
