import { keptTables } from '@plumbline/platform/privacy/custody'
import { KEPT_FOR, KEPT_KINDS } from '@plumbline/platform/privacy/retention'
import type { Step } from '@plumbline/platform/step'

/** What is kept of people, table by table: the part of a record of processing (GDPR, article 30) that follows from the schema. */
export function recordOfProcessing(steps: readonly Step[]): string {
  const rows = keptTables(steps).map(
    ({ title, table, keeps, why, until, seenBy, erased }) =>
      `| ${[`${title} (\`${table}\`)`, keeps, why, withSettings(until), seenBy, withSettings(erased)].map(inCell).join(' | ')} |`,
  )
  return [
    '| what | keeps | purpose | how long | who sees it | after erasure |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function withSettings(sentence: string): string {
  return KEPT_KINDS.reduce((said, kind) => said.replaceAll(`{${kind}}`, `\`${KEPT_FOR[kind].env}\` days`), sentence)
}

function inCell(said: string): string {
  return said.replaceAll('|', '\\|')
}
