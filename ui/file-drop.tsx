import { type DragEvent, type ReactNode, useId, useState } from 'react'
import styles from './file-drop.module.css'

type FileChoice = {
  label: string
  /** One file unless said otherwise: several, or a folder with all that is in it. */
  takes?: 'several' | 'folder'
}

export type FileDropProps = {
  choices: readonly FileChoice[]
  /** What may be chosen, or what has been. */
  hint: ReactNode
  onChoose: (files: readonly File[]) => void
}

/** Files are chosen by a control, or dropped anywhere on the frame around it. */
export function FileDrop({ choices, hint, onChoose }: FileDropProps) {
  const hintId = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onChoose([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way; the controls inside do the same
    <div
      className={styles.drop}
      data-screen-only
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {choices.map(({ label, takes }) => (
        <label key={label} className={styles.choose}>
          {label}
          <input
            type="file"
            multiple={takes !== undefined}
            className={styles.file}
            aria-describedby={hintId}
            {...(takes === 'folder' && { webkitdirectory: '' })}
            onChange={(event) => onChoose([...(event.target.files ?? [])])}
          />
        </label>
      ))}
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
