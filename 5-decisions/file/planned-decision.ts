import type { Consequence, OptionNotTaken, Outcome, Stage } from '../decision.ts'
import { labelOf } from './fact-keys.ts'
import type { Section } from './outline.ts'
import { plainWords } from './plain-words.ts'
import { stageFor } from './portable.ts'
import type { ReadDecision } from './reading.ts'
import { fileOf } from './record-edges.ts'
import type { Line } from './written-text.ts'

/** What a file would become here. */
export type PlannedDecision = {
  question: string
  chosen: string
  because: string
  consequences: Consequence[]
  options: OptionNotTaken[]
  stage: Stage
  outcome: Outcome | null
  decidedOn: string | null
  reviewOn: string | null
  aliases: string[]
}

const LONGEST_LINE = 500
const LONGEST_PARAGRAPH = 4_000
const DECISION =
  /^(?:decision(?: outcome)?|decisions|the decision|resolution|outcome|entscheidung|décision|decisión|decisão|beslissing|decyzja|решение|决定|决策|決定|決定事項|chosen option|proposal|solution)$/
const REASON =
  /^(?:rationale|reasons?|reasoning|justification|argument|why|begründung|justificación|justificativa|理由|uzasadnienie|обоснование)$/
const CONTEXT =
  /^(?:context(?: and problem statement)?|background|problem(?: statement)?|issue|motivation|kontext(?: und problemstellung)?|contexte|contexto|contesto|背景|上下文|コンテキスト|kontekst|контекст)$/
const CONSEQUENCES =
  /^(?:consequences|positive consequences|negative consequences|neutral consequences|positive|negative|neutral|implications|konsequenzen|auswirkungen|conséquences|consecuencias|consequências|影響|后果|结果|konsekwencje|последствия|impact|results?|pros|cons|benefits|drawbacks|trade ?offs|risks)$/

export function plannedFor(read: ReadDecision, today: string): PlannedDecision {
  const { sections } = read.outline
  const decision = textUnder(sections, DECISION)
  const [, option = '', why = ''] =
    /^chosen option:?\s*["“]?(.+?)["”]?\s*[,.]?\s+because:?\s+([\s\S]+)$/i.exec(decision) ?? []
  const reason = textUnder(sections, REASON)
  const { stage, outcome } = stageFor(read.status)
  const decidedOn = dayOrNone(read.days.decided)
  const reviewOn = dayOrNone(read.days.review)
  const isPossible = decidedOn !== null && decidedOn <= today
  return {
    question: cut(read.title, LONGEST_LINE),
    chosen: cut(option || decision || read.title, LONGEST_PARAGRAPH),
    because: cut(why || reason || textUnder(sections, CONTEXT), LONGEST_PARAGRAPH),
    consequences: consequencesIn(sections),
    options: optionsIn(sections),
    stage,
    outcome,
    decidedOn: isPossible ? decidedOn : null,
    reviewOn: reviewOn !== null && (decidedOn === null || reviewOn > decidedOn) ? reviewOn : null,
    aliases: aliasesOf(read),
  }
}

/** Under which numbers and names it is known where it comes from. */
function aliasesOf({ path, number }: ReadDecision): string[] {
  return [...(number === null ? [] : [`ADR-${String(number).padStart(4, '0')}`]), cut(fileOf(path), 200)]
}

function dayOrNone(day: string | undefined): string | null {
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
}

/** The text below the first heading of this kind, with what stands in its own parts up to the next list of consequences. */
function textUnder(sections: readonly Section[], wanted: RegExp): string {
  const at = sections.findIndex(
    ({ title, lines }, place) =>
      title !== null && wanted.test(labelOf(title)) && (hasWords(lines) || isDeeper(sections, place)),
  )
  const found = sections[at]
  if (!found) return ''
  const parts = [found.lines]
  for (const section of sections.slice(at + 1)) {
    if (section.level <= found.level || CONSEQUENCES.test(labelOf(section.title ?? '')) || hasWords(parts.flat())) break
    parts.push(section.lines)
  }
  return paragraphsOf(parts.flat())
}

function isDeeper(sections: readonly Section[], place: number): boolean {
  return (sections[place + 1]?.level ?? 0) > (sections[place]?.level ?? 0)
}

function hasWords(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.trim() !== '')
}

function paragraphsOf(lines: readonly Line[]): string {
  const pieces: string[] = []
  let isOpen = false
  for (const { text } of lines) {
    const words = plainWords(text)
    const isRow = /^\s*(?:[-*+]|\d+[.)])\s/.test(text)
    if (words === '') isOpen = false
    else if (isOpen && !isRow) pieces[pieces.length - 1] += ` ${words}`
    else {
      pieces.push(words)
      isOpen = true
    }
  }
  return pieces.join('\n')
}

function consequencesIn(sections: readonly Section[]): Consequence[] {
  const found: Consequence[] = []
  for (const { title, lines } of sections) {
    const label = labelOf(title ?? '')
    if (title === null || !CONSEQUENCES.test(label)) continue
    for (const text of rowsOf(lines)) {
      const [, said = '', what = text] =
        /^(good|bad|neutral|positive|negative)\b[,:]?\s+(?:because\s+)?(.+)$/i.exec(text) ?? []
      const kind = kindOf(said.toLowerCase() || label)
      found.push({ what: cut(what, LONGEST_LINE), kind, borneBy: null })
    }
  }
  return found.slice(0, 30)
}

function kindOf(said: string): Consequence['kind'] {
  if (/^(?:good|positive|pros|benefits)/.test(said)) return 'good'
  return /^(?:bad|negative|cons$|drawbacks|risks)/.test(said) ? 'bad' : 'neutral'
}

/** The rows of a list; where there is none, its paragraphs. */
function rowsOf(lines: readonly Line[]): string[] {
  const rows = lines
    .filter(({ text }) => /^\s{0,3}(?:[-*+]|\d+[.)])\s/.test(text))
    .map(({ text }) => plainWords(text.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')))
  const words = rows.filter(Boolean)
  return words.length > 0 ? words : paragraphsOf(lines).split('\n').filter(Boolean)
}

/** What was not chosen and says why not, as the lists of pros and cons have it. */
function optionsIn(sections: readonly Section[]): OptionNotTaken[] {
  const at = sections.findIndex(({ title }) =>
    /^(?:pros and cons of the options|options|alternatives(?: considered)?|considered (?:options|alternatives))$/.test(
      labelOf(title ?? ''),
    ),
  )
  const list = sections[at]
  if (!list) return []
  const options: OptionNotTaken[] = []
  for (const { title, level, lines } of sections.slice(at + 1)) {
    if (level <= list.level) break
    const against = rowsOf(lines).flatMap(
      (text) => /^(?:bad|negative|con)\b[,:]?\s+(?:because\s+)?(.+)$/i.exec(text)?.[1] ?? [],
    )
    if (title !== null && against.length > 0)
      options.push({
        option: cut(plainWords(title), LONGEST_LINE),
        notChosenBecause: cut(against.join('; '), LONGEST_PARAGRAPH),
      })
  }
  return options.slice(0, 20)
}

function cut(text: string, longest: number): string {
  const bare = text.trim()
  return bare.length <= longest ? bare : `${bare.slice(0, longest - 1).trimEnd()}…`
}
