import { canonical } from '@plumbline/platform/canonical'
import type { Asked } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { hashOf } from '@plumbline/platform/secret'
import { z } from 'zod'
import { type Filter, type Json, readFilter, valuesAt } from './scim-filter.ts'
import { type Change, changed } from './scim-patch.ts'
import { projected, type Wanted } from './scim-projection.ts'

const MOST_PER_PAGE = 200
const MOST_CHANGES = 1_000

const names = z.string().max(2_000).optional()

/** Which attributes the reply is to have. */
export const wantedInput = {
  attributes: names.describe('Only these attributes, with commas between them'),
  excludedAttributes: names.describe('Not these attributes'),
}

/** What a list is asked for with, in the words of RFC 7644. */
export const listInput = {
  filter: z.string().max(5_000).optional().describe('A filter of RFC 7644: userName eq "ada@acme.test"'),
  startIndex: z.number().int().default(1).describe('The first one, counted from 1'),
  count: z.number().int().default(100).describe(`How many at most; never more than ${MOST_PER_PAGE}`),
  sortBy: z.string().max(200).optional(),
  sortOrder: z.enum(['ascending', 'descending']).default('ascending'),
  ...wantedInput,
}

export const resourceInput = z.record(z.string().max(200), z.unknown())

export const ifMatch = z.string().max(300).optional().describe('Only if this version of it still stands')

export const changesInput = z
  .array(z.object({ op: z.string().max(20), path: z.string().max(2_000).optional(), value: z.unknown().optional() }))
  .min(1)
  .max(MOST_CHANGES)

export const resourceShape = z.record(z.string(), z.unknown())

export const listShape = z.object({
  total: z.number(),
  startIndex: z.number(),
  rows: z.array(resourceShape),
})

type ListAsked = {
  filter?: string | undefined
  startIndex: number
  count: number
  sortBy?: string | undefined
  sortOrder: 'ascending' | 'descending'
} & Wanted

/** How a page is cut out: counting from 1, never more than a page holds. */
export function spanOf({ startIndex, count }: ListAsked): { first: number; atMost: number } {
  return { first: Math.max(1, startIndex), atMost: Math.min(Math.max(0, count), MOST_PER_PAGE) }
}

export function filterIn({ filter }: ListAsked): Filter | undefined {
  if (filter === undefined) return undefined
  const read = readFilter(filter)
  if ('fault' in read) throw refusedAt('filter', `The filter cannot be read: ${read.fault}.`)
  return read
}

/** The list in the order asked for; what has nothing there comes last. */
export function sorted(resources: Json[], { sortBy, sortOrder }: ListAsked): Json[] {
  if (sortBy === undefined) return resources
  const read = readFilter(`${sortBy} pr`)
  if ('fault' in read || read.is !== 'present') throw refusedAt('filter', 'sortBy: is no name of an attribute.')
  const valueIn = (resource: Json) => String(valuesAt(resource, read.path)[0] ?? '\uffff').toLowerCase()
  const way = sortOrder === 'descending' ? -1 : 1
  return resources
    .map((resource) => ({ resource, value: valueIn(resource) }))
    .sort((a, b) => way * (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .map(({ resource }) => resource)
}

/** The resource with its version, and of its attributes those that are wanted. */
export function shown(resource: Json, wanted: Wanted): Json {
  const meta = { ...(resource['meta'] as Json), version: versionOf(resource) }
  return projected({ ...resource, meta }, wanted)
}

/** A version is a hash of all that is shown, so that whoever changes it, it is another one. */
function versionOf(resource: Json): string {
  return `W/"${hashOf(canonical(resource)).slice(0, 24)}"`
}

/** Refuses unless the version that the program has seen still stands. */
export function refuseUnlessStands(resource: Json, seen: string | undefined): void {
  if (seen === undefined || seen.trim() === '*') return
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  if (seen.split(',').some((tag) => plain(tag) === plain(versionOf(resource)))) return
  throw new Refusal('conflict', 'This has changed since you read it. Nothing was changed.', {
    next: 'Read it again, then send the change for the version that stands now.',
    fields: [{ path: 'ifMatch', says: 'is not the version that stands' }],
  })
}

export function afterChanges(resource: Json, changes: readonly Change[]): Json {
  const outcome = changed(resource, changes)
  if ('fault' in outcome) throw refusedAt(outcome.type, `${outcome.fault}.`)
  return outcome.resource
}

/** Refused for a reason of RFC 7644, table 9, by which the reader of HTTP says it. */
export function refusedAt(path: string, sentence: string): Refusal {
  return new Refusal('bad-input', `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`, {
    fields: [{ path, says: sentence }],
    next: 'Nothing was changed.',
  })
}

export function doubled(sentence: string): Refusal {
  return new Refusal('already-exists', sentence, { fields: [{ path: 'uniqueness', says: 'is in use' }] })
}

export function locationOf(
  { publicUrl }: Pick<Asked<unknown>, 'publicUrl'>,
  kind: 'Users' | 'Groups',
  id: string,
): string {
  return `${publicUrl}/scim/v2/${kind}/${id}`
}
