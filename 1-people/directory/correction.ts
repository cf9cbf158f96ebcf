import type { FactTable } from './sighting.ts'

/** The field of a correction that says that a fact does not hold: somebody took it off. */
export const TAKEN_OFF = 'takenOff'

/** Which fields of each kind of fact people mend by hand and sources state. */
export const CORRECTED = {
  person: ['name', 'email', 'title', 'timeZone', 'leftAt'],
  group: ['name', 'kind', 'doesWhat', 'parentId', 'mailingList', 'chat', 'meeting'],
  asset: ['name', 'doesWhat'],
  groupMember: ['lead'],
} as const satisfies Partial<Record<FactTable, readonly string[]>>

/** That somebody wrote a field of the directory by hand, or took a fact off, so that no source writes over it. */
export type Correction = {
  id: string
  /** The person, group or thing on whose page it stands. */
  entryId: string
  factTable: FactTable
  /** The row, which is gone where the fact was taken off. */
  factId: string
  field: string
  /** Whom it is about. */
  personId: string | null
  /** Of a fact that was taken off, the group or thing at its other end; of a parent, the group that the source states. */
  otherId: string | null
  /** Of a fact that was taken off, which of its kind it was: the duty, the kind of link, `lead`. */
  detail: string | null
  saidById: string | null
  saidAt: string
  /** Where it was stated otherwise last. */
  source: string | null
  path: string | null
  line: number | null
  /** What the source states instead; nothing while it states nothing else. */
  stated: string | null
  /** Since when the source says the same, so that it may write here again. */
  endedAt: string | null
}

export const UNSAID = { source: null, path: null, line: null, stated: null, endedAt: null } as const

type Ends = { entryId: string; personId: string | null; otherId: string | null; detail: string | null }

/** One text for a fact that was taken off, by what it joins. Whether somebody led the group makes no difference. */
export function takenOffKey(factTable: FactTable, { entryId, personId, otherId, detail }: Ends): string {
  return `${factTable} ${entryId} ${otherId ?? personId} ${factTable === 'groupMember' ? '' : (detail ?? '')}`
}

/** The ends of a fact, as a correction keeps them. */
export function endsOf(factTable: FactTable, row: Readonly<Record<string, unknown>>): Ends {
  const text = (column: string) => (row[column] as string | null | undefined) ?? null
  const personId = text('personId')
  if (factTable === 'groupMember')
    return { entryId: String(row['groupId']), personId, otherId: null, detail: row['lead'] ? 'lead' : null }
  const otherId = factTable === 'assetLink' ? text('toAssetId') : text('groupId')
  return { entryId: String(row['assetId']), personId, otherId, detail: text('duty') ?? text('kind') }
}
