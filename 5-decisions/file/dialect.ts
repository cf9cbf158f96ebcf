import { labelOf } from './fact-keys.ts'
import type { Fact } from './facts.ts'
import type { Markup, Outline } from './outline.ts'
import type { Line } from './written-text.ts'

/** What kind of record it was taken for. `template` and `index` are none: they are reported apart. */
export const DIALECTS = [
  'madr-1',
  'madr-2',
  'madr-3',
  'madr-4',
  'nygard',
  'log4brains',
  'json-adr',
  'json',
  'yaml',
  'tyree-akerman',
  'business-case',
  'y-statement',
  'rfc',
  'kep',
  'restructuredtext',
  'asciidoc',
  'front-matter',
  'bullets',
  'table',
  'text-line',
  'badge',
  'plain',
  'template',
  'index',
  'empty',
] as const
export type Dialect = (typeof DIALECTS)[number]

export type Read = {
  path: string
  markup: Markup
  outline: Outline
  facts: readonly Fact[]
  statusForm: Fact['form'] | null
  lines: readonly Line[]
  frontKeys: readonly string[]
}

export function dialectOf(read: Read): Dialect {
  const { path, markup, outline, facts, statusForm, lines, frontKeys } = read
  if (lines.every(({ text }) => text.trim() === '')) return 'empty'
  const headings = outline.sections.flatMap(({ title }) => (title === null ? [] : labelOf(title)))
  if (isTemplate(path, headings, facts)) return 'template'
  if (isIndex(path, outline, headings, facts)) return 'index'
  const has = (...names: string[]) => names.some((name) => headings.includes(name))
  const text = lines
    .slice(0, 400)
    .map((line) => line.text)
    .join('\n')
  if (markup === 'restructuredtext' || markup === 'asciidoc') return markup
  if (frontKeys.some((key) => /^(?:kep-number|owning-sig)$/.test(key))) return 'kep'
  const ofMadr = has('decision outcome', 'considered options', 'context and problem statement', 'decision drivers')
  if (/^(?:\.\/)?(?:.*\/)?\d{8}-/.test(path) && ofMadr) return 'log4brains'
  if (ofMadr && statusForm === 'front matter') {
    const isLatest = frontKeys.some((key) => /^decision[-_ ]?makers$/i.test(key)) || has('confirmation')
    return isLatest && !frontKeys.includes('deciders') ? 'madr-4' : 'madr-3'
  }
  if (ofMadr)
    return has('decision drivers', 'links', 'pros and cons of the options') ||
      /^\s*[*-]\s*(?:Status|Deciders)\s*:/im.test(text)
      ? 'madr-2'
      : 'madr-1'
  if (has('positions', 'argument') && has('implications', 'assumptions', 'issue')) return 'tyree-akerman'
  if (has('evaluation criteria', 'candidates to consider', 'research and analysis of each candidate'))
    return 'business-case'
  if (
    /in the context of[\s\S]{3,600}?\bfacing\b[\s\S]{3,600}?\b(?:we )?(?:decided|decide)\b/i.test(text.slice(0, 6_000))
  )
    return 'y-statement'
  if (
    has(
      'motivation',
      'drawbacks',
      'unresolved questions',
      'guide level explanation',
      'prior art',
      'non goals',
      'rationale and alternatives',
    )
  )
    return 'rfc'
  if (
    statusForm === 'section' &&
    has('context', 'decision', 'consequences', 'kontext', 'contexte', 'contexto', '背景', 'コンテキスト')
  )
    return 'nygard'
  if (statusForm === 'front matter') return 'front-matter'
  if (statusForm === 'bullet') return 'bullets'
  if (statusForm === 'table') return 'table'
  if (statusForm === 'badge') return 'badge'
  if (statusForm === 'section') return 'nygard'
  return statusForm === null ? 'plain' : 'text-line'
}

function isTemplate(path: string, headings: readonly string[], facts: readonly Fact[]): boolean {
  const file = path.split('/').at(-1) ?? ''
  if (/(?:^|[-_.])templates?(?:[-_.]|$)/i.test(file) && !/\d{2,}.*template.*\w{4,}/i.test(file.replace(/^0+[-_]/, '')))
    return true
  if (/^(?:0{3,4}|xxxx?|nnnn?)[-_]/i.test(file) && /template/i.test(file)) return true
  const status = facts.find(({ key, isAtHead }) => key === 'status' && isAtHead)
  const offers =
    status !== undefined && /[{[<]\s*proposed\s*(?:[|,/]|\\\|)/i.test(status.lines.map(({ text }) => text).join(' '))
  return offers && /^(?:\{.*|\[.*|.*short title.*|title|.*<.*>.*|adr template.*)$/i.test(headings[0] ?? '')
}

/** A list of records, or a page about how they are written. */
function isIndex(path: string, { sections }: Outline, headings: readonly string[], facts: readonly Fact[]): boolean {
  const file = path.split('/').at(-1) ?? ''
  const isCalledSo =
    /^(?:_?index|readme|contributing|changelog|toc|summary|overview|about|license|notice|code_of_conduct|_sidebar)\.[a-z]+$/i.test(
      file,
    )
  const links = sections.reduce(
    (sum, { lines }) =>
      sum +
      lines.filter(({ text }) => /^\s*(?:[-*|\d]).*\]\([^)]*\d{2,}[^)]*\.(?:md|adoc|rst|markdown)[^)]*\)/.test(text))
        .length,
    0,
  )
  // One folder for each decision: there the file is called as any other.
  if (isCalledSo && /(?:^|\/)[a-z]{0,10}[-_ ]?\d{2,8}[-_ ][^/]+\/[^/]+$/i.test(path)) return false
  const saysStatus = facts.some(({ key, isAtHead }) => key === 'status' && isAtHead)
  const hasDecision = headings.some((heading) =>
    /^(?:decision(?: outcome)?|entscheidung|décision|decisión|decisão|consequences|決定|决策|决定|decyzja|решение)$/.test(
      heading,
    ),
  )
  if (/^(?:changelog|license|notice|code_of_conduct|contributing|_sidebar)\./i.test(file)) return true
  if (saysStatus || hasDecision) return isCalledSo && links >= 3 && !hasDecision
  return isCalledSo ? true : links >= 5 && /(?:records?|decisions?|adrs?|index|log)$/.test(headings[0] ?? '')
}
