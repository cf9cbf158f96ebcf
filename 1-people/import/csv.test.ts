import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ColumnMeaning, tableOf } from './csv-column.ts'
import { csvRows } from './csv-rows.exchange.ts'
import { textOfFile } from './file-text.exchange.ts'
import { formatOf } from './format.ts'
import { readSourceFile } from './source-file.exchange.ts'

const read = (content: string | Uint8Array, columns: Record<string, ColumnMeaning> = {}) =>
  readSourceFile({ content, fileName: 'table.csv', format: null, columns: new Map(Object.entries(columns)) })
const meanings = (text: string) => tableOf(csvRows(text)).columns.map(({ means }) => means)

describe('a table', () => {
  test('any cells come out as they went in, whatever stands in them and however rows end', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\n', ' ', '𝒳') })
      .map((text) => text.trim())
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const head = ['x', 'y', 'z', 'w']
        const text = [head, ...rows]
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join(end)
        const found = csvRows(text)
        expect(found.map(({ cells }) => cells)).toEqual([
          head,
          ...rows.filter((row) => row.some((each) => each !== '')),
        ])
        let line = 2
        const lines = rows.flatMap((row) => {
          const at = line
          line += 1 + row.reduce((sum, each) => sum + each.split('\n').length - 1, 0)
          return row.some((each) => each !== '') ? [at] : []
        })
        expect(found.slice(1).map((row) => row.line)).toEqual(lines)
      }),
    )
  })

  test.each([
    ['Name;E-Mail;Abteilung;Titel', ['name', 'email', 'group', 'title']],
    ['first_name\tlastName\tWork e-mail\tDepartment', ['given-name', 'family-name', 'nothing', 'group']],
    ['Team,What it does,Parent,Mailing list', ['group', 'does-what', 'parent', 'mailing-list']],
    ['Name,Description,Part of', ['group', 'does-what', 'parent']],
    ['Name,Kind,Owner,Depends on,Used by', ['asset', 'asset-kind', 'owner', 'depends-on', 'consumer']],
    ['Service|Owned by|Description', ['asset', 'owner', 'does-what']],
    ['Employee,Email,Email', ['name', 'email', 'nothing']],
  ])('the columns of “%s” are told by their names', (header, expected) => {
    expect(meanings(`${header}\n`)).toEqual(expected)
  })

  test('a column without a telling name is told by what is in it, and a table without headings too', () => {
    expect(meanings('who,contact at,where\nAnn,ann@example.org,Europe/Oslo\nBo,bo@example.org,UTC\n')).toEqual([
      'name',
      'email',
      'time-zone',
    ])
    expect(meanings('Ann Example,ann@example.org\nBo Example,bo@example.org\n')).toEqual(['name', 'email'])
  })

  test('what somebody says about a column goes before any guess', () => {
    const { columns, stated } = read('Name,Squad ref\nAnn,Payments\n', { 'Squad ref': 'group' })
    expect(columns?.map(({ means, by }) => [means, by])).toEqual([
      ['name', 'its name'],
      ['group', 'you'],
    ])
    expect(stated.facts.map(({ fact }) => fact)).toEqual(['person', 'group', 'member'])
  })

  test('a row of a thing names its kind, owners, consumers and what it depends on', () => {
    const { facts, refused } = read(
      'Asset,Kind,Owner,Used by,Depends on,Description\nCheckout,service,Payments;ann@example.org,Web shop,Cards,Takes orders\nCards,api,Payments,,,\nOdd,spaceship,,,,\n',
    ).stated
    expect(facts.filter(({ fact }) => fact === 'ownership')).toMatchObject([
      { by: { of: 'group', name: 'Payments' } },
      { by: { of: 'person', scheme: 'email', name: 'ann@example.org' } },
      { by: { of: 'group', name: 'Payments' } },
    ])
    expect(facts.find(({ fact }) => fact === 'link')).toMatchObject({
      kind: 'depends-on',
      to: { name: 'Cards', kind: 'api' },
    })
    expect(facts.find(({ fact }) => fact === 'consumption')).toMatchObject({ by: { name: 'Web shop' } })
    expect(refused).toMatchObject([{ path: 'table.csv', line: 4 }])
  })

  test('a line that does not fit is refused with its number, and the others are taken', () => {
    const { facts, refused } = read('Name,E-mail\nAnn,ann(at)example.org\n,\n,nobody\nBo,bo@example.org\n').stated
    expect(facts).toHaveLength(2)
    expect(refused.map(({ line, says }) => [line, says])).toEqual([
      [2, 'ann(at)example.org is not an e-mail address'],
      [4, 'nobody is not an e-mail address'],
    ])
  })

  test('a quotation mark that is not closed is refused by its line, not read to the end of the file', () => {
    expect(() => csvRows('a,b\n"x,y\nz,w\n')).toThrow(/Line 2/)
    expect(() => csvRows(`a,b\n"${'x'.repeat(1_200_000)}`)).toThrow(/within 1 MB/)
  })
})

describe('the text of a file', () => {
  const words = 'Name,Team\nZoë,Köln 𝒳\n'
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(words, 'utf16le')
    return big ? bytes.swap16() : bytes
  }

  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)])],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)])],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)])],
    ['UTF-16 without a mark', utf16(false)],
  ])('%s is read', (_, bytes) => {
    expect(textOfFile(bytes)).toBe(words)
  })

  test('any other encoding is refused rather than guessed', () => {
    expect(() => textOfFile(Buffer.from('Zoë', 'latin1'))).toThrow(/neither in UTF-8 nor in UTF-16/)
    expect(() => textOfFile(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 9, 200]))).toThrow(/not a text file/)
  })

  test.each([
    ['CODEOWNERS', '* @acme/shop', 'codeowners'],
    ['OWNERS_ALIASES', 'aliases: {}', 'owners'],
    ['people.tsv', 'Name\tTeam', 'csv'],
    ['export.vcf', 'BEGIN:VCARD', 'vcard'],
    [null, 'apiVersion: backstage.io/v1alpha1\nkind: User', 'backstage'],
    [null, '[{"apiVersion": "backstage.io/v1alpha1"}]', 'backstage'],
    [null, '# who\n*.ts @ann\n/docs/ @acme/writers bo@example.org\n', 'codeowners'],
    [null, 'approvers:\n- ann\n', 'owners'],
    [null, 'sigs:\n- dir: sig-node\n', 'sigs'],
    [null, 'Name,Team\nAnn,Payments\n', 'csv'],
    [null, 'Only some words about nothing.', null],
  ])('%s, “%s” is told to be %s', (name, text, format) => {
    expect(formatOf(name, text)).toBe(format)
  })
})
