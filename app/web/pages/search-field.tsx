import { Link, useNavigate } from '@plumbline/ui/link'
import { useSearchKey } from '@plumbline/ui/search-key'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import { words } from './search.words.ts'
import { hrefOfSearch } from './search-address.ts'
import styles from './search-field.module.css'

/** Looking for something, from every page: a field where there is room, a link to the page where there is not. */
export function SearchField({ slug }: { slug: string }) {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const onItsPage = useLocation().pathname === `/w/${slug}/search`
  useSearchKey(() => {
    const shown = [document.querySelector<HTMLInputElement>('main input[name=q]'), field.current].find(
      (input) => input && input.offsetParent !== null,
    )
    if (shown) shown.select()
    else navigate(hrefOfSearch(slug, {}))
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    navigate(hrefOfSearch(slug, q === '' ? {} : { q }))
    event.currentTarget.reset()
  }
  // The page has a field of its own.
  if (onItsPage) return null
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: one landmark for searching, in the way that every browser knows */}
      <form role="search" className={styles.form} onSubmit={send}>
        <input
          ref={field}
          type="search"
          name="q"
          className={styles.field}
          aria-label={words.label}
          aria-keyshortcuts="/"
          placeholder={words.placeholder}
          autoComplete="off"
          maxLength={300}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </form>
      <Link href={hrefOfSearch(slug, {})} className={styles.link} aria-keyshortcuts="/">
        <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.glass}>
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m12.5 12.5 5 5" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className={styles.hidden}>{words.title}</span>
      </Link>
    </>
  )
}
