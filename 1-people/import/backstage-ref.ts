import type { AssetKind } from '../directory/asset.ts'
import type { Reference } from './stated.ts'

/** How the kinds of Backstage are called here. A resource is what runs for others: a database, a bucket, a cluster. */
const ASSETS: Readonly<Record<string, AssetKind>> = {
  component: 'component',
  api: 'api',
  resource: 'service',
  system: 'system',
  domain: 'domain',
  // By which new components are made.
  template: 'process',
}

export type EntityRef = { kind: string; namespace: string; name: string }

const REF = /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^:/\s]+)$/

/** `user:jane`, `payments`, `api:shop/cards`: what is left out is told by the field and by the entity around it. */
export function entityRef(text: string, around: { kind: string; namespace: string }): EntityRef | undefined {
  const [, kind, namespace, name] = REF.exec(text.trim()) ?? []
  if (name === undefined) return undefined
  return {
    kind: (kind ?? around.kind).toLowerCase(),
    namespace: (namespace ?? around.namespace).toLowerCase(),
    name: name.toLowerCase(),
  }
}

/** Whom or what an entity is here; nothing for a kind that has no place. */
export function referenceTo({ kind, namespace, name }: EntityRef): Reference | undefined {
  const called = { scheme: 'backstage', name: `${namespace}/${name}` }
  if (kind === 'group') return { of: 'group', ...called }
  if (kind === 'user') return { of: 'person', ...called }
  const asset = ASSETS[kind]
  return asset === undefined ? undefined : { of: 'asset', kind: asset, ...called }
}

/** How a party is called as long as nobody has said its name: by its own part of the reference, where that is all it needs. */
export function nameUntilStated({ scheme, name }: Reference): string {
  return scheme === 'backstage' && name.startsWith(IN_DEFAULT) ? name.slice(IN_DEFAULT.length) : name
}

const IN_DEFAULT = 'default/'

/** What the `type` of a group says here. */
export function groupKindFrom(type: string | undefined): 'team' | 'function' | 'body' | undefined {
  const said = type?.toLowerCase().replace(/[\s_]+/g, '-') ?? ''
  if (['team', 'squad', 'tribe', 'chapter', 'crew', 'sub-team'].includes(said)) return 'team'
  if (['function', 'department', 'business-unit', 'unit', 'division'].includes(said)) return 'function'
  if (['body', 'committee', 'board', 'guild', 'council', 'sig', 'working-group'].includes(said)) return 'body'
  return undefined
}
