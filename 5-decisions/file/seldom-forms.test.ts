import { describe, expect, test } from 'vitest'
import { readDecisionFile } from './decision-file.exchange.ts'
import { editedFile } from './edited-file.exchange.ts'
import { stateNearly } from './near-state.ts'
import type { ReadDecision } from './reading.ts'
import { readRecords } from './record-folder.exchange.ts'
import { rowsOf } from './record-row.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function read(path: string, text: string): ReadDecision {
  const [record] = readDecisionFile(path, bytesOf(text))
  if (!record) throw new Error(`${path} holds no decision`)
  return record
}

describe('a title without what only orders it', () => {
  test.each([
    ['# µADR-013: Rest the dough', 'Rest the dough'],
    ['# KADR 7 — Rest the dough', 'Rest the dough'],
    ['# [ADR] Rest the dough', 'Rest the dough'],
    ['# BAK-ADR-DRAFT: Rest the dough', 'Rest the dough'],
    ['# ADR-XXXX — Rest the dough', 'Rest the dough'],
    ['# {how long the dough rests}', 'how long the dough rests'],
    ['- Feature Name: rest_the_dough\n- Start Date: 2024-02-03\n\n# Summary\n\nx', 'rest_the_dough'],
    ['# Quadr 7 ovens', 'Quadr 7 ovens'],
    ['# Title: ADR-7: Rest the dough', 'Rest the dough'],
    ['ADR-7: Rest the dough\nDatum: 2024-02-03', 'Rest the dough'],
    ['ADR-7 says why.\n\n## Rest the dough', 'Rest the dough'],
    ['# ADR process', 'ADR process'],
    ['# 7. Rest the dough', 'Rest the dough'],
  ])('%j', (text, title) => {
    expect(read('x.md', `${text}\n\n## Context\n\nx\n`).title).toBe(title)
  })
})

describe('a state that is written in a seldom form', () => {
  const status = (section: string) => read('0001-x.md', `# 1. X\n\n## Status\n\n${section}\n\n## Context\n\nc\n`)

  test.each([
    ['Proposes', 'proposed'],
    ['accpeted', 'accepted'],
    ['Depreceated since May', 'deprecated'],
    ['Accented', 'accepted'],
    ['Baked', 'unknown'],
    ['Sometimes', 'unknown'],
  ])('misspelt: %s', (said, state) => {
    expect(status(said).status).toBe(state)
    expect(status(said).doubts).toMatchObject([{ field: 'status' }])
  })

  test('a word is nearly another only when it is long, and begins alike', () => {
    expect(stateNearly('drafd')).toBeUndefined()
    expect(stateNearly('excepted')).toBeUndefined()
    expect(stateNearly('supersceded')).toBe('superseded')
  })

  test.each([
    ['| Stage | Status |\n|---|---|\n| Approved | 🚧 |\n| Adopted | 🚧 |', 'proposed'],
    ['| Stage | Status |\n|---|---|\n| Proposed | ✅ |\n| Accepted | ✅ |\n| Deprecated | ❌ |', 'accepted'],
    ['| Stage | Status |\n|---|---|\n| Draft | [x] |\n| Accepted | [ ] |', 'draft'],
  ])('stages with pictures: %j', (table, state) => {
    expect(status(table).status).toBe(state)
  })

  test.each([
    ['What is the status, such as proposed, accepted or rejected?\n\n{Proposed|Accepted|Rejected}', null],
    ['What is the status, such as proposed, accepted, rejected, etc.?\n\nRejected', 'rejected'],
    ['Proposed, accepted or rejected?\n\nDeferred', 'deferred'],
  ])('what a template asks is no answer: %j', (section, state) => {
    expect(status(section).status).toBe(state)
  })

  test.each([
    ['Accepted; superseded by ADR-0007', 'superseded', false],
    ['Accepted (2024-02-03), later replaced by [7](0007-y.md)', 'superseded', false],
    ['Accepted. Its second clause is superseded by [ADR 7](0007-y.md).', 'accepted', true],
    ['Accepted — the oven stands, but the tin is superseded by [7](0007-y.md)', 'accepted', true],
  ])('replaced as a whole or beside: %j', (section, state, isPart) => {
    const record = status(section)
    expect(record.status).toBe(state)
    expect(record.references).toMatchObject([{ relation: 'superseded-by', number: 7, isPart }])
  })

  test('without a status, a note below the title says that it was replaced', () => {
    const note = '> Replaced by [ADR-7](0007-y.md).'
    const replaced = read('0001-x.md', `# 1. X\n\n${note}\n\n## Context\n\nc\n`)
    expect(replaced).toMatchObject({ status: 'superseded', rawStatus: note, statusAt: 3 })
    expect(replaced.doubts).toMatchObject([{ field: 'status', why: 'It only says what took its place.' }])
    for (const other of [
      'The old tin was replaced by [ADR-7](0007-y.md).',
      '_Partly superseded by [ADR 7](0007-y.md): the crust still holds._',
    ])
      expect(read('0001-x.md', `# 1. X\n\n${other}\n\n## Context\n\nc\n`).status).toBeNull()
  })
})

test.each([
  ['**Holat:** qabul qilindi · 2024-02-03', 'accepted'],
  ['**Durum:** Kabul · **Tarih:** 2024-02-03', 'accepted'],
  ['- **Статус:** Відхилено', 'rejected'],
  ['- **Статус:** Замінено на ADR-7', 'superseded'],
  ['## 상태\n\n적용', 'accepted'],
  ['## Trạng thái\n\nĐã chấp nhận', 'accepted'],
  ['## สถานะ\n\nยังเป็นร่าง', 'draft'],
  ['- Állapot: elutasítva', 'rejected'],
  ['- Status: Föreslaget av köket', 'proposed'],
  ['- الحالة: مقبول', 'accepted'],
  ['- Κατάσταση: Αντικαταστάθηκε', 'superseded'],
  ['- Stav: Schválené', 'accepted'],
])('in many languages: %j', (line, state) => {
  expect(read('0001-x.md', `# 1. X\n\n${line}\n\n## Y\n\nz\n`).status).toBe(state)
})

describe('what one says of another', () => {
  const named = (text: string) =>
    read('0009-x.md', text).references.map(({ relation, number }) => `${relation} ${number}`)

  test('anywhere, where it says it of itself', () => {
    const text = (line: string) => `# 9. X\n\n## Status\n\nAccepted\n\n## Context\n\n${line}\n`
    expect(named(text('> This ADR supersedes [`ADR 003`](0003-y.md)'))).toEqual(['supersedes 3'])
    expect(named(text('This decision also partially supersedes ADR 3.'))).toEqual(['supersedes 3'])
    expect(named(text('The new tin supersedes [the old one](0003-y.md).'))).toEqual([])
  })

  test('with several numbers between the signs of another writing', () => {
    expect(named('# 9. X\n\n## 状态\n\nAccepted（2024-02-03）\n\n本决策修订 ADR 0020、0051。\n')).toEqual([
      'amends 20',
      'amends 51',
    ])
    expect(read('0009-x.md', '# 9. X\n\n- 状态：已接受\n- 局部取代：ADR-0013\n').references).toMatchObject([
      { relation: 'supersedes', number: 13, isPart: true },
    ])
  })

  test.each([
    ['- Amended by [#15](https://example.org/issues/15): the tin goes', []],
    ['- Supersedes [RFC 66](https://example.org/pull/66)', ['supersedes 66']],
    ['- Amended by [ADR 7](0007-y.md): decisions #3 and #4 below', ['amended-by 7']],
    ['- Builds on: [ADR 7](0007-y.md)', ['depends-on 7']],
    ['Where it differs, this ADR supersedes; the plan is not edited.', []],
    ['This ADR supersedes the tin portion of', []],
    ['This ADR supersedes Rest in the tin', ['supersedes null']],
    ['- Supersedes: RFC 2 §The tin (its\n  half), §The oven. All else stands.', ['supersedes 2']],
    ['- Superseded by :doc:`0007-y`: the oven', ['superseded-by 7']],
  ])('only what surely is another decision: %j', (line, references) => {
    expect(named(`# 9. X\n\n- Status: accepted\n${line}\n\n## Context\n\nc\n`)).toEqual(references)
  })

  const edgesIn = (files: [string, string][]) =>
    rowsOf(
      readRecords(
        files.map(([path, text]) => ({ path, bytes: bytesOf(text) })),
        false,
      ),
    ).map(({ supersedes, supersededBy, unresolved }) => [...supersedes, ...supersededBy, unresolved.length])

  test('in a folder of several repositories none names a record of another', () => {
    const gone = '# 1. A\n\nStatus: superseded by [ADR-2](0002-b.md)\n'
    expect(
      edgesIn([
        ['shop/0001-a.md', gone],
        ['oven/0002-b.md', '# 2. B\n\nStatus: accepted\n'],
        ['adr/shop/0001-a.md', gone],
        ['adr/oven/0002-c.md', '# 2. C\n\nStatus: accepted\n'],
      ]),
    ).toEqual([[1], [0], ['adr/oven/0002-c.md', 0], [0]])
  })

  test('an RFC is no ADR of the same number, and an earlier state of itself is no other', () => {
    expect(
      edgesIn([
        ['adr-0002-b.md', '# 2. B\n\nStatus: accepted\n'],
        ['adr-0003-c.md', '# 3. C\n\n- Status: accepted\n- Supersedes: RFC 2\n'],
        ['rfc-0009-d.md', '# 9. D\n\n- Status: accepted\n- Supersedes: RFC 9 v0.2 (draft)\n'],
      ]),
    ).toEqual([[0], [1], [0]])
  })

  test('a number means a record of the same log, not one elsewhere in the checkout', () => {
    const rows = rowsOf(
      readRecords(
        [
          ['shop/adr/0001-a.md', '# 1. A\n\nStatus: superseded by ADR-2\n'],
          ['oven/adr/0002-b.md', '# 2. B\n\nStatus: accepted\n'],
          ['log/replaced/0001-c.md', '# 1. C\n\nStatus: superseded by ADR-2\n'],
          ['log/accepted/0002-d.md', '# 2. D\n\nStatus: accepted\n'],
        ].map(([path = '', text = '']) => ({ path, bytes: bytesOf(text) })),
        false,
      ),
    )
    expect(rows.map(({ supersededBy, unresolved }) => [supersededBy, unresolved.length])).toEqual([
      [[], 1],
      [[], 0],
      [['log/accepted/0002-d.md'], 0],
      [[], 0],
    ])
  })
})

test.each([
  ['17 luglio 2026.', '2026-07-17'],
  ['23 июня 2026 г.', '2026-06-23'],
  ['3 de março de 2024', '2024-03-03'],
  ['1er février 2024', '2024-02-01'],
  ['3. März 2024', '2024-03-03'],
  ['Feb 3rd, 2024', '2024-02-03'],
  ['Mayo 2026', 'Mayo 2026'],
  ['YYYY-MM-DD', undefined],
  ['—', undefined],
  ['TBD', undefined],
])('the day %s', (written, day) => {
  expect(read('x.md', `# X\n\n- Date: ${written}\n\n## Context\n`).days.decided).toBe(day)
})

test.each([
  ['python-3-dough.md', '# Python 3 dough', 'Python 3 dough', null],
  ['s3-shelf.md', '## Context\n\nx', 'S3 shelf', null],
  ['m5-oven.md', '# M5 oven and the label', 'M5 oven and the label', null],
  ['use-oauth2-door.md', '# Door', 'Door', null],
  ['hip-0040-rest.md', '# Rest', 'Rest', 40],
  ['HIP-40-rest.md', '# Rest', 'Rest', 40],
  ['adr12-rest.md', '# Rest', 'Rest', 12],
  ['7-rest.md', '# Rest', 'Rest', 7],
])('a number in a name that orders nothing: %s', (path, text, title, number) => {
  expect(read(path, `${text}\n`)).toMatchObject({ title, number })
})

test.each([
  ['---\ntool:\n  status: draft\n---\n\n# X\n\n## Status\n\nAccepted\n', 'accepted'],
  ['---\ntool:\n  status: draft\n---\n\n# X\n\n## Context\n\nc\n', 'draft'],
  ['# X\n\n## Alternatives\n\n### Alternative 1: tin\n\n#### Status\n\nRejected\n', null],
  ['# X\n\n## Options\n\n### Tin\n\n- Status: rejected\n\n## Status\n\nAccepted\n', 'accepted'],
  ['# X\n\n- Status: Proposed (2024-02-03), Accepted (2024-03-04)\n', 'accepted'],
  ['# X\n\n- Status: Final Comment Period\n', 'proposed'],
  ['# X\n\n- Status: vetoed\n', 'rejected'],
])('the state that is said of the decision itself: %j', (text, state) => {
  expect(read('0001-x.md', text).status).toBe(state)
})

test.each([
  ['Équipe Four.', ['Équipe Four']],
  ['Ada Lovelace Jr.', ['Ada Lovelace Jr.']],
  ['- Ada\n- Bo\n\n---', ['Ada', 'Bo']],
])('what stands around names is none: %j', (names, deciders) => {
  expect(read('0001-x.md', `# X\n\n## Deciders\n\n${names}\n\n## Context\n\nc\n`).people.deciders).toEqual(deciders)
})

test('labels on one line may be in italics', () => {
  const text = '# X\n\n*Status*: Accepted · *Date*: 2024-02-03 · *Updated*: 2024-03-04 · *Context*: Warm.\n'
  expect(read('0001-x.md', text)).toMatchObject({
    status: 'accepted',
    days: { decided: '2024-02-03', updated: '2024-03-04' },
  })
})

test('the last of several people has no “and” before the name', () => {
  expect(read('x.md', '# X\n\n- Deciders: Ada, Bo, and Cy\n').people.deciders).toEqual(['Ada', 'Bo', 'Cy'])
})

describe('Org', () => {
  const head = '#+TITLE: ADR-12 Rest the dough\n#+DATE: 2024-02-03\n#+STATUS: accepted\n\n'

  test('its head says what front matter says, below it stars or signs make headings', () => {
    for (const body of ['* Context\n\nx\n\n** Decision\n\ny\n', '# ADR-12: Rest the dough\n\n## Context\n\nx\n'])
      expect(read('012-rest.org', head + body)).toMatchObject({
        title: 'Rest the dough',
        number: 12,
        status: 'accepted',
        days: { decided: '2024-02-03' },
      })
    const drawer =
      ':PROPERTIES:\n:STATUS: Rejected\n:DECISION_MAKERS: Ada\n:END:\n#+title: Rest the dough\n\n* Context\n'
    expect(read('x.org', drawer)).toMatchObject({ status: 'rejected', people: { deciders: ['Ada'] } })
  })

  test('its status is put right on its own line', () => {
    const text = `${head}* Context\n\nx\n`
    expect(new TextDecoder().decode(editedFile('012-rest.org', bytesOf(text), { status: 'rejected' }))).toBe(
      text.replace('accepted', 'rejected'),
    )
    const none = '#+TITLE: Rest the dough\n\n* Rest the dough\n\nx\n'
    expect(new TextDecoder().decode(editedFile('x.org', bytesOf(none), { status: 'rejected' }))).toContain(
      '#+STATUS: rejected\n',
    )
  })
})
