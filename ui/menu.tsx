import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { useNavigate } from './link.tsx'
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
  /** What it is for, when the label alone does not say it. */
  says?: string
  entries: MenuEntry[]
}

/** A few places or verbs behind one word. */
export function Menu({ label, says, entries }: MenuProps) {
  const navigate = useNavigate()
  const choose = (entry: MenuEntry) => {
    entry.onSelect?.()
    if (entry.href) navigate(entry.href)
  }
  return (
    <Base.Root>
      <Base.Trigger className={styles.trigger} {...(says && { title: says })}>
        <span className={styles.label}>{label}</span>
        <span aria-hidden="true" className={styles.arrow} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {entries.map((entry) => (
              <Base.Item
                key={entry.id}
                className={styles.entry}
                onClick={() => choose(entry)}
                {...(entry.current && { 'aria-current': true })}
              >
                {entry.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
