import { type FactKey, isAboutTheRecord, keyOf, labelOf } from './fact-keys.ts'
import type { Markup, Outline, Section } from './outline.ts'
import { stateIn } from './state-words.ts'
import { readTables } from './table-facts.ts'
import type { Line } from './written-text.ts'

/** In which form something is said. */
export type Form =
  | 'front matter'
  | 'section'
  | 'heading'
  | 'bullet'
  | 'line'
  | 'table'
  | 'badge'
  | 'attribute'
  | 'comment'
  | 'title'
  | 'json'

/** Something that a file says of the decision, as it is written, with the lines on which it stands. */
export type Fact = {
  key: FactKey
  form: Form
  at: number
  lines: Line[]
  /** Before what was thought, or under a heading that is about the record. */
  isAtHead: boolean
  /** Of the front matter, not at its top: it may be about something else than the decision. */
  isNested?: boolean
}

/** One key of the front matter, of a mapping or a JSON object, with its values as words. */
export type Entry = { key: string; values: string[]; at: number; isNested?: boolean }

const LABEL =
  /^\s*(?:>\s*)*(?:[-*+•◦]\s+|\d+[.)]\s+)?(?:(?:\p{Extended_Pictographic}|\uFE0F|\u200d)+\s*)?(?:\*\*|__|\*|_|`|<b>|<strong>)?\s*([\p{L}#][\p{L}\p{N} #&'’/()._-]{0,48}?)\s*(?:\*\*|__|\*|_|`|<\/b>|<\/strong>)?\s*(?:[:：=]|\s[-–—]\s)\s*(?:\*\*|__|\*(?!\s)|_|`|<\/b>|<\/strong>)?\s*(.*)$/u
const BULLET = /^\s*(?:>\s*)*[-*+•◦]\s+/
const ATTRIBUTE = /^\s*:([\w -]{1,40}):\s*(.*)$/

/** Below such a heading a state is that of an alternative. */
const ALTERNATIVES = /^\W*(?:[\d.]+\s+)?(?:(?:rejected|considered|other)\s+)?(?:alternatives?|options?)\b/i

/** Everything that a text says in the form of a label and a value. */
export function factsOf({ sections, comments }: Outline, markup: Markup): Fact[] {
  const facts: Fact[] = []
  let titled = false
  let isBody = false
  let alternative: Section | undefined
  for (const section of sections) {
    if (alternative && section.level <= alternative.level) alternative = undefined
    if (section.level > 1 && titled && ALTERNATIVES.test(section.title ?? '')) alternative ??= section
    const own = section.title === null ? undefined : headingKey(section)
    const key = own === 'status' && alternative ? undefined : own
    const isAtHead: boolean = !isBody || (section.title !== null && isAboutTheRecord(section.title))
    if (section.title !== null && !titled) titled = true
    else if (
      section.title !== null &&
      key === undefined &&
      !isAboutTheRecord(section.title) &&
      section.lines.length > 0
    )
      isBody = true
    const head = isAtHead && (!isBody || (section.title !== null && isAboutTheRecord(section.title)))
    if (section.title !== null && key === undefined) addInHeading(section, facts)
    const found = factsInLines(section.lines, markup, head).filter((fact) => !alternative || fact.key !== 'status')
    facts.push(...found)
    if (key) {
      const inside = found.filter((fact) => fact.key === key)
      if (inside.length > 0) for (const fact of inside) fact.isAtHead = true
      else
        facts.push({
          key,
          form: 'section',
          at: section.at,
          lines: section.lines.filter(({ text }) => text.trim() !== ''),
          isAtHead: true,
        })
    }
  }
  for (const fact of factsInLines(comments, markup, false)) facts.push({ ...fact, form: 'comment', isAtHead: false })
  return facts
}

export function factsOfEntries(entries: readonly Entry[], form: 'front matter' | 'json'): Fact[] {
  const spaced = entries.map((entry) => ({ ...entry, key: entry.key.replace(/([a-z])([A-Z])/g, '$1 $2') }))
  // Beside a status that is called the decision’s, one that is just called so is about the page.
  const [own, others] = [spaced.filter(isOfTheDecision), spaced.filter((entry) => !isOfTheDecision(entry))]
  return [...own, ...others].flatMap(({ key, values, at, isNested }) => {
    const known = keyOf(key)
    return known && values.length > 0
      ? [
          {
            key: known,
            form,
            at,
            lines: values.map((text) => ({ at, text })),
            isAtHead: true,
            ...(isNested && { isNested }),
          },
        ]
      : []
  })
}

function isOfTheDecision({ key }: Entry): boolean {
  return /^(?:adr|decision|rfc) (?:status|state)$/.test(labelOf(key))
}

function headingKey({ title, level }: Section): FactKey | undefined {
  return level >= 1 && title !== null ? keyOf(title) : undefined
}

/** `## Status: Accepted`, and `## Accepted` is none. */
function addInHeading({ title, at }: Section, facts: Fact[]): void {
  const [, label = '', value = ''] = /^([^:：–—-]{2,30})(?:[:：]|\s[–—-]\s)\s*(.+)$/.exec(title ?? '') ?? []
  const key = keyOf(label)
  if (key && key !== 'number' && key !== 'title')
    facts.push({ key, form: 'heading', at, lines: [{ at, text: value }], isAtHead: true })
}

function factsInLines(lines: readonly Line[], markup: Markup, isAtHead: boolean): Fact[] {
  const facts: Fact[] = []
  const { tables, others } = readTables(lines, markup)
  for (const fact of tables) facts.push({ ...fact, form: 'table', isAtHead })
  for (let index = 0; index < others.length; index += 1) {
    const line = others[index] as Line
    for (const badge of badgesIn(line)) facts.push({ ...badge, form: 'badge', isAtHead })
    for (const { text, isOnly } of piecesOf(line.text)) {
      const read = labelled(text, markup)
      if (!read) continue
      const { key, value, form } = read
      const more =
        value === '' || form === 'bullet' || form === 'attribute' ? continued(others, index, line, value === '') : []
      if (value === '' && more.length === 0) continue
      const said =
        value === '' ? more : isOnly ? [{ at: line.at, text: value }, ...more] : [{ at: line.at, text: value }]
      facts.push({ key, form, at: line.at, lines: said, isAtHead })
    }
  }
  return facts
}

/** Several labels on one line, as `**Status:** Accepted | **Date:** 2020-02-03`. */
function piecesOf(text: string): { text: string; isOnly: boolean }[] {
  const cut = text
    .split(
      /\s*[|·•]\s+(?=(?:\*\*|__|\*|_)?[\p{L}][\p{L} ]{1,24}(?:\*\*|__|\*|_)?\s*[:：])|(?<=[^\s*+>-])\s+(?=\*\*[\p{L}][\p{L} ]{1,24}(?::\*\*|\*\*:))|(?<=[.)]|\*\*)\s+(?=(?:Status|Statut|Stato|Estado|État|Статус):\s)|<br\s*\/?>\s*/u,
    )
    .filter((piece) => piece.trim() !== '')
  return cut.map((piece) => ({ text: piece, isOnly: cut.length === 1 }))
}

function labelled(
  text: string,
  markup: Markup,
): { key: FactKey; value: string; form: 'bullet' | 'line' | 'attribute' } | undefined {
  const [, name, attribute = ''] = markup === 'markdown' ? [] : (ATTRIBUTE.exec(text) ?? [])
  if (name) {
    const key = keyOf(name)
    return key ? { key, value: attribute.trim(), form: 'attribute' } : undefined
  }
  const bare = text
    .replace(/^\s*\[\^?[^\]]*\]:.*/, '')
    .replace(/^(\s*(?:[-*+]\s+)?)\[([^\]]{2,40})\]\([^)]*\)(?=\s*:)/, '$1$2')
  const [, label = '', value = ''] = LABEL.exec(bare) ?? []
  const key = keyOf(label)
  if (key) return { key, value: trimmed(value), form: BULLET.test(text) ? 'bullet' : 'line' }
  // `**Status** Accepted`, and `**Status**` on a line of its own.
  const [, bold = '', after = ''] =
    /^\s*(?:>\s*)*(?:[-*+]\s+)?(?:\*\*|__|\*|_)([\p{L}][\p{L} ]{1,30})(?:\*\*|__|\*|_)\s*(.*)$/u.exec(bare) ?? []
  const boldKey = bold === '' ? undefined : keyOf(bold)
  if (boldKey && (after === '' || /^[\p{Lu}\p{Lo}[✅`*]/u.test(after)))
    return { key: boldKey, value: trimmed(after), form: BULLET.test(text) ? 'bullet' : 'line' }
  // A line with nothing but the word, and the value below.
  const alone = /^\s*(status|statut|estado|état)\s*:?\s*$/i.exec(bare)?.[1]
  return alone ? { key: 'status', value: '', form: 'line' } : undefined
}

function trimmed(value: string): string {
  return value
    .trim()
    .replace(/^(?:\*\*|__)\s+/, '')
    .replace(/\s*\\$/, '')
}

/** What stands below a label: deeper bullets, or for a label with nothing after it the next lines of words. */
function continued(lines: readonly Line[], index: number, label: Line, isEmpty: boolean): Line[] {
  const depth = label.text.search(/\S/)
  const more: Line[] = []
  for (const line of lines.slice(index + 1, index + 30)) {
    const isBlank = line.text.trim() === ''
    if (isBlank && (more.length > 0 || !isEmpty)) break
    if (isBlank) continue
    const isDeeper = line.text.search(/\S/) > depth
    if (
      !isDeeper &&
      !(isEmpty && (BULLET.test(line.text) ? !BULLET.test(label.text) : more.length === 0 || !BULLET.test(label.text)))
    )
      break
    if (!isDeeper && LABEL.test(line.text) && keyOf(LABEL.exec(line.text)?.[1] ?? '')) break
    if (/^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?\s*$/.test(line.text)) break
    more.push(line)
  }
  return more
}

function badgesIn({ at, text }: Line): Pick<Fact, 'key' | 'at' | 'lines'>[] {
  const facts: Pick<Fact, 'key' | 'at' | 'lines'>[] = []
  for (const [, alt = '', address = ''] of text.matchAll(/!\[([^\]]{0,80})\]\(([^)\s]{1,300})/g)) {
    const [, drawn = ''] = /\/badge\/([^?/]+)/.exec(address) ?? []
    const [label = '', value = ''] = shown(drawn).split('\0')
    const key = isState(alt) && isState(value) ? 'status' : (keyOf(label) ?? keyOf(alt))
    if (key && value !== '') facts.push({ key, at, lines: [{ at, text: value }] })
    else if (drawn === '' && /status/i.test(alt) && labelOf(alt) !== 'status')
      facts.push({ key: 'status', at, lines: [{ at, text: alt.replace(/status\s*:?/i, '').trim() }] })
  }
  return facts
}

/** A picture that says nothing but a state, whatever it is labelled. */
function isState(said: string): boolean {
  return said.length < 25 && stateIn(said)?.isFirst === true
}

function shown(drawn: string): string {
  let text = drawn
  try {
    text = decodeURIComponent(drawn)
  } catch {
    // It is read as it is written.
  }
  return text.replaceAll('--', '\u0001').replaceAll('-', '\0').replaceAll('\u0001', '-').replaceAll('_', ' ')
}
