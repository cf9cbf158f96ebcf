import { isKnownHeading } from './heading.ts'

/** A heading of a text that somebody wrote elsewhere, and what stands below it until the next one. */
export type Section = { level: number; title: string; at: number; lines: Line[] }
export type Line = { at: number; text: string }
export type Comment = { fromLine: number; toLine: number; text: string }

const LONGEST_HEADING = 300
const UNDERLINES: Record<string, number> = { '=': 1, '-': 2, '~': 3, '^': 4, '"': 4 }

/**
 * Headings of Markdown (with # or underlined) and of reStructuredText; also questions that stand alone in bold, and words in bold
 * that are known here, where the heading above them is not. Code and comments have none.
 */
export function sectionsOf(lines: readonly Line[]): { sections: Section[]; comments: Comment[] } {
  const { text, comments } = withoutComments(lines)
  const sections: Section[] = [{ level: 0, title: '', at: 0, lines: [] }]
  let mayHaveLabels = true
  let oneParagraph: Section | null = null
  const begin = (level: number, title: string, at: number, isLabel = false) => {
    sections.push({ level, title, at, lines: [] })
    if (!isLabel) mayHaveLabels = !isKnownHeading(title)
  }
  let fence: string | null = null
  for (const [place, line] of text.entries()) {
    const open = sections.at(-1)
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line.text)?.[1]
    if (marks !== undefined) {
      if (fence === null) fence = marks
      else if (marks.startsWith(fence)) fence = null
      open?.lines.push(line)
      continue
    }
    if (fence !== null) {
      open?.lines.push(line)
      continue
    }
    const [, hashes, title] = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(line.text) ?? []
    const before = text[place - 1]
    const question = asQuestion(line.text)
    const label = mayHaveLabels ? asLabel(line.text) : undefined
    if (hashes !== undefined && title !== undefined) begin(hashes.length, title, line.at)
    else if (before && open && isUnderline(line.text, before.text) && open.lines.at(-1) === before) {
      open.lines.pop()
      begin(UNDERLINES[line.text.charAt(0)] ?? 2, before.text.trim(), before.at)
    } else if (question !== undefined) begin(6, question, line.at)
    else if (label !== undefined) {
      begin(6, label.title, line.at, true)
      if (label.rest !== '') sections.at(-1)?.lines.push({ at: line.at, text: label.rest })
      oneParagraph = label.rest === '' ? null : (sections.at(-1) ?? null)
    } else if (line.text.trim() === '' && open === oneParagraph) {
      // What follows the paragraph that a word in bold begins is not about that word any more.
      sections.push({ level: 6, title: '', at: line.at, lines: [] })
    } else open?.lines.push(line)
  }
  return { sections, comments }
}

function isUnderline(text: string, above: string): boolean {
  const sign = text.charAt(0)
  const run = text.trimEnd()
  if (!(sign in UNDERLINES) || run.length < 3 || run !== sign.repeat(run.length)) return false
  const title = above.trim()
  return (
    title !== '' &&
    title.length <= LONGEST_HEADING &&
    !/^(?:[-*+>|]|\d+[.)])/.test(title) &&
    above === above.trimStart()
  )
}

/** "**Why now?**", "Q: Why now?": how the second half of a PR/FAQ is written. */
function asQuestion(text: string): string | undefined {
  const plain = text.trim()
  if (plain.length > LONGEST_HEADING || !/\?\**$/.test(plain)) return undefined
  const [, bold] = /^(?:\d+[.)]\s+)?\*\*([^*]+)\*\*$/.exec(plain) ?? []
  const [, asked] = /^(?:\*\*)?Q(?:uestion)?\s?\d*[:.]\s*(.+)$/.exec(plain) ?? []
  return (asked ?? bold)?.replaceAll('*', '').trim()
}

/** "**Non-goals**" on a line of its own, "**The problem.** One in nine …" at the beginning of one. */
function asLabel(text: string): { title: string; rest: string } | undefined {
  const [, title = '', rest = ''] = /^ {0,3}\*\*([^*]{3,40})\*\*:?(?:\s+(\S.*))?$/.exec(text) ?? []
  const plain = title.replace(/[.:]$/, '').trim()
  return isKnownHeading(plain) ? { title: plain, rest } : undefined
}

/** Comments of HTML, which Markdown does not show, apart from the text; every line keeps its number. */
function withoutComments(lines: readonly Line[]): { text: Line[]; comments: Comment[] } {
  const text: Line[] = []
  const comments: Comment[] = []
  let open: { fromLine: number; parts: string[] } | null = null
  for (const line of lines) {
    let rest = line.text
    let shown = ''
    for (;;) {
      if (open === null) {
        const begin = rest.indexOf('<!--')
        if (begin === -1) break
        shown += rest.slice(0, begin)
        open = { fromLine: line.at, parts: [] }
        rest = rest.slice(begin + '<!--'.length)
      }
      const end = rest.indexOf('-->')
      if (end === -1) {
        open.parts.push(rest)
        rest = ''
        break
      }
      open.parts.push(rest.slice(0, end))
      comments.push({ fromLine: open.fromLine, toLine: line.at, text: open.parts.join('\n').trim() })
      open = null
      rest = rest.slice(end + '-->'.length)
    }
    text.push({ at: line.at, text: shown + rest })
  }
  if (open !== null) {
    comments.push({
      fromLine: open.fromLine,
      toLine: lines.at(-1)?.at ?? open.fromLine,
      text: open.parts.join('\n').trim(),
    })
  }
  return { text, comments }
}

/** What a section is made of: running text, points of a list, and what is neither. */
export type Piece = {
  kind: 'paragraph' | 'point' | 'other'
  text: string
  /** Points below this point. */
  below: string[]
  fromLine: number
  toLine: number
}

export function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let fence: string | null = null
  let isOpen = false
  let depth = 0
  for (const { at, text } of lines) {
    const last = pieces.at(-1)
    const marks = /^\s*(`{3,}|~{3,})/.exec(text)?.[1]
    if (fence !== null && last) {
      last.text += `\n${text}`
      last.toLine = at
      if (marks?.startsWith(fence)) {
        fence = null
        isOpen = false
      }
      continue
    }
    if (marks !== undefined) {
      fence = marks
      pieces.push({ kind: 'other', text, below: [], fromLine: at, toLine: at })
      continue
    }
    if (text.trim() === '') {
      isOpen = false
      continue
    }
    const [, indent, point] = /^(\s*)(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(text) ?? []
    if (indent !== undefined && point !== undefined) {
      if (last?.kind === 'point' && indent.length > depth + 1) {
        last.below.push(point.trim())
        last.toLine = at
      } else {
        depth = indent.length
        pieces.push({ kind: 'point', text: point.trim(), below: [], fromLine: at, toLine: at })
      }
      isOpen = true
      continue
    }
    const isTable = /^\s*\|/.test(text)
    const kind = isTable ? 'other' : 'paragraph'
    const continues =
      last && (isOpen ? isTable === (last.kind === 'other') : last.kind === 'point' && /^\s{2,}\S/.test(text))
    if (!continues) {
      pieces.push({ kind, text: text.trim(), below: [], fromLine: at, toLine: at })
    } else {
      const glue = last.kind === 'other' ? '\n' : ' '
      const lowest = last.below.length - 1
      if (last.kind === 'point' && lowest >= 0) last.below[lowest] += ` ${text.trim()}`
      else last.text += glue + text.trim()
      last.toLine = at
    }
    isOpen = true
  }
  return pieces
}
