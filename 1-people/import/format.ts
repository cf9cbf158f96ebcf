import type { ImportFormat } from './directory-import.ts'

/** How much of a file is looked at to tell what it is. */
const HEAD = 20_000

/** What a file is, told by its name or, where that says nothing, by what is in it; nothing where neither does. */
export function formatOf(fileName: string | null, text: string): ImportFormat | null {
  const name = (fileName ?? '').split(/[\\/]/).at(-1)?.toLowerCase() ?? ''
  const head = text.slice(0, HEAD)
  if (name === 'codeowners' || name.endsWith('.codeowners')) return 'codeowners'
  if (name === 'owners' || name === 'owners_aliases') return 'owners'
  if (name === 'sigs.yaml' || name === 'sigs.yml') return 'sigs'
  if (/\.(?:vcf|vcard)$/.test(name) || /^\s*BEGIN:VCARD/im.test(head)) return 'vcard'
  if (/\.(?:csv|tsv|tab)$/.test(name)) return 'csv'
  if (/^catalog-info.*\.ya?ml$/.test(name) || isBackstage(head)) return 'backstage'
  if (/^(?:sigs|workinggroups|usergroups|committees):/m.test(head)) return 'sigs'
  if (/^(?:approvers|reviewers|aliases|filters|options):/m.test(head)) return 'owners'
  if (/\.ya?ml$|\.json$/.test(name)) return null
  if (isCodeOwners(head)) return 'codeowners'
  return isTable(head) ? 'csv' : null
}

function isBackstage(head: string): boolean {
  return /^[[\s{-]*"?apiVersion"?\s*:\s*["']?(?:[\w.-]*\.)?backstage\.io\//m.test(head)
}

function isCodeOwners(head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const fitting = lines.filter((line) => /^(?:\^?\[|\S+\s+(?:@|[^\s,;]+@))/.test(line))
  return lines.length > 0 && fitting.length > lines.length / 2
}

/** Most of the first lines have as many delimiters as the first, and at least one. */
function isTable(head: string): boolean {
  const lines = head.split(/\r?\n/, 10).filter((line) => line.trim() !== '')
  if (lines.length === 0) return false
  return [',', ';', '\t', '|'].some((delimiter) => {
    const first = lines[0]?.split(delimiter).length ?? 0
    return first > 1 && lines.filter((line) => line.split(delimiter).length >= first).length > lines.length / 2
  })
}
