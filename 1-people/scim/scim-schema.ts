import type { Json } from './scim-filter.ts'
import { GROUP, USER } from './scim-resource.ts'

const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema'
const KIND = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType'
const FEATURES = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'

type Attribute = {
  name: string
  type?: 'string' | 'boolean' | 'complex' | 'reference'
  many?: true
  required?: true
  exact?: true
  unique?: true
  readOnly?: true
  parts?: readonly Attribute[]
}

const USER_ATTRIBUTES: readonly Attribute[] = [
  { name: 'userName', required: true, unique: true },
  { name: 'externalId', exact: true },
  { name: 'name', type: 'complex', parts: [{ name: 'formatted' }, { name: 'givenName' }, { name: 'familyName' }] },
  { name: 'displayName' },
  { name: 'title' },
  { name: 'timezone' },
  { name: 'active', type: 'boolean' },
  {
    name: 'emails',
    type: 'complex',
    many: true,
    parts: [{ name: 'value' }, { name: 'type' }, { name: 'primary', type: 'boolean' }],
  },
  {
    name: 'groups',
    type: 'complex',
    many: true,
    readOnly: true,
    parts: [
      { name: 'value', readOnly: true },
      { name: 'display', readOnly: true },
      { name: 'type', readOnly: true },
    ],
  },
]

const GROUP_ATTRIBUTES: readonly Attribute[] = [
  { name: 'displayName', required: true },
  { name: 'externalId', exact: true },
  {
    name: 'members',
    type: 'complex',
    many: true,
    parts: [{ name: 'value', exact: true }, { name: 'display', readOnly: true }, { name: 'type' }],
  },
]

/** What RFC 7643, sections 5 to 7, has a server say of itself. `base` is the address of the server's SCIM part. */
export function describedAt(base: string): { features: Json; kinds: Json[]; schemas: Json[] } {
  return {
    features: featuresAt(base),
    kinds: [kindAt(base, 'User', 'Users', USER), kindAt(base, 'Group', 'Groups', GROUP)],
    schemas: [schemaAt(base, USER, 'User', USER_ATTRIBUTES), schemaAt(base, GROUP, 'Group', GROUP_ATTRIBUTES)],
  }
}

function featuresAt(base: string): Json {
  return {
    schemas: [FEATURES],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A key of an administrator with the scopes read and write',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

function kindAt(base: string, name: string, place: string, schema: string): Json {
  return {
    schemas: [KIND],
    id: name,
    name,
    endpoint: `/${place}`,
    schema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }
}

function schemaAt(base: string, id: string, name: string, attributes: readonly Attribute[]): Json {
  return {
    schemas: [SCHEMA],
    id,
    name,
    attributes: attributes.map(attributeIn),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }
}

function attributeIn({ name, type = 'string', many, required, exact, unique, readOnly, parts }: Attribute): Json {
  return {
    name,
    type,
    multiValued: many ?? false,
    required: required ?? false,
    caseExact: exact ?? false,
    mutability: readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: unique ? 'server' : 'none',
    ...(parts ? { subAttributes: parts.map(attributeIn) } : {}),
  }
}
