import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import styles from './grid.module.css'
import type { GridChoice, GridEditorProps, GridThen, GridValue } from './grid-edit.ts'
import { choiceBy, writes } from './grid-moves.ts'

export type GridChoicesProps = Omit<GridEditorProps, 'edit'> & {
  choices: readonly GridChoice[]
  chosen: readonly string[]
  several: boolean
}

/** One or several of a short list, in the cell itself: arrows or first letters, Space to tick, Enter to keep. */
export function GridChoices({ label, choices, chosen, several, typed, onKeep, onLeave }: GridChoicesProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const labels = choices.map((choice) => choice.label)
  const first = Math.max(
    0,
    choices.findIndex((choice) => chosen.includes(choice.value)),
  )
  const [at, setAt] = useState(() => (typed ? (choiceBy(typed, labels, labels.length - 1) ?? first) : first))
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    typed && several ? tickedBy(typed, choices, chosen) : chosen,
  )
  const ended = useRef(false)
  useEffect(() => list.current?.focus(), [])

  const keep = (value: GridValue, then: GridThen) => {
    if (ended.current) return
    ended.current = true
    onKeep(value, then)
  }
  const valueAt = (place: number) => choices[place]?.value ?? ''
  const toggle = (value: string) =>
    setTicked((before) => (before.includes(value) ? before.filter((one) => one !== value) : [...before, value]))
  const chooseNow = (then: GridThen) => keep(several ? ticked : valueAt(at), then)

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[key]
    if (step !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, step)))
    else if (key === 'Enter') chooseNow('down')
    else if (key === 'Tab') chooseNow(shiftKey ? 'back' : 'next')
    else if (key === ' ') {
      if (several) toggle(valueAt(at))
      else chooseNow('down')
    } else if (key === 'Escape') {
      ended.current = true
      onLeave()
    } else if (writes(event)) {
      const found = choiceBy(key, labels, at)
      if (found !== null) setAt(found)
      if (several && found !== null && isAlone(key, labels)) toggle(valueAt(found))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={several || undefined}
      aria-activedescendant={`${id}-${at}`}
      className={styles.choices}
      onKeyDown={onKeyDown}
      onBlur={() => keep(several ? ticked : chosen.join(''), 'stay')}
    >
      {choices.map((choice, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys of all its options
        // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and says which option it is on
        <div
          key={choice.value}
          id={`${id}-${place}`}
          role="option"
          aria-selected={several ? ticked.includes(choice.value) : place === at}
          data-at={place === at || undefined}
          className={styles.choice}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            setAt(place)
            if (several) toggle(choice.value)
            else keep(choice.value, 'stay')
          }}
        >
          {choice.label}
        </div>
      ))}
    </div>
  )
}

/** A first letter that only one choice has ticks it at once. */
function tickedBy(letter: string, choices: readonly GridChoice[], chosen: readonly string[]): readonly string[] {
  const meant = choices.filter(({ label }) => isBegunBy(letter, label))
  const only = meant[0]
  if (meant.length !== 1 || !only) return chosen
  return chosen.includes(only.value) ? chosen.filter((value) => value !== only.value) : [...chosen, only.value]
}

function isAlone(letter: string, labels: readonly string[]): boolean {
  return labels.filter((label) => isBegunBy(letter, label)).length === 1
}

function isBegunBy(letter: string, label: string): boolean {
  return label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())
}
