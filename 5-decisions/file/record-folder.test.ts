import { expect, test } from 'vitest'
import { doctorOf, type FolderFinding } from './folder-doctor.ts'
import { readRecords } from './record-folder.exchange.ts'
import { rowsOf } from './record-row.ts'
import { findingsInWords, recordsInWords } from './record-words.ts'

const folder = (files: Record<string, string>, inCheckout = false) =>
  readRecords(
    Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    inCheckout,
  )
const record = (number: number, title: string, status: string, more = '') =>
  `# ${number}. ${title}\n\nDate: 2026-01-02\nDeciders: Ada\n\n## Status\n\n${status}\n\n## Context\n\nx\n${more}`
const brief = (findings: readonly FolderFinding[]) =>
  findings.map(({ kind, path, line, others }) => [kind, path, line, others])

test('a decision is found by address, by number, by slug and by title', () => {
  const rows = rowsOf(
    folder({
      'adr/0001-oven.md': record(1, 'Oven', 'Superceded by [2. Stove](0002-stove.md)'),
      'adr/0002-stove.md': record(
        2,
        'Stove',
        'Accepted\n\nSupersedes ADR-0001\n\nAmends 3 and [Pan](./0004-pan.md#why)',
      ),
      'adr/0003-pot.md': record(3, 'Pot', 'Superseded by "Pan"'),
      'adr/0004-pan.md': record(4, 'Pan', 'Accepted. Partially supersedes 0002-stove.md'),
      'adr/20260101-lid.md': '# Lid\n\n- Status: superseded by [20260201-foil](20260201-foil.md)\n',
      'adr/20260201-foil.md': '---\nstatus: accepted\nsupersedes: [20260101-lid]\namends: [ADR-77]\n---\n# Foil\n',
    }),
  )
  const named = (path: string) => rows.find((row) => row.path === `adr/${path}.md`)
  expect(named('0001-oven')).toMatchObject({
    status: 'superseded',
    supersededBy: ['adr/0002-stove.md'],
    unresolved: [],
  })
  expect(named('0002-stove')).toMatchObject({
    supersedes: ['adr/0001-oven.md'],
    amends: ['adr/0004-pan.md', 'adr/0003-pot.md'],
  })
  expect(named('0003-pot')).toMatchObject({ supersededBy: ['adr/0004-pan.md'] })
  expect(named('0004-pan')).toMatchObject({ status: 'accepted', supersedes: ['adr/0002-stove.md'] })
  expect(named('20260101-lid')).toMatchObject({ supersededBy: ['adr/20260201-foil.md'] })
  expect(named('20260201-foil')).toMatchObject({
    supersedes: ['adr/20260101-lid.md'],
    unresolved: [{ relation: 'amends', text: 'ADR-77', line: 4, why: 'No file of this folder is meant by it.' }],
  })
})

test('what several files could be is not guessed', () => {
  const rows = rowsOf(
    folder({
      '0001-a.md': record(1, 'A', 'Superseded by 2'),
      '0002-b.md': record(2, 'B', 'Accepted'),
      '0002-c.md': record(2, 'C', 'Accepted'),
      '0003-d.md': record(3, 'D', 'Superseded'),
    }),
  )
  expect(rows[0]?.unresolved).toMatchObject([{ text: '2', line: 8, why: 'Several files have the number 2.' }])
  expect(rows[3]?.unresolved).toMatchObject([
    { relation: 'superseded-by', why: 'It does not say what took its place.' },
  ])
  expect(recordsInWords(rows)).toContain(
    'Please point:\n  0001-a.md, line 8: superseded-by “2”. Several files have the number 2.',
  )
})

test('a row has what was promised of it, and no more', () => {
  const [row] = rowsOf(folder({ '0001-a.md': record(1, 'A', 'Accepted') }))
  expect(row).toEqual({
    path: '0001-a.md',
    title: 'A',
    status: 'accepted',
    rawStatus: 'Accepted',
    statusWhere: 'section, line 8',
    dialect: 'nygard',
    dates: { decided: '2026-01-02' },
    people: { deciders: ['Ada'] },
    supersedes: [],
    supersededBy: [],
    amends: [],
    unresolved: [],
  })
})

test('the doctor names what contradicts itself and what is left out', () => {
  const review = '\n## Review\n\nIn spring.\n'
  const files = {
    '0001-a.md': record(1, 'A', 'Superseded by [2. B](0002-b.md)', review),
    '0002-b.md': record(2, 'B', 'Accepted', review),
    '0002-twin.md': record(2, 'Twin', 'Accepted\n\nSupersedes [4. D](0004-d.md)', `${review}\n[gone](0009-gone.md)\n`),
    '0004-d.md': record(4, 'D', 'Accepted', review),
    '0005-e.md': '# 5. E\n\n## Context\n\nx\n',
    '0006-f.md': record(6, 'F', 'Supersedes [7. G](0007-g.md)\n\nAccepted', review),
    '0007-g.md': record(7, 'G', 'Accepted\n\nSupersedes [6. F](0006-f.md)', review),
    '0008-h.md': record(8, 'H', 'Somehow', review),
    '0010-old.md': '# 10. Old\n\nOwner: Bo\nDate: 2020-01-01\n\n## Status\n\nAccepted\n',
    '0011-open.md': '# 11. Open\n\nOwner: Bo\nDate: 2025-01-01\n\n## Status\n\nProposed\n',
    'README.md': '# All\n\n[one](0001-a.md)\n[none](0099-none.md)\n',
  }
  const found = doctorOf(folder(files), '2026-11-29', (path) => path in files)
  expect(brief(found)).toEqual([
    ['number-collision', '0002-b.md', null, ['0002-twin.md']],
    ['one-way-supersession', '0001-a.md', 8, ['0002-b.md']],
    ['one-way-supersession', '0002-twin.md', 10, ['0004-d.md']],
    ['one-way-supersession', '0006-f.md', 8, ['0007-g.md']],
    ['one-way-supersession', '0007-g.md', 10, ['0006-f.md']],
    ['cycle', '0006-f.md', null, ['0007-g.md']],
    ['dead-link', '0002-twin.md', 20, []],
    ['dead-link', 'README.md', 4, []],
    ['no-status', '0005-e.md', null, []],
    ['unknown-status', '0008-h.md', 8, []],
    ['no-owner', '0005-e.md', null, []],
    ['no-review', '0010-old.md', null, []],
    ['stale', '0010-old.md', null, []],
    ['stale', '0011-open.md', null, []],
  ])
  expect(findingsInWords(found, 10)).toContain(
    'number-collision, 1:\n  0002-b.md: 2 files have the number 2. Also 0002-twin.md.',
  )
  expect(findingsInWords([], 2)).toBe('2 decisions, nothing to say.')
})

test('what was linked on both sides, and one record in two languages, is no finding', () => {
  const files = {
    '0001-a.md': record(1, 'A', 'Superseded by [2. B](0002-b.md)'),
    '0002-b.md': record(2, 'B', 'Rejected\n\nSupersedes [1. A](0001-a.md)'),
    '0002-b.fr.md': record(2, 'B', 'Rejected'),
    '0003-c.md': record(3, 'C', 'Accepted, partially superseded by [4. D](0004-d.md)', '\n## Review\n\nIn spring.\n'),
    '0004-d.md': record(4, 'D', 'Accepted\n\nAmends [3. C](0003-c.md)', '\n## Review\n\nIn spring.\n'),
    'python-3-oven.md': '# Oven\n',
    'python-3-tin.md': '# Tin\n',
  }
  const found = doctorOf(folder(files), '2026-11-29', () => true).filter(({ path }) => !path.startsWith('python'))
  expect(brief(found)).toEqual([])
})

test('in a checkout only what looks like a record is read', () => {
  const files = {
    'README.md': '# Shop\n\nSells bread.\n',
    'docs/guide.md': '# Guide\n\n## Status\n\nx\n',
    'docs/adr/0001-a.md': '# A\n',
    'notes/bread.md': '# Bread\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
    'package.json': '{"name":"shop","scripts":{}}',
  }
  expect(folder(files, true).map(({ path }) => path)).toEqual(['docs/adr/0001-a.md', 'notes/bread.md'])
  expect(folder(files).map(({ path }) => path)).toEqual([
    'README.md',
    'docs/guide.md',
    'docs/adr/0001-a.md',
    'notes/bread.md',
  ])
})
