type Told = {
  counts: Partial<Record<string, number>>
  files: {
    path: string
    fate: string
    title: string
    says: string | null
    doubts: { field: string; at: number | null; why: string }[]
    unresolved: { relation: string; text: string; line: number; why: string }[]
  }[]
  refused: { path: string; line: number | null; says: string }[]
  gone: string[]
  unlinked?: { from: string; to: string; says: string }[]
}

const FATE_SAYS: Record<string, string> = {
  new: 'new',
  same: 'as they are',
  changed: 'changed',
  moved: 'moved',
  kept: 'kept as edited here',
  'not-a-decision': 'no decisions',
  refused: 'refused',
}

/** What an import did, or would do, for somebody at a terminal. */
export function importInWords(
  { counts, files, refused, gone, unlinked = [] }: Told,
  verb: 'were' | 'would be',
): string {
  const counted = Object.entries(FATE_SAYS).flatMap(([fate, says]) => (counts[fate] ? [`${counts[fate]} ${says}`] : []))
  const lines = [
    counted.length === 0 ? `Nothing ${verb} imported.` : `Files that ${verb} imported: ${counted.join(', ')}.`,
  ]
  for (const { path, fate, title, says } of files)
    if (fate !== 'same') lines.push(`  ${path}: ${title} (${FATE_SAYS[fate]})${says === null ? '' : ` ${says}`}`)
  for (const { path, doubts } of files)
    for (const { field, at, why } of doubts) lines.push(`  Please look: ${path}${lineIn(at)}, ${field}. ${why}`)
  for (const { path, unresolved } of files)
    for (const { relation, text, line, why } of unresolved)
      lines.push(`  Please point: ${path}${lineIn(line)}, ${relation} “${text.split('\n')[0]}”. ${why}`)
  for (const { path, line, says } of refused) lines.push(`  Refused: ${path}${lineIn(line)}. ${says}`)
  for (const { from, to, says } of unlinked) lines.push(`  Not linked: ${from} and ${to}. ${says}`)
  if (gone.length > 0) lines.push(`  Not among them any more: ${gone.join(', ')}. Their decisions stay.`)
  return lines.join('\n')
}

function lineIn(line: number | null): string {
  return line === null ? '' : `, line ${line}`
}
