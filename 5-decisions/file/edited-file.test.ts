import { expect, test } from 'vitest'
import { editedFile } from './edited-file.exchange.ts'
import { bytesOf, textOf, withEnds } from './written-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (of: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(of)
/** The lines that differ, by number. */
function changed(before: string, after: string): number[] {
  const [one, other] = [withEnds(before), withEnds(after)]
  expect(other).toHaveLength(one.length)
  return one.flatMap((line, at) => (line.text === other[at]?.text && line.end === other[at]?.end ? [] : at + 1))
}

test.each(['', 'a', 'a\r\nb\rc\n\n', '\uFEFFa\r\n', 'é\u{1F600}\n'])('%j is the same bytes after reading', (given) => {
  for (const of of [
    bytes(given),
    Buffer.from(`\uFEFF${given}`, 'utf16le'),
    Buffer.from(`\uFEFF${given}`, 'utf16le').swap16(),
  ])
    expect(Buffer.from(bytesOf(textOf(of)))).toEqual(Buffer.from(of))
  expect(
    withEnds(given)
      .map((line) => line.text + line.end)
      .join(''),
  ).toBe(given)
})

const FORMS: [string, string, number][] = [
  ['x.md', '# 1. X\r\n\r\n## Status\r\n\r\n**Accepted**\r\n\r\n## Context\r\n\r\nAccepted by all.\r\n', 5],
  ['x.md', '\uFEFF# X\n\n* Status: accepted <!-- once -->\n* Date: today\n', 3],
  ['x.md', '---\ntitle: X\nstatus: "accepted"  # by all\n---\nText\n', 3],
  ['x.md', "---\nstatus: 'accepted'\n---\n# X", 2],
  ['x.md', '+++\nstatus = "accepted"\ntitle = "X"\n+++\n', 2],
  ['x.md', '# X\n\n| Status | Accepted |\n|---|---|\n| Owner | Bo |\n', 3],
  ['x.md', '# X\n\n![](https://img.shields.io/badge/status-accepted-green)\n', 3],
  ['x.adoc', '= X\n:status: accepted\n\n== Context\n', 2],
  ['x.rst', 'X\n=\n\n:Status: Accepted\n', 4],
  ['x.json', '{\n  "title": "X",\n  "status": "accepted",\n  "number": 3\n}', 3],
]
test.each(FORMS)('in %s %j only its line changes', (path, given, line) => {
  expect(changed(given, text(editedFile(path, bytes(given), { status: 'rejected' })))).toEqual([line])
})

test('a file in wide signs stays one', () => {
  const given = '# X\r\n\r\n## Status\r\n\r\nProposed\r\n'
  const edited = editedFile('x.md', Buffer.from(`\uFEFF${given}`, 'utf16le'), { status: 'accepted' })
  expect(Buffer.from(edited)).toEqual(Buffer.from(`\uFEFF${given.replace('Proposed', 'accepted')}`, 'utf16le'))
})

test('a title keeps its number, and the line below it its length', () => {
  expect(text(editedFile('x.md', bytes('# 3. Old one\r\nText\r\n'), { title: 'New one' }))).toBe(
    '# 3. New one\r\nText\r\n',
  )
  expect(text(editedFile('x.md', bytes('# ADR-3: Use **rye** `bread`\n'), { title: 'Use oats' }))).toBe(
    '# ADR-3: Use oats\n',
  )
  expect(text(editedFile('x.rst', bytes('===\nOld\n===\n\nText\n'), { title: 'Longer title' }))).toBe(
    '============\nLonger title\n============\n\nText\n',
  )
  expect(text(editedFile('x.md', bytes('---\ntitle: "ADR 3: Old"\n---\n\n## Context\n'), { title: 'New' }))).toBe(
    '---\ntitle: "New"\n---\n\n## Context\n',
  )
})

test('where no status stood one is added, and nothing else moves', () => {
  expect(text(editedFile('x.md', bytes('# X\r\n\r\nText\r\n'), { status: 'accepted' }))).toBe(
    '# X\r\n\r\n## Status\r\n\r\naccepted\r\n\r\nText\r\n',
  )
  expect(text(editedFile('x.md', bytes('---\ntitle: X\n---\nText\n'), { status: 'superseded by [Y](y.md)' }))).toBe(
    '---\ntitle: X\nstatus: "superseded by [Y](y.md)"\n---\nText\n',
  )
})

test('what would not be understood again is refused, with why', () => {
  const refusal = (path: string, given: Uint8Array, edit: { status?: string; title?: string }) => () =>
    editedFile(path, given, edit)
  expect(refusal('x.md', Buffer.from('# Café\n\nStatus: accepted\n', 'latin1'), { status: 'rejected' })).toThrow(
    'Its bytes are no text',
  )
  expect(refusal('x.md', bytes('Text of many words: yes\n'), { title: 'New' })).toThrow(
    'Only the name of the file says it',
  )
  expect(
    refusal('x.json', bytes('[{"title":"X","status":"accepted"},{"title":"Y","status":"draft"}]'), {
      status: 'rejected',
    }),
  ).toThrow('several decisions')
  expect(
    refusal('x.md', bytes('# X\n\n## Status\n\nSuperseded by 3\n\nSuperseded by 4\n'), { status: 'accepted' }),
  ).toThrow('does not allow it')
})
