import type { LeftOver, ReadDirection, ReadPart } from './reading.ts'
import { HEADINGS } from './written-file.ts'

const DIALECT_IN_WORDS: Record<ReadDirection['dialect'], string> = {
  'direction-file': 'a direction file',
  yaml: 'a piece of work in YAML',
  kep: 'a KEP',
  rfc: 'an RFC',
  'pr-faq': 'a PR/FAQ',
  markdown: 'Markdown without a template that is known',
}
const LONGEST_SHOWN = 100

type Read = { dialect: ReadDirection['dialect']; parts: readonly ReadPart[]; leftOver: readonly LeftOver[] }

/** What was read of a file, in words: from where, what is doubtful, and what is left over. */
export function summaryOf({ dialect, parts, leftOver }: Read): string {
  const lines = ({ fromLine, toLine }: { fromLine: number; toLine: number }) =>
    fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine} to ${toLine}`
  const doubtful = parts.filter((part) => part.doubtful).length
  return [
    `Read as ${DIALECT_IN_WORDS[dialect]}: ${parts.length} parts, ${doubtful} of them doubtful.`,
    ...parts.map((part) => {
      const row = part.place === null ? '' : ` ${part.place + 1}`
      const under = part.under ? `, from “${part.under}”` : ''
      return `  ${HEADINGS[part.field]}${row}: ${lines(part)}${under}${part.why ? `. Please look: ${part.why}` : ''}`
    }),
    ...(leftOver.length > 0 ? [`Left over, ${leftOver.length}:`] : []),
    ...leftOver.map((left) => {
      const begins = left.text.replace(/\s+/g, ' ').trim()
      const shown = begins.length > LONGEST_SHOWN ? `${begins.slice(0, LONGEST_SHOWN)} …` : begins
      return `  ${lines(left)}${left.under ? `, from “${left.under}”` : ''}: ${left.why} “${shown}”`
    }),
  ].join('\n')
}
