import type { Fact, Form } from './facts.ts'
import { plainWords } from './plain-words.ts'
import { stageReached } from './stages.ts'
import { type FileState, isPartly, readState, stateIn } from './state-words.ts'
import { rowsIn } from './table-facts.ts'
import type { Line } from './written-text.ts'

/** What a file says of the state, as it is written and as we understand it. */
export type ReadStatus = {
  state: FileState | null
  /** All of it, line after line. */
  raw: string | null
  /** The line that decided, and where on it. */
  at: number | null
  said: string | null
  form: Form | null
  doubt: string | null
}

const NONE: ReadStatus = { state: null, raw: null, at: null, said: null, form: null, doubt: null }
const LIST = /^\s*(?:>\s*)*(?:[-*+•]\s+|\d+[.)]\s+)/
const RELATION =
  /^(?:supersedes|supercedes|replaces|amends?|amended by|clarif(?:ies|ied by)|related?(?: to)?|depends on|extends|extended by|refines|see|supports|ersetzt(?= (?:die|den|das|adr|\[))|remplace(?= (?:l|adr|\[))|sustituye|substitui|reemplaza|builds on|implements|date|drives|driven by|complements|note|update)\b/i

/** The state that holds. Of several places, the one made for it comes first; where they differ, somebody must look. */
export function statusOf(facts: readonly Fact[]): ReadStatus {
  const read = inOrder(facts.filter(({ key }) => key === 'status')).map(readFact)
  const understood = read.find(({ state }) => state !== null && state !== 'unknown')
  const best = understood ?? read.find(({ state }) => state !== null) ?? read.find(({ raw }) => raw !== null)
  const replaced = facts.find((fact) => fact.key === 'superseded-by' && fact.isAtHead && namesAnother(fact))
  if (!best) {
    if (!replaced) return NONE
    const raw = replaced.lines.map(({ text }) => text.trim()).join('\n')
    return {
      state: 'superseded',
      raw,
      at: replaced.at,
      said: null,
      form: replaced.form,
      doubt: 'It only says what took its place.',
    }
  }
  const other = read.find(
    ({ state, form }) => form !== 'comment' && state !== null && state !== 'unknown' && state !== best.state,
  )
  if (other && !best.doubt) return { ...best, doubt: `Line ${other.at} says “${short(other.said ?? '')}”.` }
  return best
}

function namesAnother(fact: Fact): boolean {
  const said = fact.lines.map(({ text }) => plainWords(text)).join(' ')
  return /\d|\]\(/.test(said) && !/^(?:n\/?a|none|-|—|no\b|\{)/i.test(said)
}

function inOrder(facts: readonly Fact[]): Fact[] {
  const rank = (fact: Fact) => {
    if (fact.form === 'comment') return 4
    if (!fact.isAtHead) return 3
    if (fact.form === 'badge') return 2
    if (fact.form === 'front matter' || fact.form === 'json') return fact.isNested || isOfASite(fact) ? 2 : 0
    return 1
  }
  const inBody = facts.filter((fact) => rank(fact) === 3)
  // Several in the body: a log of many decisions, or examples; none of them is about the whole file.
  return facts
    .filter((fact) => rank(fact) !== 3 || (inBody.length === 1 && fact.form !== 'badge'))
    .filter((fact) => rank(fact) !== 4 || !/[{}|]/.test(fact.lines.map(({ text }) => text).join('')))
    .map((fact, place) => ({ fact, place }))
    .sort((one, next) => rank(one.fact) - rank(next.fact) || one.place - next.place)
    .map(({ fact }) => fact)
}

/** What site generators call a status is about the page. */
function isOfASite({ lines }: Fact): boolean {
  return /^(?:published|publish|stable|beta|alpha|new|current|live|active)$/i.test(lines[0]?.text.trim() ?? '')
}

function readFact(fact: Fact): ReadStatus {
  const lines = fact.lines.filter(
    ({ text }) => text.trim() !== '' && !/^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/.test(text),
  )
  const raw = lines.map(({ text }) => text.replace(LIST, '').trim()).join('\n') || null
  if (raw === null) return NONE
  const ticked = tickedOf(lines)
  if (ticked === 'choices')
    return { ...NONE, raw, at: fact.at, form: fact.form, doubt: 'Nothing is chosen of what a template offers.' }
  const stage = stageReached(rowsIn(lines))
  if (stage)
    return { ...NONE, state: stage.state, raw, at: stage.at, form: fact.form, doubt: 'A table of stages says it.' }
  const held = ticked
    ? { line: ticked, state: readState(unlisted(ticked)) }
    : heldOf(lines.filter(({ text }) => !isAsking(text)))
  if (!held) return { ...NONE, raw, at: fact.at, form: fact.form }
  const { line } = held
  const placeholder = held.state === 'choices'
  const state = held.state === 'choices' ? null : held.state
  const doubt = placeholder
    ? 'Nothing is chosen of what a template offers.'
    : state === 'unknown'
      ? 'It is no word that we know.'
      : doubtOf(unlisted(line))
  return { state, raw, at: line.at, said: unlisted(line), form: fact.form, doubt }
}

/** What a template asks whoever fills it in, as “What is the status: proposed, accepted, …?”. */
function isAsking(text: string): boolean {
  const words = plainWords(text)
  return (
    /^(?:what(?:'s| is) the (?:current )?status\b|one of\b|choose\b|select\b)/i.test(words) ||
    (/\?$|\betc\.?$/i.test(words) &&
      words.split(/[,/|]|\bor\b/).filter((piece) => stateIn(piece.trim())?.isFirst).length > 2)
  )
}

function unlisted({ text }: Line): string {
  return text.replace(LIST, '').trim()
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The word that was taken stands far from the beginning, so it may be about something else. */
function doubtOf(said: string): string | null {
  const text = plainWords(said)
  const found = stateIn(text)
  if (!found) return text === '' || !/\p{L}/u.test(text) ? null : 'It is nearly a word that we know.'
  if (found.isFirst) return null
  return found.from > 40 ? 'The word stands in the middle of a sentence.' : null
}

/** The choice with a cross in its box. */
function tickedOf(lines: readonly Line[]): Line | 'choices' | undefined {
  const boxes = lines.filter(({ text }) => /^\s*(?:[-*+]\s+)?\[[ xX✓✔]\]/.test(text))
  if (boxes.length === 0) return undefined
  const ticked = boxes.filter(({ text }) => /\[[xX✓✔]\]/.test(text)).at(-1)
  if (!ticked) return 'choices'
  return { at: ticked.at, text: ticked.text.replace(/\[[xX✓✔]\]\s*/, '') }
}

/** Of several lines the last that says a state; what was replaced stays replaced, and of days the latest counts. */
function heldOf(lines: readonly Line[]): { line: Line; state: FileState | 'choices' | null } | undefined {
  let held: { line: Line; state: FileState | 'choices' | null; day: string } | undefined
  for (const [index, line] of lines.entries()) {
    const text = unlisted(line)
    const words = plainWords(text)
    if (words === '' && !/\p{Extended_Pictographic}/u.test(text)) continue
    if (held && goesOnFrom(lines[index - 1], line)) continue
    if (RELATION.test(words) && !(index === 0 && /^amended\b/i.test(words) && lines.length === 1)) {
      if (/superseded|superceded/i.test(words)) {
        // What follows may still say what took its place.
      } else continue
    }
    const state = readState(text)
    if (state === null) continue
    if (!held || held.state === 'unknown') {
      if (held && !isBeginning(words)) continue
      held = { line, state, day: dayOf(words) }
      continue
    }
    if (state === 'unknown' || state === 'choices' || !isBeginning(words)) continue
    const day = dayOf(words)
    if (held.state === 'superseded' && state !== 'superseded' && !(day !== '' && day > held.day)) continue
    if (day !== '' && held.day !== '' && day < held.day) continue
    if (state === 'superseded' && isPartly(words)) continue
    if (state === 'amended') continue
    held = { line, state, day: day || held.day }
  }
  return held
}

const BROKEN_FROM = 40

/** In the middle of a sentence a long line was broken; the first word of the next one begins nothing. */
function goesOnFrom(before: Line | undefined, line: Line): boolean {
  return (
    before !== undefined &&
    before.at + 1 === line.at &&
    before.text.length >= BROKEN_FROM &&
    /[\p{L}\p{N},]\s?$/u.test(before.text) &&
    /^\s*\p{Ll}/u.test(line.text)
  )
}

/** A line that is a state, and no sentence that happens to begin with such a word. */
function isBeginning(words: string): boolean {
  const found = stateIn(words)
  if (!found?.isFirst) return false
  const after = words.slice(found.to).trimStart()
  return (
    after === '' ||
    /^(?:[^\p{L}\p{N}\s]|by\b|on\b|in\b|at\b|since\b|as of\b|with\b|for\b|am\b|par\b|por\b|le\b|durch\b|\d|adr\b)/iu.test(
      after,
    )
  )
}

function dayOf(words: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? ''
}
