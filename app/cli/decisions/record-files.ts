import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '@plumbline/platform/refusal'

export type FoundFile = { path: string; bytes: Uint8Array }

const TEXTS = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|asc|org|txt|json|ya?ml)$/i
const NOT_INTO = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  'vendor',
  'target',
  'dist',
  '.venv',
  'venv',
  '__pycache__',
  '.next',
  '.cache',
])
/** What lies at the top of a checkout, and not in a folder that holds nothing but decisions. */
const OF_A_CHECKOUT = [
  '.git',
  'package.json',
  'go.mod',
  'Cargo.toml',
  'pom.xml',
  'pyproject.toml',
  'setup.py',
  'build.gradle',
  'Gemfile',
  'composer.json',
]
const MOST_FILES = 50_000
const DEEPEST = 40
/** Of a larger file the beginning is read. */
const MOST_BYTES = 8 * 1024 * 1024

/** The folder that a person means, wherever npm runs us. */
export function folderAt(given: string): string {
  const folder = resolve(process.env['INIT_CWD'] ?? '.', given)
  if (!existsSync(folder)) throw new Refusal('bad-input', `${given} is not there.`)
  if (!statSync(folder).isDirectory())
    throw new Refusal('bad-input', `${given} is not a folder.`, { next: 'Name the folder in which the records lie.' })
  return folder
}

export function isCheckout(folder: string): boolean {
  return OF_A_CHECKOUT.some((name) => existsSync(join(folder, name)))
}

/** Every file below a folder that may be a record, by path. Nothing is followed out of it, and nothing is changed. */
export function textFilesIn(folder: string): FoundFile[] {
  const files: FoundFile[] = []
  const open: { at: string; depth: number }[] = [{ at: '', depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, depth } = next
    for (const entry of entriesOf(join(folder, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) {
        if (!NOT_INTO.has(entry.name) && depth < DEEPEST) open.push({ at: path, depth: depth + 1 })
      } else if (entry.isFile() && TEXTS.test(entry.name) && files.length < MOST_FILES) {
        const bytes = bytesAt(join(folder, path))
        if (bytes) files.push({ path, bytes })
      }
    }
  }
  return files.sort((one, other) => (one.path < other.path ? -1 : 1))
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function bytesAt(path: string): Uint8Array | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const size = Math.min(statSync(path).size, MOST_BYTES)
    const bytes = Buffer.alloc(size)
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0))
  } catch {
    // It went away, or it is not ours to read.
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
