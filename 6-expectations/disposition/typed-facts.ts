/** A day, a figure or the name of a decision, as it stands in a text. */
export type TypedFact = {
  kind: 'day' | 'figure' | 'decision'
  /** As it is written. */
  quote: string
  /** What it means, whatever the way of writing: several where that cannot be told for certain. */
  means: readonly string[]
}

/** What stands in one of two texts only, and nowhere among the facts that both carry. */
export type OnlyInOne = { kind: TypedFact['kind']; quote: string; in: 'personal' | 'public' }

type Texts = {
  personalText: string
  publicText: string
  /** What both texts carry from the record, in words. */
  facts: readonly string[]
  /** What the decisions around are called. */
  decisions: readonly string[]
}

/** Days, figures and decisions that whoever asked reads and others do not, or the other way round. */
export function onlyInOne({ personalText, publicText, facts, decisions }: Texts): OnlyInOne[] {
  const recorded = facts.flatMap((each) => typedFacts(each, decisions))
  const [personal, open] = [typedFacts(personalText, decisions), typedFacts(publicText, decisions)]
  const missing = (these: readonly TypedFact[], there: readonly TypedFact[], where: OnlyInOne['in']) =>
    these
      .filter((fact) => ![...there, ...recorded].some((other) => isSame(fact, other)))
      .map(({ kind, quote }) => ({ kind, quote, in: where }))
  return once([...missing(personal, open, 'personal'), ...missing(open, personal, 'public')])
}

function once(rows: readonly OnlyInOne[]): OnlyInOne[] {
  const key = ({ kind, quote, in: where }: OnlyInOne) => `${kind} ${where} ${quote.toLowerCase()}`
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}

function isSame(one: TypedFact, other: TypedFact): boolean {
  return one.kind === other.kind && one.means.some((mine) => other.means.some((theirs) => agree(mine, theirs)))
}

/** Parts that one of them leaves open (a year, a unit) are no difference. */
function agree(one: string, other: string): boolean {
  const [these, those] = [one.split('|'), other.split('|')]
  return (
    these.length === those.length && these.every((part, at) => part === '' || those[at] === '' || part === those[at])
  )
}

/** Everything of that kind in a text, in its order. Names of decisions first, then days: a figure inside them is none. */
export function typedFacts(text: string, decisions: readonly string[]): TypedFact[] {
  const found: (TypedFact & { at: number })[] = []
  let rest = text
  const take = (kind: TypedFact['kind'], { pattern, means }: Reading) => {
    for (const match of rest.matchAll(pattern)) {
      const meant = means(match)
      if (meant.length === 0) continue
      const [written] = match
      found.push({ kind, quote: written.trim(), means: meant, at: match.index })
      const end = match.index + written.length
      rest = rest.slice(0, match.index) + BLANK.repeat(written.length) + rest.slice(end)
    }
  }
  for (const name of longestFirst(decisions))
    take('decision', { pattern: named(name), means: () => [name.toLowerCase()] })
  for (const reading of DAYS) take('day', reading)
  for (const reading of FIGURES) take('figure', reading)
  return found.sort((one, other) => one.at - other.at).map(({ kind, quote, means }) => ({ kind, quote, means }))
}

/** Stands where something was read, so that nothing is read twice and nothing is read across it. */
const BLANK = '\u0000'
const SHORTEST_NAME = 6

function longestFirst(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name.length >= SHORTEST_NAME)
    .sort((one, other) => other.length - one.length)
}

function named(name: string): RegExp {
  const words = name
    .replace(/(?<![.!?])[.!?]+$/, '')
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

type Reading = { pattern: RegExp; means: (match: RegExpMatchArray) => readonly string[] }

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
/** “May” and “march” are words too; a month is written with a capital, or as three letters with one. */
const MONTH = `(?<month>${MONTHS.map((name) => {
  const full = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return name.length > 4 ? `${full}|${full.slice(0, 3)}\\b\\.?` : full
}).join('|')}|Jun\\b\\.?|Jul\\b\\.?|Sept\\b\\.?)`
/** At the beginning of a sentence too. */
const BEFORE_A_MONTH = 'in by until till from since before after of for mid early late next this last end'
  .split(' ')
  .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const NTH = '(?<nth>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}_.,/-])'
const NO_WORD_AFTER = '(?![\\p{L}\\p{N}])'

const read = (source: string) => new RegExp(`${NO_WORD_BEFORE}${source}${NO_WORD_AFTER}`, 'gu')

function monthOf({ groups }: RegExpMatchArray): string {
  const begin = (groups?.['month'] ?? '').slice(0, 3).toLowerCase()
  return String(MONTHS.findIndex((name) => name.startsWith(begin)) + 1)
}

const nthOf = ({ groups }: RegExpMatchArray) => String(Number(groups?.['nth']))
const yearOf = ({ groups }: RegExpMatchArray) => groups?.['year'] ?? ''
const dayIn: Reading['means'] = (match) => [`${yearOf(match)}|${monthOf(match)}|${nthOf(match)}`]

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')}|${WEEKDAYS.map((name) => `${name.slice(0, 3)}\\b`).join('|')})\\.?,?\\s+)?`

const DAYS: readonly Reading[] = [
  {
    // 2027-03-12
    pattern: read('(?<year>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+Z?)?'),
    means: ({ groups }) => [`${groups?.['year']}|${Number(groups?.['m'])}|${Number(groups?.['d'])}`],
  },
  {
    // 12.03.2027, 12/3/27, 3/12/2027: which is the month cannot always be told.
    pattern: read('(?<a>\\d{1,2})(?<mark>[./])(?<b>\\d{1,2})\\k<mark>(?<y>(?:19|20)?\\d\\d)'),
    means: ({ groups }) => {
      const [a, b, y] = [Number(groups?.['a']), Number(groups?.['b']), groups?.['y'] ?? '']
      const year = y.length === 2 ? `20${y}` : y
      const dayFirst = b <= 12 && a >= 1 && a <= 31 ? [`${year}|${b}|${a}`] : []
      const monthFirst = groups?.['mark'] === '/' && a <= 12 && b >= 1 && b <= 31 ? [`${year}|${a}|${b}`] : []
      return [...dayFirst, ...monthFirst]
    },
  },
  { pattern: read(`${WEEKDAY}(?:the\\s+)?${NTH}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+${YEAR})?`), means: dayIn },
  {
    // Of “in March 3 people come” the 3 is no day.
    pattern: read(
      `${WEEKDAY}${MONTH}\\s+(?:the\\s+)?${NTH}(?:,?\\s+${YEAR})?(?!\\s?(?:%|€|\\p{Ll}*(?:percent|people|persons?|weeks?|days?|months?|hours?|customers?)))`,
    ),
    means: dayIn,
  },
  { pattern: read(`${MONTH},?\\s+${YEAR}`), means: (match) => [`${yearOf(match)}|${monthOf(match)}|month`] },
  {
    // Without a day or a year only where it can be nothing else.
    pattern: new RegExp(`(?<=\\b(?:${BEFORE_A_MONTH})[\\s-]+)${MONTH}${NO_WORD_AFTER}`, 'gu'),
    means: (match) => [`|${monthOf(match)}|month`],
  },
  {
    // Q2 2027, the second quarter
    pattern: read(`[Qq](?<q>[1-4])(?:[\\s/]+(?:of\\s+)?${YEAR})?`),
    means: (match) => [`${yearOf(match)}|q${match.groups?.['q']}|quarter`],
  },
  {
    pattern: read(`(?<weekday>${WEEKDAYS.join('|')})s?`),
    means: ({ groups }) => [`weekday ${groups?.['weekday']}`],
  },
  { pattern: read(`${YEAR}(?!\\s*(?:%|percent|€|\\$))`), means: (match) => [`${yearOf(match)}||year`] },
]

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const NTHS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** Groups of three: the thousands may be parted by a comma, a space, an apostrophe or a dot. */
const NUMBER =
  "(?<number>\\d{1,3}(?:[,'’\\u00A0\\u202F ]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)"
const SPELLED = `(?<spelled>${SMALL.slice(2).join('|')})`
const TIMES = '(?:\\s?(?<times>k|K|thousand|m|M|million|mn|bn|billion))?'
const UNIT =
  '(?:\\s?(?<sign>%|percent|per cent|€|EUR|euros?|\\$|USD|dollars?|£|GBP|pounds?)|(?:[\\s-]+(?:working|business|calendar|full|whole|more|other|further|extra))?[\\s-]+(?<unit>(?:second|minute|hour|day|week|month|quarter|year|person|people|customer|time)s?))?'
const CURRENCY = '(?:(?<before>€|EUR|\\$|USD|£|GBP)\\s?)?'

const FACTORS: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, mn: 1e6, bn: 1e9, billion: 1e9 }
const SIGNS: readonly [RegExp, string][] = [
  [/^(?:%|per ?cent)$/i, 'percent'],
  [/^(?:€|eur|euros?)$/i, 'euro'],
  [/^(?:\$|usd|dollars?)$/i, 'dollar'],
  [/^(?:£|gbp|pounds?)$/i, 'pound'],
]

function unitOf({ groups }: RegExpMatchArray): string {
  const sign = groups?.['before'] ?? groups?.['sign']
  if (sign) return SIGNS.find(([known]) => known.test(sign))?.[1] ?? ''
  const unit = (groups?.['unit'] ?? '').toLowerCase()
  return unit === 'people' || unit === 'persons' ? 'person' : unit.replace(/s$/, '')
}

/** What a number may stand for: of “1.200” it cannot be told whether the dot parts thousands. */
function valuesOf(written: string): number[] {
  const bare = written.replace(/['’\u00A0\u202F ]/g, '')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) {
    return [Number(bare.replaceAll(',', ''))]
  }
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) {
    const grouped = Number(bare.replaceAll('.', '').replace(',', '.'))
    return /^\d+\.\d{3}$/.test(bare) ? [grouped, Number(bare)] : [grouped]
  }
  return [Number(bare.replace(',', '.'))]
}

const figure: Reading['means'] = (match) => {
  const { number, spelled, times } = match.groups ?? {}
  const values = number === undefined ? [SMALL.indexOf((spelled ?? '').toLowerCase())] : valuesOf(number)
  const factor = FACTORS[(times ?? '').toLowerCase()] ?? 1
  return values.map((value) => `${Number((value * factor).toPrecision(12))}|${unitOf(match)}`)
}

const FIGURES: readonly Reading[] = [
  {
    pattern: read('(?<h>[01]?\\d|2[0-3]):(?<min>[0-5]\\d)'),
    means: ({ groups }) => [`clock ${Number(groups?.['h'])}:${groups?.['min']}`],
  },
  { pattern: read('(?<n>\\d+)(?:st|nd|rd|th)'), means: ({ groups }) => [`nth ${groups?.['n']}`] },
  {
    pattern: new RegExp(`(?<=\\b[Tt]he\\s)(?<nth>${NTHS.slice(1).join('|')})${NO_WORD_AFTER}`, 'gu'),
    means: ({ groups }) => [`nth ${NTHS.indexOf(groups?.['nth'] ?? '')}`],
  },
  {
    // A name with a number in it, such as ISO 27001 or ABC-12, is one thing.
    pattern: read('(?<code>\\p{Lu}{2,}[-\\s]?\\d+(?:[.:-]\\d+)*)'),
    means: ({ groups }) =>
      /^(?:EUR|USD|GBP)/.test(groups?.['code'] ?? '') ? [] : [`code ${(groups?.['code'] ?? '').replace(/[-\s]/g, '')}`],
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_.,-])${CURRENCY}${NUMBER}${TIMES}${UNIT}${NO_WORD_AFTER}`, 'gu'),
    means: figure,
  },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${SPELLED}${UNIT}${NO_WORD_AFTER}`, 'giu'), means: figure },
]
