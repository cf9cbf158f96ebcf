import { nameOf, RELATIONS, ROLES, type StakeholderView } from '../stakeholder.ts'

/** Across: what somebody can be in a decision, and how they can be connected with the work. */
export const MATRIX_COLUMNS = [
  ...ROLES.map((role) => ({ kind: 'role', key: role }) as const),
  ...RELATIONS.map((relation) => ({ kind: 'relation', key: relation }) as const),
]
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number]
export type MatrixKey = MatrixColumn['key']

/** Without these a work does not get on: where nobody has one, it is marked. */
const NEEDED: readonly MatrixKey[] = ['driver', 'approver', 'builds', 'decides']

type MatrixRow = { groupId: string | null; groupName: string | null; cells: Record<MatrixKey, string[]> }
export type Matrix = { rows: MatrixRow[]; missing: MatrixKey[] }

type Entry = Pick<StakeholderView, 'groupId' | 'groupName' | 'personName' | 'role' | 'relations'>

/** Groups down, roles and relations across, names in the cells; whoever speaks for no group stands in the last row. */
export function matrixOf(entries: readonly Entry[]): Matrix {
  const groups = [...Map.groupBy(entries, ({ groupId }) => groupId)].map(([groupId, members]) => ({
    groupId,
    groupName: members[0]?.groupName ?? null,
    cells: Object.fromEntries(MATRIX_COLUMNS.map((column) => [column.key, namesIn(members, column)])) as Record<
      MatrixKey,
      string[]
    >,
  }))
  const rows = [
    ...groups.filter(({ groupId }) => groupId !== null),
    ...groups.filter(({ groupId }) => groupId === null),
  ]
  return { rows, missing: NEEDED.filter((key) => rows.every(({ cells }) => cells[key].length === 0)) }
}

function namesIn(entries: readonly Entry[], { kind, key }: MatrixColumn): string[] {
  return entries.filter((entry) => (kind === 'role' ? entry.role === key : entry.relations.includes(key))).map(nameOf)
}
