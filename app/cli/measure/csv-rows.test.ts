import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachRow } from './csv-rows.ts'
import { namedFile } from './open-file.ts'
import { refusalOf } from './testing/refusal-of.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const { write } = temporaryFolder()

type Row = { cells: readonly string[]; line: number }

async function rowsOf(
  text: string | Uint8Array,
  name = 'table.csv',
): Promise<{ columns: readonly string[]; rows: Row[] }> {
  let columns: readonly string[] = []
  const rows: Row[] = []
  await eachRow(namedFile(write(name, text)), (names) => {
    columns = names
    return (cells, line) => rows.push({ cells, line })
  })
  return { columns, rows }
}

test('what a spreadsheet writes is read back, whatever stands in the cells, with the line on which each row begins', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '投', '"', ',', ';', '\t', '\n', ' ', '1'), maxLength: 6 })
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 })
  const style = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    quoteAll: fc.boolean(),
    endsWithLineEnd: fc.boolean(),
    mark: fc.constantFrom('', '\ufeff'),
  })
  await fc.assert(
    fc.asyncProperty(table, style, async (cells, { delimiter, lineEnd, quoteAll, endsWithLineEnd, mark }) => {
      const written = (value: string) =>
        quoteAll || /["\n,;\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
      const lines = [['x', 'y', 'z'], ...cells].map((row) => row.map(written).join(delimiter))
      const { columns, rows } = await rowsOf(`${mark}${lines.join(lineEnd)}${endsWithLineEnd ? lineEnd : ''}`)
      let line = 2
      const expected = cells.map((row) => {
        const begins = line
        line += 1 + row.join('').split('\n').length - 1
        return { cells: row, line: begins }
      })
      expect(columns).toEqual(['x', 'y', 'z'])
      expect(rows).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test('rows are the same wherever the pieces of the file are cut', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => [
    `${i}`,
    i % 7 === 0 ? `a "quoted", ${'é'.repeat(i % 90)}\nline` : 'plain',
  ])
  const text = rows.map(([id, said]) => `${id},"${said?.replaceAll('"', '""')}"\n`).join('')
  const read = await rowsOf(`id,said\n${text}`)
  expect(read.rows.map(({ cells }) => cells)).toEqual(rows)
  expect(read.rows.at(-1)?.line).toBe(text.split('\n').length)
})

test('a packed file is read like a plain one', async () => {
  expect((await rowsOf(gzipSync('a,b\n1,2\n'), 'table.csv.gz')).rows).toEqual([{ cells: ['1', '2'], line: 2 }])
})

test('empty lines are passed over and keep their number', async () => {
  expect((await rowsOf('a,b\n\n\r\n1,2\n\n')).rows).toEqual([{ cells: ['1', '2'], line: 4 }])
})

const hostile: [what: string, text: string | Uint8Array, name: string, says: RegExp][] = [
  ['nothing at all', '', 'empty.csv', /^empty\.csv is empty/],
  ['only line ends', '\n\n\n', 'blank.csv', /^blank\.csv is empty/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 1, 2, 3]), 'picture.csv', /^picture\.csv is not a text file/],
  ['UTF-16', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 'wide.csv', /^wide\.csv is not a text file/],
  ['another alphabet', Buffer.from('a,b\nJ\xfcrgen,2\n', 'latin1'), 'old.csv', /^old\.csv is not written in UTF-8/],
  [
    'a line without end',
    `a,b\n${'x'.repeat(5_000_000)}`,
    'long.csv',
    /^long\.csv is too large: a row begins on line 2/,
  ],
  [
    'a million columns',
    `${'c,'.repeat(1_000_000)}c\n`,
    'broad.csv',
    /^broad\.csv is too large: line 1 has 1000001 columns/,
  ],
  ['two columns of one name', 'a,b,a\n', 'twice.csv', /^Two columns of twice\.csv are called 'a'/],
  ['what only calls itself packed', 'a,b\n', 'not.csv.gz', /^not\.csv\.gz cannot be read: it is not a gzip file/],
  [
    'a packed file cut off',
    gzipSync('a,b\n1,2\n').subarray(0, 20),
    'cut.csv.gz',
    /^cut\.csv\.gz cannot be read: it ends/,
  ],
  ['a bomb', gzipSync('x'.repeat(50_000_000)), 'bomb.csv.gz', /^bomb\.csv\.gz is too large: a row begins on line 1/],
  ['a quotation mark in a word', 'a,b\n1,2\n3,4"x"\n', 'mark.csv', /^mark\.csv cannot be read on from line 3/],
  ['a quotation mark left open', 'a,b\n1,2\n3,"4\n5,6\n', 'open.csv', /^open\.csv cannot be read on from line 3/],
]

test.each(hostile)('%s is refused with a sentence', async (_, text, name, says) => {
  expect((await refusalOf(rowsOf(text, name))).sentence).toMatch(says)
})

test('a file that is not there is refused by its name', async () => {
  const refusal = await refusalOf(eachRow(namedFile('/nowhere/votes.csv'), () => () => {}))
  expect(refusal.sentence).toBe('votes.csv cannot be read: there is no such file.')
})
