import { dialectOf } from './dialect.ts'
import { type Entry, type Fact, factsOf, factsOfEntries } from './facts.ts'
import { frontMatterOf, yamlEntries } from './front-matter.exchange.ts'
import { type JsonRecord, jsonRecords } from './json-record.ts'
import { readOrg } from './org-lines.ts'
import { type Markup, type Outline, outlineOf } from './outline.ts'
import { daysIn, peopleIn } from './people-and-days.ts'
import { plainWords } from './plain-words.ts'
import type { Doubt, ReadDecision } from './reading.ts'
import { RELATIONS, type Reference, type Relation, referencesOf } from './references.ts'
import { type ReadStatus, statusOf } from './status.ts'
import { nameOf, type ReadTitle, titleOf } from './title.ts'
import { type Encoding, type Line, linesOf, textOf } from './written-text.ts'

const NO_OUTLINE: Outline = { sections: [], comments: [] }

/** Reads what a file says of decisions. Never refuses: of what cannot be understood, the name of the file is left. */
export function readDecisionFile(path: string, bytes: Uint8Array): ReadDecision[] {
  const { text, encoding } = textOf(bytes)
  const lines = linesOf(text)
  if (/\.json$/i.test(path))
    return jsonRecords(text, lines).map((record, at, all) =>
      readJson(path, encoding, record, all.length > 1 ? at + 1 : null),
    )
  if (/\.ya?ml$/i.test(path))
    return [readEntries(path, encoding, yamlEntries(lines.filter(({ text: line }) => line.trimEnd() !== '---')), lines)]
  const org = /\.org$/i.test(path) ? readOrg(lines) : undefined
  const { front, body, keys } = org ? { ...org, keys: [] } : frontMatterOf(lines)
  const markup = markupOf(path, body)
  const outline = outlineOf(markup === 'markdown' ? unescaped(body) : body, markup)
  const facts = [...factsOfEntries(front, 'front matter'), ...factsOf(outline, markup)]
  return [readFacts({ path, encoding, facts, outline, markup, lines, keys })]
}

/** Some editors write Markdown with every sign of it escaped, and mean it all the same. */
function unescaped(lines: readonly Line[]): readonly Line[] {
  const escaped = lines.filter(({ text }) => /^\\(?:#|\*\\\*|-|---)/.test(text)).length
  return escaped < 2
    ? lines
    : lines.map(({ at, text }) => ({ at, text: text.replace(/\\([#*_\-[\]()`~>|.!])/g, '$1') }))
}

function markupOf(path: string, lines: readonly Line[]): Markup {
  if (/\.rst$/i.test(path)) return 'restructuredtext'
  if (/\.(?:adoc|asciidoc|asc)$/i.test(path)) return 'asciidoc'
  const isAsciidoc = /\.txt$/i.test(path) && lines.some(({ text }) => /^= \S/.test(text))
  return isAsciidoc ? 'asciidoc' : 'markdown'
}

function readJson(path: string, encoding: Encoding, record: JsonRecord, place: number | null): ReadDecision {
  const facts = factsOfEntries(record.entries.filter(({ key }) => JSON_KEYS.has(key)).map(asJsonKey), 'json')
  const read = readFacts({ path, encoding, facts, outline: NO_OUTLINE, markup: 'markdown', lines: [], keys: [] })
  const references = record.links.flatMap(({ type, target, at }) => {
    const relation = type.toLowerCase().replace(/[_ ]/g, '-')
    const number = /^\d{1,9}$/.test(target) ? Number(target) : null
    return isRelation(relation)
      ? [{ relation, isPart: false, href: number === null ? target : null, number, said: target, at }]
      : []
  })
  return {
    ...read,
    place,
    dialect: record.isJsonAdr ? 'json-adr' : 'json',
    number: record.number ?? read.number,
    references: [...references, ...read.references],
  }
}

const JSON_KEYS = new Set(
  'title name status state date created created_at updated updated_at deciders decision_makers decisionMakers consulted informed author authors owner approver supersedes superseded_by supersededBy amends amended_by amendedBy review review_date'.split(
    ' ',
  ),
)

function asJsonKey(entry: Entry): Entry {
  return { ...entry, key: entry.key.replaceAll('_', ' ') }
}

function isRelation(text: string): text is Relation {
  return (RELATIONS as readonly string[]).includes(text)
}

function readEntries(
  path: string,
  encoding: Encoding,
  entries: readonly Entry[],
  lines: readonly Line[],
): ReadDecision {
  const facts = factsOfEntries(entries, 'front matter')
  return {
    ...readFacts({ path, encoding, facts, outline: NO_OUTLINE, markup: 'markdown', lines, keys: [] }),
    dialect: 'yaml',
  }
}

type Given = {
  path: string
  encoding: Encoding
  facts: readonly Fact[]
  outline: Outline
  markup: Markup
  lines: readonly Line[]
  keys: readonly string[]
}

function readFacts({ path, encoding, facts, outline, markup, lines, keys }: Given): ReadDecision {
  const name = nameOf(path)
  const title = titleOf(outline, facts, name)
  const status = statusOf(facts)
  const inTitle = status.state === null && status.raw === null ? stateInTitle(outline, title) : null
  const references = referencesOf(
    outline,
    facts,
    title.at === null ? null : { text: headingAt(outline, title.at), at: title.at },
  )
  const shown = replacedSince(inTitle ?? status, references, outline)
  const days = daysIn(facts, shown.said, name.day)
  const dialect = dialectOf({
    path,
    markup,
    outline,
    facts,
    statusForm: shown.form,
    lines: lines.length > 0 ? lines : [{ at: 1, text: title.title }],
    frontKeys: keys,
  })
  const isRecord = dialect !== 'index'
  const doubts: Doubt[] = []
  if (title.doubt) doubts.push({ field: 'title', at: title.at, text: title.title, why: title.doubt })
  if (shown.doubt)
    doubts.push({
      field: 'status',
      at: shown.at,
      text: (shown.said ?? shown.raw ?? '').slice(0, 200),
      why: shown.doubt,
    })
  if (days.decided && !/^\d{4}-\d{2}-\d{2}$/.test(days.decided))
    doubts.push({ field: 'date', at: null, text: days.decided, why: 'It is no day that we understand.' })
  return {
    path,
    place: null,
    encoding,
    dialect,
    number: title.number ?? name.number ?? numberOf(facts),
    title: title.title,
    titleWhere: title.where,
    titleAt: title.at,
    // A page about records has no state of its own.
    status: isRecord ? shown.state : null,
    rawStatus: shown.raw,
    statusForm: shown.form,
    statusAt: shown.at,
    statusSaid: shown.said,
    days,
    people: peopleIn(facts),
    references: references.map((reference) => ({
      ...reference,
      isPart: reference.isPart || isAside(reference, shown),
    })),
    doubts,
    outline,
  }
}

/** `Accepted; its second clause is superseded by ADR 7`: beside a state that holds, only a part was replaced. */
function isAside({ relation, at }: Reference, { state, at: statusAt }: ReadStatus): boolean {
  return relation === 'superseded-by' && at === statusAt && (state === 'accepted' || state === 'proposed')
}

/** A state that is no word of ours, or says only that it is over, beside what took its place. */
function replacedSince(status: ReadStatus, references: readonly Reference[], outline: Outline): ReadStatus {
  const by = references.find(({ relation, isPart }) => relation === 'superseded-by' && !isPart)
  if (by && status.state === null && status.raw === null) {
    const line = outline.sections
      .slice(0, 2)
      .flatMap(({ lines }) => lines)
      .find(({ at }) => at === by.at)
    if (!line || !isOfTheWhole(line.text)) return status
    return {
      ...status,
      state: 'superseded',
      raw: line.text.trim(),
      at: line.at,
      form: 'line',
      doubt: 'It only says what took its place.',
    }
  }
  if (!by || (status.state !== 'unknown' && status.state !== 'rejected')) return status
  return { ...status, state: 'superseded', doubt: `Line ${by.at} says what took its place.` }
}

/** `> Replaced by ADR 7` below the title; in `the old cache was replaced by ADR 7` something else was. */
function isOfTheWhole(text: string): boolean {
  const words = plainWords(text).replace(/^[^\p{L}]+/u, '')
  return /^(?:(?:note|warning|important|notice|caution|status)\b\W*)*(?:this (?:adr|rfc|decision|record|document|proposal|page) )?(?:(?:has|is|was|been|now) )*(?:superseded|superceded|replaced|obsoleted) by\b|^本(?:\s*adr|决策|決策|决定|记录|文)\s*已?被/iu.test(
    words,
  )
}

function numberOf(facts: readonly Fact[]): number | null {
  const said = facts.find(({ key, isAtHead }) => key === 'number' && isAtHead)?.lines[0]?.text ?? ''
  const [, digits] = /(\d{1,6})\s*$/.exec(said.trim()) ?? []
  return digits === undefined ? null : Number(digits)
}

function headingAt({ sections }: Outline, at: number): string {
  return sections.find((section) => section.at === at)?.title ?? ''
}

/** `[Superseded] Title` and `Title (deprecated)`, where nothing else says it. */
function stateInTitle(outline: Outline, title: ReadTitle) {
  const heading = title.at === null ? '' : headingAt(outline, title.at)
  const [said = ''] =
    /[[(]\s*(?:superseded|superceded|deprecated|rejected|accepted|proposed|draft|withdrawn|obsolete|wip)\b[^\])]*[\])]/i.exec(
      heading,
    ) ?? []
  if (said === '') return null
  const words = said.slice(1, -1)
  const read = statusOf([
    { key: 'status', form: 'title', at: title.at ?? 1, lines: [{ at: title.at ?? 1, text: words }], isAtHead: true },
  ])
  return { ...read, doubt: 'Only the title says it.' }
}
