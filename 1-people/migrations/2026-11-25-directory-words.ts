import type { Migration } from '@plumbline/platform/database/migration'

type Indexed = {
  table: string
  /** Whose words they are. */
  of: (row: string) => string
  entry: (row: string) => string
  /** Names are found from their beginning, sentences by each of their words. */
  names: readonly string[]
  sentences: readonly string[]
  /** Changes of these columns change the row. */
  columns: readonly string[]
  unless: (row: string) => string
}

const INDEXED: readonly Indexed[] = [
  entry('person', ['name'], ['title']),
  entry('group', ['name', 'key'], ['does_what']),
  entry('asset', ['name', 'key'], ['does_what']),
  {
    table: 'handle',
    of: (row) =>
      `case when ${row}."person_id" is not null then 'person' when ${row}."group_id" is not null then 'group' else 'asset' end`,
    entry: (row) => `coalesce(${row}."person_id", ${row}."group_id", ${row}."asset_id")`,
    names: ['name'],
    sentences: [],
    columns: ['name', 'scheme', 'person_id', 'group_id', 'asset_id'],
    // Addresses are not for everybody who may search.
    unless: (row) => `${row}."scheme" = 'email'`,
  },
]

function entry(table: string, names: string[], sentences: string[]): Indexed {
  return {
    table,
    of: () => `'${table}'`,
    entry: (row) => `${row}."id"`,
    names,
    sentences,
    columns: [...names, ...sentences],
    unless: () => '1 = 0',
  }
}

const SEPARATORS = '-/._:@*%^$",()&+#<>|=;!?[]{}~`\\'

/** The text with two spaces for each run of signs; the same functions exist on both engines. */
function cleaned(text: string): string {
  const apart = [...SEPARATORS, "''", '\t', '\n'].reduce((inner, sign) => `replace(${inner}, '${sign}', ' ')`, text)
  const doubled = `replace(${apart}, ' ', '  ')`
  return `trim(${Array.from({ length: 5 }).reduce<string>((inner) => `replace(${inner}, '    ', '  ')`, doubled)})`
}

function wordsOf({ names, sentences }: Indexed, row: string, folded: (text: string) => string): string {
  const pieces = [
    ...names.map((column) => `'^^' || ${folded(`${row}."${column}"`)} || '$'`),
    ...sentences.map((column) => `coalesce(${folded(`${row}."${column}"`)}, '')`),
  ]
  return pieces.join(` || '  ' || `)
}

/** Pieces of three letters, so that what stands inside a word is found too. Numbers of its rows stay when the file is written anew. */
function sqliteStatements(): string[] {
  return [
    `create table "directory_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict`,
    `create virtual table "directory_words" using fts5("words", "workspace_id" unindexed, "entry_of" unindexed, "entry_id" unindexed, "from_id" unindexed, tokenize = 'trigram remove_diacritics 1')`,
    `insert into "directory_words" ("directory_words", "rank") values ('secure-delete', 1)`,
    ...INDEXED.flatMap((indexed) => {
      const { table, of, entry, columns, unless } = indexed
      const place = (row: string) =>
        `(select "rowid" from "directory_place" where "workspace_id" = ${row}."workspace_id" and "from_id" = ${row}."id")`
      const remove = [
        `delete from "directory_words" where "rowid" = ${place('old')};`,
        `delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id";`,
      ]
      const add = (row: string, from: string) => [
        `insert into "directory_place" ("workspace_id", "from_id") select ${row}."workspace_id", ${row}."id" ${from} where not (${unless(row)});`,
        `insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select ${place(row)}, ${wordsOf(indexed, row, cleaned)}, ${row}."workspace_id", ${of(row)}, ${entry(row)}, ${row}."id" ${from} where not (${unless(row)});`,
      ]
      const trigger = (name: string, when: string, body: string[]) =>
        `create trigger "${table}_words_${name}" after ${when} on "${table}" begin ${body.join(' ')} end`
      return [
        ...add(`"${table}"`, `from "${table}"`),
        trigger('come', 'insert', add('new', '')),
        trigger('change', `update of ${columns.map((column) => `"${column}"`).join(', ')}`, [
          ...remove,
          ...add('new', ''),
        ]),
        trigger('go', 'delete', remove),
      ]
    }),
  ]
}

/** A table of the same columns, and the names once more for what begins with them. Where the database may use pieces of three letters, it does; without them it reads the table. */
function postgresStatements(): string[] {
  return [
    `create table "directory_words" ("rowid" bigserial primary key, "workspace_id" uuid not null, "entry_of" text not null, "entry_id" uuid not null, "from_id" uuid not null, "words" text not null, "first_name" text not null, "second_name" text not null, unique ("workspace_id", "from_id"))`,
    `create index "directory_words_first" on "directory_words" ("workspace_id", "first_name" text_pattern_ops)`,
    `create index "directory_words_second" on "directory_words" ("workspace_id", "second_name" text_pattern_ops)`,
    `create index "directory_words_entry" on "directory_words" ("workspace_id", "entry_id")`,
    `do $$ begin
      create extension if not exists pg_trgm;
      create index "directory_words_pieces" on "directory_words" using gin ("words" gin_trgm_ops);
    exception when others then raise notice 'Searching the directory works without pg_trgm, but reads all of it: %', sqlerrm; end $$`,
    `create function "directory_folded"(given text) returns text immutable language sql as $$ select ${cleaned(`lower(regexp_replace(normalize(given, nfkd), U&'[\\0300-\\036F]', '', 'g'))`)} $$`,
    ...INDEXED.flatMap((indexed) => {
      const { table, of, entry, columns, unless } = indexed
      const words = (row: string) => wordsOf(indexed, row, (text) => `"directory_folded"(${text})`)
      const name = (row: string, at: number) => {
        const column = indexed.names[at]
        return column === undefined ? "''" : `"directory_folded"(${row}."${column}")`
      }
      const add = (row: string, from: string) =>
        `insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select ${row}."workspace_id", ${of(row)}, ${entry(row)}, ${row}."id", ${words(row)}, ${name(row, 0)}, ${name(row, 1)} ${from} where not (${unless(row)});`
      return [
        add(`"${table}"`, `from "${table}"`),
        `create function "${table}_words"() returns trigger language plpgsql as $$ begin
          if tg_op <> 'INSERT' then delete from "directory_words" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end if;
          if tg_op <> 'DELETE' then ${add('new', '')} end if;
          return null;
        end $$`,
        `create trigger "${table}_words" after insert or delete or update of ${columns.map((column) => `"${column}"`).join(', ')} on "${table}" for each row execute function "${table}_words"()`,
      ]
    }),
  ]
}

/**
 * An index of the words of the directory, kept up by the database itself, whoever writes a person, a group or an asset.
 * `directoryWords` has a row for each entry and for each of its handles; `words` is one text in which a name or key stands
 * between `^^` and `$`, and two spaces stand for whatever is no letter or digit (see `directory/search.ts`).
 */
export const directoryWordsMigration: Migration = {
  name: '2026-11-25-directory-words',
  derived: {
    tables: ['directoryWords'],
    statements: { sqlite: sqliteStatements(), postgres: postgresStatements() },
  },
}
