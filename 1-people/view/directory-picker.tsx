import { useAsk } from '@plumbline/ui/ask'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextField } from '@plumbline/ui/text-field'
import { useEffect, useState } from 'react'
import type { SearchDirectory } from '../step.ts'
import type { EntryKind } from '../words.ts'
import styles from './directory.module.css'
import { directoryWords as words } from './directory-words.en.ts'

export type PickedEntry = SearchDirectory['output']['rows'][number]

const MOST_OFFERED = 8
const PAUSE_MS = 150

/** The text, once nothing was typed for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const soon = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(soon)
  }, [typed])
  return settled
}

type EntryPickerProps = {
  label: string
  of: readonly EntryKind[]
  onPick: (entry: PickedEntry) => unknown
  /** Where it comes in place of the button that was just pressed. */
  autoFocus?: boolean
}

/** Finds an entry of the directory by a few letters; each that fits is a button. */
export function EntryPicker({ label, of, onPick, autoFocus = false }: EntryPickerProps) {
  const [typed, setTyped] = useState('')
  const called = useSettled(typed.trim())
  const [only] = of
  const found = useAsk<SearchDirectory>(
    'directory.search',
    { called, limit: MOST_OFFERED * of.length, ...(of.length === 1 && only && { of: only }) },
    { enabled: called !== '' },
  )
  const rows = (found.data?.rows ?? []).filter((row) => of.includes(row.of)).slice(0, MOST_OFFERED)
  const pick = (entry: PickedEntry) => {
    setTyped('')
    onPick(entry)
  }
  return (
    <div className={styles.picked}>
      <TextField
        label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoFocus={autoFocus}
        type="search"
      />
      {called !== '' && rows.length > 0 && (
        <ul className={styles.choices}>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className={styles.choice}
                aria-label={words.pick.choose(row.name)}
                onClick={() => pick(row)}
              >
                {row.name} <span className={styles.small}>{kindInWords(row)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <StatusLine>{called !== '' && found.data && rows.length === 0 && words.pick.none}</StatusLine>
    </div>
  )
}

/** What an entry is, in a word. */
export function kindInWords({ of, kind }: Pick<PickedEntry, 'of' | 'kind'>): string {
  const known = { ...words.assetKinds, ...words.groupKinds } as Record<string, string>
  return (kind !== null && known[kind]) || words.entryKinds[of]
}
