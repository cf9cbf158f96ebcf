import type { Duty } from '../directory/asset.ts'
import { looksLikeAGroup, pathAsset } from './codeowners.ts'
import type { RefusedLine } from './directory-import.ts'
import { patternOfFilter } from './owners-filter.ts'
import { isOfLines, statedByLines } from './owners-lines.ts'
import { entriesOf, listOf, readYaml, textAt, under, wordsAt, type YamlPlace } from './owners-yaml.exchange.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

const MOST_NAMES = 5_000
const MOST_REFUSED = 500
const LONGEST_NAME = 100

/** What an alias of one repository stands for: the names of people. */
export type OwnersAliases = ReadonlySet<string>

type Reading = { path?: string | null; repository?: string; aliases?: OwnersAliases }

/** An OWNERS file: who approves and reviews what lies in its folder (told by `path`). As Kubernetes has them, or with an owner on each line. */
export function statedByOwners(text: string, reading: Reading = {}): Stated {
  const path = reading.path ?? null
  const told: Told = { path, facts: [], refused: [], reading }
  const folder = folderOf(path ?? 'OWNERS')
  const yaml = readYaml(text)
  if (('says' in yaml || entriesOf(yaml.root).length === 0) && isOfLines(text))
    return statedByLines(text, folder, { ...reading, path })
  if ('says' in yaml) return { facts: [], refused: [{ path, ...yaml }] }
  if (yaml.root === null) return { facts: [], refused: [] }
  readOwnersOf(told, yaml.root, folder === '/' ? '*' : folder, 1)
  // In a list of filters each begins with its pattern of files; its owners stand beside or below it.
  for (const each of listOf(under(yaml.root, 'filters'))) {
    const [first] = entriesOf(each)
    const within = first && entriesOf(first.value).length > 0 ? first.value : each
    if (first) readOwnersOf(told, within, patternIn(folder, first.key), first.line)
  }
  for (const { key, line, value } of entriesOf(under(yaml.root, 'filters'))) {
    const pattern = patternOfFilter(folder, key)
    if (pattern !== undefined) readOwnersOf(told, value, pattern === '/' ? '*' : pattern, line)
    else {
      refuse(
        told,
        line,
        `“${key.slice(0, 80)}” is no plain pattern of files. It is kept as it is written, and means no file by itself.`,
      )
      readOwnersOf(told, value, `${folder} ~ ${key.slice(0, 200)}`, line)
    }
  }
  const options = under(yaml.root, 'options')
  if (wordsAt(under(options, 'no_parent_owners')) === 'true') {
    refuse(
      told,
      options?.line ?? 1,
      'Owners of the folders above do not count here. The directory keeps no exceptions, so they still appear.',
    )
  }
  noteUnknown(told, yaml.root, [
    'version',
    'aliases',
    'approvers',
    'assignees',
    'reviewers',
    'required_reviewers',
    'labels',
    'filters',
    'options',
    'emeritus_approvers',
  ])
  return { facts: told.facts, refused: told.refused }
}

/** An OWNERS_ALIASES file: each alias is a group of people. */
export function statedByOwnersAliases(text: string, reading: Omit<Reading, 'aliases'> = {}): Stated {
  const path = reading.path ?? null
  const told: Told = { path, facts: [], refused: [], reading }
  const yaml = readYaml(text)
  if ('says' in yaml) return { facts: [], refused: [{ path, ...yaml }] }
  for (const { key, line, value } of entriesOf(under(yaml.root, 'aliases'))) {
    const name = nameFrom(key)
    if (name === undefined) {
      refuse(told, line, `“${key.slice(0, 80)}” is no name of an alias.`)
      continue
    }
    const group = aliasOf(name, reading.repository)
    told.facts.push({ path, line, fact: 'group', ref: group, name, kind: 'team' })
    for (const { at, person } of peopleIn(told, value)) {
      told.facts.push({ path, line: at, fact: 'member', group, person, lead: false })
    }
  }
  return { facts: told.facts, refused: told.refused }
}

/** The names of the aliases in an OWNERS_ALIASES file, for reading the OWNERS files of the same repository. */
export function aliasesIn(text: string): OwnersAliases {
  const yaml = readYaml(text)
  if ('says' in yaml) return new Set()
  return new Set(entriesOf(under(yaml.root, 'aliases')).flatMap(({ key }) => nameFrom(key) ?? []))
}

type Told = { path: string | null; facts: StatedFact[]; refused: RefusedLine[]; reading: Reading }

const DUTY_OF: Record<string, Duty> = {
  approvers: 'approves',
  // As they were called before there were approvers.
  assignees: 'approves',
  reviewers: 'reviews',
  required_reviewers: 'reviews',
}

function readOwnersOf(told: Told, place: YamlPlace | null, pattern: string, line: number): void {
  const { path, reading } = told
  const asset = pathAsset(pattern, reading.repository)
  const owners = Object.entries(DUTY_OF).flatMap(([key, duty]) =>
    namesIn(told, under(place, key)).map(({ at, name }) => ({ at, by: ownerOf(name, reading), duty })),
  )
  const labels = namesIn(told, under(place, 'labels'))
  if (owners.length + labels.length === 0) return
  told.facts.push({ path, line, fact: 'asset', ref: asset, name: pattern })
  for (const { at, by, duty } of owners) told.facts.push({ path, line: at, fact: 'ownership', asset, by, duty })
  for (const { at, name } of labels) told.facts.push(...labelFacts(asset, name, { path, line: at }))
  const former = listOf(under(place, 'emeritus_approvers'))
  if (former.length > 0) {
    refuse(
      told,
      former[0]?.line ?? line,
      `${former.length} who no longer ${former.length === 1 ? 'approves' : 'approve'} here: not asked, so not kept.`,
    )
  }
}

/** A label names the body that looks after a folder (`sig/node`), or what it belongs to (`area/kubelet`). */
function labelFacts(asset: Reference, label: string, where: { path: string | null; line: number }): StatedFact[] {
  const body = /^(sig|wg|ug|committee)\/([a-z0-9][a-z0-9-]*)$/.exec(label)
  if (body)
    return [
      {
        ...where,
        fact: 'ownership',
        asset,
        by: { of: 'group', scheme: 'sigs', name: `${body[1]}-${body[2]}` },
        duty: 'owns',
      },
    ]
  const domain: Reference = { of: 'asset', kind: 'domain', scheme: 'label', name: label }
  return [
    { ...where, fact: 'asset', ref: domain, name: label },
    { ...where, fact: 'link', asset, to: domain, kind: 'part-of' },
  ]
}

function peopleIn(told: Told, list: YamlPlace | null) {
  return namesIn(told, list).map(({ at, name }) => ({ at, person: personOf(name) }))
}

function namesIn(told: Told, list: YamlPlace | null): Array<{ at: number; name: string }> {
  const places = listOf(list)
  if (list !== null && places.length === 0 && wordsAt(list) !== undefined)
    refuse(told, list.line, 'A list is expected here.')
  if (places.length > MOST_NAMES)
    refuse(told, list?.line ?? null, `More than ${MOST_NAMES} names; those beyond are left out.`)
  const seen = new Set<string>()
  return places.slice(0, MOST_NAMES).flatMap((place) => {
    const name = nameFrom(textAt(place) ?? '')
    if (name === undefined) refuse(told, place.line, 'A name is expected here.')
    if (name === undefined || seen.has(name)) return []
    seen.add(name)
    return [{ at: place.line, name }]
  })
}

function patternIn(folder: string, glob: string): string {
  const name = glob.slice(0, 200)
  if (name === '*') return folder === '/' ? '*' : folder
  return name.includes('*') && !name.includes('/') ? `${folder}**/${name}` : `${folder}${name.replace(/^\//, '')}`
}

function ownerOf(name: string, { aliases, repository }: Reading): Reference {
  if (/^@?[a-z0-9][a-z0-9-]*\/[a-z0-9_.-]+$/.test(name))
    return { of: 'group', scheme: 'github', name: `@${name.replace(/^@/, '')}` }
  const isAlias = aliases ? aliases.has(name) : looksLikeAGroup(name)
  return isAlias && !name.includes('@') ? aliasOf(name, repository) : personOf(name)
}

function personOf(name: string): Reference {
  return /^[^@]+@[^@]+$/.test(name)
    ? { of: 'person', scheme: 'email', name }
    : { of: 'person', scheme: 'github', name: `@${name.replace(/^@/, '')}` }
}

function aliasOf(name: string, repository: string | undefined): Reference {
  return { of: 'group', scheme: 'owners-alias', name: repository === undefined ? name : `${repository}:${name}` }
}

/** Names are the same however they are written. */
function nameFrom(written: string): string | undefined {
  const name = written.trim().toLowerCase()
  return /^[a-z0-9@][^\s\p{Cc}\p{Cs}]*$/u.test(name) && name.length <= LONGEST_NAME ? name : undefined
}

function folderOf(path: string): string {
  const folders = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .slice(0, -1)
  return folders.length === 0 ? '/' : `/${folders.join('/')}/`
}

function noteUnknown(told: Told, place: YamlPlace, known: readonly string[]): void {
  for (const { key, line } of entriesOf(place)) {
    if (!known.includes(key)) refuse(told, line, `“${key.slice(0, 80)}” is not known here.`)
  }
}

function refuse({ refused, path }: Told, line: number | null, says: string): void {
  if (refused.length < MOST_REFUSED) refused.push({ path, line, says })
}
