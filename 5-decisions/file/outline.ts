import type { Line } from './written-text.ts'

export type Markup = 'markdown' | 'restructuredtext' | 'asciidoc'

/** A part of a text under its heading; the first one, before any heading, has none. */
export type Section = { title: string | null; level: number; at: number; lines: Line[] }
export type Outline = { sections: Section[]; comments: Line[] }

/** The parts of a text in their order, without code and with comments apart. */
export function outlineOf(lines: readonly Line[], markup: Markup): Outline {
  if (markup === 'restructuredtext') return outlineOfRst(lines)
  return markup === 'asciidoc' ? outlineOfAsciidoc(lines) : outlineOfMarkdown(lines)
}

function begun(): Outline & { add(line: Line): void; open(title: string, level: number, at: number): void } {
  const sections: Section[] = [{ title: null, level: 0, at: 0, lines: [] }]
  return {
    sections,
    comments: [],
    add: (line) => sections.at(-1)?.lines.push(line),
    open: (title, level, at) => sections.push({ title, level, at, lines: [] }),
  }
}

function outlineOfMarkdown(lines: readonly Line[]): Outline {
  const outline = begun()
  let fence = ''
  let isComment = false
  let hasWords = false
  for (const [index, { at, text }] of lines.entries()) {
    if (fence !== '') {
      if (text.trim().startsWith(fence) && text.trim().replaceAll(fence[0] ?? '', '') === '') fence = ''
      continue
    }
    const opened = isComment ? null : /^\s{0,3}(?:>\s*)?(`{3,}|~{3,})/.exec(text)
    if (opened && !text.slice(text.indexOf(opened[1] ?? '') + 3).includes('```')) {
      fence = opened[1] ?? ''
      continue
    }
    const { left, comment, isOpen } = withoutComments(text, isComment)
    isComment = isOpen
    if (comment.trim() !== '') outline.comments.push({ at, text: comment })
    const heading =
      left.trim() === ''
        ? undefined
        : (markdownHeading(left, !hasWords) ?? underlined(left, isComment ? undefined : lines[index + 1]))
    if (heading) outline.open(heading.title, heading.level, at)
    else if (!isUnderline(left) || !wasHeading(outline, at)) outline.add({ at, text: left })
    if (left.trim() !== '') hasWords = true
  }
  return outline
}

function wasHeading({ sections }: Outline, at: number): boolean {
  const last = sections.at(-1)
  return last !== undefined && last.at === at - 1 && last.lines.length === 0
}

function isUnderline(text: string): boolean {
  return /^ {0,3}(?:=+|-+)\s*$/.test(text)
}

function withoutComments(text: string, wasOpen: boolean): { left: string; comment: string; isOpen: boolean } {
  let left = ''
  let comment = ''
  let isOpen = wasOpen
  let from = 0
  while (from <= text.length) {
    const next = text.indexOf(isOpen ? '-->' : '<!--', from)
    const piece = text.slice(from, next === -1 ? undefined : next)
    if (isOpen) comment += piece
    else left += piece
    if (next === -1) break
    from = next + (isOpen ? 3 : 4)
    isOpen = !isOpen
  }
  return { left, comment, isOpen }
}

function markdownHeading(text: string, isFirst: boolean): { title: string; level: number } | undefined {
  const [, signs, rest = ''] = /^ {0,3}(?:>\s)?(#{1,6})(.*)$/.exec(text) ?? []
  if (signs && (/^\s/.test(rest) || rest === '' || (isFirst && /^[\p{Lu}[]/u.test(rest)))) {
    const title = rest.trim()
    const closed = title.replace(/#+$/, '')
    return {
      title: closed === title || /\s$/.test(closed) || closed === '' ? closed.trim() : title,
      level: signs.length,
    }
  }
  const [, level, inside] = /<h([1-6])[^<>]*>(.*?)<\/h\1>/i.exec(text) ?? []
  return level && inside ? { title: inside.trim(), level: Number(level) } : undefined
}

/** A line of words with a line of = or - below it. A label with its value is none: there the line below only separates. */
function underlined(text: string, next: Line | undefined): { title: string; level: number } | undefined {
  const [, sign] = /^ {0,3}(?:(=)=*|(-)-+)\s*$/.exec(next?.text ?? '') ? [0, next?.text.trim()[0]] : []
  if (!sign || /^\s*(?:[-*+>|]\s|\||\d+[.)]\s)/.test(text) || /^ {4}/.test(text) || isUnderline(text)) return undefined
  if (
    sign === '-' &&
    (/^\s*[*_]{0,2}[\p{L} -]{2,30}[*_]{0,2}\s*:/u.test(text) || /^[\s]*!?\[/.test(text) || /^[-=*_\s]+$/.test(text))
  )
    return undefined
  return { title: text.trim(), level: sign === '=' ? 1 : 2 }
}

const RST_LINE = /^([=\-~^"'*+#.:_`!])\1{2,}\s*$/

function outlineOfRst(lines: readonly Line[]): Outline {
  const outline = begun()
  const levels: string[] = []
  let skipBelow = -1
  for (let index = 0; index < lines.length; index += 1) {
    const { at, text } = lines[index] as Line
    const depth = text.search(/\S/)
    if (skipBelow >= 0 && depth > skipBelow) continue
    if (depth >= 0) skipBelow = -1
    const below = lines[index + 1]?.text ?? ''
    const isOverline =
      RST_LINE.test(text) && RST_LINE.test(lines[index + 2]?.text ?? '') && below.trim() !== '' && !RST_LINE.test(below)
    if (
      isOverline ||
      (depth === 0 &&
        RST_LINE.test(below) &&
        !RST_LINE.test(text) &&
        !text.startsWith('..') &&
        below.trim().length >= Math.min(3, text.trim().length))
    ) {
      const style = `${isOverline ? 'over' : ''}${(isOverline ? text : below).trim()[0]}`
      if (!levels.includes(style)) levels.push(style)
      outline.open((isOverline ? below : text).trim(), levels.indexOf(style) + 1, isOverline ? at + 1 : at)
      index += isOverline ? 2 : 1
      continue
    }
    const [, directive] = /^\s*\.\.\s(?:([\w-]+)::)?/.exec(text) ?? []
    if (/^\s*\.\.(?:\s|$)/.test(text)) {
      outline.comments.push({ at, text })
      if (directive && /code|literal|include|image|figure|contents|raw/.test(directive)) skipBelow = depth
      continue
    }
    outline.add({ at, text })
  }
  return outline
}

function outlineOfAsciidoc(lines: readonly Line[]): Outline {
  const outline = begun()
  let block = ''
  for (const { at, text } of lines) {
    const line = text.trimEnd()
    if (block !== '') {
      if (line === block) block = ''
      else if (block.startsWith('/')) outline.comments.push({ at, text })
      continue
    }
    if (/^(?:-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})$/.test(line)) {
      block = line
      continue
    }
    if (line.startsWith('//')) {
      outline.comments.push({ at, text: line.slice(2) })
      continue
    }
    const [, signs, title = ''] = /^(={1,6}|#{1,6})\s+(.*)$/.exec(line) ?? []
    if (signs) outline.open(title.trim(), signs.length, at)
    else outline.add({ at, text })
  }
  return outline
}
