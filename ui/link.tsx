import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { createContext, useContext } from 'react'
import styles from './link.module.css'

const Navigation = createContext<((href: string) => void) | null>(null)

/** Tells the links below it how this app changes its page without loading it anew. */
export function LinkProvider({ navigate, children }: { navigate: (href: string) => void; children: ReactNode }) {
  return <Navigation value={navigate}>{children}</Navigation>
}

export function useNavigate(): (href: string) => void {
  return useContext(Navigation) ?? ((href) => window.location.assign(href))
}

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string
  /** It stands by itself, not in a sentence: on a phone it is as tall as a thumb needs. */
  alone?: boolean
}

/** A real link: it opens in a new tab, can be copied, and works before any script has loaded. */
export function Link({ href, onClick, alone, className, ...rest }: LinkProps) {
  const navigate = useContext(Navigation)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!navigate || event.defaultPrevented || !isPlainClick(event) || !staysHere(href) || rest.target) return
    event.preventDefault()
    navigate(href)
  }
  const style = [alone && styles.alone, className].filter(Boolean).join(' ')
  return <a href={href} onClick={follow} {...(style && { className: style })} {...rest} />
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

function staysHere(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//')
}
