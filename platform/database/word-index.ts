import { type Engine, snake } from './columns.ts'
import type { Migration } from './migration.ts'
import {
  type Beside,
  besideIt,
  columnsOf,
  piecesOf,
  quoted,
  togetherIn,
  type Words,
  watchedBy,
} from './words-of-row.ts'

/** Which words of a table are found, in the order of their weight. */
export type WordIndex = {
  table: string
  first: readonly Words[]
  second: readonly Words[]
  third: readonly Words[]
  /** Rows of other tables whose words belong to a row of this one. */
  beside?: readonly Beside[]
  /** Only rows in which this column is filled are found. */
  onceFilled?: string
}

export const PARTS = ['first', 'second', 'third'] as const
type Part = (typeof PARTS)[number]
/** The three weights of the first shape of an index as PostgreSQL calls them. */
const WEIGHTS = { first: 'A', second: 'B', third: 'C' } as const

/** By this the words of one workspace are told from those of another inside an index. */
export function placeWord(workspaceId: string): string {
  return `w${workspaceId.replaceAll('-', '')}`
}

/**
 * An index of the words of a table that the database keeps up by itself, whoever writes a row. Words are found by their stem
 * and without accents, and both engines stem alike (Porter’s rules for English). What it makes is part of migrations that
 * have run: an index of another shape is another function. This is the first shape, which nothing asks any more.
 */
export function wordIndexMigration(name: string, index: WordIndex): Migration {
  return {
    name,
    derived: {
      tables: [`${index.table}Words`],
      statements: { sqlite: sqliteStatements(index), postgres: postgresStatements(index, weighedWords(index)) },
    },
  }
}

/**
 * The same in place of one that stands, with other words or none but these. On PostgreSQL what matters most is kept beside
 * everything, each without weights: an index answers by itself which rows hold a word, without looking into each of them.
 */
export function newWordIndexMigration(name: string, before: WordIndex, index: WordIndex): Migration {
  return {
    name,
    derived: {
      tables: [`${index.table}Words`],
      statements: {
        sqlite: [...sqliteRemoval(before), ...sqliteStatements(index)],
        postgres: [
          ...postgresRemoval(before),
          ...postgresStatements(index, wordsApart(index)),
          askingTheIndex(index.table),
        ],
      },
    },
  }
}

function watchedIn({ first, second, third, onceFilled }: WordIndex): string {
  const words = columnsOf([...first, ...second, ...third])
  return [...new Set([...words, ...(onceFilled ? [onceFilled] : [])])].map(quoted).join(', ')
}

function textOf(engine: Engine, index: WordIndex, part: Part, row: string): string {
  const pieces = piecesOf(engine, index[part], row)
  if (part === 'third') pieces.push(...(index.beside ?? []).map((beside) => besideIt(engine, beside, row)))
  return pieces.length === 0 ? `''` : togetherIn(pieces)
}

/** The numbers of its rows stand in a table of their own, so that they stay when the file is written anew. */
function sqliteStatements(index: WordIndex): string[] {
  const { table, beside = [], onceFilled } = index
  const [place, words] = [quoted(`${table}Place`), quoted(`${table}Words`)]
  const numberOf = (workspace: string, id: string) =>
    `(select "rowid" from ${place} where "workspace_id" = ${workspace} and "from_id" = ${id})`
  const remove = (workspace: string, id: string) => [
    `delete from ${words} where "rowid" = ${numberOf(workspace, id)};`,
    `delete from ${place} where "workspace_id" = ${workspace} and "from_id" = ${id};`,
  ]
  const add = (row: string, from: string, which: string) => {
    const where = [which, onceFilled && `${row}.${quoted(onceFilled)} is not null`].filter(Boolean).join(' and ')
    const rest = `${from} where ${where || '1 = 1'}`
    const texts = PARTS.map((part) => textOf('sqlite', index, part, row)).join(', ')
    return [
      `insert into ${place} ("workspace_id", "from_id") select ${row}."workspace_id", ${row}."id" ${rest};`,
      `insert into ${words} ("rowid", "place", "first", "second", "third") select ${numberOf(`${row}."workspace_id"`, `${row}."id"`)}, 'w' || replace(${row}."workspace_id", '-', ''), ${texts} ${rest};`,
    ]
  }
  const trigger = (called: string, when: string, on: string, body: readonly string[]) =>
    `create trigger "${called}" after ${when} on ${quoted(on)} begin ${body.join(' ')} end`
  const all = quoted(table)
  const anew = (row: string, owner: (row: string) => string) => [
    ...remove(`${row}."workspace_id"`, owner(row)),
    ...add(all, `from ${all}`, `${all}."workspace_id" = ${row}."workspace_id" and ${all}."id" = ${owner(row)}`),
  ]
  const called = snake(table)
  return [
    `create table ${place} ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict`,
    `create virtual table ${words} using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2')`,
    `insert into ${words} (${words}, "rank") values ('secure-delete', 1)`,
    ...add(all, `from ${all}`, ''),
    trigger(`${called}_words_come`, 'insert', table, add('new', '', '')),
    trigger(`${called}_words_change`, `update of ${watchedIn(index)}`, table, [
      ...remove('old."workspace_id"', 'old."id"'),
      ...add('new', '', ''),
    ]),
    trigger(`${called}_words_go`, 'delete', table, remove('old."workspace_id"', 'old."id"')),
    ...watchedBy(beside).flatMap(({ table: other, columns, owner }) => [
      trigger(`${called}_words_by_${snake(other)}_come`, 'insert', other, anew('new', owner)),
      trigger(`${called}_words_by_${snake(other)}_change`, `update of ${columns.map(quoted).join(', ')}`, other, [
        ...anew('old', owner),
        ...anew('new', owner),
      ]),
      trigger(`${called}_words_by_${snake(other)}_go`, 'delete', other, anew('old', owner)),
    ]),
  ]
}

function sqliteRemoval({ table, beside = [] }: WordIndex): string[] {
  const of = ['', ...watchedBy(beside).map((each) => `by_${snake(each.table)}_`)]
  const triggers = of.flatMap((which) =>
    ['come', 'change', 'go'].map((when) => `${snake(table)}_words_${which}${when}`),
  )
  return [
    ...triggers.map((trigger) => `drop trigger "${trigger}"`),
    `drop table ${quoted(`${table}Words`)}`,
    `drop table ${quoted(`${table}Place`)}`,
  ]
}

/** Whatever is no letter or digit, also where the settings of the database do not know it. */
const SIGNS = `-/._:@*%^$",()&+#<>|=;!?[]{}~\`\\‘’“”„‚«»‹›–—…·•¡¿\u00a0`

/** Stemming as SQLite does it, for every word alike, and no list of words that are left out. */
const STEMMING = `do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\\0300-\\036F]', '', 'g')), ${`'${SIGNS}''\t\n\r'`}, '${' '.repeat([...SIGNS].length + 4)}') $bare$;
  end if;
end $$`

/** What is kept of a row in PostgreSQL: the columns of an index, each with how it is made. */
type Kept = Record<string, string>

const vectorOf = (text: string) => `to_tsvector('plumbline', plumbline_bare(${text}))`
const placeIn = (table: string) =>
  `to_tsvector('plumbline', 'w' || replace(${quoted(table)}."workspace_id"::text, '-', ''))`

function weighedWords(index: WordIndex): Kept {
  const all = quoted(index.table)
  const weighed = PARTS.map(
    (part) =>
      `setweight(to_tsvector('plumbline', plumbline_bare(${textOf('postgres', index, part, all)})), '${WEIGHTS[part]}')`,
  )
  return { words: [placeIn(index.table), ...weighed].join(' || ') }
}

/** The word of the workspace stands between the parts too, so that no phrase begins in one and ends in the next. */
function wordsApart(index: WordIndex): Kept {
  const place = placeIn(index.table)
  const part = (of: Part) => vectorOf(textOf('postgres', index, of, quoted(index.table)))
  const above = [part('first'), place, part('second')]
  return { words: [...above, place, part('third')].join(' || '), above: above.join(' || ') }
}

/**
 * Which rows hold words anywhere, and others in what matters most; at most so many of them, or all for null. Left to itself PostgreSQL reads the whole table for a word that
 * many rows hold, and takes each long text apart again; the index knows it already.
 */
function askingTheIndex(table: string): string {
  return `create function ${quoted(`${table}WordsHeld`)}(anywhere tsquery, higher tsquery, at_most integer) returns setof uuid stable language sql set enable_seqscan = off as $$ select "from_id" from ${quoted(`${table}Words`)} where "words" @@ anywhere and "above" @@ higher limit at_most $$`
}

function postgresRemoval({ table, beside = [] }: WordIndex): string[] {
  const called = snake(table)
  const followed = [table, ...watchedBy(beside).map((each) => each.table)]
  return [
    ...followed.map((of) => `drop function "${called}_words_by_${snake(of)}"() cascade`),
    `drop function if exists "${called}_words_held"(tsquery, tsquery, integer)`,
    `drop function "${called}_words_anew"(uuid, uuid)`,
    `drop table ${quoted(`${table}Words`)}`,
  ]
}

function postgresStatements(index: WordIndex, kept: Kept): string[] {
  const { table, beside = [], onceFilled } = index
  const columns = Object.keys(kept).map(quoted)
  const [all, words, called] = [quoted(table), quoted(`${table}Words`), snake(table)]
  const add = `insert into ${words} ("workspace_id", "from_id", ${columns.join(', ')}) select ${all}."workspace_id", ${all}."id", ${Object.values(kept).join(', ')} from ${all} where ${onceFilled ? `${all}.${quoted(onceFilled)} is not null` : 'true'}`
  const follow = (of: string, owner: (row: string) => string, watched: string) => [
    `create function "${called}_words_by_${snake(of)}"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "${called}_words_anew"(old."workspace_id", ${owner('old')}); end if;
      if tg_op <> 'DELETE' then perform "${called}_words_anew"(new."workspace_id", ${owner('new')}); end if;
      return null;
    end $$`,
    `create trigger "${called}_words_by_${snake(of)}" after insert or delete or update of ${watched} on ${quoted(of)} for each row execute function "${called}_words_by_${snake(of)}"()`,
  ]
  return [
    STEMMING,
    `create table ${words} ("workspace_id" uuid not null, "from_id" uuid not null, ${columns.map((column) => `${column} tsvector not null`).join(', ')}, primary key ("workspace_id", "from_id"))`,
    add,
    `create index "${called}_words_held" on ${words} using gin (${columns.join(', ')}) with (fastupdate = off)`,
    `create function "${called}_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from ${words} where "workspace_id" = workspace and "from_id" = given;
      ${add} and ${all}."workspace_id" = workspace and ${all}."id" = given;
    end $$`,
    ...follow(table, (row) => `${row}."id"`, watchedIn(index)),
    ...watchedBy(beside).flatMap((each) => follow(each.table, each.owner, each.columns.map(quoted).join(', '))),
  ]
}
