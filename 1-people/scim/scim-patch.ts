import { type ChangePath, type Filter, fits, isJson, type Json, keyOf, readChangePath } from './scim-filter.ts'

const MOST_VALUES = 50_000

/** One change as RFC 7644, section 3.5.2, writes it; programs write `Add`, `add` and `ADD`. */
export type Change = { op: string; path?: string | undefined; value?: unknown }

/** Why a change cannot be made, in the words that the protocol has for it. */
export type NotChanged = {
  fault: string
  type: 'invalidPath' | 'invalidSyntax' | 'invalidValue' | 'mutability' | 'noTarget'
}

const READ_ONLY = new Set(['id', 'meta', 'schemas', 'groups'])
const MANY = new Set(['emails', 'members', 'phonenumbers', 'addresses', 'ims', 'photos', 'roles', 'entitlements'])

/** The resource after all changes, one after the other; the one that was given stays as it is. */
export function changed(resource: Json, changes: readonly Change[]): { resource: Json } | NotChanged {
  const copy = structuredClone(resource)
  for (const { op, path, value } of changes) {
    const fault = changeOnce(copy, op.toLowerCase(), path?.trim() ?? '', value)
    if (fault) return fault
  }
  return { resource: copy }
}

function changeOnce(resource: Json, op: string, path: string, value: unknown): NotChanged | undefined {
  if (!['add', 'replace', 'remove'].includes(op))
    return { fault: `“${op.slice(0, 20)}” is no change; add, replace and remove are`, type: 'invalidSyntax' }
  if (path !== '') return changeAt(resource, op, path, value)
  if (op === 'remove') return { fault: 'what is removed must be named by a path', type: 'noTarget' }
  if (!isJson(value)) return { fault: 'without a path, the value must hold the attributes', type: 'invalidValue' }
  for (const [name, each] of Object.entries(value)) {
    // Programs send along what they were given; what is not theirs to change is passed over.
    if (READ_ONLY.has(name.toLowerCase())) continue
    const fault = changeAt(resource, op, name, each)
    if (fault) return fault
  }
  return undefined
}

function changeAt(resource: Json, op: string, written: string, value: unknown): NotChanged | undefined {
  const target = readChangePath(written)
  if ('fault' in target) return { fault: `path: ${target.fault}`, type: 'invalidPath' }
  const { attribute } = target.path
  if (READ_ONLY.has(attribute)) return { fault: `${attribute} is not to be changed`, type: 'mutability' }
  if (op !== 'remove' && value === undefined) return { fault: 'the value is missing', type: 'invalidValue' }
  const key = keyOf(resource, attribute) ?? nameWritten(written, attribute)
  if (target.filter) return changeSome(resource, key, op, { ...target, filter: target.filter }, value)
  if (target.path.sub !== null) return changePart(resource, key, op, target.path.sub, value)
  if (op === 'remove') removeFrom(resource, key, value)
  else if (Array.isArray(resource[key]) || Array.isArray(value) || MANY.has(attribute)) {
    const given = listOf(value)
    const before = op === 'add' ? listOf(resource[key]) : []
    if (before.length + given.length > MOST_VALUES)
      return { fault: `more than ${MOST_VALUES} values`, type: 'invalidValue' }
    resource[key] = joined(before, given)
  } else resource[key] = isJson(resource[key]) && isJson(value) ? { ...resource[key], ...value } : value
  return undefined
}

/** As it was written, without the name of its schema, filter and part. */
function nameWritten(written: string, attribute: string): string {
  const name = /([A-Za-z$][\w$-]*)(?:[.[].*)?$/s.exec(
    written.replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/i, ''),
  )?.[1]
  return name?.toLowerCase() === attribute ? name : attribute
}

/** `name.givenName`, or the same part of every value of a list. */
function changePart(resource: Json, key: string, op: string, sub: string, value: unknown): NotChanged | undefined {
  const before = resource[key]
  const wholes = Array.isArray(before) ? before.filter(isJson) : isJson(before) ? [before] : []
  if (op === 'remove') for (const whole of wholes) drop(whole, sub)
  else if (wholes.length > 0) for (const whole of wholes) whole[keyOf(whole, sub) ?? sub] = value
  else resource[key] = MANY.has(key.toLowerCase()) ? [{ [sub]: value }] : { [partName(sub)]: value }
  return undefined
}

/** The values of a list that the filter of the path means. */
function changeSome(
  resource: Json,
  key: string,
  op: string,
  target: ChangePath & { filter: Filter },
  value: unknown,
): NotChanged | undefined {
  const { filter, path } = target
  const values = listOf(resource[key])
  const meant = values.filter((each) => isJson(each) && fits(each, filter)) as Json[]
  if (op === 'remove') {
    if (path.sub === null) resource[key] = values.filter((each) => !meant.includes(each as Json))
    else for (const each of meant) drop(each, path.sub)
    return undefined
  }
  if (meant.length === 0) {
    // Programs name a value that is not there yet by what it is to have: emails[type eq "work"].value.
    const made = path.attribute === 'members' ? undefined : madeFor(filter)
    if (!made) return { fault: 'nothing there is what the path asks for', type: 'noTarget' }
    values.push(made)
    meant.push(made)
    resource[key] = values
  }
  for (const each of meant) {
    if (path.sub !== null) each[keyOf(each, path.sub) ?? path.sub] = value
    else if (isJson(value)) Object.assign(each, value)
    else return { fault: 'the value must hold attributes', type: 'invalidValue' }
  }
  return undefined
}

/** The value that a filter describes, where it says only what is equal. */
function madeFor(filter: Filter): Json | undefined {
  if (filter.is === 'compared' && filter.by === 'eq' && filter.path.sub === null)
    return { [filter.path.attribute]: filter.with }
  if (filter.is !== 'and') return undefined
  const parts = filter.of.map(madeFor)
  return parts.every((part) => part !== undefined) ? Object.assign({}, ...parts) : undefined
}

/** All of it or, where the values to remove are listed, only those. */
function removeFrom(resource: Json, key: string, value: unknown): void {
  const given = value === undefined || value === null ? [] : listOf(value)
  if (given.length === 0 || !Array.isArray(resource[key])) delete resource[key]
  else {
    const gone = new Set(given.map(identityOf))
    resource[key] = listOf(resource[key]).filter((each) => !gone.has(identityOf(each)))
  }
}

/** Each value once; a new one that is preferred ends that an older one is. */
function joined(before: readonly unknown[], given: readonly unknown[]): unknown[] {
  const preferred = given.some((each) => isJson(each) && each['primary'] === true)
  const kept = preferred
    ? before.map((each) => (isJson(each) && each['primary'] === true ? { ...each, primary: false } : each))
    : before
  const byIdentity = new Map(kept.map((each) => [identityOf(each), each]))
  for (const each of given) {
    const known = byIdentity.get(identityOf(each))
    byIdentity.set(identityOf(each), isJson(known) && isJson(each) ? { ...known, ...each } : each)
  }
  return [...byIdentity.values()]
}

function identityOf(value: unknown): string {
  const key = isJson(value) ? keyOf(value, 'value') : undefined
  return JSON.stringify(isJson(value) && key !== undefined ? value[key] : value) ?? ''
}

function drop(whole: Json, sub: string): void {
  const key = keyOf(whole, sub)
  if (key !== undefined) delete whole[key]
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? [...value] : [value]
}

const PARTS: Record<string, string> = { givenname: 'givenName', familyname: 'familyName' }
const partName = (sub: string) => PARTS[sub] ?? sub
