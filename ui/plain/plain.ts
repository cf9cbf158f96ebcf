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
  /** What the script says of answers that it keeps; with `at`, what is sent from here is kept until the server has it. */
  drafts?: { at?: { place: string; next: string }; says: DraftWords }
  children: ReactNode
}

/** What the script says of answers that are kept on the device; `{n}` stands for how many. */
export type DraftWords = {
  /** Nothing is left on the device. */
  saved: string
  keptOne: string
  keptMany: string
  waiting: string
  refusedOne: string
  refusedMany: string
}

/** One thought a screen: where one is, the question, what can be done, and the way back. */
export function plainFrame({ kicker, heading, progress, back, refusal, drafts, children }: PlainFrame): ReactNode {
  return h(
    'main',
    {
      id: 'main',
      ...(drafts ? { 'data-says': JSON.stringify(drafts.says) } : {}),
      ...(drafts?.at ? { 'data-place': drafts.at.place, 'data-next': drafts.at.next } : {}),
    },
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

/** A form of several rows that the script sends as soon as the last of them was tapped. */
export function rowsForm(pass: string, ...rows: ReactNode[]): ReactNode {
  return h(
    'form',
    { method: 'post', 'data-auto': '' },
    h('input', { type: 'hidden', name: 'pass', value: pass }),
    ...rows,
  )
}

export type PlainChoice = {
  value: string
  label: string
  /** The place to which this answer leads, where it is not that of the others. */
  next?: string
}

/** Answers as full-width buttons: one tap answers and goes on. What was chosen before is marked and said. */
export function choiceButtons(asked: {
  name: string
  choices: readonly PlainChoice[]
  chosen: string | null
  chosenSays: string
  /** Chosen elsewhere, in a letter: nothing is answered until it is pressed. */
  preselected?: { value: string; says: string } | undefined
}): ReactNode {
  const { name, choices, chosen, chosenSays, preselected } = asked
  return h(
    Fragment,
    null,
    ...choices.map(({ value, label, next }) => {
      const isChosen = value === chosen
      const mark = isChosen ? h('span', { className: 'hidden' }, ` (${chosenSays})`) : null
      const isPreselected = preselected?.value === value
      return h(
        'button',
        {
          key: value,
          type: 'submit',
          name,
          value,
          ...(next === undefined ? {} : { 'data-next': next }),
          ...(isChosen ? { 'data-chosen': '' } : {}),
          ...(isPreselected ? { className: 'preselected' } : {}),
        },
        label,
        isPreselected ? h('small', null, preselected.says) : mark,
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

/** Several screens in one reply, which nobody sees: the script shows each when its turn has come. */
export function plainStore(screens: readonly ReactNode[]): ReactNode {
  return h('div', null, ...screens.map((screen, at) => h('template', { key: at }, screen)))
}

/** One of several answers beside others that are chosen too: radio buttons, as large as any other target. */
export function choiceSet(asked: {
  name: string
  legend: ReactNode
  choices: readonly PlainChoice[]
  chosen: string | null
  /** Short answers stand two in a line. */
  inPairs?: boolean
}): ReactNode {
  const { name, legend, choices, chosen, inPairs = false } = asked
  return h(
    'fieldset',
    inPairs ? { className: 'pairs' } : null,
    h('legend', null, legend),
    ...choices.map(({ value, label }) =>
      h(
        'label',
        { key: value, className: 'choice' },
        h('input', { type: 'radio', name, value, defaultChecked: value === chosen }),
        h('span', null, label),
      ),
    ),
  )
}

/** A box to tick, beside what it says. */
export function tickBox({ name, label, ticked }: { name: string; label: string; ticked: boolean }): ReactNode {
  return h(
    'label',
    { className: 'tick' },
    h('input', { type: 'checkbox', name, value: 'on', defaultChecked: ticked }),
    h('span', null, label),
  )
}

/**
 * Puts options in an order: one tap for the first, one for the second, and so on; the last one follows by itself.
 * Without scripts each tap is a request with the order so far; with them only the whole order is sent.
 */
export function rankingButtons(asked: {
  name: string
  options: readonly string[]
  /** Places of the options in the order so far. */
  order: readonly number[]
  placeSays: (place: number) => string
}): ReactNode {
  const { name, options, order, placeSays } = asked
  return h(
    Fragment,
    null,
    order.length === 0
      ? null
      : h('ol', { className: 'ranked' }, ...order.map((option) => h('li', { key: option }, options[option]))),
    h('input', { type: 'hidden', name: `${name}-so-far`, value: order.join(',') }),
    ...options.map((option, at) =>
      order.includes(at)
        ? null
        : h(
            'button',
            { key: option, type: 'submit', name: `${name}-next`, value: String(at) },
            h('span', { className: 'hidden' }, `${placeSays(order.length + 1)} `),
            option,
          ),
    ),
  )
}
