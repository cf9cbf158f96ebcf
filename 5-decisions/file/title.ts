import { isAboutTheRecord, keyOf, labelOf } from './fact-keys.ts'
import type { Fact } from './facts.ts'
import type { Outline, Section } from './outline.ts'
import { plainWords } from './plain-words.ts'

export type ReadTitle = {
  title: string
  number: number | null
  at: number | null
  where: 'heading' | 'front matter' | 'label' | 'line' | 'file name'
  doubt: string | null
}

const KINDS =
  '(?:architecture|architectural|technical|product|design|engineering|any)?\\s*decision\\s*(?:records?)?|adrs?|ladr|madr|pdr|tdr|ddr|rfcs?|dr|dec|ad|kep|pep|ep|oep|tep|cep|bep|gep|dep|lep|seed|spec|tech spec|proposal|decisión|décision|entscheidung|decisão|beslissing|rada|design doc|决策|架构决策(?:记录)?|アーキテクチャ決定記録|архитектурное решение'
/** `ADR-0012: `, `[ADR 3] `, `RFC #7 — `: the kind of a record with its number. */
const KIND_AND_NUMBER = new RegExp(
  `^\\[?\\s*(?:[a-z][\\w]{0,15}[-_ ]|\\p{L}(?=adrs?[-_ #:]*\\d))?(?:${KINDS})(?:[-_ ][a-z]{1,10})*\\s*[-_ #:№/.]*\\s*(?:no\\.?\\s*)?([a-z]{0,3}\\d[\\w.]{0,20}(?:-\\d{1,4}){0,3})\\s*\\]?\\s*(?:\\([^)]{1,12}\\)\\s*)?(?:[:：.,|>»]|[-–—―·•]+(?=\\s|$)|[-–—](?=\\p{L})|\\)|(?=\\s)|$)\\s*[-–—:|·•]?\\s*`,
  'iu',
)
const KIND = new RegExp(`^(?:\\[(?:${KINDS})\\]\\s+|\\[?(?:${KINDS})\\]?\\s*(?:[:：]|\\s[-–—]\\s)\\s*)`, 'iu')
/** `ADR-XXXX: `, `ADR-DRAFT — `: where the number will stand. */
const KIND_AND_PLACEHOLDER =
  /^\[?(?:[a-z]\w{0,15}[-_ ])?(?:adr|rfc|pdr|tdr)[-_ #]*(?:draft|tbd|todo|next|new|x{2,6}|n{2,6}|\?{1,4})\]?\s*(?:[:：]|[-–—]+(?=\s))\s*(?=\S)/i
const NUMBER =
  /^(?:№|#|nr\.?\s|no\.?\s)?\s*\[?(\d{1,6}[a-z]?)\]?\s*(?:[.:：)|]+(?=\s|\D)\s*|\s*[-–—]+\s+|[-_](?=\p{L})\s*)[-–—:]?\s*/iu
const PADDED_NUMBER = /^(0\d{1,5})\s+(?=\S)/
const DAY = /^\[?(?:19|20)\d{2}[-/.]?[01]\d[-/.]?[0-3]\d\]?\s*(?:[:.–—-]\s*|\s)/
/** Headings that every record of some kind has; none of them is the title of one. */
const GENERIC = new RegExp(
  `^(?:(?:${KINDS})(?:\\s*\\((?:l?adr|rfc)\\))?(?:\\s+template)?|title|titel|titre|título|context|context and problem statement|background|decision|decision outcome|problem|problem statement|issue|summary|overview|abstract|introduction|motivation|table of contents|contents|toc|consequences|considered options|options|decision drivers|kontext|contexte|contexto|contesto|entscheidung|コンテキスト|背景|概要|上下文|goals?|tl;?dr|changelog|history|index|readme|document control|metadata|контекст|контекст и проблема|контекст та проблема|проблема|рішення|решение|kontekst|kontekstas|konteksti|bağlam|karar|hintergrund|bakgrund|bakgrunn|baggrund|sammanhang|achtergrond|beslissing|besluit|beslut|beslutning|decyzja|decisão|decisión|décision|decisione|konteks|latar belakang|bối cảnh|ngữ cảnh|배경|컨텍스트|맥락|결정|決定|决策|บริบท|السياق|القرار|הקשר|πλαίσιο|απόφαση)$`,
  'iu',
)

/** The path of a file, which some editors write above it. */
const PATH = /^[\w./-]+\.(?:md|mdx|adoc|rst|txt)$/i
/** The name of a product before kind and number: `Open Data - OD-ADR-0003 - …`. */
const PRODUCT_AND_NUMBER = /^[\p{L}\d ]{3,30}\s[-–—:]\s(?:[A-Z]{1,8}-)?ADR[- ]?(\d{1,6})\s*[-–—:]\s*(?=\S)/u

/** Nothing but the kind and the number. */
const BARE = /^\[?(?:adr|rfc|kep|pdr|tdr|ladr|dr|pep|oep)?[-_ #:]*\d[\dvr._-]*\]?[.:]?$/i

/** What the decision is called, without number and kind; those are kept apart. */
export function titleOf(
  outline: Outline,
  facts: readonly Fact[],
  name: { slug: string; number: number | null },
): ReadTitle {
  const { sections } = outline
  const headings = sections.filter(
    ({ title }) => title !== null && wholeOf(title) !== '' && !PATH.test(plainWords(title)),
  )
  const first = headings[0]
  const inFront = facts.find(({ key, form }) => key === 'title' && (form === 'front matter' || form === 'json'))
  const labelledTitle = facts.find(
    (fact) =>
      fact.key === 'title' &&
      fact.isAtHead &&
      ['section', 'bullet', 'line', 'table', 'attribute', 'heading'].includes(fact.form) &&
      isShort(fact),
  )
  const top = headings.find(({ level }) => level === 1)
  const candidate =
    top && isTitle(top, name.number)
      ? top
      : first && isTitle(first, name.number) && !isSection(first)
        ? first
        : undefined
  if (top && isOfMany(top, headings))
    return { title: wholeOf(top.title ?? ''), number: null, at: top.at, where: 'heading', doubt: null }
  const above = top ? undefined : lineAbove(sections[0], name.number)
  if (above && !inFront) return above
  if (candidate && !(inFront && candidate !== top && candidate.level > 1)) return fromHeading(candidate, name.number)
  if (inFront) return said(inFront, 'front matter', name.number)
  if (labelledTitle) return said(labelledTitle, 'label', name.number)
  const below = top ? headings[headings.indexOf(top) + 1] : undefined
  if (below && isTitle(below, name.number) && !isSection(below)) return fromHeading(below, name.number)
  const line =
    first === undefined
      ? firstLine(sections[0], name.number)
      : (boldLine(sections[0], name.number) ?? numberedLine(first, name.number))
  if (line) return line
  return {
    title: name.slug,
    number: name.number,
    at: null,
    where: 'file name',
    doubt: 'Only the name of the file says what it is about.',
  }
}

/** A list or a log of decisions is called as its first heading says. */
function isOfMany({ title }: Section, headings: readonly Section[]): boolean {
  const words = plainWords(title ?? '')
  const numbered = headings.filter(
    (heading) => heading.title !== title && KIND_AND_NUMBER.test(plainWords(heading.title ?? '')),
  ).length
  return GENERIC.test(labelOf(words)) && (/\b(?:records|adrs|decisions|rfcs|log|index)\b/i.test(words) || numbered >= 2)
}

/** A title is one line of words, and no label with its value. */
function isShort({ lines }: Fact): boolean {
  const [first] = lines
  return (
    first !== undefined && first.text.length <= 300 && !/^\s*[-*+]\s/.test(first.text) && !/^\s*[[{<]/.test(first.text)
  )
}

function isSection({ title }: Section): boolean {
  return keyOf(title ?? '') !== undefined || isAboutTheRecord(title ?? '')
}

function isTitle({ title }: Section, number: number | null): boolean {
  const label = labelOf(title ?? '')
  const key = keyOf(title ?? '')
  return (
    !GENERIC.test(label) &&
    !BARE.test(plainWords(title ?? '')) &&
    !(key !== undefined && key !== 'relates-to') &&
    withoutNumber(wholeOf(title ?? ''), number).title !== ''
  )
}

function fromHeading({ title, at }: Section, number: number | null): ReadTitle {
  const bare = withoutNumber(wholeOf(title ?? ''), number)
  return { ...bare, at, where: 'heading', doubt: null }
}

/** A title that is struck through as a whole is still its title. */
function wholeOf(written: string): string {
  return plainWords(written) || plainWords(written.replaceAll('~~', ''))
}

function said(fact: Fact, where: 'front matter' | 'label', number: number | null): ReadTitle {
  const words = wholeOf(fact.lines[0]?.text ?? '')
  const bare = withoutNumber(words, number)
  return { ...bare, at: fact.lines[0]?.at ?? fact.at, where, doubt: null }
}

function firstLine(section: Section | undefined, number: number | null): ReadTitle | undefined {
  const lines = (section?.lines ?? []).filter(({ text }) => plainWords(text) !== '' && !/^\s*[=*_-]{3,}\s*$/.test(text))
  const line = lines.slice(0, 5).find(({ text }) => KIND_AND_NUMBER.test(plainWords(text))) ?? lines[0]
  const words = plainWords(line?.text ?? '')
  if (!line || words.length > 150 || /^[|:>]/.test(words) || /^[\p{L} ]{2,25}:/u.test(words)) return undefined
  return {
    ...withoutNumber(words, number),
    at: line.at,
    where: 'line',
    doubt: 'It has no heading; its first line was taken.',
  }
}

/** `ADR-3: Title` as the first line, without the sign of a heading: all headings below it are parts. */
function lineAbove(section: Section | undefined, number: number | null): ReadTitle | undefined {
  const line = section?.lines.find(({ text }) => plainWords(text) !== '')
  const words = plainWords(line?.text ?? '')
  const hit = KIND_AND_NUMBER.exec(words)
  if (!line || !hit || !/[:：.,·|>»–—-]\s*$/.test(hit[0]) || words === hit[0].trim() || words.length > 200)
    return undefined
  return {
    ...withoutNumber(words, number),
    at: line.at,
    where: 'line',
    doubt: 'It has no heading; its first line was taken.',
  }
}

/** Before the first heading, a line in bold. */
function boldLine(section: Section | undefined, number: number | null): ReadTitle | undefined {
  const line = section?.lines.find(
    ({ text }) => /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/.test(text) && keyOf(text) === undefined,
  )
  if (!line) return undefined
  return {
    ...withoutNumber(plainWords(line.text), number),
    at: line.at,
    where: 'line',
    doubt: 'It has no heading; a line in bold was taken.',
  }
}

/** Below a heading that only says what kind of text this is, a line with kind, number and title. */
function numberedLine({ lines }: Section, number: number | null): ReadTitle | undefined {
  const line = lines.slice(0, 8).find(({ text }) => {
    const words = plainWords(text)
    return KIND_AND_NUMBER.test(words) && words.replace(KIND_AND_NUMBER, '') !== ''
  })
  if (!line) return undefined
  return {
    ...withoutNumber(plainWords(line.text), number),
    at: line.at,
    where: 'line',
    doubt: 'Its heading says only what kind of text it is; a line below was taken.',
  }
}

/** A title without what only orders it. `known` is the number that the name of the file has. */
function withoutNumber(written: string, known: number | null): { title: string; number: number | null } {
  let title = written.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\u200d|\s)+(?=\S)/u, '')
  let number = known
  const take = (pattern: RegExp) => {
    const hit = pattern.exec(title)
    const rest = hit ? title.slice(hit[0].length).trim() : ''
    if (!hit || rest === '') return false
    const digits = /\d{1,9}/.exec(hit[1] ?? '')?.[0]
    if (digits !== undefined && digits.length < 7) number = Number(digits)
    title = rest
    return true
  }
  take(/^(?:title|titel|titre|título|titolo|tytuł|标题|標題|タイトル|제목)\s*[:：]\s*(?=\S)/iu)
  if (take(PRODUCT_AND_NUMBER)) return { title: unquoted(title), number }
  if (take(KIND_AND_NUMBER)) {
    take(DAY)
    // `ADR-3: 0003. Title` says the number twice.
    const again = NUMBER.exec(title)
    if (again && Number.parseInt(again[1] ?? '', 10) === number) take(NUMBER)
    return { title: unquoted(title), number }
  }
  const hadKind = take(KIND_AND_PLACEHOLDER) || take(KIND)
  if (take(DAY)) return { title: unquoted(title), number }
  const [, digits = ''] = NUMBER.exec(title) ?? PADDED_NUMBER.exec(title) ?? []
  const plain = Number.parseInt(digits, 10)
  if (digits !== '' && (known === null || plain === known || /^0|^\d{1,3}$/.test(digits))) {
    if (!take(NUMBER)) take(PADDED_NUMBER)
  } else if (take(/^[A-Z][A-Z0-9]{1,9}-(0\d{1,5})\s*(?:[:：]\s*|[-–—.]+\s+)/)) {
    return { title: unquoted(title), number }
  } else if (known !== null) {
    const bare = new RegExp(
      `^(?:[A-Z][A-Z0-9]*[-_ ])*[A-Z]{0,6}[-_#]?0*${known}\\s*(?:[:：.]\\s*|\\s*[-–—]+\\s*|\\s+)(?=\\S)`,
    )
    take(bare)
  }
  // A kind may stand behind its number, as in `12. ADR: Title`.
  if (!hadKind) take(KIND)
  return { title: unquoted(title), number }
}

function unquoted(title: string): string {
  return title
    .replace(/^[-–—:·•|]\s+/, '')
    .replace(/\s*[([](?:adr|rfc|pdr|tdr)[-_ #]*\d{1,6}[)\]]$/i, '')
    .replace(/^["“](.+)["”]$/, '$1')
    .replace(/^'(.+)'$/, '$1')
    .replace(/^\{([^{}|]{12,})\}$/, '$1')
    .trim()
}

/** What stands before a number that orders: a kind of record, or signs written large. In `python-3-support` the 3 is part of a name. */
const OF_A_LOG =
  /(?:^|[-_ ])(?:l?adrs?|madr|[a-z]{0,3}(?:adr|rfc|[ei]p|dr)|ad|dec|decisions?|records?|specs?|seed|proposals?|prd|req|story|note|nr|no|d|rada|entscheidung|decision[-_ ]record)[-_ ]?$|^(?:[A-Z]{1,12}[-_]|[A-Z]{3,12})$/
/** Number and words in the name of a file, or of its folder where the file is called as every other. */
export function nameOf(path: string): { slug: string; number: number | null; day: string | null; stem: string } {
  const parts = path.split('/')
  const file = parts.at(-1) ?? ''
  const bare = file.replace(
    /\.(?:[a-z]{2}(?:-[a-z]{2})?\.)?(?:md|mdx|markdown|rst|adoc|asciidoc|asc|txt|json|ya?ml|toml|org|textile)$/i,
    '',
  )
  const stem =
    /^(?:readme|index|adr|decision|main|_index)$/i.test(bare) && parts.length > 1 ? (parts.at(-2) ?? bare) : bare
  const [, year, month, date] = /^((?:19|20)\d{2})[-_]?([01]\d)[-_]?([0-3]\d)(?=[-_. ]|$)/.exec(stem) ?? []
  if (year) {
    const rest = stem.replace(/^\d{4}[-_]?\d{2}[-_]?\d{2}[-_. ]*/, '')
    return { slug: inWords(rest || stem), number: null, day: `${year}-${month}-${date}`, stem }
  }
  const [found, before = '', digits = ''] =
    /^((?:[a-z]{1,12}[-_ ]?){0,2}?)(\d{1,6})(?=[-_. ]|$)[-_. ]*/i.exec(stem) ?? []
  const isNumber = before === '' || digits.startsWith('0') || OF_A_LOG.test(before)
  if (!isNumber) return { slug: inWords(stem), number: null, day: null, stem }
  const rest = found === undefined ? stem : stem.slice(found.length)
  return { slug: inWords(rest || stem), number: digits === '' ? null : Number(digits), day: null, stem }
}

function inWords(slug: string): string {
  const words = slug.replace(/%20/g, ' ').replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
