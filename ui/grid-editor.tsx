import { useEffect, useRef } from 'react'
import styles from './grid.module.css'
import { GridChoices } from './grid-choices.tsx'
import type { GridEditorProps, GridThen } from './grid-edit.ts'

/** What takes the place of a cell while it is edited. */
export function GridEditor({ edit, ...editor }: GridEditorProps) {
  if (edit.kind === 'text') return <GridText {...editor} value={edit.value} longest={edit.longest} />
  const chosen = edit.kind === 'one' ? [edit.value] : edit.value
  return <GridChoices {...editor} choices={edit.choices} chosen={chosen} several={edit.kind === 'several'} />
}

type GridTextProps = Omit<GridEditorProps, 'edit'> & { value: string; longest: number | undefined }

/** Enter keeps and goes down, Tab keeps and goes on, Escape leaves everything as it was. */
function GridText({ label, value, longest, typed, onKeep, onLeave }: GridTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    const area = field.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const keep = (then: GridThen) => {
    if (ended.current) return
    ended.current = true
    onKeep(field.current?.value.trim() ?? value, then)
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      className={styles.text}
      defaultValue={typed ?? value}
      maxLength={longest}
      rows={2}
      onBlur={() => keep('stay')}
      onKeyDown={(event) => {
        // What an input method is still putting together is not a command.
        if (event.nativeEvent.isComposing) return
        event.stopPropagation()
        if (event.key === 'Escape') {
          ended.current = true
          onLeave()
        } else if (event.key === 'Enter' && !event.shiftKey) keep('down')
        else if (event.key === 'Tab') keep(event.shiftKey ? 'back' : 'next')
        else return
        event.preventDefault()
      }}
    />
  )
}
