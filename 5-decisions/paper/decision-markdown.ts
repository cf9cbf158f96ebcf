type Part = { head: string; lines: readonly string[]; isList: boolean }
type Written = {
  kicker: string
  title: string
  state: string
  parts: readonly Part[]
  link: string
}

/** A decision as Markdown that a person reads: the same decision gives the same text, and no words of it become markup. */
export function decisionMarkdown(sheet: Written): string {
  const blocks = [
    `# ${oneLine(sheet.title)}`,
    `*${oneLine(sheet.kicker)}.* ${oneLine(sheet.state)}`,
    ...sheet.parts.flatMap(({ head, lines, isList }) => [
      `## ${head}`,
      isList ? lines.map((line) => `- ${oneLine(line)}`).join('\n') : lines.map(oneLine).join('\n\n'),
    ]),
    '---',
    `<${sheet.link}>`,
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Words as they are; what Markdown would read as something else at the beginning of a line, or as a tag, is held back. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const quiet = line.replace(/[<\\`*_[\]]/g, (sign) => `\\${sign}`)
  return quiet.replace(/^(#|>|\||~|\+|-|=)/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2')
}
