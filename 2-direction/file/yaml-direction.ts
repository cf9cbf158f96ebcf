import type { Direction } from '../direction.ts'
import { wholeLine } from './plain-line.ts'
import { cutAt, dayIn, LEVEL, LONGEST_LINE, LONGEST_PARAGRAPH, MOST_ROWS, positionIn, type Reading } from './reading.ts'

/** One key of a YAML file with its value, the rows of a list apart, each with its lines and as it is written. */
export type YamlEntry = YamlValue & { key: string; rows: YamlValue[] | null }
export type YamlValue = { value: unknown; text: string; fromLine: number; toLine: number }

type ListField = keyof typeof MOST_ROWS
type Row = Record<string, unknown>

const TEXTS: Record<string, 'goal' | 'whyNow' | 'digest'> = {
  goal: 'goal',
  why_now: 'whyNow',
  digest: 'digest',
  summary: 'digest',
}
const LISTS: Record<string, ListField> = {
  goals: 'successMeasures',
  success_measures: 'successMeasures',
  constraints: 'constraints',
  trade_offs: 'tradeOffs',
  non_goals: 'nonGoals',
  assumptions: 'assumptions',
  trade_offs_and_risks: 'assumptions',
}
/** What the first key of a row is called, and which further ones it may have. */
const KEYS: Record<ListField, readonly string[]> = {
  successMeasures: ['measure', 'from', 'to', 'by'],
  constraints: ['what', 'source', 'hard'],
  tradeOffs: ['this_good', 'that_good', 'position', 'because'],
  nonGoals: [],
  assumptions: ['statement', 'owner', 'how_noticed', 'check_by', 'text', 'mitigation'],
}

/** A piece of work in YAML, as the import of work takes it: only its direction is read here. */
export function readYamlDirection(entries: readonly YamlEntry[], reading: Reading): void {
  for (const entry of entries) {
    const { key, value } = entry
    const field = Object.hasOwn(TEXTS, key) ? TEXTS[key] : undefined
    const list = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined
    if (key === 'title' && typeof value === 'string') reading.title = wholeLine(value)
    else if (field && typeof value === 'string' && !reading.direction[field]) takeText(field, entry, reading)
    else if (list && entry.rows) for (const row of entry.rows) takeRow(list, row, entry, reading)
    else if (value !== null && entry.text.trim() !== '') leave(entry, key, 'No field is about this.', reading)
  }
}

function takeText(field: 'goal' | 'whyNow' | 'digest', entry: YamlEntry, reading: Reading): void {
  const { kept, rest } = cutAt(String(entry.value).trim(), LONGEST_PARAGRAPH)
  if (kept === '') return
  reading.direction[field] = kept
  if (rest) leave({ ...entry, text: rest }, entry.key, `Only ${LONGEST_PARAGRAPH} characters fit.`, reading)
  note(reading, field, null, entry, entry.key, rest ? ['It was cut.'] : [])
}

function takeRow(field: ListField, row: YamlValue, { key }: YamlEntry, reading: Reading): void {
  const place = reading.direction[field].length
  if (place >= MOST_ROWS[field]) {
    leave(row, key, `Only ${MOST_ROWS[field]} rows fit.`, reading)
    return
  }
  const doubts: string[] = []
  const isPlain = typeof row.value === 'string' || typeof row.value === 'number'
  const given: Row = isPlain ? { [KEYS[field][0] ?? 'text']: row.value } : isRow(row.value) ? row.value : {}
  const unknown = Object.keys(given).filter((name) => !KEYS[field].includes(name) && !(isPlain && field === 'nonGoals'))
  const doubt = (why: string) => {
    doubts.push(why)
    leave(row, key, why, reading)
  }
  const said = (name: string, longest = LONGEST_LINE): string | null => {
    const value = given[name]
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'object') {
      doubt(`“${name}” is not a text.`)
      return null
    }
    const { kept, rest } = cutAt(String(value).trim(), longest)
    if (rest) doubt(`Only ${longest} characters fit.`)
    return kept || null
  }
  const day = (name: string) => {
    const text = said(name)
    const found = text === null ? null : dayIn(text)
    if (text !== null && found === null) doubt('It is not a day like 2026-11-23.')
    return found
  }
  if (unknown.length > 0) doubt(`It also says ${unknown.slice(0, 5).join(', ')}, for which there is no place.`)
  const first = said(KEYS[field][0] ?? 'text')
  const { direction } = reading
  if (field === 'assumptions') {
    const risk = said('text')
    const answer = said('mitigation')
    const statement =
      first ??
      (risk === null ? null : cutAt(answer ? `Risk: ${risk}. Answer: ${answer}` : `Risk: ${risk}`, LONGEST_LINE).kept)
    if (statement === null) {
      leave(row, key, 'It does not say what is assumed.', reading)
      return
    }
    if (first === null) doubts.push('It was a risk; here it is something to watch.')
    direction.assumptions.push({
      statement,
      owner: said('owner'),
      howNoticed: said('how_noticed'),
      checkByOn: day('check_by'),
    })
  } else if (first === null) {
    leave(row, key, 'It does not say what it is about.', reading)
    return
  } else if (field === 'successMeasures')
    direction.successMeasures.push({ measure: first, from: said('from'), to: said('to'), byOn: day('by') })
  else if (field === 'constraints')
    direction.constraints.push({ what: first, source: said('source'), hard: given.hard !== false })
  else if (field === 'nonGoals') direction.nonGoals.push(first)
  else {
    const written = given.position
    const position = written === undefined ? null : positionIn(String(written))
    if (position === null) doubts.push('Which of the two comes first is not said.')
    direction.tradeOffs.push({
      thisGood: first,
      thatGood: said('that_good') ?? '',
      position: position ?? LEVEL,
      because: said('because', LONGEST_PARAGRAPH),
    })
  }
  note(
    reading,
    field,
    place,
    row,
    key,
    key === 'goals' ? ['It was a goal; here it is something that can be seen.', ...doubts] : doubts,
  )
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function note(
  reading: Reading,
  field: keyof Direction,
  place: number | null,
  { fromLine, toLine }: YamlValue,
  under: string,
  doubts: readonly string[],
): void {
  const why = doubts.join(' ') || null
  reading.parts.push({ field, place, fromLine, toLine, under, doubtful: why !== null, why })
}

function leave({ fromLine, toLine, text }: YamlValue, under: string, why: string, reading: Reading): void {
  reading.leftOver.push({ fromLine, toLine, under, text, why })
}
