import { type CopiedPart, type PersonCopy, wordsOf } from './person-copy.ts'

export type CopyFile = {
  name: string
  madeAt: string
  places: { workspace: string; copy: PersonCopy }[]
}

const LIGHT =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}'
const REST =
  'h1,h2,h3{line-height:1.25}h2{margin-top:3rem}h3{margin:2rem 0 .25rem}p{margin:.25rem 0 1rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;margin:0 0 1rem;padding-bottom:1rem;border-bottom:1px solid #8885}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}'

/** The copy as one readable page that needs nothing else: no script, no picture, no address of anybody. */
export function copyPage({ name, madeAt, places }: CopyFile): string {
  const body = [
    `<h1>What is stored about ${escaped(name)}</h1>`,
    `<p>Made on ${escaped(madeAt.slice(0, 10))}. Answers of others, and what was written about others, are not part of it.</p>`,
    ...places.flatMap(({ workspace, copy }) => [
      `<h2>${escaped(workspace)}</h2>`,
      ...copy.parts.map(partOf),
      ...eventsOf(copy),
    ]),
  ].join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>What is stored about ${escaped(name)}</title><style>${LIGHT}${REST}</style></head>
<body>
${body}
</body></html>
`
}

function partOf({ title, keeps, rows }: CopiedPart): string {
  return `<h3>${escaped(title)}</h3>\n<p>${escaped(keeps)}</p>\n${rows.map(rowOf).join('\n')}`
}

function rowOf(row: Record<string, unknown>): string {
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== '' && value !== undefined)
  return `<dl>${said.map(([column, value]) => `<dt>${escaped(wordsOf(column))}</dt><dd>${escaped(text(value))}</dd>`).join('')}</dl>`
}

function eventsOf({ events, eventsInAll }: PersonCopy): string[] {
  if (events.length === 0) return []
  const all = eventsInAll > events.length ? `The latest ${events.length} of ${eventsInAll}.` : `${eventsInAll} in all.`
  return [`<h3>What was logged</h3>`, `<p>${all}</p>`, ...events.map((event) => rowOf({ ...event }))]
}

function text(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(text).join('; ')
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${wordsOf(key)}: ${text(inner)}`)
      .join(', ')
  return String(value ?? '')
}

function escaped(said: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return said.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
