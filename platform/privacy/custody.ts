import type { Column } from '../database/columns.ts'
import type { Tables } from '../database/database.ts'
import type { Migration } from '../database/migration.ts'

/**
 * What one column has to do with people.
 *
 * | answer   | the column                                       | in the subject's own copy | when the subject is erased                    |
 * | -------- | ------------------------------------------------ | ------------------------- | --------------------------------------------- |
 * | subject  | says whom the row is about                       | the row                   | the row goes or stays, as `rows` says         |
 * | address  | says it too, by an e-mail address                | the row                   | the same                                      |
 * | mentions | names somebody who has to do with the row        | what `mention` lists      | stays; it leads to the former participant     |
 * | about    | written about the subject                        | yes                       | emptied                                       |
 * | name     | the subject's name                               | yes                       | becomes “Former participant 7”                |
 * | words    | written by people, part of the record            | yes                       | stays; the full name or address is replaced   |
 * | record   | the id of a record                               | no                        | stays                                         |
 * | code     | put there by the software, nobody's words        | yes                       | stays                                         |
 * | secret   | hashes and keys, of use to nobody                | no                        | goes with its row                             |
 * | bound    | words under a commitment of the log              | with the event            | the row goes when it is by or about them      |
 */
export type ColumnAnswer =
  | 'subject'
  | 'address'
  | 'mentions'
  | 'about'
  | 'name'
  | 'words'
  | 'record'
  | 'code'
  | 'secret'
  | 'bound'

type ColumnOf<Row> = Exclude<keyof Row & string, 'id' | 'workspaceId'>

/** What one table keeps of people, in words for them and in answers for the machine. */
export type TableCustody<Row> = {
  /** What people call it: “Personal links”. */
  title: string
  keeps: string
  why: string
  /** How long; `{letters}` stands for the days of that setting. */
  until: string
  seenBy: string
  /** What is left after somebody was erased. */
  erased: string
  /** Nobody but their owner reads these rows: an erasure takes names out of them and says to nobody where they stood. */
  ownersOnly?: true
  /** What becomes of the rows about somebody who is erased. */
  rows: 'go' | 'stay'
  /** Every column that leads to a person, holds an id without saying of what, or holds words. */
  columns: { [Name in ColumnOf<Row>]?: ColumnAnswer }
  /** The column by which people recognise a row when another one points at it. */
  label?: ColumnOf<Row>
  /** What somebody gets of a row that only mentions them. */
  mention?: readonly ColumnOf<Row>[]
  /** What becomes of it when two that it speaks of turn out to be one; without an answer, two rows that say the same stand in the way. */
  merged?: {
    /** Of two rows that say the same of both, that of the one that goes is not needed. */
    doubled?: 'goes'
    /** Columns that say how it was, and so go on naming what has gone. */
    stays?: readonly ColumnOf<Row>[]
  }
}

/** The answers of a step for its tables, by name. */
export type Custody = { [Name in keyof Tables]?: TableCustody<Tables[Name]> }

/** A table with its answers and its shape, as the machine goes through it. */
export type KeptTable = Omit<TableCustody<never>, 'columns' | 'label' | 'mention' | 'merged'> & {
  table: string
  step: string
  server: boolean
  columns: Readonly<Record<string, ColumnAnswer>>
  label: string | undefined
  mention: readonly string[]
  merged?: { doubled?: 'goes'; stays?: readonly string[] }
  shape: Readonly<Record<string, Column>>
}

type Keeping = { name: string; migrations?: readonly Migration[]; custody?: Custody }

/** The two tables of the log: they cannot be rewritten like others, since the chain must stay whole. */
export const LOG_TABLES: readonly string[] = ['event', 'eventPayload']

/** Every table that has answers, in the order in which the tables were made. */
export function keptTables(steps: readonly Keeping[]): KeptTable[] {
  return shapesOf(steps).flatMap(({ table, step, server, shape }) => {
    const answers = (steps.find(({ name }) => name === step)?.custody as Record<string, AnyAnswers> | undefined)?.[
      table
    ]
    if (!answers) return []
    const { columns, label, mention = [], ...words } = answers
    return [{ ...words, table, step, server, columns, label, mention, shape }]
  })
}

type AnyAnswers = Omit<TableCustody<never>, 'columns' | 'label' | 'mention'> & {
  columns: Record<string, ColumnAnswer>
  label?: string
  mention?: readonly string[]
}
type Shaped = Pick<KeptTable, 'table' | 'step' | 'server' | 'shape'>

function shapesOf(steps: readonly Keeping[]): Shaped[] {
  const shapes = new Map<string, Shaped & { shape: Record<string, Column> }>()
  for (const { name: step, migrations = [] } of steps) {
    for (const { tables = {} } of migrations)
      for (const [table, { columns, scope }] of Object.entries(tables))
        shapes.set(table, { table, step, server: scope === 'server', shape: { ...columns } })
  }
  for (const { columns = {} } of steps.flatMap(({ migrations = [] }) => [...migrations])) {
    for (const [table, added] of Object.entries(columns)) Object.assign(shapes.get(table)?.shape ?? {}, added)
  }
  return [...shapes.values()]
}

/** What the schema holds and nobody has answered for, and answers for what is not there; empty when all is said. */
export function unanswered(steps: readonly Keeping[]): string[] {
  const shapes = shapesOf(steps)
  const kept = new Map(keptTables(steps).map((each) => [each.table, each]))
  const aboutPeople = tablesAboutPeople([...kept.values()])
  const faults = shapes.flatMap(({ table, step, shape }) => {
    const answers = kept.get(table)
    if (!answers) return [`${table}: the step ${step} does not say what it keeps of people`]
    return [
      ...Object.entries(shape)
        .filter(([column, described]) => needsAnswer(described, aboutPeople) && !answers.columns[column])
        .map(([column]) => `${table}.${column}: nobody says what it has to do with people`),
      ...Object.keys(answers.columns)
        .filter((column) => !shape[column])
        .map((column) => `${table}.${column}: is answered for, but there is no such column`),
      ...misfits(answers, aboutPeople),
    ]
  })
  const said = steps.flatMap(({ name, custody = {} }) => Object.keys(custody).map((table) => ({ name, table })))
  const strays = said
    .filter(({ name, table }) => (shapes.find((shape) => shape.table === table)?.step ?? name) !== name)
    .map(({ name, table }) => `${table}: the step ${name} answers for it, but another one makes it`)
  return [...faults, ...strays]
}

/** A column that leads to people must say how; what the software fills in from a closed list needs no answer. */
function needsAnswer({ kind, references, oneOf }: Column, aboutPeople: ReadonlySet<string>): boolean {
  if (references !== undefined) return aboutPeople.has(references)
  return kind === 'json' || kind === 'id' || (kind === 'text' && !oneOf)
}

function misfits({ table, columns, shape, rows }: KeptTable, aboutPeople: ReadonlySet<string>): string[] {
  return Object.entries(columns).flatMap(([column, answer]) => {
    const described = shape[column]
    const leads = described?.references !== undefined && aboutPeople.has(described.references)
    if (leads && answer !== 'subject' && answer !== 'mentions') return [`${table}.${column}: leads to a person`]
    if (answer === 'about' && rows === 'stay' && described && !described.nullable && described.kind !== 'text')
      return [`${table}.${column}: cannot be emptied`]
    return []
  })
}

/** `person`, `account`, and every table whose rows are about one of them. */
export function tablesAboutPeople(kept: readonly KeptTable[]): ReadonlySet<string> {
  const about = new Set(['person', 'account'])
  for (;;) {
    const more = kept.filter(
      ({ table, columns, shape }) =>
        !about.has(table) &&
        Object.entries(columns).some(
          ([column, answer]) => answer === 'subject' && about.has(shape[column]?.references ?? ''),
        ),
    )
    if (more.length === 0) return about
    for (const { table } of more) about.add(table)
  }
}

/** The columns of a table with one of these answers. */
export function columnsAnswered({ columns }: Pick<KeptTable, 'columns'>, ...answers: ColumnAnswer[]): string[] {
  return Object.entries(columns).flatMap(([column, answer]) => (answers.includes(answer) ? [column] : []))
}
