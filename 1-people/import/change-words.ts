import { TAKEN_OFF } from '../directory/correction.ts'
import type { RefusedLine } from './directory-import.ts'
import type { KnownRows, Plan, PlannedChange, Row } from './plan.ts'

const MOST_TOLD = 20

/** The first changes of a plan, each as a sentence. */
export function changesInWords(plan: Plan, known: KnownRows): string[] {
  const nameOf = namesIn(plan, known)
  const told: string[] = []
  for (const change of plan.changes) {
    const sentence = inWords(change, nameOf)
    if (sentence !== undefined) told.push(sentence)
    if (told.length === MOST_TOLD) break
  }
  return told
}

/** What stays as somebody put it right although the source says otherwise, each as a sentence with its line. */
export function keptInWords(plan: Plan, known: KnownRows): RefusedLine[] {
  const nameOf = namesIn(plan, known)
  return plan.kept.map(({ correction, where, row, stated }) => {
    const { factTable, field, saidBy, saidAt } = correction
    const by = `${saidBy ?? 'somebody'} on ${saidAt.slice(0, 10)}`
    const { path, line } = where
    if (field === TAKEN_OFF) {
      const says = `${statementOf(factTable, row, nameOf)}: kept off as corrected by ${by}; the file says it`
      return { path, line, says }
    }
    const about = factTable === 'person' ? nameOf(correction.factId) : statementOf(factTable, row, nameOf)
    const told = field === 'parentId' ? nameOf(stated) : FLAGS.has(field) ? stated : `“${stated}”`
    return { path, line, says: `${about}: ${SAID[field]} kept as corrected by ${by}; the file says ${told}` }
  })
}

function namesIn(plan: Plan, known: KnownRows): (id: unknown) => string {
  const fresh = new Map<string, string>()
  for (const { factTable, after } of plan.changes) {
    if (factTable === 'person' || factTable === 'group' || factTable === 'asset')
      fresh.set(after.id, String(after['name']))
  }
  return (id) => {
    const key = String(id)
    const row = known.person.get(key) ?? known.group.get(key) ?? known.asset.get(key)
    return fresh.get(key) ?? row?.name ?? 'somebody'
  }
}

function inWords({ factTable, before, after }: PlannedChange, nameOf: (id: unknown) => string): string | undefined {
  if (factTable === 'sighting' || factTable === 'handle' || factTable === 'correction') return undefined
  const goes = before !== null && !before['staleAt'] && after['staleAt']
  const what = statementOf(factTable, after, nameOf)
  if (factTable === 'presence') return before === null ? undefined : goes ? `${what} is no longer stated.` : undefined
  if (before === null) return after['unresolvedAt'] ? `${what} is referred to, and not known yet.` : `${what}: new.`
  if (goes) return `${what}: no longer stated.`
  if (before['unresolvedAt'] && !after['unresolvedAt']) return `${what}: known from now on.`
  if (before['staleAt'] && !after['staleAt']) return `${what}: stated again.`
  const differing = Object.keys(after).flatMap((column) => differenceIn(column, before, after, nameOf))
  return differing.length === 0 ? undefined : `${what}: ${differing.join('; ')}.`
}

function statementOf(factTable: PlannedChange['factTable'], row: Row, nameOf: (id: unknown) => string): string {
  const by = () => nameOf(row['personId'] ?? row['groupId'])
  if (factTable === 'presence') return nameOf(row['personId'])
  if (factTable === 'groupMember') {
    return `${nameOf(row['personId'])} ${row['lead'] ? 'leads' : 'belongs to'} ${nameOf(row['groupId'])}`
  }
  if (factTable === 'ownership') return `${by()} ${row['duty']} ${nameOf(row['assetId'])}`
  if (factTable === 'consumption') return `${by()} uses ${nameOf(row['assetId'])}`
  if (factTable === 'assetLink')
    return `${nameOf(row['assetId'])} ${LINKS[String(row['kind'])]} ${nameOf(row['toAssetId'])}`
  return String(row['name'])
}

const LINKS: Record<string, string> = {
  'depends-on': 'depends on',
  consumes: 'uses',
  provides: 'provides',
  'part-of': 'is part of',
}

const FLAGS = new Set(['lead', 'leftAt'])

const SAID: Record<string, string> = {
  name: 'name',
  email: 'e-mail address',
  title: 'title',
  doesWhat: 'what it does',
  kind: 'kind',
  parentId: 'part of',
  mailingList: 'mailing list',
  chat: 'channel',
  meeting: 'meeting',
  lead: 'lead',
  timeZone: 'time zone',
  leftAt: 'whether they have left',
}

function differenceIn(column: string, before: Row, after: Row, nameOf: (id: unknown) => string): string[] {
  const said = SAID[column]
  const [was, is] = [before[column] ?? null, after[column] ?? null]
  if (said === undefined || was === is) return []
  const told = (value: unknown) =>
    value === null
      ? 'nothing'
      : column === 'parentId'
        ? nameOf(value)
        : typeof value === 'boolean'
          ? value
            ? 'yes'
            : 'no'
          : `“${String(value)}”`
  return [`${said} becomes ${told(is)}, was ${told(was)}`]
}
