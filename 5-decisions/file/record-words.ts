import type { FolderFinding } from './folder-doctor.ts'
import type { RecordRow } from './record-row.ts'

/** What was read, for somebody at a terminal: the decisions, then what is none, then what nobody found. */
export function recordsInWords(rows: readonly RecordRow[]): string {
  const records = rows.filter(({ dialect }) => dialect !== 'template' && dialect !== 'index' && dialect !== 'empty')
  const others = rows.filter((row) => !records.includes(row))
  const widest = Math.min(60, Math.max(0, ...records.map(({ path }) => path.length)))
  const lines = [
    `${count(records.length, 'decision', 'decisions')}${others.length > 0 ? `, and ${count(others.length, 'file that is none', 'files that are none')}` : ''}.`,
  ]
  for (const { path, title, status, rawStatus, dialect, supersededBy } of records) {
    const state =
      status === null ? 'no status' : status === 'unknown' ? `“${(rawStatus ?? '').split('\n')[0]}”` : status
    const by = supersededBy.length > 0 ? ` by ${supersededBy.join(', ')}` : ''
    lines.push(`  ${path.padEnd(widest)}  ${state}${by}: ${title} (${dialect})`)
  }
  if (others.length > 0) lines.push('Not decisions:', ...others.map(({ path, dialect }) => `  ${path}: ${dialect}`))
  const open = rows.flatMap(({ path, unresolved }) => unresolved.map((each) => ({ path, ...each })))
  if (open.length > 0)
    lines.push(
      'Please point:',
      ...open.map(
        ({ path, line, relation, text, why }) =>
          `  ${path}, line ${line}: ${relation} “${text.split('\n')[0]}”. ${why}`,
      ),
    )
  return lines.join('\n')
}

export function findingsInWords(findings: readonly FolderFinding[], records: number): string {
  if (findings.length === 0) return `${count(records, 'decision', 'decisions')}, nothing to say.`
  const lines = [`${count(records, 'decision', 'decisions')}, ${count(findings.length, 'finding', 'findings')}.`]
  for (const [kind, all] of Map.groupBy(findings, (finding) => finding.kind)) {
    lines.push(`${kind}, ${all.length}:`)
    for (const { path, line, says, others } of all) {
      const also = kind === 'number-collision' || kind === 'cycle' ? ` Also ${others.join(', ')}.` : ''
      lines.push(`  ${path}${line === null ? '' : `, line ${line}`}: ${says}${also}`)
    }
  }
  return lines.join('\n')
}

function count(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`
}
