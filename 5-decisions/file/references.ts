import type { Fact } from './facts.ts'
import type { Outline } from './outline.ts'
import { plainWords } from './plain-words.ts'
import { isPartly } from './state-words.ts'
import type { Line } from './written-text.ts'

export const RELATIONS = ['supersedes', 'superseded-by', 'amends', 'amended-by', 'depends-on', 'relates-to'] as const
export type Relation = (typeof RELATIONS)[number]

/** Another decision, as a file names it: by the address of a link, by its number, or in words. */
export type Reference = {
  relation: Relation
  /** Only a part of it is replaced. */
  isPart: boolean
  href: string | null
  number: number | null
  said: string
  at: number
}

const PHRASES: [Relation, RegExp][] = [
  [
    'superseded-by',
    /\b(?:(?:is |was |been )?(?:superseded|superceded|superseeded|replaced|supplanted|obsoleted) (?:in part )?(?:by|with)|deprecated (?:by|in favou?r of)|in favou?r of|ersetzt durch|abgelöst durch|remplacée? par|reemplazad[oa] por|sustituid[oa] por|substituíd[oa] (?:por|pel[oa])|vervangen door|zastąpion[eyao] przez|заменен[оа]? на)(?![\p{L}])|被|によって置き換え/giu,
  ],
  [
    'amended-by',
    /\b(?:amended|modified|extended|clarified|refined|revised|partially superseded|ergänzt|amendée?|modifiée?) (?:by|durch|par)\b/giu,
  ],
  [
    'supersedes',
    /\b(?:supersedes?|supercedes?|replaces|supplants|obsoletes|superseding|ersetzt(?! durch)|remplace(?!e? par|é)|reemplaza(?! por)|sustituye(?! por)|substitui|vervangt|zastępuje|supersede parcial de|заменяет)(?![\p{L}])|取代|替代/giu,
  ],
  [
    'amends',
    /\b(?:amends?|modifies|clarifies|extends|refines|ergänzt(?! durch)|ajusta|enmienda|estende|extiende|modifica)\b|修订|修正/giu,
  ],
  ['depends-on', /\b(?:depends (?:up)?on|builds (?:up)?on|requires adr)\b/giu],
  ['relates-to', /\b(?:relates to|related to|see also)\b/giu],
]
const OF_KEY: Partial<Record<string, Relation>> = {
  supersedes: 'supersedes',
  'superseded-by': 'superseded-by',
  amends: 'amends',
  'amended-by': 'amended-by',
  'depends-on': 'depends-on',
  'relates-to': 'relates-to',
}
const LINKS_SECTION =
  /^(?:links?|related.*|references?|see also|more information|relations?|notes?|supersedes.*|verwandte.*|verweise)$/i
const NOTHING =
  /^(?:n\/?a|none|nothing|no|nil|-|–|—|keine?|aucune?|ningun[oa]|nenhuma?|なし|无|\(none\)|tbd|null|\.\.\.|…)\.?$/i
const MOST = 200
/** In a sentence the name of a decision is written large, or in quotes. */
const BEGINS_A_NAME = /^[\s:*_>–—-]*["'`“„«「[]?[\p{Lu}\p{Lo}\p{N}]/u
const KIND_WITH_NUMBER = /(?:^|[\W_])(?:adr|rfc|kep|pdr|tdr|decision)\W{0,2}\d/i
const IN_LIST = /^\s*(?:[-*+•]|\d+[.)])\s/

/** The other decisions that a record names as replaced, replacing, amended or needed. */
export function referencesOf(
  outline: Outline,
  facts: readonly Fact[],
  title: { text: string; at: number } | null,
): Reference[] {
  const found: Reference[] = []
  const lines = new Map<number, Line>()
  const ofFacts = new Set<number>()
  for (const fact of facts) {
    const relation = fact.form === 'comment' ? undefined : OF_KEY[fact.key]
    if (relation) {
      for (const { at } of fact.lines) ofFacts.add(at)
      for (const [place, line] of fact.lines.entries()) {
        // Where a label's line goes on below, its words are no name of another decision.
        const goesOn = place > 0 && (fact.form === 'bullet' || fact.form === 'line') && !IN_LIST.test(line.text)
        // A list of links may say of each how it is meant.
        const stated = relation === 'relates-to' ? inSentence(line) : []
        found.push(
          ...(stated.length > 0
            ? stated
            : targetsIn(
                line.text,
                relation,
                line.at,
                goesOn || (fact.form === 'section' && relation === 'relates-to'),
                !goesOn,
              )),
        )
      }
    }
    if (fact.key === 'status' && fact.isAtHead && fact.form !== 'badge')
      for (const line of fact.lines) lines.set(line.at, line)
  }
  for (const [place, section] of outline.sections.entries()) {
    const everywhere = place <= 1 || LINKS_SECTION.test(plainWords(section.title ?? ''))
    for (const line of section.lines) {
      if (everywhere ? line.text.length < 600 : beginsWithRelation(line.text)) lines.set(line.at, line)
    }
  }
  if (title) lines.set(-title.at, { at: title.at, text: title.text })
  for (const line of lines.values()) if (!ofFacts.has(line.at)) found.push(...inSentence(line))
  return distinct(found).slice(0, MOST)
}

function beginsWithRelation(text: string): boolean {
  const words = plainWords(text.replace(/^\s*(?:[-*+>]\s*)+/, ''))
    .replace(
      /^(?:this|the present) (?:adr|rfc|decision|record|document|proposal)(?: (?:also|partially|partly|fully|therefore|formally))* (?=\p{L})/iu,
      '',
    )
    .replace(/^本(?:\s*adr|决策|決策|决定|记录|文)\s*(?:部分)?/iu, '')
    .slice(0, 60)
  return PHRASES.some(([relation, phrase]) => {
    phrase.lastIndex = 0
    return relation !== 'relates-to' && relation !== 'depends-on' && phrase.exec(words)?.index === 0
  })
}

/** Every relation that a line states, each with the decisions that follow it. */
function inSentence({ at, text }: Line): Reference[] {
  const hits = PHRASES.flatMap(([relation, phrase]) =>
    [...text.matchAll(phrase)].map((hit) => ({ relation, from: hit.index, to: hit.index + hit[0].length })),
  )
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .filter((hit, place, all) => !all.slice(0, place).some((before) => before.to > hit.from))
  return hits.flatMap(({ relation, from, to }, place) => {
    const rest = text.slice(to, hits[place + 1]?.from ?? to + 400)
    const end =
      /[.;!?](?=\s+[\p{Lu}])/u.exec(rest.replace(/\[[^[\]]*\]/g, (label) => '_'.repeat(label.length)))?.index ??
      rest.length
    const isPart = isPartly(text.slice(Math.max(0, from - 25), to + 20))
    const targets = targetsIn(
      rest.slice(0, end),
      relation,
      at,
      true,
      hits.length === 1 && text.length < 200 && from < 30 && BEGINS_A_NAME.test(rest),
    )
    return targets.map((target) => ({ ...target, isPart: target.isPart || isPart }))
  })
}

/** The decisions that are named in what follows a relation. With `onlySure`, words alone are none. */
function targetsIn(
  written: string,
  relation: Relation,
  at: number,
  onlySure: boolean,
  mayBeWords = false,
): Reference[] {
  const text = written.replace(/<!--.*?-->/g, ' ').trim()
  const isPart = isPartly(text.slice(0, 40))
  const targets: Reference[] = []
  const add = (href: string | null, number: number | null, said: string) =>
    targets.push({ relation, isPart, href, number, said: said.trim().slice(0, 200), at })
  let rest = text
  let isElsewhere = false
  const consume = (pattern: RegExp, read: (hit: RegExpExecArray) => void) => {
    rest = rest.replace(pattern, (...groups) => {
      const hit = groups.slice(0, -2) as unknown as RegExpExecArray
      read(hit)
      return ' '.repeat(String(groups[0]).length)
    })
  }
  consume(/\[([^[\]]*)\]\(<?([^()<>\s]*(?:\([^()\s]*\)[^()\s]*)*)>?[^()]*\)/g, ([, label = '', href = '']) => {
    // A link to something that is no decision — a ticket, a page elsewhere — names none.
    if (!/^[a-z][a-z0-9+.-]*:/i.test(href) || /\d{1,5}-[\w-]+\.md|\/adrs?\/|\/decisions\//i.test(href))
      add(href, numberIn(label) ?? numberIn(href.split('/').at(-1) ?? ''), label || href)
    else if (KIND_WITH_NUMBER.test(label)) add(null, numberIn(label), label)
    else isElsewhere = true
  })
  consume(/\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, ([, target = '', label]) =>
    add(target, numberIn(label ?? target), label ?? target),
  )
  consume(/(?:xref|link):([^\s[\]]+)\[([^\]]*)\]/g, ([, href = '', label = '']) =>
    add(href, numberIn(label) ?? numberIn(href), label || href),
  )
  consume(/:?(?:ref|doc):`([^`<]*?)\s*(?:<([^`>]*)>)?`/g, ([, label = '', target]) =>
    add(target ?? label, numberIn(label) ?? numberIn(target ?? ''), label),
  )
  consume(/<<([^<>,]+)(?:,\s*([^<>]*))?>>/g, ([, target = '', label]) =>
    add(target, numberIn(label ?? target), label ?? target),
  )
  consume(/[\w./-]*\d[\w./-]*\.(?:md|adoc|rst|markdown|json)\b/gi, ([file = '']) =>
    add(file, numberIn(file.split('/').at(-1) ?? ''), file),
  )
  consume(/\b(?:19|20)\d{6}-[a-z][\w-]+/gi, ([slug = '']) => add(slug, null, slug))
  const hasLinks = targets.length > 0
  consume(
    /(?<![\p{L}\p{N}])(?:[A-Z]+[-_])?(?:ADRs?|RFCs?|KEP|PDR|TDR|DR|decision|#)\s*[-_ #]?\s*(\d{1,5})(?![\p{L}\d.-]*\d{3})/giu,
    ([whole = '', digits = '']) => {
      // `amended by [ADR 7](…): decisions #3 and #4 below` counts what is in this one.
      if (!hasLinks || !whole.startsWith('#')) add(null, Number(digits), whole)
    },
  )
  if (targets.length > 0) {
    consume(/^\s*#?(\d{1,5})(?=\s*(?:,|and\b|&))/i, ([, digits = '']) => add(null, Number(digits), digits))
    // `ADR 3, 4 and 7`: the numbers behind the first are meant too.
    consume(/(?:,|、|and|und|et|y|&|\/)\s*(\d{3,4})(?![\d-])/gi, ([, digits = '']) => add(null, Number(digits), digits))
    return targets
  }
  consume(/^(?:[\s:*_`"'([]|by\b)*#?(\d{1,5})(?=[\s.,;:)*_`"'\]]|$)(?!\.\d|-\d)/i, ([whole = '', digits = '']) =>
    add(null, Number(digits), whole),
  )
  if (targets.length > 0 || isElsewhere || (onlySure && !mayBeWords)) return targets
  const words = plainWords(text)
    .replace(/^[-*+:>\s]+/, '')
    .replace(/(?<![.\s])[.\s]+$/, '')
  const isWords =
    words.length > 2 && words.length <= 120 && !NOTHING.test(words) && !/^[{[<(]/.test(words) && !/^https?:/.test(words)
  if (isWords && relation !== 'relates-to' && relation !== 'depends-on') add(null, null, words)
  return targets
}

function numberIn(text: string): number | null {
  const [, digits] = /(?:^|[^\d.])(\d{1,5})(?![\d])/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

function distinct(references: readonly Reference[]): Reference[] {
  const seen = new Set<string>()
  return references.filter(({ relation, href, number, said }) => {
    const key = `${relation} ${number ?? href?.split('#')[0] ?? said}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
