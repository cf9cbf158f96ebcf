import { labelOf } from './fact-keys.ts'
import type { ReadDecision } from './reading.ts'
import { addressIn, collisionsOf, type Edge, edgesOf, folderOf, isRecord, joined, keyOfRecord } from './record-edges.ts'

const FINDINGS = [
  'number-collision',
  'one-way-supersession',
  'cycle',
  'dead-link',
  'please-point',
  'no-status',
  'unknown-status',
  'no-owner',
  'no-review',
  'stale',
] as const
export type FindingKind = (typeof FINDINGS)[number]
export type FolderFinding = { kind: FindingKind; path: string; line: number | null; says: string; others: string[] }

/** What contradicts itself, rather than being left out. */
export const CONTRADICTIONS: readonly FindingKind[] = ['number-collision', 'one-way-supersession', 'cycle', 'dead-link']

/** How long a decision may hold without being looked at again, and how long a proposal may lie, in days. */
const LONGEST = { accepted: 730, proposed: 365 }

/** What somebody who looks after a folder of decisions would want to know. `isThere` says whether a file exists, if it can be known. */
export function doctorOf(
  records: readonly ReadDecision[],
  today: string,
  isThere: (path: string) => boolean | undefined,
): FolderFinding[] {
  const { edges, unresolved } = edgesOf(records)
  const findings: FolderFinding[] = []
  for (const { number, paths } of collisionsOf(records)) {
    const [path = '', ...others] = paths
    findings.push({
      kind: 'number-collision',
      path,
      line: null,
      says: `${paths.length} files have the number ${number}.`,
      others,
    })
  }
  findings.push(...oneWay(edges), ...cycles(edges))
  for (const { from, text, line, why } of unresolved)
    findings.push({ kind: 'please-point', path: from, line, says: `“${short(text)}”: ${why}`, others: [] })
  for (const record of records) {
    findings.push(...deadLinks(record, isThere))
    if (isRecord(record)) findings.push(...aboutOne(record, today))
  }
  return findings.sort(
    (one, other) =>
      FINDINGS.indexOf(one.kind) - FINDINGS.indexOf(other.kind) ||
      (one.path < other.path ? -1 : one.path > other.path ? 1 : (one.line ?? 0) - (other.line ?? 0)),
  )
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function oneWay(edges: readonly Edge[]): FolderFinding[] {
  const says = (relation: Edge['relation'], from: string, to: string) =>
    edges.some((edge) => edge.relation === relation && edge.from === from && edge.to === to)
  // What replaces only a part amends the rest, and may say it so.
  const saysOf = (relation: 'supersedes' | 'superseded-by', isPart: boolean, from: string, to: string) =>
    says(relation, from, to) || (isPart && says(relation === 'supersedes' ? 'amends' : 'amended-by', from, to))
  return edges.flatMap(({ relation, isPart, from, to, at }): FolderFinding[] => {
    if (relation === 'superseded-by' && !saysOf('supersedes', isPart, to, from))
      return [
        {
          kind: 'one-way-supersession',
          path: from,
          line: at,
          says: `It says that ${to} took its place; that file does not say so.`,
          others: [to],
        },
      ]
    if (relation === 'supersedes' && !saysOf('superseded-by', isPart, to, from))
      return [
        {
          kind: 'one-way-supersession',
          path: from,
          line: at,
          says: `It says that it took the place of ${to}; that file does not say so.`,
          others: [to],
        },
      ]
    return []
  })
}

/** Decisions that replace each other in a circle, so that none of them holds. */
function cycles(edges: readonly Edge[]): FolderFinding[] {
  const replaces = new Map<string, Set<string>>()
  for (const { relation, from, to } of edges) {
    const [newer, older] = relation === 'supersedes' ? [from, to] : relation === 'superseded-by' ? [to, from] : []
    if (newer === undefined || older === undefined) continue
    replaces.set(newer, (replaces.get(newer) ?? new Set()).add(older))
  }
  const done = new Set<string>()
  const findings: FolderFinding[] = []
  for (const start of replaces.keys()) {
    const way: string[] = []
    const open: { key: string; depth: number }[] = [{ key: start, depth: 0 }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { key, depth } = next
      way.length = depth
      const place = way.indexOf(key)
      if (place >= 0) {
        const circle = way.slice(place)
        const [path = key, ...others] = [...circle].sort()
        if (!findings.some((found) => found.path === path && found.others.join() === others.join()))
          findings.push({
            kind: 'cycle',
            path,
            line: null,
            says: 'They take the place of each other in a circle.',
            others,
          })
        continue
      }
      if (done.has(key)) continue
      way.push(key)
      for (const older of replaces.get(key) ?? []) open.push({ key: older, depth: depth + 1 })
      if (!replaces.has(key)) done.add(key)
    }
    for (const key of reachable(start, replaces)) done.add(key)
  }
  return findings
}

function reachable(start: string, replaces: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const open = [start]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    open.push(...(replaces.get(key) ?? []))
  }
  return seen
}

function deadLinks({ path, outline }: ReadDecision, isThere: (path: string) => boolean | undefined): FolderFinding[] {
  const findings: FolderFinding[] = []
  for (const { text, at } of outline.sections.flatMap(({ lines }) => lines)) {
    for (const [, href = ''] of text.matchAll(
      /\]\(<?([^()<>\s]+\.(?:md|mdx|markdown|adoc|rst|json|txt)(?:#[^()\s]*)?)>?[^()]*\)/gi,
    )) {
      if (/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(href)) continue
      const target = joined(folderOf(path), addressIn(href))
      if (isThere(target) === false && findings.length < 50)
        findings.push({
          kind: 'dead-link',
          path,
          line: at,
          says: `It links to ${href}, which is not there.`,
          others: [],
        })
    }
  }
  return findings
}

const HOLDS = new Set(['accepted', 'amended'])
const OPEN = new Set(['proposed', 'draft'])
const REVIEW =
  /^(?:review|review date|revisit|next review|when to revisit|confirmation|review triggers?|revisit (?:when|criteria|conditions|triggers?)|reconsider when|überprüfung|wiedervorlage)/

function aboutOne(record: ReadDecision, today: string): FolderFinding[] {
  const { status, days, people, statusAt, outline } = record
  const findings: FolderFinding[] = []
  const find = (kind: FindingKind, says: string, line: number | null = null) =>
    findings.push({ kind, path: keyOfRecord(record), line, says, others: [] })
  if (status === null) find('no-status', 'It does not say whether it holds.', statusAt)
  if (status === 'unknown')
    find('unknown-status', `“${short(record.rawStatus ?? '')}” is no state that we know.`, statusAt)
  if (!people.deciders && !people.owner && !people.author && !people.approver)
    find('no-owner', 'It names nobody who decided it or looks after it.')
  const hasReview =
    days.review !== undefined || outline.sections.some(({ title }) => title !== null && REVIEW.test(labelOf(title)))
  if (status !== null && HOLDS.has(status) && !hasReview)
    find('no-review', 'It does not say when it is looked at again.')
  const last = [days.updated, days.decided, days.created].find((day) => day !== undefined && isDay(day))
  if (status === null) return findings
  if (days.review !== undefined && isDay(days.review) && days.review < today && HOLDS.has(status))
    find('stale', `It was to be looked at again on ${days.review}.`)
  else if (last && HOLDS.has(status) && !hasReview && daysBetween(last, today) > LONGEST.accepted)
    find('stale', `It was last touched on ${last} and has no day of review.`)
  else if (last && OPEN.has(status) && daysBetween(last, today) > LONGEST.proposed)
    find('stale', `It has been ${status} since ${last}.`)
  return findings
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}
