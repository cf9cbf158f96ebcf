import type { FactTable } from '../directory/sighting.ts'
import type { FactCounts, RefusedLine } from './directory-import.ts'

const FACTS_IN_WORDS: Record<FactTable, string> = {
  person: 'people',
  group: 'groups',
  groupMember: 'memberships',
  asset: 'things',
  ownership: 'owners',
  consumption: 'consumers',
  assetLink: 'links',
}

type Outcome = {
  source: string
  format: string
  counts: FactCounts
  placeholders: number
  first: string[]
  refused: RefusedLine[]
  kept: RefusedLine[]
}

/** What an import does, for somebody at the command line. */
export function summaryOf(outcome: Outcome, verb: 'were' | 'would be'): string {
  const { source, format, counts, placeholders, first, refused, kept } = outcome
  const lines = [`${source} (${format})`]
  for (const [table, { added, changed, same, vanished }] of Object.entries(counts)) {
    const name = FACTS_IN_WORDS[table as FactTable]
    lines.push(
      `  ${name}: ${added} ${verb} added, ${changed} changed, ${same} are the same, ${vanished} no longer stated`,
    )
  }
  if (placeholders > 0) lines.push(`  ${placeholders} are only referred to, and stay marked until a source states them`)
  if (verb === 'would be') lines.push(...first.map((sentence) => `  ${sentence}`))
  if (kept.length > 0) lines.push('Kept as somebody put it right:')
  lines.push(...kept.map((each) => `  ${placeIn(each)}${each.says}`))
  if (refused.length > 0) lines.push(`${refused.length} lines ${verb === 'were' ? 'were' : 'would be'} not taken:`)
  lines.push(...refused.map((each) => `  ${placeIn(each)}${each.says}`))
  return lines.join('\n')
}

function placeIn({ path, line }: RefusedLine): string {
  const place = [path, line === null ? null : `line ${line}`].filter(Boolean).join(' ')
  return place === '' ? '' : `${place}: `
}

/** One import in a list. */
export function inOneLine(entry: {
  id: string
  source: string
  format: string
  appliedAt: string
  undoneAt: string | null
  counts: FactCounts
  refusedLines: number
}): string {
  const sum = (how: 'added' | 'changed' | 'vanished') =>
    Object.values(entry.counts).reduce((total, counts) => total + counts[how], 0)
  const undone = entry.undoneAt === null ? '' : ', undone'
  return `${entry.appliedAt} ${entry.id} ${entry.source} (${entry.format}): ${sum('added')} added, ${sum('changed')} changed, ${sum('vanished')} no longer stated, ${entry.refusedLines} refused${undone}`
}
