import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** What npm writes as CycloneDX, as far as it matters here. */
export type Bill = {
  serialNumber?: string
  metadata?: { timestamp?: string; [more: string]: unknown }
  components?: Component[]
  [more: string]: unknown
}
type Component = {
  name: string
  version: string
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}

/** Licences under which a package may be part of what we hand out. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Unchanged, as separate files: a style sheet compiler and the fonts.
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** The same bill for the same commit: its time is that of the commit, its number follows from what it says. */
export function reproducible(bill: Bill, committedAt: string): Bill {
  const { serialNumber: _, ...rest } = bill
  const fixed = { ...rest, metadata: { ...bill.metadata, timestamp: committedAt } }
  const hash = sha256(JSON.stringify(fixed))
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  return { ...fixed, serialNumber: `urn:uuid:${uuid.join('-')}` }
}

export type Licensed = { name: string; version: string; licence: string; allowed: boolean }

/** Each package with its licence, by name. Of several (`MIT OR GPL-3.0`) one that is allowed is enough; of joined ones (`AND`) all must be. */
export function licencesOf({ components = [] }: Bill): Licensed[] {
  return components
    .map(({ name, version, licenses = [] }) => {
      const licence = licenses
        .map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '')
        .join(' AND ')
      return { name, version, licence: licence || 'none', allowed: isAllowed(licence) }
    })
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, ' ').trim()
  return bare.split(/\s+AND\s+/).every((part) => part.split(/\s+OR\s+/).some((each) => ALLOWED.has(each.trim())))
}

/** A list of licences that a person can read. */
export function licenceList(licensed: readonly Licensed[]): string {
  return licensed.map(({ name, version, licence }) => `${name} ${version}: ${licence}\n`).join('')
}

/** Packs without noting when or where, so that the same input gives the same bytes. */
export function packed(tar: Buffer): Buffer {
  const bytes = gzipSync(tar, { level: 9 })
  bytes.fill(0, 4, 8)
  bytes[9] = 255
  return bytes
}

/** The lines that `sha256sum --check` reads. */
export function checksums(files: ReadonlyMap<string, Buffer | string>): string {
  return [...files].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('')
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** What `npm audit --json` said, in one line; nothing known is not the same as nothing found. */
export function auditInWords(output: string): string {
  try {
    const counts = JSON.parse(output).metadata?.vulnerabilities as Record<string, number> | undefined
    if (counts === undefined) return 'npm audit: not known, the registry did not answer'
    const found = ['critical', 'high', 'moderate', 'low'].map((level) => `${counts[level] ?? 0} ${level}`)
    return `npm audit: ${found.join(', ')}`
  } catch {
    return 'npm audit: not known, the registry did not answer'
  }
}
