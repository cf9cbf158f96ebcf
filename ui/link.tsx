import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { createContext, useContext } from 'react'

const Navigation = createContext<((href: string) => void) | null>(null)

/** Tells the links below it how this app changes its page without loading it anew. */
export function LinkProvider({ navigate, children }: { navigate: (href: string) => void; children: ReactNode }) {
  return <Navigation value={navigate}>{children}</Navigation>
}

export function useNavigate(): (href: string) => void {
  return useContext(Navigation) ?? ((href) => window.location.assign(href))
}

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A real link: it opens in a new tab, can be copied, and works before any script has loaded. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const navigate = useContext(Navigation)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!navigate || event.defaultPrevented || !isPlainClick(event) || !staysHere(href) || rest.target) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

function staysHere(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//')
}
