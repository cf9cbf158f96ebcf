import { type Direction, wordCount } from '../direction.ts'
import { wholeLine } from './plain-line.ts'
import {
  cutAt,
  dayIn,
  LEVEL,
  LONGEST_LINE,
  LONGEST_PARAGRAPH,
  MOST_ROWS,
  positionIn,
  type Reading,
  type WrittenDirection,
} from './reading.ts'
import { HEADINGS } from './written-file.ts'

type Field = keyof Direction
type ListField = keyof typeof MOST_ROWS
export type Line = { at: number; text: string }

const ALSO_CALLED: Record<string, Field> = {
  goals: 'goal',
  'success measures': 'successMeasures',
  measures: 'successMeasures',
  'trade offs': 'tradeOffs',
  tradeoffs: 'tradeOffs',
  'non-goals': 'nonGoals',
  'non goals': 'nonGoals',
  assumptions: 'assumptions',
  digest: 'digest',
}
const FIELD_OF = new Map<string, Field>([
  ...Object.entries(HEADINGS).map(([field, heading]) => [heading.toLowerCase(), field as Field] as const),
  ...Object.entries(ALSO_CALLED),
])
const isList = (field: Field): field is ListField => field in MOST_ROWS

type Section = { heading: string | null; at: number; lines: Line[] }

/** Reads what stands behind the front matter of a direction file. */
export function readOwnFile(lines: readonly Line[], reading: Reading): void {
  for (const section of sectionsOf(lines)) readSection(section, reading)
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: Section[] = [{ heading: null, at: 0, lines: [] }]
  for (const line of lines) {
    const [, marks, title] = /^(#{1,6})\s+(\S.*)$/.exec(line.text) ?? []
    if (marks === undefined || title === undefined) sections.at(-1)?.lines.push(line)
    else sections.push({ heading: marks.length === 1 ? `# ${title}` : title, at: line.at, lines: [] })
  }
  return sections
}

function readSection({ heading, at, lines }: Section, reading: Reading): void {
  const title = heading?.startsWith('# ') ? wholeLine(heading.slice(2)) : undefined
  if (title !== undefined) {
    reading.title ??= title
    if (title !== reading.title) leave(reading, [{ at, text: `# ${title}` }], null, 'The file has another title above.')
    leave(reading, lines, title, 'It stands before the first heading of a field.')
    return
  }
  const field = heading === null ? undefined : FIELD_OF.get(wholeLine(heading).toLowerCase().replace(/:$/, ''))
  if (heading === null || field === undefined) {
    const all = heading === null ? lines : [{ at, text: `## ${heading}` }, ...lines]
    leave(
      reading,
      all,
      heading,
      heading === null ? 'It stands before the first heading.' : 'No field has this heading.',
    )
    return
  }
  if (reading.parts.some((part) => part.field === field)) {
    leave(reading, [{ at, text: `## ${heading}` }, ...lines], heading, 'This field stands further up already.')
    return
  }
  if (isList(field)) readRows(field, rowsIn(lines, heading, reading), heading, reading)
  else readProse(field, lines, heading, reading)
}

function readProse(field: 'goal' | 'whyNow' | 'digest', lines: Line[], heading: string, reading: Reading): void {
  const said = lines.filter(({ text }) => text.trim() !== '')
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return
  const text = lines
    .map((line) => line.text.replace(/^\\/, ''))
    .join('\n')
    .trim()
  const { kept, rest } = cutAt(text, LONGEST_PARAGRAPH)
  reading.direction[field] = kept
  const why = rest ? `It was cut after ${wordCount(kept)} words.` : null
  if (rest) leave(reading, [{ at: last.at, text: rest }], heading, `Only ${LONGEST_PARAGRAPH} characters fit.`)
  reading.parts.push({
    field,
    place: null,
    fromLine: first.at,
    toLine: last.at,
    under: heading,
    doubtful: why !== null,
    why,
  })
}

type Detail = { key: string; value: string; at: number }
type Row = { fromLine: number; toLine: number; first: string; details: Detail[] }

const KEYS: Record<ListField, readonly string[]> = {
  successMeasures: ['from', 'to', 'by'],
  constraints: ['source', 'firm'],
  tradeOffs: ['or', 'position', 'because'],
  nonGoals: [],
  assumptions: ['owner', 'noticed by', 'check by'],
}

/** The rows of a list, each with its details and with further lines of either where they are indented. */
function rowsIn(lines: readonly Line[], heading: string, reading: Reading): Row[] {
  const rows: Row[] = []
  const strays: Line[] = []
  let blanks = 0
  for (const { at, text } of lines) {
    const row = rows.at(-1)
    if (text.trim() === '') {
      blanks += 1
      continue
    }
    const [begins, first = ''] = /^[-*+](?:\s+(.*))?$/.exec(text) ?? []
    const [, key, value = ''] = /^\s+[-*+]\s+([a-z][a-z ]{0,20}):(.*)$/i.exec(text) ?? []
    const isIndented = /^\s/.test(text)
    if (begins !== undefined) rows.push({ fromLine: at, toLine: at, first: first.trim(), details: [] })
    else if (row && isIndented && key !== undefined) {
      row.details.push({ key: wholeLine(key).toLowerCase(), value: value.trim(), at })
      row.toLine = at
    } else if (row && (isIndented ? !/^\s+[-*+]\s/.test(text) : blanks === 0)) {
      const more = `${'\n'.repeat(1 + (isIndented ? blanks : 0))}${text.trim().replace(/^\\/, '')}`
      const detail = row.details.at(-1)
      if (detail) detail.value += more
      else row.first += more
      row.toLine = at
    } else strays.push({ at, text })
    blanks = 0
  }
  for (const stray of strays) leave(reading, [stray], heading, 'It is neither a row of this list nor a detail of one.')
  return rows
}

function readRows(field: ListField, rows: Row[], heading: string, reading: Reading): void {
  for (const row of rows) {
    const { fromLine, toLine, first, details } = row
    const place = reading.direction[field].length
    if (place >= MOST_ROWS[field]) {
      const text = [first, ...details.map(({ key, value }) => `${key}: ${value}`)].join('\n')
      leaveRange(reading, fromLine, toLine, text, heading, `Only ${MOST_ROWS[field]} rows fit.`)
      continue
    }
    const doubts: string[] = []
    const doubt = (why: string, at: number, text: string) => {
      doubts.push(why)
      leave(reading, [{ at, text }], heading, why)
    }
    const known = new Map<string, Detail>()
    for (const detail of details) {
      const { key, value, at } = detail
      if (!KEYS[field].includes(key)) doubt(`“${key}” is no detail of this list.`, at, `${key}: ${value}`)
      else if (known.has(key)) doubt(`“${key}” is said twice.`, at, `${key}: ${value}`)
      else known.set(key, detail)
    }
    const fitting = (text: string, at: number, longest: number) => {
      const { kept, rest } = cutAt(text, longest)
      if (rest) doubt(`Only ${longest} characters fit.`, at, rest)
      return kept
    }
    const said = (key: string, longest = LONGEST_LINE) => {
      const detail = known.get(key)
      return detail ? fitting(detail.value, detail.at, longest) || null : null
    }
    /** What a detail means, or a doubt where it cannot be understood. */
    const meant = <Value>(key: string, read: (text: string) => Value | null, why: string): Value | null => {
      const detail = known.get(key)
      if (!detail || detail.value === '') return null
      const value = read(detail.value)
      if (value === null) doubt(why, detail.at, `${key}: ${detail.value}`)
      return value
    }
    const day = (key: string) => meant(key, dayIn, 'It is not a day like 2026-11-23.')
    const name = fitting(first, fromLine, LONGEST_LINE)
    addRow(field, reading.direction, {
      successMeasures: () => ({ measure: name, from: said('from'), to: said('to'), byOn: day('by') }),
      constraints: () => ({
        what: name,
        source: said('source'),
        hard: meant('firm', firmness, 'It says neither “holds” nor “can be discussed”.') ?? true,
      }),
      tradeOffs: () => ({
        thisGood: name,
        thatGood: said('or') ?? '',
        position: meant('position', positionIn, 'It is not a number from 0 to 100.') ?? LEVEL,
        because: said('because', LONGEST_PARAGRAPH),
      }),
      nonGoals: () => name,
      assumptions: () => ({
        statement: name,
        owner: said('owner'),
        howNoticed: said('noticed by'),
        checkByOn: day('check by'),
      }),
    })
    const why = doubts.join(' ') || null
    reading.parts.push({ field, place, fromLine, toLine, under: heading, doubtful: why !== null, why })
  }
}

function addRow<Name extends ListField>(
  field: Name,
  direction: WrittenDirection,
  made: { [Each in ListField]: () => WrittenDirection[Each][number] },
): void {
  const list = direction[field] as unknown[]
  list.push(made[field]())
}

function firmness(text: string): boolean | null {
  if (/^(can be discussed|soft|no)$/i.test(text)) return false
  return /^(holds|hard|yes)$/i.test(text) ? true : null
}

function leave(reading: Reading, lines: readonly Line[], under: string | null, why: string): void {
  const said = lines.filter(({ text }) => text.trim() !== '')
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return
  const text = lines
    .filter(({ at }) => at >= first.at && at <= last.at)
    .map((line) => line.text)
    .join('\n')
  leaveRange(reading, first.at, last.at, text, under, why)
}

function leaveRange(
  reading: Reading,
  fromLine: number,
  toLine: number,
  text: string,
  under: string | null,
  why: string,
): void {
  reading.leftOver.push({ fromLine, toLine, under, text, why })
}
