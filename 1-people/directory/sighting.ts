/** The tables whose rows are facts that sources state. */
export const FACT_TABLES = ['person', 'group', 'groupMember', 'asset', 'ownership', 'consumption', 'assetLink'] as const
export type FactTable = (typeof FACT_TABLES)[number]

/** One source stated one fact. A fact is stale when all of its sightings are. */
export type Sighting = {
  id: string
  factTable: FactTable
  factId: string
  /** What states it: `CODEOWNERS of acme/shop`, `catalog-info.yaml`; the same again when it is read again. */
  source: string
  /** Where in the source: a file and a line. */
  path: string | null
  line: number | null
  /** Of a membership, that it leads the group; nothing else is told apart by source. */
  says: 'lead' | null
  importId: string | null
  seenAt: string
  staleAt: string | null
}

/** What a source calls somebody or something: scheme `github`, name `@acme/payments`. */
export type Handle = {
  id: string
  scheme: string
  name: string
  personId: string | null
  groupId: string | null
  assetId: string | null
}
