import { ASSET_KINDS } from '../directory/asset.ts'
import { isAddress } from './tidy.ts'

/** One row of a table, and the line on which it begins. */
export type CsvRow = { line: number; cells: string[] }

export const COLUMN_MEANINGS = [
  'name',
  'given-name',
  'family-name',
  'email',
  'title',
  'time-zone',
  'left',
  'group',
  'lead',
  'group-kind',
  'does-what',
  'parent',
  'mailing-list',
  'chat',
  'meeting',
  'asset',
  'asset-kind',
  'owner',
  'consumer',
  'depends-on',
  'nothing',
] as const
/** What a column of a table says. `does-what` is about the thing of the row or, if it names none, about the group. */
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** What a column was taken for, and by what. */
export type GuessedColumn = {
  column: string
  means: ColumnMeaning
  by: 'its name' | 'what is in it' | 'you' | 'nothing'
  examples: string[]
}

/** A table with the meaning of each of its columns. */
export type CsvTable = { columns: GuessedColumn[]; rows: CsvRow[] }

/** Headings as they are found in exports, without signs and in small letters. */
const HEADINGS: Record<Exclude<ColumnMeaning, 'nothing'>, string> = {
  name: 'name|full name|person|display name|displayname|employee|employee name|contact|member|user|staff|who|namn|mitarbeiter|vollstandiger name',
  'given-name': 'first name|firstname|given name|givenname|forename|vorname|fornamn',
  'family-name': 'last name|lastname|surname|family name|familyname|nachname|efternamn',
  email:
    'email|e mail|mail|email address|e mail address|mail address|work email|address|e post|mailadresse|e mail adresse',
  title: 'title|job title|jobtitle|role|position|job|function title|titel|befattning|rolle',
  'time-zone': 'time zone|timezone|tz|zeitzone|tidszon',
  left: 'left|leaver|inactive|deactivated|left on|end date',
  group:
    'group|team|department|squad|unit|organisation|organization|org unit|orgunit|function|body|tribe|chapter|grupp|gruppe|abteilung|avdelning|group name|team name',
  lead: 'lead|leads|leader|is lead|team lead|manager|is manager|head|leitung|chef|ledare',
  'group-kind': 'group kind|group type|team type|kind of group',
  'does-what':
    'does what|does|what it does|what they do|description|purpose|mission|responsibility|responsibilities|about|summary|beschreibung|aufgabe|beskrivning|uppgift',
  parent: 'parent|part of|parent group|parent team|belongs to|ubergeordnet|reports to|division|overordnad',
  'mailing-list': 'mailing list|mailinglist|list|group email|team email|distribution list|dl',
  chat: 'chat|channel|slack|slack channel|teams channel|kanal',
  meeting: 'meeting|meets|regular meeting|weekly',
  asset:
    'asset|component|service|system|application|app|api|product|repository|repo|process|data set|dataset|contract|domain|thing|path',
  'asset-kind': 'asset kind|kind|type|asset type|component type|art|typ',
  owner:
    'owner|owners|owned by|owning team|owner team|service owner|besitzer|eigentumer|verantwortlich|agare|responsible',
  consumer: 'consumer|consumers|used by|users|consumed by|clients|genutzt von|anvands av',
  'depends-on': 'depends on|dependson|dependency|dependencies|requires|uses|hangt ab von|beror pa',
}
const MEANING_OF = new Map(
  Object.entries(HEADINGS).flatMap(([means, names]) => names.split('|').map((name) => [name, means as ColumnMeaning])),
)
const ONCE: ReadonlySet<ColumnMeaning> = new Set(COLUMN_MEANINGS.filter((each) => each !== 'nothing'))
const ZONE = /^(?:UTC|GMT|(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z_/+-]+)$/
const MOST_LOOKED_AT = 200
const EXAMPLES = 3

/** What the columns of a table mean: as somebody said, else by their names, else by what is in them. */
export function tableOf(rows: readonly CsvRow[], said: ReadonlyMap<string, ColumnMeaning> = new Map()): CsvTable {
  const [first, ...others] = rows
  if (!first) return { columns: [], rows: [] }
  const headed = !first.cells.some(isAddress)
  const names = headed ? unlike(first.cells) : first.cells.map((_, at) => `Column ${at + 1}`)
  const body = headed ? others : [...rows]
  const taken = new Set<ColumnMeaning>()
  const columns = names.map((column, at): GuessedColumn => {
    const cells = body.slice(0, MOST_LOOKED_AT).flatMap(({ cells: row }) => row[at] || [])
    const examples = [...new Set(cells)].slice(0, EXAMPLES).map((cell) => cell.slice(0, 100))
    const means = said.get(column)
    if (means !== undefined) return { column, means, by: 'you', examples }
    return { column, ...guessed(column, cells, headed), examples }
  })
  for (const column of columns) {
    if (column.by === 'you') taken.add(column.means)
  }
  for (const column of columns) {
    if (column.by === 'you' || !ONCE.has(column.means)) continue
    if (taken.has(column.means)) Object.assign(column, { means: 'nothing', by: 'nothing' })
    taken.add(column.means)
  }
  return { columns: asGroupsWhereNobodyIsNamed(columns, said), rows: body }
}

function guessed(column: string, cells: string[], headed: boolean): Pick<GuessedColumn, 'means' | 'by'> {
  const named = headed ? MEANING_OF.get(plain(column)) : undefined
  if (named) return { means: named, by: 'its name' }
  const most = (fits: (cell: string) => boolean) => cells.length > 0 && cells.filter(fits).length >= 0.6 * cells.length
  if (most(isAddress)) return { means: 'email', by: 'what is in it' }
  if (most((cell) => ZONE.test(cell))) return { means: 'time-zone', by: 'what is in it' }
  if (most((cell) => ASSET_KINDS.some((kind) => kind === cell.toLowerCase())))
    return { means: 'asset-kind', by: 'what is in it' }
  if (!headed && most((cell) => /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(cell)))
    return { means: 'name', by: 'what is in it' }
  return { means: 'nothing', by: 'nothing' }
}

/** In a table of groups or of things, the column called “name” names those. */
function asGroupsWhereNobodyIsNamed(
  columns: GuessedColumn[],
  said: ReadonlyMap<string, ColumnMeaning>,
): GuessedColumn[] {
  const has = (...means: ColumnMeaning[]) => columns.some((column) => means.includes(column.means))
  const about: ColumnMeaning | undefined =
    has('email', 'title', 'time-zone', 'given-name', 'lead') || said.size > 0
      ? undefined
      : has('owner', 'consumer', 'depends-on', 'asset-kind') && !has('asset')
        ? 'asset'
        : has('does-what', 'parent', 'mailing-list', 'chat', 'meeting', 'group-kind') && !has('group', 'asset')
          ? 'group'
          : undefined
  if (about === undefined) return columns
  return columns.map((column) => (column.means === 'name' ? { ...column, means: about } : column))
}

function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Every column has a name of its own. */
function unlike(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = cell || `Column ${at + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
