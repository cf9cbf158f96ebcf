export type GridChoice = { value: string; label: string }

/** How one cell is edited, with what stands in it now. */
export type GridEdit =
  | { kind: 'text'; value: string; longest?: number }
  | { kind: 'one'; value: string; choices: readonly GridChoice[] }
  | { kind: 'several'; value: readonly string[]; choices: readonly GridChoice[] }

export type GridValue = string | readonly string[]

/** Where to go once a value is kept. */
export type GridThen = 'down' | 'next' | 'back' | 'stay'

export type GridEditorProps = {
  /** Which cell of which row, for those who do not see the table. */
  label: string
  edit: GridEdit
  /** What was typed on the cell to begin. */
  typed: string | null
  onKeep: (value: GridValue, then: GridThen) => void
  onLeave: () => void
}

/** A value as it is shown while it is on its way. */
export function inWords(edit: GridEdit, value: GridValue): string {
  if (edit.kind === 'text' || typeof value === 'string') {
    const text = String(value)
    return edit.kind === 'text' ? text : (edit.choices.find((choice) => choice.value === text)?.label ?? text)
  }
  return edit.choices.flatMap((choice) => (value.includes(choice.value) ? choice.label : [])).join(', ')
}

export function isSameValue(one: GridValue, other: GridValue): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return one.length === other.length && one.every((value) => other.includes(value))
}
