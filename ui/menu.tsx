import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { Link } from './link.tsx'
import styles from './menu.module.css'

export type MenuEntry = {
  id: string
  label: string
  /** Where it leads, or what it does: one of the two. */
  href?: string
  onSelect?: () => void
  /** The one that is chosen now. */
  current?: boolean
}

export type MenuProps = {
  /** What the closed menu shows. */
  label: ReactNode
  entries: MenuEntry[]
  /** To which side of its word it opens. */
  align?: 'start' | 'end'
}

/**
 * A few places or verbs behind one word. Arrow keys move, Escape closes and gives the focus back.
 * Written by hand because it stands on the first screen, where the library's menu would cost 45 kB.
 */
export function Menu({ label, entries, align = 'start' }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (open) itemsOf(list.current)[0]?.focus()
  }, [open])

  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    const items = itemsOf(list.current)
    const now = items.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape') close()
    if (next === undefined) return
    event.preventDefault()
    items.at(next % items.length)?.focus()
  }
  const leave = (event: FocusEvent) => {
    const stays = event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === trigger.current
    if (!stays) setOpen(false)
  }

  return (
    <div className={styles.menu}>
      <button
        ref={trigger}
        type="button"
        className={styles.trigger}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        // Where a click takes no focus, the list would close by losing it and open again by the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.label}>{label}</span>
        <span aria-hidden="true" className={styles.arrow} />
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          className={styles.popup}
          data-align={align}
          onKeyDown={keys}
          onBlur={leave}
        >
          {entries.map((entry) => (
            <MenuLine key={entry.id} entry={entry} onDone={close} />
          ))}
        </div>
      )}
    </div>
  )
}

function MenuLine({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  const line = { role: 'menuitem', tabIndex: -1, className: styles.entry, 'aria-current': entry.current || undefined }
  const choose = () => {
    onDone()
    entry.onSelect?.()
  }
  if (entry.href) {
    return (
      <Link href={entry.href} onClick={choose} {...line}>
        {entry.label}
      </Link>
    )
  }
  return (
    <button type="button" onClick={choose} {...line}>
      {entry.label}
    </button>
  )
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}
