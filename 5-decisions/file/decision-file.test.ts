import { describe, expect, test } from 'vitest'
import { readDecisionFile } from './decision-file.exchange.ts'
import type { ReadDecision } from './reading.ts'

function read(path: string, text: string | Uint8Array): ReadDecision {
  const [record] = readDecisionFile(path, typeof text === 'string' ? new TextEncoder().encode(text) : text)
  if (!record) throw new Error(`${path} holds no decision`)
  return record
}

const short = ({ title, status, dialect }: ReadDecision) => [title, status, dialect]

describe('every kind of record', () => {
  test.each<[string, string, [string, string | null, string]]>([
    [
      '0004-buy.md',
      '# 4. Buy the bread\n\nDate: 2024-02-03\n\n## Status\n\nAccepted\n\n## Context\n\nHungry.\n\n## Decision\n\nBuy.\n\n## Consequences\n\nFed.\n',
      ['Buy the bread', 'accepted', 'nygard'],
    ],
    [
      'bake.md',
      '# Bake at home\n\n* Status: proposed\n* Deciders: Ada, Bo\n\n## Context and Problem Statement\n\nWhere?\n\n## Decision Drivers\n\n* Taste\n',
      ['Bake at home', 'proposed', 'madr-2'],
    ],
    [
      'plain.md',
      '# Slice it\n\n## Context and Problem Statement\n\nHow?\n\n## Decision Outcome\n\nThin.\n',
      ['Slice it', null, 'madr-1'],
    ],
    [
      'three.md',
      '---\nstatus: rejected\ndate: 2024-02-03\ndeciders: Ada\n---\n# Freeze it\n\n## Context and Problem Statement\n',
      ['Freeze it', 'rejected', 'madr-3'],
    ],
    [
      'four.md',
      '---\nstatus: "superseded by [ADR-0009](0009-x.md)"\ndecision-makers: [Ada]\n---\n\n# Toast it\n\n## Decision Outcome\n\nx\n\n### Confirmation\n\ny\n',
      ['Toast it', 'superseded', 'madr-4'],
    ],
    [
      '20240203-keep-it-warm.md',
      '# Keep it warm\n\n- Status: draft\n\n## Decision Outcome\n\nx\n',
      ['Keep it warm', 'draft', 'log4brains'],
    ],
    [
      't.md',
      '# ADR-7 — Sell crumbs\n\n| Field | Value |\n|---|---|\n| Status | Deprecated |\n| Owner | Bo |\n\n## Why\n\nx\n',
      ['Sell crumbs', 'deprecated', 'table'],
    ],
    [
      'open.md',
      '# Sell rolls\n\nField | Value\n--- | ---\nStatus | Accepted\nOwner | Bo\n\n## Why\n\nx\n',
      ['Sell rolls', 'accepted', 'table'],
    ],
    [
      'across.md',
      '# Sell crusts\n\n| Status | Date |\n|---|---|\n| Proposed | 2024-01-01 |\n| Accepted | 2024-02-01 |\n\n## Why\n\nx\n',
      ['Sell crusts', 'accepted', 'table'],
    ],
    [
      'line.md',
      '# Sell soup\n\n**Status**: Deferred until spring\n\n## Why\n\nx\n',
      ['Sell soup', 'deferred', 'text-line'],
    ],
    [
      'badge.md',
      '# Sell jam\n\n![](https://img.shields.io/badge/status-accepted-green)\n\n## Why\n\nx\n',
      ['Sell jam', 'accepted', 'badge'],
    ],
    ['tick.md', '# Sell tea\n\nStatus: ✅\n\n## Why\n\nx\n', ['Sell tea', 'accepted', 'text-line']],
    [
      'site.md',
      '---\ntitle: "ADR 3: Sell milk"\nsidebar_position: 3\n---\n\n## Context\n\nx\n\n## Decision\n\ny\n',
      ['Sell milk', null, 'plain'],
    ],
    [
      'hugo.md',
      '+++\ntitle = "Sell eggs"\nstatus = "accepted"\n+++\n\n## Context\n\nx\n',
      ['Sell eggs', 'accepted', 'front-matter'],
    ],
    [
      'issue.md',
      '# Sell salt\n\n## Issue\n\nx\n\n## Status\n\nDecided.\n\n## Assumptions\n\n## Positions\n\n## Argument\n\n## Implications\n',
      ['Sell salt', 'accepted', 'tyree-akerman'],
    ],
    [
      'y.md',
      '# Sell oil\n\nIn the context of the kitchen, facing thirst, we decided for oil.\n',
      ['Sell oil', null, 'y-statement'],
    ],
    [
      'rfc.md',
      '# RFC-12: Sell wine\n\n- State: open\n\n## Motivation\n\nx\n\n## Drawbacks\n\ny\n',
      ['Sell wine', 'proposed', 'rfc'],
    ],
    [
      'x.rst',
      'ADR-3: Sell figs\n================\n\n:Status: Accepted\n\nContext\n-------\n\nx\n',
      ['Sell figs', 'accepted', 'restructuredtext'],
    ],
    [
      'o.rst',
      '=========\nSell nuts\n=========\n\nStatus\n======\n\nPending\n',
      ['Sell nuts', 'proposed', 'restructuredtext'],
    ],
    ['x.adoc', '= 3. Sell dates\n:status: superseded\n\n== Context\n\nx\n', ['Sell dates', 'superseded', 'asciidoc']],
    [
      's.adoc',
      '= Sell peas\n\n== Status\n\nAccepted\n\n|===\n|Date |2024-01-01\n|===\n',
      ['Sell peas', 'accepted', 'asciidoc'],
    ],
    [
      'a.json',
      '{"version":"1.0.0","adr":{"number":4,"title":"Sell beans","status":"accepted","date":"2024-01-01"}}',
      ['Sell beans', 'accepted', 'json-adr'],
    ],
    ['0004-sell-rice.md', 'Status\n------\n\nAccepted\n', ['Sell rice', 'accepted', 'nygard']],
    [
      'de.md',
      '# 5. Brot\n\n## Status\n\nAngenommen am 3.2.2024\n\n## Kontext\n\nx\n\n## Entscheidung\n\ny\n',
      ['Brot', 'accepted', 'nygard'],
    ],
    ['fr.md', '# Pain\n\n## Statut\n\nRefusée par le comité\n\n## Contexte\n\nx\n', ['Pain', 'rejected', 'nygard']],
    ['es.md', '# Pan\n\n## Estado\n\nPropuesto\n\n## Contexto\n\nx\n', ['Pan', 'proposed', 'nygard']],
    ['pt.md', '# Pão\n\n- **Situação:** Aprovada\n\n## Contexto\n\nx\n', ['Pão', 'accepted', 'bullets']],
    ['nl.md', '# Brood\n\nStatus: Vervangen door 0007\n\n## Context\n\nx\n', ['Brood', 'superseded', 'text-line']],
    ['pl.md', '# Chleb\n\n## Status\n\nZaakceptowano\n\n## Kontekst\n\nx\n', ['Chleb', 'accepted', 'nygard']],
    ['zh.md', '# ADR 2：面包\n\n## 状态\n\n已弃用\n\n## 背景\n\nx\n', ['面包', 'deprecated', 'nygard']],
    ['ja.md', '# ADR-2: パン\n\n- ステータス：提案中\n\n## 背景\n\nx\n', ['パン', 'proposed', 'bullets']],
    [
      'README.md',
      '# Decisions\n\n- [One](0001-a.md)\n- [Two](0002-b.md)\n- [Three](0003-c.md)\n',
      ['Decisions', null, 'index'],
    ],
    [
      'template.md',
      '# {short title}\n\n* Status: {proposed | accepted | rejected}\n',
      ['{short title}', null, 'template'],
    ],
    ['empty.md', '', ['Empty', null, 'empty']],
  ])('%s', (path, text, expected) => {
    expect(short(read(path, text))).toEqual(expected)
    // Other ends of lines and a mark at the beginning change nothing.
    expect(short(read(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(expected)
  })

  test('a folder for each decision', () => {
    expect(short(read('0003-sell-ice/README.md', '## Context\n\nx\n\n## Decision\n\ny\n'))).toEqual([
      'Sell ice',
      null,
      'plain',
    ])
    expect(read('0003-sell-ice/index.md', '## Context\n\nx\n').number).toBe(3)
  })

  test('an export of a whole log is one decision for each of its records', () => {
    const text = JSON.stringify(
      {
        version: '1.0.0',
        adrs: [
          { number: 1, title: 'One', status: 'accepted', date: '2024-01-01' },
          {
            number: 2,
            title: 'Two',
            status: 'proposed',
            date: '2024-01-02',
            links: [{ type: 'supersedes', target: 1 }],
          },
        ],
      },
      null,
      1,
    )
    const records = readDecisionFile('all.json', new TextEncoder().encode(text))
    expect(records.map(({ title, place }) => [title, place])).toEqual([
      ['One', 1],
      ['Two', 2],
    ])
    expect(records[1]?.references).toMatchObject([{ relation: 'supersedes', number: 1 }])
  })

  test('what is no decision is none, and nothing is refused', () => {
    expect(readDecisionFile('package.json', new TextEncoder().encode('{"name":"x","scripts":{}}'))).toEqual([])
    expect(readDecisionFile('broken.json', new TextEncoder().encode('{'))).toEqual([])
    expect(short(read('open.md', '---\na: [\n'))[1]).toBeNull()
  })
})

describe('the title', () => {
  test.each<[string, string]>([
    ['# ADR-0001: Use bread', 'Use bread'],
    ['# [ADR-3] Use bread', 'Use bread'],
    ['# 0001 - Use bread', 'Use bread'],
    ['# 12) Use bread', 'Use bread'],
    ['# ADR 12 — Use **rye** [bread](x.md)', 'Use rye bread'],
    ['# Architecture Decision Record: Use `bread`', 'Use bread'],
    ['# ~~Use bread~~', 'Use bread'],
    ['# ADR 12 · Use bread', 'Use bread'],
    ['# Use bread (ADR-12)', 'Use bread'],
    ['# BREAD-012: Use bread', 'Use bread'],
    ['# UTF-8: use it', 'UTF-8: use it'],
    ['# 3 loaves a day', '3 loaves a day'],
    ['# 2024 harvest is used', '2024 harvest is used'],
    ['Use bread\n===', 'Use bread'],
    ['<h1 align="center">Use bread</h1>', 'Use bread'],
    ['<!--\n# Not this\n-->\n# Use bread', 'Use bread'],
    ['```\n# Not this\n```\n# Use bread ##', 'Use bread'],
    ['# ADR-0003\n\n## Title\n\nUse bread', 'Use bread'],
    ['# Decision record\n\n## 0003. Use bread', 'Use bread'],
  ])('%j', (text, title) => {
    expect(read('x.md', `${text}\n\n## Context\n\nx\n`).title).toBe(title)
  })

  test('its number is kept apart, and the name of the file is the last resort', () => {
    expect(read('x.md', '# ADR-0042: Use bread\n')).toMatchObject({ number: 42, titleAt: 1 })
    expect(read('0042-use-bread.md', '## Context\n\nx\n')).toMatchObject({
      number: 42,
      title: 'Use bread',
      doubts: [{ field: 'title' }],
    })
  })
})

describe('the status', () => {
  test.each<[string, string | null, string | null]>([
    ['Accepted', 'accepted', null],
    ['Accepted. Supersedes 3.', 'accepted', null],
    ['~~proposed~~ accepted', 'accepted', null],
    ['Proposed 2024-01-01\n\nAccepted 2024-02-01', 'accepted', null],
    ['Accepted 2024-02-01\n\nProposed 2024-01-01', 'accepted', null],
    ['Accepted\n\nSuperseded by [5. Other](0005-other.md)', 'superseded', null],
    ['Superseded by [5. Other](0005-other.md)\n\nAccepted', 'superseded', null],
    ['Accepted\n\nPartially superseded by 0005', 'accepted', null],
    ['Accepted\n\nAmended by [5. Other](0005-other.md)', 'accepted', null],
    ['Amended', 'amended', null],
    ['Proposed | **Accepted** | Rejected', 'accepted', null],
    ['- [ ] Proposed\n- [x] Rejected', 'rejected', null],
    ['{proposed | accepted | rejected}', null, 'Nothing is chosen of what a template offers.'],
    ['Proposed | Accepted | Rejected', null, 'Nothing is chosen of what a template offers.'],
    ['Not yet accepted', 'proposed', null],
    [
      'This was, after a long and winding discussion, accepted',
      'accepted',
      'The word stands in the middle of a sentence.',
    ],
    ['Somewhere over the rainbow', 'unknown', 'It is no word that we know.'],
    ['Accepted\n\nAccepted values are small numbers, draft ones are not.', 'accepted', null],
    ['Ready for review', 'proposed', null],
    ['n/a', null, null],
    ['', null, null],
  ])('%j', (section, status, why) => {
    const record = read('0001-x.md', `# 1. X\n\n## Status\n\n${section}\n\n## Context\n\nc\n`)
    expect(record.status).toBe(status)
    expect(record.doubts.find(({ field }) => field === 'status')?.why ?? null).toBe(why)
  })

  test('all of it is kept as written, with the line that decided', () => {
    const record = read('0001-x.md', '# 1. X\n\n## Status\n\nProposed\n\n**Accepted** by Bo\n')
    expect(record).toMatchObject({ rawStatus: 'Proposed\n**Accepted** by Bo', statusAt: 7, statusForm: 'section' })
  })

  test('an example in the body is none, and a log of many has none of its own', () => {
    expect(read('x.md', '# X\n\n## Options\n\n### Line\n\nExample: `Status: Accepted`\n').status).toBeNull()
    expect(read('x.md', '# X\n\n## A\n\nx\n\nStatus: Accepted\n\n## B\n\nx\n\nStatus: Rejected\n').status).toBeNull()
  })

  test('where two places differ somebody must look', () => {
    const record = read('x.md', '---\nstatus: accepted\n---\n# X\n\n## Status\n\nRejected\n')
    expect(record).toMatchObject({ status: 'accepted', doubts: [{ field: 'status', why: 'Line 8 says “Rejected”.' }] })
  })
})

test('people and days, in the ways in which they are written', () => {
  const record = read(
    'x.md',
    '# X\n\n- Deciders: Ada Low, [Bo](https://x.org) and Cy\n- Owner: @kitchen\n- Date: 3 Feb 2024\n- Next review: 2025-02-03\n\n## Context\n\n- Date: 1999-01-01\n',
  )
  expect(record.people).toEqual({ deciders: ['Ada Low', 'Bo', 'Cy'], owner: ['@kitchen'] })
  expect(record.days).toEqual({ decided: '2024-02-03', review: '2025-02-03' })
  expect(read('x.md', '# X\n\nDate: 03/04/2024\n').doubts).toMatchObject([{ field: 'date', text: '03/04/2024' }])
  expect(read('20240203-x.md', '# X\n').days).toEqual({ decided: '2024-02-03' })
})

test('bytes of every kind are read', () => {
  const text = '# 3. Café\n\n## Status\n\nAccepted\n'
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
  expect(short(read('x.md', wide))).toEqual(['Café', 'accepted', 'nygard'])
  expect(short(read('x.md', Buffer.from(wide).swap16()))).toEqual(['Café', 'accepted', 'nygard'])
  expect(read('x.md', Buffer.from(text, 'latin1'))).toMatchObject({ title: 'Café', encoding: 'bytes' })
})

test('what is made to be slow is read in no time', () => {
  const began = performance.now()
  for (const piece of [' ', '*', '[', '](', '_', '> ', '| ', '<!--', 'superseded by ', '**a', '~~', 'ADR-', '# '])
    read('0001-x.md', `# X\n\n## Status\n\n${piece.repeat(50_000)}\n${`${piece.repeat(1_500)}\n`.repeat(40)}`)
  read(
    'bomb.md',
    '---\na: &a [x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nstatus: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\n# X\n',
  )
  expect(performance.now() - began).toBeLessThan(20_000)
})

describe('what is written where few look for it', () => {
  const said = (path: string, text: string) => {
    const { title, status } = read(path, text)
    return [title, status]
  }

  test('a badge says the state in its own words, below the heading of the status', () => {
    const badge = '![Accepted](https://badges.test/badge/adr-accepted-green)'
    expect(said('0005-knead.md', `# 5. Knead by hand\n\n## Status\n\n${badge}\n`)).toEqual([
      'Knead by hand',
      'accepted',
    ])
  })

  test('day and state stand on one line, in another language', () => {
    const text = '# 6. Impastare a mano\n\nData: 2026-10-10. Stato: accettata dal fondatore.\n'
    expect(said('0006-impastare.md', text)).toEqual(['Impastare a mano', 'accepted'])
  })

  test('the path of the file above it is no title', () => {
    expect(said('ADR-001.md', '# docs/adr/ADR-001.md\n\n# ADR-001: Buy an oven\n\n## Status\n\nAccepted\n')[0]).toBe(
      'Buy an oven',
    )
  })

  test('a heading that says only what kind of text it is gives way to the numbered line below it', () => {
    const rule = '='.repeat(20)
    const text = `${rule}\nARCHITECTURE DECISION RECORD\n${rule}\n\nADR-016 — Draw the boundary\n\nStatus:\nIMPLEMENTED\n`
    expect(said('ADR-016.md', text)).toEqual(['Draw the boundary', 'accepted'])
  })

  test('the name of a product before kind and number is none of the title', () => {
    expect(said('OD-ADR-0003.md', '# Open Bread - OB-ADR-0003 - Default recipe\n')[0]).toBe('Default recipe')
  })

  test('a word in angle brackets is a word of the title, and a tag is none', () => {
    const status = '\n\nStatus: accepted\n'
    expect(said('0007-a.md', `# Name each file NNN-<slug>.md${status}`)[0]).toBe('Name each file NNN-<slug>.md')
    expect(said('0008-b.md', `# Hold \`Map<string, Loaf>\` in the oven${status}`)[0]).toBe(
      'Hold Map<string, Loaf> in the oven',
    )
    expect(said('0009-c.md', `# <b>Buy</b> <span class="x">an</span> oven<br>${status}`)[0]).toBe('Buy an oven')
    expect(said('template.md', '---\ntitle: <short-title>\nstatus: proposed\n---\n\n## Context\n')).toEqual([
      '<short-title>',
      'proposed',
    ])
  })

  test('where the front matter has a status of the page beside that of the decision, the latter holds', () => {
    const text = '---\nstatus: draft\nadr_status: Proposed\n---\n\n# Buy an oven\n'
    expect(said('0010-buy.md', text)[1]).toBe('proposed')
    expect(said('0010-buy.md', text.replace('adr_status', 'decisionStatus'))[1]).toBe('proposed')
  })

  test('the first word of a line in the middle of a sentence is no state', () => {
    const text =
      '# Buy an oven\n\n## Status\n\nAccepted, partially superseded by\n[ADR 62](./0062-stove.md).\n\nThe choice of the oven remains in force. What was said of the stove is\nreplaced by one complete view of the kitchen.\n'
    expect(said('0011-buy.md', text)[1]).toBe('accepted')
    expect(said('0012-buy.md', '# Buy an oven\n\n## Status\n\nAccepted\nsuperseded by ADR 7\n')[1]).toBe('superseded')
  })
})
