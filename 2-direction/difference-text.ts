import type { FieldDifference } from './difference.ts'
import { HEADINGS } from './file/written-file.ts'
import type { Touch } from './touch.ts'

export type DifferenceForText = {
  title: string
  from: { version: number } | null
  to: { version: number; publishedAt: string | null }
  changes: readonly FieldDifference[]
  touches: readonly Touch[]
}

const HOW = { named: 'named', stake: 'their stake also says', expected: 'what is expected of them also says' } as const

/** A difference as Markdown: what went is struck through, what came is bold. */
export function differenceMarkdown({ title, from, to, changes, touches }: DifferenceForText): string {
  const now = to.publishedAt === null ? `the draft of version ${to.version}` : `version ${to.version}`
  const head = from ? `${title}: from version ${from.version} to ${now}` : `${title}: ${now}, the first wording`
  const fields = changes.flatMap(({ field, removed, added, reworded, reordered }) => [
    `## ${HEADINGS[field]}`,
    [
      ...reworded.map((run) => `- ${run.map(({ kind, words }) => marked(kind, words)).join(' ')}`),
      ...removed.map((line) => `- ${marked('gone', line)}`),
      ...added.map((line) => `- ${marked('new', line)}`),
      ...(reordered ? ['- The same in another order.'] : []),
    ].join('\n'),
  ])
  const touched = touches.map(
    ({ name, facts }) =>
      `- ${plain(name)}: ${facts.map(({ field, how, shared }) => `${HEADINGS[field]}, ${HOW[how]} ${shared.map((word) => `“${plain(word)}”`).join(', ')}`).join('; ')}`,
  )
  const parts = [
    `# ${plain(head)}`,
    ...(changes.length === 0 ? ['Nothing differs.'] : fields),
    ...(touched.length > 0 ? ['## Whom the changed words touch', touched.join('\n')] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function marked(kind: 'same' | 'gone' | 'new', words: string): string {
  if (kind === 'same') return plain(words)
  return kind === 'gone' ? `~~${plain(words)}~~` : `**${plain(words)}**`
}

/** What would be read as a mark of Markdown or of a page is written so that it is read as itself. */
function plain(words: string): string {
  return words.replace(/[\\|*_`[\]<>#~]/g, '\\$&').replace(/\s+/g, ' ')
}
