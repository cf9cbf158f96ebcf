import { useEffect } from 'react'
import styles from './command-palette.module.css'
import type { PaletteItem } from './palette-match.ts'
import { useWords } from './words.tsx'

type PaletteListProps = {
  id: string
  items: PaletteItem[]
  chosen: number
  onChoose: (place: number) => void
  onRun: (item: PaletteItem) => void
}

/** The lines of the palette. The focus stays in the field; the chosen line is told by its id. */
export function PaletteList({ id, items, chosen, onChoose, onRun }: PaletteListProps) {
  const words = useWords()
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])

  return (
    <div id={`${id}-list`} role="listbox" aria-label={words.goTo} className={styles.list}>
      {items.map((item, place) => (
        <button
          type="button"
          tabIndex={-1}
          key={item.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          className={styles.option}
          onPointerMove={() => place !== chosen && onChoose(place)}
          onClick={() => onRun(item)}
        >
          <span>{item.label}</span>
          {item.hint && <span className={styles.hint}>{item.hint}</span>}
          {item.group && <span className={styles.group}>{item.group}</span>}
        </button>
      ))}
    </div>
  )
}
