import { stringify } from 'yaml'
import { OWN_KEY } from './front-matter.exchange.ts'
import { type Around, type PortableDecision, type PortableLink, stateFor } from './portable.ts'

/** A decision in MADR 4: what everybody reads in its sections, and all of it once more under our own key. */
export function madrText(decision: PortableDecision, { links }: Around): string {
  const { question, chosen, because, approver, roles, decidedOn, recordedOn } = decision
  const by = links.filter(({ relation }) => relation === 'superseded-by')
  const front = {
    status: by.length > 0 ? `superseded by ${by.map(named).join(', ')}` : stateFor(decision, links),
    date: decidedOn ?? recordedOn,
    ...(approver === null ? {} : { 'decision-makers': [approver] }),
    ...people(
      'consulted',
      roles.filter(({ role }) => role === 'contributor'),
    ),
    ...people(
      'informed',
      roles.filter(({ role }) => role === 'informed'),
    ),
    [OWN_KEY]: decision,
  }
  const parts = [
    `---\n${stringify(front, AS_WRITTEN)}---`,
    `# ${oneLine(question)}`,
    `## Context and Problem Statement\n\n${paragraphs(question)}`,
    section('Decision Drivers', decision.drivers.map(bullet)),
    section(
      'Considered Options',
      decision.options.length > 0 ? [oneLine(chosen), ...decision.options.map(({ option }) => option)].map(bullet) : [],
    ),
    `## Decision Outcome\n\n${paragraphs(chosen)}\n\nBecause: ${paragraphs(because)}`,
    section(
      'Consequences',
      decision.consequences.map(({ what, kind, borneBy }) =>
        bullet(`${KIND_SAYS[kind]}, because ${what}${borneBy === null ? '' : ` (borne by ${borneBy})`}`),
      ),
      '###',
    ),
    section(
      'Pros and Cons of the Options',
      decision.options.map(
        ({ option, notChosenBecause }) => `### ${oneLine(option)}\n\n${bullet(`Bad, because ${notChosenBecause}`)}\n`,
      ),
    ),
    section('More Information', [
      ...more(decision),
      ...links
        .filter(({ relation }) => relation !== 'superseded-by')
        .map((link) => bullet(`${LINK_SAYS[link.relation]} ${named(link)}`)),
    ]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Every text on one line and in quotation marks, so that whatever people write is the same when it is read. */
const AS_WRITTEN = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedMinMultiLineLength: 1_000_000,
} as const

const KIND_SAYS = { good: 'Good', bad: 'Bad', neutral: 'Neutral' } as const
const LINK_SAYS: Record<PortableLink['relation'], string> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
}

function people(key: 'consulted' | 'informed', roles: PortableDecision['roles']): Record<string, string[]> {
  return roles.length > 0 ? { [key]: roles.map(({ who }) => who) } : {}
}

function named({ number, title, fileName }: PortableLink): string {
  return `[ADR-${String(number).padStart(4, '0')} ${oneLine(title).replace(/[[\]]/g, '')}](${fileName})`
}

function more({ nextStep, nextOwner, nextByOn, reviewOn, effectiveFrom, dissent }: PortableDecision): string[] {
  return [
    ...(nextStep === null
      ? []
      : [
          `Next: ${nextStep}${nextOwner === null ? '' : `, by ${nextOwner}`}${nextByOn === null ? '' : `, until ${nextByOn}`}`,
        ]),
    ...(effectiveFrom === null ? [] : [`It holds from ${effectiveFrom}`]),
    ...(reviewOn === null ? [] : [`It is looked at again on ${reviewOn}`]),
    ...dissent.map(({ who, objection }) => `${who ?? 'Somebody'} disagrees: ${objection}`),
  ].map(bullet)
}

function section(title: string, lines: readonly string[], signs = '##'): string {
  return lines.length === 0 ? '' : `${signs} ${title}\n\n${lines.join('\n').trimEnd()}`
}

function bullet(text: string): string {
  return `* ${oneLine(text)}`
}

/** Text of people in our Markdown: what would be read as a heading, a rule or a comment is written so that it is not. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/</g, '&lt;')
}

function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/</g, '&lt;').replace(/^(\s*)(#{1,6}\s|[-=]{2,}\s*$|`{3}|~{3}|[-*+]\s|\|)/, '$1\\$2'))
    .join('\n')
    .trim()
}
