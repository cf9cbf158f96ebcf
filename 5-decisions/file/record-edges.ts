import { comparable } from './plain-words.ts'
import type { ReadDecision } from './reading.ts'
import type { Reference, Relation } from './references.ts'
import { stateIn } from './state-words.ts'
import { nameOf } from './title.ts'

/** A relation of one decision to another of the same folder. */
export type Edge = { relation: Relation; isPart: boolean; from: string; to: string; at: number }
/** What a file names and nobody finds: somebody must point at it. */
export type Unresolved = { from: string; relation: Relation; text: string; line: number; why: string }
export type Collision = { number: number; paths: string[] }

type Found = { edges: Edge[]; unresolved: Unresolved[] }

/** What a decision is called among the others: its file, and which of several in it. */
export function keyOfRecord({ path, place }: Pick<ReadDecision, 'path' | 'place'>): string {
  return place === null ? path : `${path}#${place}`
}

export function isRecord({ dialect }: Pick<ReadDecision, 'dialect'>): boolean {
  return dialect !== 'template' && dialect !== 'index' && dialect !== 'empty'
}

/** The decisions that each names, found by the address of a link, by number, by file name or by title. */
export function edgesOf(records: readonly ReadDecision[]): Found {
  const known = new Known(records.filter(isRecord))
  const edges: Edge[] = []
  const unresolved: Unresolved[] = []
  for (const record of records.filter(isRecord)) {
    const from = keyOfRecord(record)
    for (const reference of record.references) {
      const found = known.meantBy(reference, record)
      const { relation, isPart, at } = reference
      if (typeof found === 'string') {
        if (
          found !== from &&
          !edges.some((edge) => edge.from === from && edge.to === found && edge.relation === relation)
        )
          edges.push({ relation, isPart, from, to: found, at })
      } else if (reference.href === null && reference.number !== null && reference.number === record.number) {
        // `Supersedes: RFC 2 v0.2` in RFC 2: an earlier state of itself.
      } else if (relation !== 'relates-to' && relation !== 'depends-on')
        unresolved.push({ from, relation, text: reference.said, line: at, why: found.why })
    }
    const isReplaced =
      record.status === 'superseded' && !record.references.some(({ relation }) => relation === 'superseded-by')
    if (isReplaced)
      unresolved.push({
        from,
        relation: 'superseded-by',
        text: (record.rawStatus ?? '').slice(0, 200),
        line: record.statusAt ?? 1,
        why: 'It does not say what took its place.',
      })
  }
  return { edges, unresolved }
}

class Known {
  readonly #byPath = new Map<string, string>()
  readonly #byFile = new Map<string, string[]>()
  readonly #byStem = new Map<string, string[]>()
  readonly #byNumber = new Map<string, string[]>()
  readonly #byNumberAnywhere = new Map<number, string[]>()
  readonly #byTitle = new Map<string, string[]>()

  constructor(records: readonly ReadDecision[]) {
    for (const record of records) {
      const key = keyOfRecord(record)
      const { path, number, title } = record
      if (!this.#byPath.has(path)) this.#byPath.set(path, key)
      add(this.#byFile, fileOf(path).toLowerCase(), key)
      const { stem, slug } = nameOf(path)
      for (const name of new Set([comparable(stem), comparable(slug)])) add(this.#byStem, name, key)
      if (number !== null) {
        add(this.#byNumber, `${folderOf(path)} ${number}`, key)
        add(this.#byNumberAnywhere, number, key)
      }
      add(this.#byTitle, comparable(title), key)
    }
  }

  meantBy({ href, number, said }: Reference, by: ReadDecision): string | { why: string } {
    const self = keyOfRecord(by)
    const only = (keys: readonly string[] | undefined) => {
      const others = (keys ?? []).filter((key) => key !== self)
      return others.length === 1 ? others[0] : undefined
    }
    if (href !== null) {
      const target = addressIn(href)
      const exact = this.#byPath.get(joined(folderOf(by.path), target)) ?? this.#byPath.get(target)
      if (exact && exact !== self) return exact
      const byName =
        only(this.#byFile.get(fileOf(target).toLowerCase())) ?? only(this.#byStem.get(comparable(nameOf(target).stem)))
      if (byName && isOfOneTree(byName, by.path)) return byName
      const inFolder = ['README.md', 'index.md', 'readme.md']
        .map((file) => this.#byPath.get(joined(joined(folderOf(by.path), target), file)))
        .find(Boolean)
      if (inFolder && inFolder !== self) return inFolder
    }
    if (number !== null) {
      const mayBe = (key: string) => key !== self && isOfKind(key, said)
      const near = (this.#byNumber.get(`${folderOf(by.path)} ${number}`) ?? []).filter(mayBe)
      const all =
        near.length > 0
          ? near
          : (this.#byNumberAnywhere.get(number) ?? []).filter((key) => mayBe(key) && isBeside(key, by.path))
      const [first] = all
      if (all.length === 1 && first) return first
      if (all.length > 1) return { why: `Several files have the number ${number}.` }
    }
    const words = comparable(said)
    const byTitle = words === '' ? undefined : (only(this.#byTitle.get(words)) ?? only(this.#byStem.get(words)))
    return byTitle && isOfOneTree(byTitle, by.path) ? byTitle : { why: 'No file of this folder is meant by it.' }
  }
}

/** In folders of one log, as `adr/accepted` and `adr/replaced`; a number of another log, elsewhere in the checkout, is another decision. */
function isBeside(key: string, path: string): boolean {
  const folder = folderOf(key)
  const own = folderOf(path)
  const isWithin = (inner: string, outer: string) => outer === '' || `${inner}/`.startsWith(`${outer}/`)
  if (isWithin(folder, own) || isWithin(own, folder)) return true
  const parent = folderOf(own)
  // Folders side by side are one log where they lie in one that is called so, or are called as states are.
  return isWithin(folder, parent) && (LOG.test(fileOf(parent)) || (isCalledAsState(own) && isCalledAsState(folder)))
}

const LOG =
  /^(?:.*[-_ ])?(?:l?adrs?|madr|rfcs?|keps?|decisions?|records?|decision[-_ ]?records?|architecture[-_ ]decisions?)$/i

function isCalledAsState(folder: string): boolean {
  const name = fileOf(folder).replace(/[-_]+/g, ' ')
  return stateIn(name)?.isFirst === true || /^(?:archived?|old|history)$/i.test(name)
}

/** Of two repositories side by side, a name that both have means nothing. */
function isOfOneTree(key: string, path: string): boolean {
  const [first] = key.split('/')
  return !key.includes('/') || !path.includes('/') || first === path.split('/')[0]
}

/** An RFC of some number is no ADR of that number, where both are kept. */
function isOfKind(key: string, said: string): boolean {
  const [meant, has] = [kindIn(said), kindIn(fileOf(key)) ?? kindIn(folderOf(key))]
  return meant === undefined || has === undefined || meant === has
}

function kindIn(text: string): string | undefined {
  return /(?:^|[^\p{L}])(adr|rfc|kep|pdr|tdr|prd)s?(?=$|[^\p{L}])/iu.exec(text)?.[1]?.toLowerCase()
}

/** Files of one folder that bear the same number. */
export function collisionsOf(records: readonly ReadDecision[]): Collision[] {
  const byNumber = new Map<string, { number: number; paths: string[] }>()
  for (const record of records.filter(isRecord)) {
    // In a folder for each decision they lie side by side all the same.
    const { number } = nameOf(record.path)
    const own = record.place === null ? number : record.number
    if (own === null) continue
    const isOwnFolder = /^(?:readme|index)\./i.test(fileOf(record.path))
    const folder = isOwnFolder ? folderOf(folderOf(record.path)) : folderOf(record.path)
    const key = `${folder} ${own}`
    const entry = byNumber.get(key) ?? { number: own, paths: [] }
    entry.paths.push(keyOfRecord(record))
    byNumber.set(key, entry)
  }
  // The same record in two languages is no collision.
  return [...byNumber.values()].filter(({ paths }) => new Set(paths.map(withoutLanguage)).size > 1)
}

function withoutLanguage(path: string): string {
  return path.replace(/[._-](?:[a-z]{2}(?:-[a-z]{2})?)(?=\.[a-z]+$)/i, '')
}

function add<Key>(map: Map<Key, string[]>, name: Key, key: string): void {
  const list = map.get(name)
  if (list) list.push(key)
  else map.set(name, [key])
}

export function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at === -1 ? '' : path.slice(0, at)
}

/** A relative address without its anchor; signs that are written in percent are read. */
export function addressIn(href: string): string {
  const bare = href.split(/[?#]/)[0] ?? ''
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

export function joined(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') {
      if (parts.length === 0 || parts.at(-1) === '..') parts.push('..')
      else parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
