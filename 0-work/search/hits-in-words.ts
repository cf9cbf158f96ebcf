type Hits = {
  rows: readonly {
    kind: string
    title: { text: string }
    standing: string
    workTitle: string
    where: string
    excerpts: readonly { field: string; text: string }[]
  }[]
  next: string | null
  all: boolean
  leftOut: readonly string[]
}

/** What was found as lines for a terminal. */
export function hitsInWords({ rows, next, all, leftOut }: Hits): string {
  const lines = rows.flatMap(({ kind, title, standing, workTitle, where, excerpts }) => [
    `${title.text.replace(/\s+/g, ' ')} (${kind}, ${standing}, ${workTitle})`,
    ...excerpts.map(({ field, text }) => `  ${field}: ${text.replace(/\s+/g, ' ')}`),
    `  ${where}`,
  ])
  if (rows.length === 0) lines.push('Nothing on record holds these words.')
  if (rows.length > 0 && !all) lines.push('Nothing holds all of these words; these hold some of them.')
  if (leftOut.length > 0) lines.push(`Stands nowhere: ${leftOut.join(', ')}.`)
  if (next) lines.push(`There is more: --cursor ${next}`)
  return lines.join('\n')
}
