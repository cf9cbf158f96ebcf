import { isTimeZone } from '../directory/presence.ts'
import { field, isJson, type Json, valuesAt } from './scim-filter.ts'

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const LONGEST = 200
const MOST_MEMBERS = 20_000

/** Somebody as a program that provisions sees them; the name is the one that is shown. */
export type ProvisionedPerson = {
  userName: string
  externalId: string | null
  name: string
  givenName: string | null
  familyName: string | null
  email: string | null
  title: string | null
  timeZone: string | null
  active: boolean
}

export type ProvisionedGroup = { name: string; externalId: string | null; memberIds: string[] }

export type NotUsable = { fault: string; attribute: string }

/** When it came and was last changed by such a program, and where it is found. */
type Meta = { id: string; createdAt: string; changedAt: string; location: string }

export function userResource(
  person: ProvisionedPerson,
  meta: Meta,
  groups: ReadonlyArray<{ id: string; name: string }>,
): Json {
  const { userName, externalId, name, givenName, familyName, email, title, timeZone, active } = person
  const whole = [givenName, familyName].filter((part) => part !== null).join(' ')
  return {
    schemas: [USER],
    id: meta.id,
    ...given({ externalId }),
    userName,
    name: { formatted: whole === '' ? name : whole, ...given({ givenName, familyName }) },
    displayName: name,
    ...given({ title, timezone: timeZone }),
    active,
    ...(email === null ? {} : { emails: [{ value: email, type: 'work', primary: true }] }),
    ...(groups.length === 0
      ? {}
      : { groups: groups.map((group) => ({ value: group.id, display: group.name, type: 'direct' })) }),
    meta: metaOf('User', meta),
  }
}

export function groupResource(
  group: Omit<ProvisionedGroup, 'memberIds'>,
  meta: Meta,
  members: ReadonlyArray<{ id: string; name: string }> | null,
): Json {
  return {
    schemas: [GROUP],
    id: meta.id,
    ...given({ externalId: group.externalId }),
    displayName: group.name,
    ...(members === null
      ? {}
      : { members: members.map(({ id, name }) => ({ value: id, display: name, type: 'User' })) }),
    meta: metaOf('Group', meta),
  }
}

function metaOf(resourceType: string, { createdAt, changedAt, location }: Meta): Json {
  return { resourceType, created: createdAt, lastModified: changedAt, location }
}

function given(parts: Record<string, string | null>): Json {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null))
}

/** The person that a resource describes. `before` is the resource as it was, where it was changed in parts. */
export function personIn(resource: Json, before?: Json): ProvisionedPerson | NotUsable {
  const userName = textIn(resource, 'username')
  if (userName === null) return { fault: 'is needed', attribute: 'userName' }
  const active = truthIn(field(resource, 'active'))
  if (active === undefined) return { fault: 'is true or false', attribute: 'active' }
  const [givenName, familyName] = ['givenname', 'familyname'].map((sub) => textAt(resource, { attribute: 'name', sub }))
  const timeZone = textIn(resource, 'timezone')
  return {
    userName,
    externalId: textIn(resource, 'externalid'),
    name: nameIn(resource, before) ?? userName,
    givenName: givenName ?? null,
    familyName: familyName ?? null,
    email: addressIn(resource) ?? (isAddress(userName) ? userName : null),
    title: textIn(resource, 'title'),
    timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : null,
    active,
  }
}

export function groupIn(resource: Json): ProvisionedGroup | NotUsable {
  const name = textIn(resource, 'displayname')
  if (name === null) return { fault: 'is needed', attribute: 'displayName' }
  const members = field(resource, 'members')
  if (members !== undefined && members !== null && !Array.isArray(members))
    return { fault: 'is a list', attribute: 'members' }
  const list: unknown[] = members ?? []
  if (list.length > MOST_MEMBERS) return { fault: `has more than ${MOST_MEMBERS} members`, attribute: 'members' }
  const memberIds = list.map((each) => (isJson(each) ? field(each, 'value') : each))
  if (!memberIds.every((id) => typeof id === 'string')) return { fault: 'must each have a value', attribute: 'members' }
  return { name, externalId: textIn(resource, 'externalid'), memberIds: [...new Set(memberIds as string[])] }
}

/** The name shown; where only the parts or the whole of the other name were changed, those. */
function nameIn(resource: Json, before: Json | undefined): string | null {
  const shown = textIn(resource, 'displayname')
  const whole = textAt(resource, { attribute: 'name', sub: 'formatted' })
  const parts = ['givenname', 'familyname']
    .map((sub) => textAt(resource, { attribute: 'name', sub }))
    .filter((part) => part !== null)
  const made = whole ?? (parts.length === 0 ? null : parts.join(' ').slice(0, LONGEST))
  const shownStays = before !== undefined && shown === textIn(before, 'displayname')
  const wholeChanged = before !== undefined && whole !== textAt(before, { attribute: 'name', sub: 'formatted' })
  return shownStays && wholeChanged && made !== null ? made : (shown ?? made)
}

/** The preferred address, else the one for work, else the first. */
function addressIn(resource: Json): string | null {
  const emails = field(resource, 'emails')
  const values = (Array.isArray(emails) ? emails : emails ? [emails] : []).map((each) =>
    isJson(each) ? each : { value: each },
  )
  const preferred =
    values.find((each) => truthIn(field(each, 'primary') ?? false) === true) ??
    values.find((each) => String(field(each, 'type')).toLowerCase() === 'work') ??
    values[0]
  return preferred ? textIn(preferred, 'value') : null
}

function textIn(resource: Json, attribute: string): string | null {
  return asText(field(resource, attribute))
}

function textAt(resource: Json, path: { attribute: string; sub: string }): string | null {
  return asText(valuesAt(resource, path)[0])
}

function asText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim().slice(0, LONGEST)
  return text === '' ? null : text
}

/** Some programs write “True” for true. What is not said is true. */
function truthIn(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return true
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const word = value.trim().toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : undefined
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>]{1,64}@[^\s@<>.][^\s@<>]*\.[^\s@<>]{2,}$/.test(text)
}
