import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statedByVcards } from './vcard.ts'

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n')

describe('address cards', () => {
  test('a person comes with address, title, time zone and the groups of their organisation', () => {
    const text = card(
      'FN;LANGUAGE=en:Ada Lov',
      ' elace\\, Countess',
      'N:Lovelace;Ada;;;',
      'item1.EMAIL;TYPE="work,home":other@acme.test',
      'EMAIL;PREF=1:Ada@Acme.test',
      'ORG:Acme\\; Ltd;Payments',
      'TITLE:Engineer',
      'TZ:Europe/Berlin',
      'PHOTO:data:image/png;base64,AAAA',
      'UID:urn:uuid:03a0e51f',
    )
    const person = { of: 'person', scheme: 'email', name: 'ada@acme.test' }
    const { facts, refused } = statedByVcards(text, { path: 'book.vcf' })
    expect(facts).toEqual([
      {
        path: 'book.vcf',
        line: 3,
        fact: 'person',
        ref: person,
        name: 'Ada Lovelace, Countess',
        email: 'ada@acme.test',
        title: 'Engineer',
        timeZone: 'Europe/Berlin',
      },
      {
        path: 'book.vcf',
        line: 8,
        fact: 'group',
        ref: { of: 'group', scheme: 'organisation', name: 'acme; ltd' },
        name: 'Acme; Ltd',
      },
      {
        path: 'book.vcf',
        line: 8,
        fact: 'group',
        ref: { of: 'group', scheme: 'organisation', name: 'acme; ltd / payments' },
        name: 'Payments',
        parent: { of: 'group', scheme: 'organisation', name: 'acme; ltd' },
      },
      {
        path: 'book.vcf',
        line: 8,
        fact: 'member',
        group: { of: 'group', scheme: 'organisation', name: 'acme; ltd / payments' },
        person,
        lead: false,
      },
    ])
    expect(refused).toEqual([])
  })

  test('a group names its members by address or by the number of their card', () => {
    const text =
      card(
        'KIND:group',
        'FN:Friends',
        'MEMBER:mailto:Bo@acme.test',
        'MEMBER:urn:uuid:1',
        'MEMBER:urn:uuid:nowhere',
        'MEMBER:tel:+1',
      ) + card('FN:Ada', 'UID:urn:uuid:1', 'EMAIL:ada@acme.test')
    const { facts, refused } = statedByVcards(text)
    expect(facts.flatMap((fact) => (fact.fact === 'member' ? [[fact.person.scheme, fact.person.name]] : []))).toEqual([
      ['email', 'bo@acme.test'],
      ['email', 'ada@acme.test'],
      ['vcard', 'nowhere'],
    ])
    expect(refused).toMatchObject([{ line: 8 }])
  })

  test('older cards are read as far as they say the same, with their quoted signs', () => {
    const text =
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\nORG;ENCODING=QUOTED-PRINTABLE:Ac=\nme\nEMAIL;INTERNET:jm@acme.test\nEND:VCARD\n' +
      'BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE;CHARSET=KOI8-R:=D1\nEND:VCARD\n'
    const { facts, refused } = statedByVcards(text)
    expect(facts[0]).toMatchObject({ name: 'Jörg Müller', email: 'jm@acme.test' })
    expect(facts[1]).toMatchObject({ fact: 'group', name: 'Acme', line: 4 })
    expect(refused).toMatchObject([{ line: 10, says: 'This card has neither a name nor an address.' }])
  })

  test('what cannot be taken is named with its line, and the other cards are', () => {
    const text = [
      'hello',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:No end',
      'BEGIN:VCARD',
      'VERSION:9.9',
      'FN:X',
      'END:VCARD',
      'END:VCARD',
      'BEGIN:VCARD',
      'FN:No version',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Bo',
      'EMAIL:not one',
      'TZ:-0500',
      'END:VCARD',
    ].join('\n')
    const { facts, refused } = statedByVcards(text)
    expect(facts).toMatchObject([{ name: 'Bo', line: 15 }])
    expect(refused.map(({ line }) => line)).toEqual([1, 2, 5, 9, 10, 16, 17])
  })
})

describe('hostile cards', () => {
  test('are refused or read, and never break anything', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD\n',
        'VERSION:4.0\n',
        'END:VCARD\n',
        'FN:',
        'N:;;',
        'EMAIL;',
        'PREF=1:',
        'QUOTED-PRINTABLE:',
        '=\n',
        '=C3',
        '\\',
        '"',
        ';',
        ',',
        ':',
        '\n ',
        'KIND:group\n',
        'MEMBER:urn:uuid:',
        'TZ:Etc/',
        '\u0000',
        '\ud800',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const lines = text.split(/\r\n|\n|\r/).length
        for (const { line } of statedByVcards(text).refused) expect(line).toBeLessThanOrEqual(lines)
      }),
      { numRuns: 300 },
    )
  })

  test('a name comes back as it was written, wherever its line was folded', () => {
    const name = fc.stringMatching(/^[A-Za-zäöü,;\\][A-Za-zäöü ,;\\-]{0,40}[A-Za-z]$/)
    fc.assert(
      fc.property(name, fc.integer({ min: 3, max: 20 }), (written, width) => {
        const escaped = `FN:${written.replace(/[\\;,]/g, (sign) => `\\${sign}`)}`
        const folded = [...escaped].map((sign, at) => (at > 0 && at % width === 0 ? `\r\n ${sign}` : sign)).join('')
        expect(statedByVcards(card(folded)).facts[0]).toMatchObject({ name: written.replace(/\s+/g, ' ') })
      }),
      { numRuns: 200 },
    )
  })

  test('one endless line, one endless card and too many cards come to an end', () => {
    expect(statedByVcards(card(`FN:${'a'.repeat(1_000_000)}`)).facts[0]).toMatchObject({ name: 'a'.repeat(200) })
    expect(statedByVcards(card('FN:A', ...Array.from({ length: 2_000 }, () => 'X-A:b'))).refused).toHaveLength(1)
    expect(statedByVcards(card('FN:A').repeat(20_010)).facts).toHaveLength(20_000)
    expect(statedByVcards('x'.repeat(6_000_000)).refused).toHaveLength(1)
    expect(statedByVcards(`BEGIN:VCARD\nFN:${'\n '.repeat(400_000)}`).refused.length).toBeGreaterThan(0)
  })
})
