import { pathAsset } from './codeowners.ts'
import type { RefusedLine } from './directory-import.ts'
import { entriesOf, listOf, readYaml, under, wordsAt, type YamlPlace } from './owners-yaml.exchange.ts'
import type { Reference, Stated, StatedFact } from './stated.ts'

const LONGEST_WORDS = 300
const LONGEST_NAME = 200
const MOST_FACTS = 200_000
const MOST_REFUSED = 500

type Kind = { key: string; prefix: string; kind: 'team' | 'body' }

const KINDS: readonly Kind[] = [
  { key: 'sigs', prefix: 'SIG', kind: 'team' },
  { key: 'workinggroups', prefix: 'WG', kind: 'team' },
  { key: 'usergroups', prefix: 'UG', kind: 'body' },
  { key: 'committees', prefix: 'Committee', kind: 'body' },
]

/** A `sigs.yaml`: groups with what they do, who leads them, how to reach them, and the parts that they look after. */
export function statedBySigs(text: string, reading: { path?: string | null } = {}): Stated {
  const path = reading.path ?? null
  const yaml = readYaml(text)
  if ('says' in yaml) return { facts: [], refused: [{ path, ...yaml }] }
  const told: Told = { path, facts: [], refused: [], people: new Set() }
  for (const { key, line, value } of entriesOf(yaml.root)) {
    const kind = KINDS.find((each) => each.key === key)
    if (!kind) refuse(told, line, `“${key.slice(0, 80)}” is not known here.`)
    else for (const group of listOf(value)) readGroup(told, kind, group)
  }
  if (told.facts.length >= MOST_FACTS) refuse(told, null, `More than ${MOST_FACTS} facts; those beyond are left out.`)
  return { facts: told.facts.slice(0, MOST_FACTS), refused: told.refused }
}

type Told = { path: string | null; facts: StatedFact[]; refused: RefusedLine[]; people: Set<string> }

function readGroup(told: Told, { prefix, kind }: Kind, place: YamlPlace): void {
  const { path } = told
  const { line } = place
  const dir = slug(wordsAt(under(place, 'dir')))
  const name = wordsAt(under(place, 'name')) ?? dir
  if (dir === undefined || name === undefined) {
    refuse(told, line, 'A group needs a name and a folder (dir).')
    return
  }
  const ref: Reference = { of: 'group', scheme: 'sigs', name: dir }
  const contact = under(place, 'contact')
  told.facts.push({
    path,
    line,
    fact: 'group',
    ref,
    name: (name.toLowerCase().startsWith(`${prefix.toLowerCase()} `) ? name : `${prefix} ${name}`).slice(
      0,
      LONGEST_NAME,
    ),
    kind,
    ...stated('doesWhat', firstSentences(wordsAt(under(place, 'mission_statement')))),
    ...stated('mailingList', wordsAt(under(contact, 'mailing_list'))?.slice(0, 500)),
    ...stated('chat', channel(wordsAt(under(contact, 'slack')))),
    ...stated('meeting', meetingsIn(under(place, 'meetings'))),
  })
  const leadership = under(place, 'leadership')
  for (const role of ['chairs', 'tech_leads']) readLeads(told, ref, under(leadership, role))
  const subprojects = listOf(under(place, 'subprojects'))
  for (const team of listOf(under(contact, 'teams'))) readTeam(told, ref, team, organisationOf(subprojects))
  for (const subproject of subprojects) readSubproject(told, ref, dir, subproject)
}

function readLeads(told: Told, group: Reference, list: YamlPlace | null): void {
  for (const place of listOf(list)) {
    const person = readPerson(told, place)
    if (person) told.facts.push({ path: told.path, line: place.line, fact: 'member', group, person, lead: true })
  }
}

/** Whoever leads two groups is stated once, and meant twice. */
function readPerson(told: Told, place: YamlPlace): Reference | undefined {
  const github = slug(wordsAt(under(place, 'github'))?.replace(/^@/, ''))
  const email = wordsAt(under(place, 'email'))?.toLowerCase()
  const isAddress = email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email)
  const name = wordsAt(under(place, 'name')) ?? (github && `@${github}`)
  if ((github === undefined && !isAddress) || name === undefined) {
    refuse(told, place.line, 'Somebody here has neither a name on GitHub nor an address.')
    return undefined
  }
  const ref: Reference =
    github === undefined
      ? { of: 'person', scheme: 'email', name: email ?? '' }
      : { of: 'person', scheme: 'github', name: `@${github}` }
  const key = `${ref.scheme} ${ref.name}`
  if (!told.people.has(key)) {
    const { path } = told
    told.facts.push({
      path,
      line: place.line,
      fact: 'person',
      ref,
      name: name.slice(0, LONGEST_NAME),
      ...(isAddress ? { email } : {}),
    })
  }
  told.people.add(key)
  return ref
}

function readTeam(told: Told, parent: Reference, place: YamlPlace, organisation: string | undefined): void {
  const name = slug(wordsAt(under(place, 'name')))
  if (name === undefined) {
    refuse(told, place.line, 'A team needs a name.')
    return
  }
  told.facts.push({
    path: told.path,
    line: place.line,
    fact: 'group',
    ref: {
      of: 'group',
      ...(organisation === undefined
        ? { scheme: 'sigs', name }
        : { scheme: 'github', name: `@${organisation}/${name}` }),
    },
    name,
    kind: 'team',
    parent,
    ...stated('doesWhat', firstSentences(wordsAt(under(place, 'description')))),
  })
}

function readSubproject(told: Told, group: Reference, dir: string, place: YamlPlace): void {
  const { path } = told
  const { line } = place
  const name = wordsAt(under(place, 'name'))?.slice(0, LONGEST_NAME)
  if (name === undefined) {
    refuse(told, line, 'A subproject needs a name.')
    return
  }
  const ref: Reference = { of: 'asset', kind: 'component', scheme: 'sigs', name: `${dir}/${name.toLowerCase()}` }
  told.facts.push({
    path,
    line,
    fact: 'asset',
    ref,
    name,
    ...stated('doesWhat', firstSentences(wordsAt(under(place, 'description')))),
  })
  told.facts.push({ path, line, fact: 'ownership', asset: ref, by: group, duty: 'owns' })
  for (const lead of listOf(under(place, 'leads'))) {
    const by = readPerson(told, lead)
    if (by) told.facts.push({ path, line: lead.line, fact: 'ownership', asset: ref, by, duty: 'owns' })
  }
  for (const at of listOf(under(place, 'owners'))) readOwnersAddress(told, group, ref, at)
}

/** The folder whose OWNERS file an address points at is part of the subproject, and the group answers for it. */
function readOwnersAddress(told: Told, by: Reference, subproject: Reference, place: YamlPlace): void {
  const { path } = told
  const { line } = place
  const folder = folderOfAddress(wordsAt(place) ?? '')
  if (!folder) {
    refuse(told, line, 'This is not the address of an OWNERS file in a repository.')
    return
  }
  const asset = pathAsset(folder.pattern, folder.repository)
  told.facts.push({ path, line, fact: 'asset', ref: asset, name: `${folder.repository} ${folder.pattern}` })
  told.facts.push({ path, line, fact: 'link', asset, to: subproject, kind: 'part-of' })
  told.facts.push({ path, line, fact: 'ownership', asset, by, duty: 'owns' })
}

const NAME = /^[\w.+-]+$/
const OWNERS_FILE = 'OWNERS'

/** Of the address of an OWNERS file on GitHub the repository and the folder; nothing of any other address. */
function folderOfAddress(address: string): { repository: string; pattern: string } | undefined {
  if (address.length > 1_000 || !address.startsWith('https://')) return undefined
  const [host, organisation, name, ...rest] = address.slice('https://'.length).split('/')
  const path = host === 'github.com' && (rest[0] === 'blob' || rest[0] === 'raw') ? rest.slice(1) : rest
  if (host !== 'raw.githubusercontent.com' && path === rest) return undefined
  const [branch, ...folders] = path[0] === 'refs' && path[1] === 'heads' ? path.slice(2) : path
  if (folders.pop() !== OWNERS_FILE) return undefined
  if (![organisation, name, branch, ...folders].every((part) => part !== undefined && NAME.test(part))) return undefined
  return {
    repository: `${organisation}/${name}`.toLowerCase(),
    pattern: folders.length > 0 ? `/${folders.join('/')}/` : '*',
  }
}

/** The organisation in which most of the OWNERS files lie; its teams are those that a group names. */
function organisationOf(subprojects: readonly YamlPlace[]): string | undefined {
  const counts = new Map<string, number>()
  for (const place of subprojects.flatMap((each) => listOf(under(each, 'owners')))) {
    const organisation = folderOfAddress(wordsAt(place) ?? '')?.repository.split('/')[0]
    if (organisation) counts.set(organisation, (counts.get(organisation) ?? 0) + 1)
  }
  return [...counts].sort(([a, some], [b, more]) => more - some || a.localeCompare(b))[0]?.[0]
}

/** “Regular meeting: Wednesdays 11:00 PT, biweekly”, the regular one first. */
function meetingsIn(list: YamlPlace | null): string | undefined {
  const meetings = listOf(list).map((place) => {
    const [description, day, time, zone, frequency] = ['description', 'day', 'time', 'tz', 'frequency'].map((key) =>
      wordsAt(under(place, key)),
    )
    const when = [day, time, zone].filter((part) => part !== undefined).join(' ')
    const words = [when, frequency].filter((part) => part !== undefined && part !== '').join(', ')
    return {
      regular: /regular/i.test(description ?? ''),
      words: description === undefined ? words : `${description}: ${words}`,
    }
  })
  const inOrder = [...meetings.filter(({ regular }) => regular), ...meetings.filter(({ regular }) => !regular)]
  const told = inOrder.map(({ words }) => words).filter((words) => words !== '')
  return told.length === 0 ? undefined : shortened(told.join('; '), 500)
}

/** As many whole sentences as there is room for. */
function firstSentences(words: string | undefined): string | undefined {
  if (words === undefined || words.length <= LONGEST_WORDS) return words
  const end = words.slice(0, LONGEST_WORDS).lastIndexOf('. ')
  return end > 40 ? words.slice(0, end + 1) : shortened(words, LONGEST_WORDS)
}

function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

function channel(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `#${name.replace(/^#/, '').slice(0, 200)}`
}

function slug(words: string | undefined): string | undefined {
  const name = words?.toLowerCase()
  return name !== undefined && /^[a-z0-9][a-z0-9._/-]{0,99}$/.test(name) ? name : undefined
}

function stated<Key extends string>(key: Key, words: string | undefined): { [K in Key]?: string } {
  return (words === undefined ? {} : { [key]: words }) as { [K in Key]?: string }
}

function refuse({ refused, path }: Told, line: number | null, says: string): void {
  if (refused.length < MOST_REFUSED) refused.push({ path, line, says })
}
