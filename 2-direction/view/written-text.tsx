import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import styles from './sheet.module.css'

export type WrittenTextProps = {
  label: string
  value: string
  onChange: (text: string) => void
  /** By which the focus finds it, and a refusal names it. */
  place: string
  placeholder?: string
  describedBy?: string
  /** How it is set: the goal is the largest. */
  as?: 'goal' | 'prose' | 'row'
  autoFocus?: boolean
  /** In a row: Enter goes on below, Backspace in an empty row takes it away, Alt and an arrow move it, pasted lines become rows. */
  row?: RowKeys
}

export type RowKeys = {
  onEnter: () => void
  onLeave: () => boolean
  onMove: (by: 1 | -1) => void
  onLines?: (lines: string[]) => void
}

/** Text that is written where it will be read. It grows with its words. */
export function WrittenText(props: WrittenTextProps) {
  const { label, value, onChange, place, placeholder, describedBy, as = 'prose', autoFocus, row } = props
  const box = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const area = box.current
    // A browser that grows it by itself also does so when the window becomes narrower.
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [value])
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .flatMap((line) => line.replace(/^\s*[-*•]\s+/, '').trim() || [])
    if (!row?.onLines || lines.length < 2) return
    event.preventDefault()
    row.onLines(lines)
  }
  return (
    <textarea
      ref={box}
      rows={1}
      className={styles.written}
      data-as={as}
      data-place={place}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={value}
      // biome-ignore lint/a11y/noAutofocus: somebody has just asked for this row
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => row && pressed(event, value, row)}
      onPaste={paste}
    />
  )
}

/** The keys of a row, in each of its texts. */
export function pressed(event: KeyboardEvent, value: string, row: RowKeys): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event
  if (nativeEvent.isComposing || ctrlKey || metaKey) return
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined
  if (altKey && by !== undefined) {
    event.preventDefault()
    row.onMove(by)
  } else if (key === 'Enter' && !shiftKey && !altKey) {
    event.preventDefault()
    row.onEnter()
  } else if (key === 'Backspace' && value === '' && row.onLeave()) event.preventDefault()
}
