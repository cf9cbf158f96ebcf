import { ASSET_KINDS, type AssetKind } from '../directory/asset.ts'
import { GROUP_KINDS, type GroupKind } from '../group.ts'
import type { ColumnMeaning, CsvRow, CsvTable } from './csv-column.ts'
import type { RefusedLine } from './directory-import.ts'
import type { Reference, Stated, StatedFact, Where } from './stated.ts'
import { isAddress } from './tidy.ts'

type Cells = (means: ColumnMeaning) => string
type Taking = { facts: StatedFact[]; refused: RefusedLine[]; kinds: ReadonlyMap<string, AssetKind> }

const YES = /^(?:yes|y|true|1|x|lead|leader|manager|head|ja|j|wahr|sann)$/i

/** What the rows of a table state, by the meaning of its columns. */
export function statementsOfTable({ columns, rows }: CsvTable, path: string | null): Stated {
  const places = new Map(columns.map(({ means }, at) => [means, at]))
  const cellsOf = (row: CsvRow): Cells => {
    return (means) => {
      const at = places.get(means)
      return at === undefined ? '' : (row.cells[at] ?? '')
    }
  }
  const has = (...means: ColumnMeaning[]) => means.some((each) => places.has(each))
  if (!has('name', 'email', 'given-name', 'family-name', 'group', 'asset')) {
    return { facts: [], refused: [{ path, line: 1, says: 'no column names a person, a group or a thing' }] }
  }
  const taking: Taking = { facts: [], refused: [], kinds: kindsIn(rows, cellsOf) }
  for (const row of rows) takeRow(taking, cellsOf(row), { path, line: row.line })
  return { facts: taking.facts, refused: taking.refused }
}

function takeRow(taking: Taking, cell: Cells, where: Where): void {
  const before = taking.facts.length
  const person = personIn(taking, cell, where)
  const groups = several(cell('group')).map((name): Reference => ({ of: 'group', scheme: 'name', name }))
  const asset = assetIn(taking, cell, where)
  for (const group of groups) {
    taking.facts.push({
      ...where,
      fact: 'group',
      ref: group,
      name: group.name,
      ...groupSays(taking, cell, where, asset !== undefined),
    })
    if (person) taking.facts.push({ ...where, fact: 'member', group, person, lead: YES.test(cell('lead')) })
    if (asset) taking.facts.push({ ...where, fact: 'ownership', asset, by: group, duty: 'owns' })
  }
  if (asset) takeTies(taking, cell, where, asset)
  if (asset && person && groups.length === 0) {
    taking.facts.push({ ...where, fact: 'ownership', asset, by: person, duty: 'owns' })
  }
  if (taking.facts.length === before && !taking.refused.some(({ line }) => line === where.line)) {
    taking.refused.push({ ...where, says: 'names nobody and nothing' })
  }
}

function personIn({ facts, refused }: Taking, cell: Cells, where: Where): Reference | undefined {
  const typed = cell('email').toLowerCase()
  const email = isAddress(typed) ? typed : undefined
  if (typed && !email) refused.push({ ...where, says: `${typed.slice(0, 80)} is not an e-mail address` })
  const name = cell('name') || [cell('given-name'), cell('family-name')].filter(Boolean).join(' ')
  if (!name && !email) return undefined
  const ref: Reference = email ? { of: 'person', scheme: 'email', name: email } : { of: 'person', scheme: 'name', name }
  const [title, timeZone] = [cell('title'), cell('time-zone')]
  facts.push({
    ...where,
    fact: 'person',
    ref,
    name: name || (email ?? ''),
    ...(email ? { email } : {}),
    ...(title ? { title } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(YES.test(cell('left')) ? { left: true as const } : {}),
  })
  return ref
}

function groupSays({ refused }: Taking, cell: Cells, where: Where, hasAsset: boolean) {
  const kind = cell('group-kind').toLowerCase()
  const known = GROUP_KINDS.find((each): each is GroupKind => each === kind)
  if (kind && !known)
    refused.push({ ...where, says: `${kind.slice(0, 80)} is no kind of group: ${GROUP_KINDS.join(', ')}` })
  const says = {
    doesWhat: hasAsset ? '' : cell('does-what'),
    mailingList: cell('mailing-list'),
    chat: cell('chat'),
    meeting: cell('meeting'),
  }
  const parent = cell('parent')
  return {
    ...Object.fromEntries(Object.entries(says).filter(([, text]) => text !== '')),
    ...(known ? { kind: known } : {}),
    ...(parent ? { parent: { of: 'group', scheme: 'name', name: parent } as const } : {}),
  }
}

function assetIn(taking: Taking, cell: Cells, where: Where): Extract<Reference, { of: 'asset' }> | undefined {
  const name = cell('asset')
  if (!name) return undefined
  const typed = kindTyped(cell('asset-kind'))
  if (cell('asset-kind') && !typed) {
    taking.refused.push({
      ...where,
      says: `${cell('asset-kind').slice(0, 80)} is no kind of thing: ${ASSET_KINDS.join(', ')}`,
    })
  }
  const ref = { of: 'asset', scheme: 'name', name, kind: typed ?? 'component' } as const
  const doesWhat = cell('does-what')
  taking.facts.push({ ...where, fact: 'asset', ref, name, ...(doesWhat ? { doesWhat } : {}) })
  return ref
}

function takeTies({ facts, kinds }: Taking, cell: Cells, where: Where, asset: Reference): void {
  for (const owner of several(cell('owner')))
    facts.push({ ...where, fact: 'ownership', asset, by: partyCalled(owner), duty: 'owns' })
  for (const consumer of several(cell('consumer')))
    facts.push({ ...where, fact: 'consumption', asset, by: partyCalled(consumer) })
  for (const name of several(cell('depends-on'))) {
    const to: Reference = { of: 'asset', scheme: 'name', name, kind: kinds.get(name) ?? 'component' }
    facts.push({ ...where, fact: 'link', asset, to, kind: 'depends-on' })
  }
}

function partyCalled(name: string): Reference {
  return isAddress(name)
    ? { of: 'person', scheme: 'email', name: name.toLowerCase() }
    : { of: 'group', scheme: 'name', name }
}

function kindTyped(typed: string): AssetKind | undefined {
  const kind = typed.toLowerCase().replace(/[\s_]+/g, '-')
  return ASSET_KINDS.find((each) => each === kind) ?? (kind === 'dataset' ? 'data-set' : undefined)
}

function kindsIn(rows: readonly CsvRow[], cellsOf: (row: CsvRow) => Cells): Map<string, AssetKind> {
  return new Map(
    rows.flatMap((row) => {
      const cell = cellsOf(row)
      return cell('asset') ? [[cell('asset'), kindTyped(cell('asset-kind')) ?? 'component'] as const] : []
    }),
  )
}

/** Several in one cell stand apart by semicolons, bars or lines; addresses also by commas. */
function several(cell: string): string[] {
  const parts = cell.split(cell.includes('@') ? /[;|,\n]/ : /[;|\n]/)
  return parts.flatMap((part) => part.trim() || [])
}
