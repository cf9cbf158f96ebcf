import { Dialog as Base } from '@base-ui/react/dialog'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'
import styles from './command-palette.module.css'
import { PaletteList } from './palette-list.tsx'
import type { PaletteItem } from './palette-match.ts'
import { findable, matching } from './palette-match.ts'
import { useWords } from './words.tsx'

export type { PaletteItem } from './palette-match.ts'

export type CommandPaletteProps = {
  items: PaletteItem[]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** More than this many lines nobody reads; typing one more letter is quicker. */
const SHOWN = 40

/** Goes anywhere with a few letters. Arrow keys choose, Enter goes, Escape leaves. */
export function CommandPalette({ items, open, onOpenChange }: CommandPaletteProps) {
  const words = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const all = useMemo(() => findable(items), [items])
  const found = useMemo(() => matching(all, typed), [all, typed])
  const shown = found.slice(0, SHOWN)

  useEffect(() => {
    if (open) return
    setTyped('')
    setChosen(0)
  }, [open])

  const run = (item: PaletteItem | undefined) => {
    if (!item) return
    onOpenChange(false)
    item.run()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) setChosen((now) => (now + step + shown.length) % shown.length)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(shown[chosen])
    if (step || event.key === 'Enter') event.preventDefault()
  }

  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} aria-label={words.goTo}>
          <input
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown.length > 0 ? `${id}-${chosen}` : undefined}
            aria-label={words.goToHint}
            placeholder={words.goToHint}
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(0)
            }}
            onKeyDown={keys}
          />
          <PaletteList id={id} items={shown} chosen={chosen} onChoose={setChosen} onRun={run} />
          <p role="status" className={styles.status}>
            {found.length === 0 && words.nothingFits(typed)}
            {found.length > SHOWN && words.moreFit(found.length - SHOWN)}
            {found.length > 0 && found.length <= SHOWN && words.placesFound(found.length)}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
