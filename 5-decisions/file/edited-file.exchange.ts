import { Refusal } from '@plumbline/platform/refusal'
import { readDecisionFile } from './decision-file.exchange.ts'
import type { ReadDecision } from './reading.ts'
import { readState } from './state-words.ts'
import { bytesOf, textOf, withEnds } from './written-text.ts'

/** What somebody puts right in a file: the words of the status, the title. */
export type FileEdit = { status?: string | undefined; title?: string | undefined }
type Lines = { text: string; end: string }[]

/** The file with these fields changed, and every other line as it was, to the byte. Refuses what it cannot write so that it is read again as meant. */
export function editedFile(path: string, bytes: Uint8Array, { status, title }: FileEdit): Uint8Array {
  let edited = bytes
  if (title !== undefined)
    edited = edit(
      path,
      edited,
      (read, lines) => writeTitle(read, lines, title),
      (read) => read.title === title,
      'title',
    )
  if (status !== undefined) {
    const wanted = readState(status)
    edited = edit(
      path,
      edited,
      (read, lines) => writeStatus(path, read, lines, status),
      (read) => read.status === (wanted === 'choices' ? null : wanted),
      'status',
    )
  }
  return edited
}

function edit(
  path: string,
  bytes: Uint8Array,
  write: (read: ReadDecision, lines: Lines) => void,
  isMeant: (read: ReadDecision) => boolean,
  field: string,
): Uint8Array {
  const [read, ...others] = readDecisionFile(path, bytes)
  if (!read || others.length > 0) throw refused(field, 'It holds several decisions, or none.')
  const written = textOf(bytes)
  if (written.encoding === 'bytes') throw refused(field, 'Its bytes are no text that could be written again.')
  const lines = withEnds(written.text)
  write(read, lines)
  const edited = bytesOf({ ...written, text: lines.map(({ text, end }) => text + end).join('') })
  const [again] = readDecisionFile(path, edited)
  if (!again || !isMeant(again))
    throw refused(field, 'Its form does not allow it to be written so that it is understood again.')
  return edited
}

function refused(field: string, says: string): Refusal {
  return new Refusal('bad-input', `The ${field} of this file cannot be changed here. ${says}`, {
    fields: [{ path: field, says }],
    next: 'Change it in the file, and import it again. Nothing was changed.',
  })
}

function writeStatus(
  path: string,
  { statusAt, statusSaid, statusForm, titleAt, titleWhere }: ReadDecision,
  lines: Lines,
  status: string,
): void {
  const line = statusAt === null ? undefined : lines[statusAt - 1]
  if (line && statusSaid !== null && statusForm !== 'title' && statusForm !== 'comment') {
    if (statusForm === 'front matter') line.text = withValue(line.text, status)
    else if (statusForm === 'json')
      line.text = line.text.replace(
        /("(?:status|state)"\s*:\s*)"(?:[^"\\]|\\.)*"/,
        (_, key: string) => `${key}${JSON.stringify(status)}`,
      )
    else {
      const at = line.text.indexOf(statusSaid)
      if (at === -1) throw refused('status', 'It is not written on one line.')
      const isBold = /^(\*\*|__|\*|_)[^*_]+\1$/.exec(statusSaid)
      line.text =
        line.text.slice(0, at) +
        (isBold ? `${isBold[1]}${status}${isBold[1]}` : status) +
        line.text.slice(at + statusSaid.length)
    }
    return
  }
  if (/\.(?:json|ya?ml)$/i.test(path)) throw refused('status', 'It says none.')
  const end = lines.find((each) => each.end !== '')?.end ?? '\n'
  const front = lines[0]?.text === '---' ? lines.findIndex(({ text }, at) => at > 0 && text.trimEnd() === '---') : -1
  if (front > 0) {
    lines.splice(front, 0, { text: `status: ${yamlWords(status)}`, end })
    return
  }
  const keyword = /\.org$/i.test(path) ? lines.findIndex(({ text }) => /^#\+title:/i.test(text)) : -1
  const titled = lines[keyword]
  if (titled) {
    lines.splice(keyword + 1, 0, { text: `#+STATUS: ${status}`, end: titled.end })
    if (titled.end === '') titled.end = end
    return
  }
  if (titleAt === null || titleWhere !== 'heading')
    throw refused('status', 'It says none, and has no heading below which it could be written.')
  const isUnderlined =
    /^\s*(?:=+|-+)\s*$/.test(lines[titleAt]?.text ?? '') && !/^\s{0,3}#/.test(lines[titleAt - 1]?.text ?? '')
  const below = isUnderlined ? titleAt + 1 : titleAt
  const last = lines[below - 1]
  if (last && last.end === '') last.end = end
  const heading = /\.(?:adoc|asciidoc|asc)$/i.test(path)
    ? [`== Status`]
    : /\.rst$/i.test(path)
      ? ['Status', '======']
      : ['## Status']
  lines.splice(
    below,
    0,
    { text: '', end },
    ...heading.map((text) => ({ text, end })),
    { text: '', end },
    { text: status, end },
  )
}

/** `key: value  # note` with another value; quotation marks and the note stay. */
function withValue(text: string, value: string): string {
  const [, key = '', old = '', note = ''] =
    /^(\s*["']?[^:="']+["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^#]*?)(\s*(?:\s#.*)?)$/.exec(text) ?? []
  if (key === '') throw refused('front matter', 'It is not written on one line.')
  const quote = /^["']/.exec(old)?.[0]
  const written =
    quote === '"'
      ? JSON.stringify(value)
      : quote === "'"
        ? `'${value.replaceAll("'", "''")}'`
        : /=\s*$/.test(key)
          ? JSON.stringify(value)
          : yamlWords(value)
  return `${key}${written}${note}`
}

/** Words that YAML would take for something else are put in quotation marks. */
function yamlWords(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ,.()/-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|~|[\d.-]+)$/i.test(value)
    ? value
    : JSON.stringify(value)
}

function writeTitle({ title: old, titleAt, titleWhere }: ReadDecision, lines: Lines, title: string): void {
  const line = titleAt === null ? undefined : lines[titleAt - 1]
  if (!line || titleAt === null) throw refused('title', 'Only the name of the file says it.')
  if (titleWhere === 'front matter') {
    line.text = /^\s*"title"/.test(line.text)
      ? line.text.replace(/("title"\s*:\s*)"(?:[^"\\]|\\.)*"/, (_, key: string) => `${key}${JSON.stringify(title)}`)
      : withValue(line.text, title)
    return
  }
  const before = line.text
  const at = before.lastIndexOf(old)
  if (at >= 0) line.text = before.slice(0, at) + title + before.slice(at + old.length)
  else {
    const [marks = ''] =
      /^\s{0,3}(?:#{1,6}\s+|={1,6}\s+)?(?:\[?(?:adr|rfc|pdr|tdr|kep)?[-_ #]*\d{1,6}\]?\s*[:.)–—-]*\s+)?/i.exec(
        before,
      ) ?? []
    line.text = marks + title
  }
  // A line of signs above or below belongs to the title, and must be as long as it.
  for (const beside of [lines[titleAt - 2], lines[titleAt]]) {
    const sign = /^([=\-~^"'*+#.:_`!])\1{2,}$/.exec(beside?.text.trimEnd() ?? '')?.[1]
    if (beside && sign && beside.text.trimEnd().length === before.trim().length)
      beside.text = sign.repeat(Math.max(3, [...line.text.trim()].length))
  }
}
