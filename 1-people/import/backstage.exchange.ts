import { type EntityRef, entityRef, groupKindFrom, referenceTo } from './backstage-ref.ts'
import type { RefusedLine } from './directory-import.ts'
import { entriesOf, listOf, under, wordsAt, type YamlPlace } from './owners-yaml.exchange.ts'
import type { Reference, Stated, StatedFact, Where } from './stated.ts'
import { yamlDocuments } from './yaml-documents.exchange.ts'

type Told = { path: string | null; facts: StatedFact[]; refused: RefusedLine[] }
type Entity = { self: EntityRef; ref: Reference; metadata: YamlPlace | null; spec: YamlPlace | null; where: Where }

/** The entities of a `catalog-info.yaml`, or of what the catalog itself has made of them. */
export function statedByBackstage(text: string, reading: { path?: string | null } = {}): Stated {
  const told: Told = { path: reading.path ?? null, facts: [], refused: [] }
  for (const document of yamlDocuments(text)) {
    if ('says' in document) refuse(told, document.line, document.says)
    else if (listOf(document.root).length > 0) for (const each of listOf(document.root)) readEntity(told, each)
    else readEntity(told, document.root)
  }
  return { facts: told.facts, refused: told.refused }
}

function readEntity(told: Told, root: YamlPlace): void {
  const entity = entityAt(told, root)
  if ('says' in entity) {
    refuse(told, entity.line, entity.says)
    return
  }
  const { ref } = entity
  if (ref.of === 'group') readGroup(told, entity, ref)
  else if (ref.of === 'person') readUser(told, entity, ref)
  else readAsset(told, entity, ref as AssetRef)
  for (const relation of listOf(under(root, 'relations'))) readRelation(told, entity, relation)
}

function entityAt({ path }: Told, root: YamlPlace): Entity | { line: number; says: string } {
  const { line } = root
  const no = (says: string, at: number = line) => ({ line: at, says })
  if (entriesOf(root).length === 0) return no('This is no entity of a catalog.')
  const version = wordsAt(under(root, 'apiVersion'))
  if (version !== undefined && !OF_BACKSTAGE.test(version)) return no(`“${shown(version)}” is not of Backstage.`)
  const kind = wordsAt(under(root, 'kind'))
  if (kind === undefined) return no('An entity needs a kind.')
  if (kind.toLowerCase() === 'location') return no(pointsTo(under(root, 'spec')))
  const metadata = under(root, 'metadata')
  const at = metadata?.line ?? line
  const name = wordsAt(under(metadata, 'name'))
  if (name === undefined) return no('An entity needs a name (metadata.name).', at)
  const self = entityRef(name, { kind, namespace: wordsAt(under(metadata, 'namespace')) ?? 'default' })
  if (!self) return no(`“${shown(name)}” is no name of an entity.`, at)
  const ref = referenceTo(self)
  if (!ref) return no(`${shown(kind)} is not a kind that is known here.`)
  return { self, ref, metadata, spec: under(root, 'spec'), where: { path, line } }
}

/** `backstage.io/v1alpha1`, and `scaffolder.backstage.io/v1beta3` of templates. */
const OF_BACKSTAGE = /^(?:[\w.-]*\.)?backstage\.io\//

const MOST_TARGETS = 5

/** A location states nothing itself; whoever reads it is told which files to read instead. Nothing is fetched. */
function pointsTo(spec: YamlPlace | null): string {
  const targets = listOf(under(spec, 'targets')).flatMap((place) => wordsAt(place) ?? [])
  const all = [wordsAt(under(spec, 'target')), ...targets].flatMap((target) => (target ? shown(target) : []))
  if (all.length === 0) return 'A location states nothing itself.'
  const more = all.length > MOST_TARGETS ? ` and ${all.length - MOST_TARGETS} more` : ''
  return `A location only points to other files, which are not fetched. Read them as well: ${all.slice(0, MOST_TARGETS).join(', ')}${more}.`
}

type AssetRef = Extract<Reference, { of: 'asset' }>

function readAsset(told: Told, entity: Entity, ref: AssetRef): void {
  const { where, metadata, spec, self } = entity
  const doesWhat = wordsAt(under(metadata, 'description'))
  const name = wordsAt(under(metadata, 'title')) ?? self.name
  told.facts.push({ ...where, fact: 'asset', ref, name, ...(doesWhat ? { doesWhat } : {}) })
  each(told, entity, under(spec, 'owner'), 'group', (by, at) => owns(told, ref, by, at))
  for (const { field, kind } of PARTS) {
    each(told, entity, under(spec, field), kind, (to, at) => links(told, ref, to, 'part-of', at))
  }
  each(told, entity, under(spec, 'providesApis'), 'api', (to, at) => links(told, ref, to, 'provides', at))
  each(told, entity, under(spec, 'consumesApis'), 'api', (to, at) => links(told, ref, to, 'consumes', at))
  each(told, entity, under(spec, 'dependsOn'), 'component', (to, at) => links(told, ref, to, 'depends-on', at))
  each(told, entity, under(spec, 'dependencyOf'), 'component', (from, at) => links(told, from, ref, 'depends-on', at))
}

const PARTS = [
  { field: 'system', kind: 'system' },
  { field: 'domain', kind: 'domain' },
  { field: 'subcomponentOf', kind: 'component' },
  { field: 'subdomainOf', kind: 'domain' },
] as const

function readGroup(told: Told, entity: Entity, ref: Reference): void {
  const { where, metadata, spec, self } = entity
  const profile = under(spec, 'profile')
  const parents: Reference[] = []
  each(told, entity, under(spec, 'parent'), 'group', (parent, at) => {
    if (parent.of === 'group') parents.push(parent)
    else unfit(told, at, 'Only a group can be part of a group')
  })
  told.facts.push({
    ...where,
    fact: 'group',
    ref,
    name: wordsAt(under(profile, 'displayName')) ?? wordsAt(under(metadata, 'title')) ?? self.name,
    ...optional('kind', groupKindFrom(wordsAt(under(spec, 'type')))),
    ...optional('doesWhat', wordsAt(under(metadata, 'description'))),
    ...optional('mailingList', wordsAt(under(profile, 'email'))),
    ...optional('chat', chatOf(metadata)),
    ...optional('parent', parents[0]),
  })
  each(told, entity, under(spec, 'children'), 'group', (child, at) => isPartOf(told, child, ref, at))
  each(told, entity, under(spec, 'members'), 'user', (person, at) => belongs(told, ref, person, at))
}

function readUser(told: Told, entity: Entity, ref: Reference): void {
  const { where, metadata, spec, self } = entity
  const profile = under(spec, 'profile')
  const name = wordsAt(under(profile, 'displayName')) ?? wordsAt(under(metadata, 'title')) ?? self.name
  const email = wordsAt(under(profile, 'email'))
  told.facts.push({
    ...where,
    fact: 'person',
    ref,
    name,
    ...optional('email', email),
    ...optional('title', wordsAt(under(profile, 'jobTitle'))),
  })
  each(told, entity, under(spec, 'memberOf'), 'group', (group, at) => belongs(told, group, ref, at))
}

/** Annotations have no fixed names: whatever is called a channel of a chat is taken, then a link to one. */
function chatOf(metadata: YamlPlace | null): string | undefined {
  const annotated = entriesOf(under(metadata, 'annotations')).find(({ key }) => CHAT.test(key))
  if (annotated?.value) return wordsAt(annotated.value)
  for (const link of listOf(under(metadata, 'links'))) {
    const url = wordsAt(under(link, 'url'))
    const says = [url, wordsAt(under(link, 'title')), wordsAt(under(link, 'icon'))]
    if (url && says.some((text) => text !== undefined && CHAT.test(text))) return url
  }
  return undefined
}

const CHAT = /slack|chat|teams\.microsoft|mattermost|discord|zulip|rocket\.chat/i

/** Relations that the catalog has worked out, from either end, and the same the other way round. */
const RELATIONS: Record<string, (told: Told, self: Reference, target: Reference, at: Where) => void> = {
  ownedBy: (told, self, target, at) => owns(told, self, target, at),
  ownerOf: (told, self, target, at) => owns(told, target, self, at),
  consumesApi: (told, self, target, at) => links(told, self, target, 'consumes', at),
  apiConsumedBy: (told, self, target, at) => links(told, target, self, 'consumes', at),
  providesApi: (told, self, target, at) => links(told, self, target, 'provides', at),
  apiProvidedBy: (told, self, target, at) => links(told, target, self, 'provides', at),
  dependsOn: (told, self, target, at) => links(told, self, target, 'depends-on', at),
  dependencyOf: (told, self, target, at) => links(told, target, self, 'depends-on', at),
  partOf: (told, self, target, at) => links(told, self, target, 'part-of', at),
  hasPart: (told, self, target, at) => links(told, target, self, 'part-of', at),
  parentOf: (told, self, target, at) => isPartOf(told, target, self, at),
  childOf: (told, self, target, at) => isPartOf(told, self, target, at),
  memberOf: (told, self, target, at) => belongs(told, target, self, at),
  hasMember: (told, self, target, at) => belongs(told, self, target, at),
}

function readRelation(told: Told, entity: Entity, relation: YamlPlace): void {
  const type = wordsAt(under(relation, 'type')) ?? ''
  const say = Object.hasOwn(RELATIONS, type) ? RELATIONS[type] : undefined
  if (!say) {
    refuse(told, relation.line, `“${shown(type)}” is not a relation that is known here.`)
    return
  }
  const target = under(relation, 'targetRef') ?? under(relation, 'target')
  each(told, entity, target, 'component', (other, at) => say(told, entity.ref, other, at))
}

/** Each of what a field refers to: one text, a list of them, or written out as kind, namespace and name. */
function each(
  told: Told,
  { self }: Entity,
  place: YamlPlace | null,
  kind: string,
  take: (ref: Reference, at: Where) => void,
): void {
  if (place === null) return
  const several = listOf(place)
  for (const one of several.length > 0 ? several : [place]) {
    const text = writtenOut(one) ?? wordsAt(one)
    if (text === undefined) continue
    const target = entityRef(text, { kind, namespace: self.namespace })
    const ref = target && referenceTo(target)
    if (ref) take(ref, { path: told.path, line: one.line })
    else refuse(told, one.line, `“${shown(text)}” refers to nothing that is known here.`)
  }
}

function writtenOut(place: YamlPlace): string | undefined {
  const name = wordsAt(under(place, 'name'))
  if (name === undefined) return undefined
  const [kind, namespace] = [wordsAt(under(place, 'kind')), wordsAt(under(place, 'namespace'))]
  return `${kind ? `${kind}:` : ''}${namespace ? `${namespace}/` : ''}${name}`
}

function owns(told: Told, asset: Reference, by: Reference, at: Where): void {
  if (asset.of !== 'asset' || by.of === 'asset') unfit(told, at, 'An owner is a group or a user, and owns no people')
  else told.facts.push({ ...at, fact: 'ownership', asset, by, duty: 'owns' })
}

function links(
  told: Told,
  asset: Reference,
  to: Reference,
  kind: 'depends-on' | 'consumes' | 'provides' | 'part-of',
  at: Where,
): void {
  if (asset.of !== 'asset' || to.of !== 'asset') unfit(told, at, 'Neither a group nor a user can stand here')
  else told.facts.push({ ...at, fact: 'link', asset, to, kind })
}

function isPartOf(told: Told, group: Reference, parent: Reference, at: Where): void {
  if (group.of !== 'group' || parent.of !== 'group') unfit(told, at, 'Only a group can be part of a group')
  else told.facts.push({ ...at, fact: 'parent', group, parent })
}

function belongs(told: Told, group: Reference, person: Reference, at: Where): void {
  if (group.of !== 'group' || person.of !== 'person') unfit(told, at, 'Only a user can belong to a group')
  else told.facts.push({ ...at, fact: 'member', group, person, lead: false })
}

function unfit(told: Told, { line }: Where, says: string): void {
  refuse(told, line, `${says}.`)
}

function refuse(told: Told, line: number | null, says: string): void {
  told.refused.push({ path: told.path, line, says })
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: Value }
}

function shown(text: string): string {
  return text.slice(0, 80)
}
