import { type Dialect, patternMeans } from './codeowners-path.ts'
import type { RefusedLine } from './directory-import.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

/** GitHub loads no larger file, in bytes. */
const LARGEST_BYTES = 3 * 1024 * 1024
const LONGEST_LINE = 8_192
const MOST_RULES = 50_000
const MOST_OWNERS_A_LINE = 100
const MOST_REFUSED = 500
const TOO_MANY_OWNERS = `More than ${MOST_OWNERS_A_LINE} owners.`

/** One line that gives files to owners, or (without owners) takes them from the owners of earlier lines. */
type CodeRule = {
  line: number
  pattern: string
  owners: Reference[]
  /** Takes the files out of its section, for good. */
  excludes: boolean
  /** The section as it is called first; null before any section, and on GitHub always. */
  section: string | null
}

/** On GitLab each section is looked at for itself. */
type CodeSection = { name: string | null; line: number; optional: boolean; approvals: number }

export type CodeOwners = { dialect: Dialect; rules: CodeRule[]; sections: CodeSection[]; refused: RefusedLine[] }

/** Who owns a file by which line; on GitLab once for each section that has a say. */
export type OwnersOfPath = { section: string | null; line: number; owners: Reference[] }

type Reading = { path?: string | null; dialect?: Dialect; repository?: string }

/** Reads a CODEOWNERS file. What cannot be read is refused with its line and all else is kept, as both systems do it. */
export function readCodeOwners(text: string, reading: Reading = {}): CodeOwners {
  const path = reading.path ?? null
  const dialect = reading.dialect ?? dialectOf(text, path)
  const read: CodeOwners = { dialect, rules: [], sections: [], refused: [] }
  if (bytesOf(text) > LARGEST_BYTES) {
    read.refused.push({
      path,
      line: null,
      says: 'The file is larger than 3 MB, which is more than a CODEOWNERS file may have.',
    })
    return read
  }
  const place: Place = { path, repository: reading.repository ?? null, section: null, defaults: [] }
  let line = 0
  for (const written of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    line += 1
    const meant = written.trim()
    if (meant === '' || meant.startsWith('#')) continue
    if (read.rules.length >= MOST_RULES) {
      refuse(read, place, line, `More than ${MOST_RULES} lines; this and the following are left out.`)
      break
    }
    if (meant.length > LONGEST_LINE) refuse(read, place, line, `The line is longer than ${LONGEST_LINE} signs.`)
    else if (dialect === 'github') readGitHubLine(read, place, line, meant)
    else readGitLabLine(read, place, line, meant)
  }
  return read
}

/** Who owns a file: on GitHub by the last line that means it; on GitLab that in each section, unless it is excluded there. */
export function ownersOfPath({ dialect, rules }: Pick<CodeOwners, 'dialect' | 'rules'>, path: string): OwnersOfPath[] {
  const last = new Map<string | null, CodeRule>()
  const excluded = new Set<string | null>()
  for (const rule of rules) {
    if (!patternMeans(dialect, rule.pattern, path)) continue
    if (rule.excludes) excluded.add(rule.section)
    else last.set(rule.section, rule)
  }
  return [...last.values()]
    .filter(({ section, owners }) => !excluded.has(section) && owners.length > 0)
    .map(({ section, line, owners }) => ({ section, line, owners }))
}

/** What a CODEOWNERS file states: each pattern is a thing that is owned, by whom the last line with this pattern names. */
export function statedByCodeOwners(text: string, reading: Reading = {}): Stated {
  const read = readCodeOwners(text, reading)
  const path = reading.path ?? null
  const facts: StatedFact[] = []
  const refused = [...read.refused]
  const duty = new Map(
    read.sections.map(({ name, optional }) => [name, optional ? ('reviews' as const) : ('owns' as const)]),
  )
  const known = new Set<string>()
  const lastOf = new Map(read.rules.map((rule) => [keyOf(rule), rule]))
  for (const rule of read.rules) {
    const { line, pattern, section } = rule
    if (rule.excludes) {
      refused.push({
        path,
        line,
        says: `${pattern} takes files out${section === null ? '' : ` of ${section}`}. The directory keeps no exceptions, so whoever owns a wider pattern still appears for them.`,
      })
      continue
    }
    const later = lastOf.get(keyOf(rule))
    if (later && later !== rule) {
      refused.push({ path, line, says: `${pattern} stands again in line ${later.line}, which is the one that counts.` })
      continue
    }
    const asset = pathAsset(pattern, reading.repository)
    if (!known.has(pattern)) facts.push({ path, line, fact: 'asset', ref: asset, name: pattern })
    known.add(pattern)
    for (const by of rule.owners) {
      facts.push(...roleFact(by, { path, line }))
      facts.push({ path, line, fact: 'ownership', asset, by, duty: duty.get(section) ?? 'owns' })
    }
  }
  return { facts, refused: refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_REFUSED) }
}

/** A pattern of files, told apart from the same pattern in another repository. */
export function pathAsset(pattern: string, repository: string | undefined): Reference {
  return {
    of: 'asset',
    kind: 'path',
    scheme: 'path',
    name: repository === undefined ? pattern : `${repository}:${pattern}`,
  }
}

const SECTION = /^(\^)?\[([^\]]*)\](?:\[([^\]]*)\])?(?=\s|$)(.*)$/
const EMAIL = /^[^\s@<>]{1,64}@[^\s@<>]{1,255}$/
const GITLAB_ONLY = /(?:^|\s)(?:@@[a-z]+|@[\w.-]+\/[\w.-]+\/[\w./-]+)(?:\s|$)/

/** Told by where the file lies, else by what only GitLab knows: sections, roles, exclusions, groups within groups. */
export function dialectOf(text: string, path: string | null): Dialect {
  if (path !== null && /(^|\/)\.gitlab\//.test(path)) return 'gitlab'
  if (path !== null && /(^|\/)\.github\//.test(path)) return 'github'
  const lines = text
    .slice(0, LARGEST_BYTES)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '' && !line.startsWith('#'))
  const ofGitLab = lines.some((line) => SECTION.test(line) || line.startsWith('!') || GITLAB_ONLY.test(line))
  return ofGitLab ? 'gitlab' : 'github'
}

type Place = { path: string | null; repository: string | null; section: CodeSection | null; defaults: Reference[] }

function readGitHubLine(read: CodeOwners, place: Place, line: number, meant: string): void {
  const [pattern = '', ...words] = wordsOf(meant)
  const comment = words.findIndex((word) => word.startsWith('#'))
  const named = comment < 0 ? words : words.slice(0, comment)
  const owners = named.map(ownerOnGitHub)
  const wrong = named.find((_, at) => owners[at] === undefined)
  const fault = meant.startsWith('\\#')
    ? 'GitHub knows no pattern that begins with “#”'
    : unknownToGitHub(pattern, wrong)
  if (fault) refuse(read, place, line, `${fault}, and leaves this line out.`)
  else if (named.length > MOST_OWNERS_A_LINE) refuse(read, place, line, TOO_MANY_OWNERS)
  else read.rules.push({ line, pattern, owners: onceEach(owners as Reference[]), excludes: false, section: null })
}

function unknownToGitHub(pattern: string, wrongOwner: string | undefined): string | undefined {
  if (pattern.startsWith('!')) return 'GitHub knows no “!” before a pattern'
  if (/[[\]]/.test(pattern)) return 'GitHub knows no “[ ]” in a pattern'
  if (wrongOwner === undefined) return undefined
  return `“${short(wrongOwner)}” is neither @name, @organisation/team nor an address; GitHub does not know it`
}

function readGitLabLine(read: CodeOwners, place: Place, line: number, meant: string): void {
  const heading = SECTION.exec(meant)
  if (heading?.[2]?.trim()) {
    beginSection(read, place, line, heading)
    return
  }
  if (/^\^?\[/.test(meant)) refuse(read, place, line, 'This heading cannot be read, so GitLab takes it for a pattern.')
  const excludes = meant.startsWith('!')
  const [pattern = '', ...words] = wordsOf(excludes ? meant.slice(1).trimStart() : meant)
  const section = place.section?.name ?? null
  if (pattern === '') refuse(read, place, line, 'No pattern stands behind “!”.')
  else if (words.length > MOST_OWNERS_A_LINE) refuse(read, place, line, TOO_MANY_OWNERS)
  else if (excludes) read.rules.push({ line, pattern, owners: [], excludes, section })
  else {
    const own = ownersOnGitLab(read, place, line, words)
    const owners = onceEach(own.length > 0 ? own : place.defaults)
    if (owners.length === 0) refuse(read, place, line, `${short(pattern)} has no owner that can be read.`)
    read.rules.push({ line, pattern, owners, excludes, section })
  }
}

/** A heading that was there before goes on with the section of that name, and makes it required if either is. */
function beginSection(read: CodeOwners, place: Place, line: number, heading: RegExpExecArray): void {
  const [, caret, name = '', approvals, rest = ''] = heading
  const optional = caret !== undefined
  const known = read.sections.find((section) => section.name?.toLowerCase() === name.trim().toLowerCase())
  const count = /^[1-9]\d{0,3}$/.test(approvals ?? '') ? Number(approvals) : 1
  const section = known ?? { name: name.trim(), line, optional, approvals: count }
  if (known) Object.assign(known, { optional: known.optional && optional, approvals: Math.max(known.approvals, count) })
  else read.sections.push(section)
  if (approvals !== undefined && !/^[1-9]\d{0,3}$/.test(approvals)) {
    refuse(read, place, line, `“${short(approvals)}” is no number of approvals; one is taken.`)
  }
  place.section = section
  place.defaults = ownersOnGitLab(read, place, line, wordsOf(rest.trim()).slice(0, MOST_OWNERS_A_LINE))
}

/** What GitLab cannot read as an owner it leaves out, and keeps the rest of the line. */
function ownersOnGitLab(read: CodeOwners, place: Place, line: number, words: readonly string[]): Reference[] {
  const comment = words.findIndex((word) => word.startsWith('#'))
  const wrong = (comment < 0 ? words : words.slice(0, comment)).filter((word) => !ownerOnGitLab(word, place.repository))
  if (wrong.length > 0) {
    const named = wrong.slice(0, 3).map((word) => `“${short(word)}”`)
    const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : ''
    refuse(read, place, line, `${named.join(', ')}${more}: no owner, and left out. The rest of the line is kept.`)
  }
  return words.flatMap((word) => ownerOnGitLab(word, place.repository) ?? [])
}

function ownerOnGitHub(word: string): Reference | undefined {
  const name = word.toLowerCase()
  if (/^@[a-z0-9][a-z0-9_-]{0,99}$/.test(name)) return { of: 'person', scheme: 'github', name }
  if (/^@[a-z0-9][a-z0-9_-]{0,99}\/[a-z0-9_.-]{1,100}$/.test(name)) return { of: 'group', scheme: 'github', name }
  return EMAIL.test(word) ? { of: 'person', scheme: 'email', name } : undefined
}

function ownerOnGitLab(word: string, repository: string | null): Reference | undefined {
  const name = word.toLowerCase()
  const role = /^@@(developer|maintainer|owner)s?$/.exec(name)?.[1]
  if (role)
    return { of: 'group', scheme: 'gitlab-role', name: repository === null ? `@@${role}` : `${repository}:@@${role}` }
  if (/^@[\w][\w.-]{0,254}$/.test(name))
    return { of: looksLikeAGroup(name) ? 'group' : 'person', scheme: 'gitlab', name }
  if (/^@[\w][\w.-]{0,254}(\/[\w.-]{1,255}){1,20}$/.test(name)) return { of: 'group', scheme: 'gitlab', name }
  return EMAIL.test(word) && !word.startsWith('@') ? { of: 'person', scheme: 'email', name } : undefined
}

/** People and groups share one list of names, so a name that nobody knows yet is told by its words. */
export function looksLikeAGroup(name: string): boolean {
  return /(^|[@._-])(teams?|groups?|owners|maintainers|approvers|reviewers|admins|developers|devs|leads|engineering|sig|wg|committee)([._-]|$)/i.test(
    name,
  )
}

const ROLES: Record<string, string> = { developer: 'Developers', maintainer: 'Maintainers', owner: 'Owners' }

/** A role stands in no directory, so its name is said along with it. */
function roleFact(ref: Reference, where: { path: string | null; line: number }): StatedFact[] {
  const [, repository, role] = ref.scheme === 'gitlab-role' ? (/^(?:(.*):)?@@(\w+)$/.exec(ref.name) ?? []) : []
  if (role === undefined) return []
  const name = `${ROLES[role]} of ${repository ?? 'the project'}`
  return [
    { ...where, fact: 'group', ref, name, kind: 'body', doesWhat: `Everybody with the role “${role}” in the project.` },
  ]
}

/** The words of a line. A backslash keeps a space within a word; others stay, for whoever compares the pattern. */
function wordsOf(line: string): string[] {
  const words: string[] = []
  let word = ''
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string
    const next = line[at + 1]
    if (sign === '\\' && next !== undefined) {
      word += next === ' ' || next === '\t' || next === '#' ? next : sign + next
      at += 1
    } else if (sign === ' ' || sign === '\t') {
      if (word !== '') words.push(word)
      word = ''
    } else word += sign
  }
  return word === '' ? words : [...words, word]
}

function onceEach(owners: readonly Reference[]): Reference[] {
  return [...new Map(owners.map((owner) => [`${owner.scheme} ${owner.name}`, owner])).values()]
}

function refuse(read: CodeOwners, { path }: Place, line: number, says: string): void {
  if (read.refused.length < MOST_REFUSED) read.refused.push({ path, line, says })
}

const keyOf = ({ section, pattern, excludes }: CodeRule) => JSON.stringify([section, pattern, excludes])

/** Enough of a word to recognise it. */
const short = (word: string) => (word.length > 60 ? `${word.slice(0, 60)}…` : word)

function bytesOf(text: string): number {
  return text.length > LARGEST_BYTES ? text.length : new TextEncoder().encode(text).length
}
