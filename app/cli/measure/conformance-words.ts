import type { ConformanceResult } from './conformance.ts'
import { count, figure, textTable } from './text-table.ts'
import { countedInWords, elapsedInWords, textsOf } from './votes-words.ts'

/** What Polis would say, for somebody at a terminal. */
export function conformanceInWords(result: ConformanceResult): string {
  const textOf = textsOf(result)
  const own = result.representative.map((statements, group) => {
    const rows = statements.map(({ statement, direction, answers, votes, share, ratio }) => [
      ...[`${direction}s`, `${answers} of ${votes}`, figure(share), figure(ratio)],
      ...[statement, textOf(statement)],
    ])
    const head = `Group ${group} (${count(result.sizes[group] ?? 0, 'person', 'people')})`
    return `${head}:\n${textTable([['it', 'in it', 'share', 'ratio', 'id', 'statement'], ...rows])}`
  })
  const majority = result.consensus.map(({ statement, direction, answers, votes, share }) => [
    ...[direction, `${answers} of ${votes}`, figure(share), statement, textOf(statement)],
  ])
  const parts = [
    `${countedInWords(result)}\nBy the formulas of Polis, for comparison: ${count(result.k, 'group', 'groups')}, of ${result.sizes.join(', ')} people.`,
    ...own,
    majority.length === 0
      ? 'No majority for or against any statement.'
      : `Majority:\n${textTable([['answer', 'people', 'share', 'id', 'statement'], ...majority])}`,
    elapsedInWords(result),
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}
