import type { UiWords } from '../words.tsx'

/** One group on the bars of a choice. */
export type ChoiceGroup = {
  id: string
  name: string
  place: number
  answered: number
  asked: number
  /** How many chose each option, by its key; null where it may not be shown. */
  counts: Readonly<Record<string, number>> | null
  /** Which option each other group expected most of this one. */
  expectedBy?: readonly { by: string; place: number; key: string }[]
  /** How many would prefer each option; apart from what was understood. */
  wishes?: Readonly<Record<string, number>>
}

type Bars = {
  options: readonly { key: string; label: string }[]
  stated: string | undefined
  groups: readonly ChoiceGroup[]
}

/** The bars read aloud: what is stated, what each group chose, and what was expected of it. */
export function choiceInWords({ options, stated, groups }: Bars, words: UiWords): string {
  const labelOf = (key: string) => options.find((option) => option.key === key)?.label ?? ''
  const lines = groups.map(({ name, answered, asked, counts, expectedBy = [] }) => {
    const told = counts
      ? words.list(options.map(({ key, label }) => `“${label}” ${counts[key] ?? 0}`))
      : words.chart.nothingToShow
    const expected = expectedBy.map(({ by, key }) => words.chart.expected(by, `“${labelOf(key)}”`))
    return `${[`${name} (${words.chart.answeredOf(answered, asked)}): ${told}`, ...expected].join('; ')}.`
  })
  const line = stated === undefined ? [] : [`${words.chart.stated}: “${labelOf(stated)}”.`]
  return [...line, ...lines].join(' ')
}

/** Cut to so many letters, with a sign that it is cut. */
export function cuts(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, Math.max(1, letters - 1))}…` : text
}
