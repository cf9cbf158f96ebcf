import { Fragment, createElement as h, type ReactNode } from 'react'

export type PlainFrame = {
  /** One short line above the heading: where one is. */
  kicker?: string
  heading: string
  /** How far one has come; left out where there is no way to go. */
  progress?: { at: number; of: number; says: string }
  /** Where "back" leads, relative to this page. */
  back?: { href: string; says: string }
  /** What was not accepted, and what to do. */
  refusal?: string | undefined
  children: ReactNode
}

/** One thought a screen: where one is, the question, what can be done, and the way back. */
export function plainFrame({ kicker, heading, progress, back, refusal, children }: PlainFrame): ReactNode {
  return h(
    'main',
    { id: 'main' },
    progress ? progressDots(progress) : null,
    kicker ? h('p', { className: 'kicker' }, kicker) : null,
    h('h1', { tabIndex: -1 }, heading),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal) : null,
    children,
    back ? h('p', null, h('a', { className: 'back', href: back.href }, back.says)) : null,
  )
}

/** Small dots for the eye; in words for everybody else. */
export function progressDots({ at, of, says }: { at: number; of: number; says: string }): ReactNode {
  const dots = Array.from({ length: of }, (_, place) =>
    h('li', {
      key: place,
      ...(place + 1 === at ? { 'aria-current': 'step' as const } : {}),
      ...(place + 1 < at ? { 'data-done': '' } : {}),
    }),
  )
  return h(
    Fragment,
    null,
    h('p', { className: 'hidden' }, says),
    h('ol', { className: 'dots', 'aria-hidden': true }, ...dots),
  )
}

/** A form that posts back to its own address with the pass of this visit. */
export function plainForm(pass: string, ...fields: ReactNode[]): ReactNode {
  return h('form', { method: 'post' }, h('input', { type: 'hidden', name: 'pass', value: pass }), ...fields)
}

export type PlainChoice = { value: string; label: string }

/** Answers as full-width buttons: one tap answers and goes on. What was chosen before is marked and said. */
export function choiceButtons(asked: {
  name: string
  choices: readonly PlainChoice[]
  chosen: string | null
  chosenSays: string
}): ReactNode {
  const { name, choices, chosen, chosenSays } = asked
  return h(
    Fragment,
    null,
    ...choices.map(({ value, label }) => {
      const isChosen = value === chosen
      const mark = isChosen ? h('span', { className: 'hidden' }, ` (${chosenSays})`) : null
      return h(
        'button',
        { key: value, type: 'submit', name, value, ...(isChosen ? { 'data-chosen': '' } : {}) },
        label,
        mark,
      )
    }),
  )
}

export function primaryButton(says: string, more: { name?: string; value?: string } = {}): ReactNode {
  return h('button', { type: 'submit', className: 'primary', ...more }, says)
}

/** A few lines of own words under their label. */
export function plainTextArea(field: {
  name: string
  label: string
  value: string
  most: number
  rows?: number
}): ReactNode {
  const { name, label, value, most, rows = 3 } = field
  return h(
    'label',
    { className: 'field' },
    h('span', null, label),
    h('textarea', { name, rows, maxLength: most, defaultValue: value }),
  )
}
