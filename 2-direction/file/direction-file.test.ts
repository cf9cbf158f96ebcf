import { apart } from '@plumbline/platform/apart'
import { Refusal } from '@plumbline/platform/refusal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GivenFile, readDirectionText } from './direction-text.exchange.ts'
import type { ReadDirection, WrittenDirection } from './reading.ts'
import { summaryOf } from './summary.ts'
import { directionFile, type FileHead } from './written-file.ts'

const head: FileHead = { workKey: 'PAY-3', title: 'Move checkout', version: 2, isDraft: false }

const written: WrittenDirection = {
  goal: 'Checkout runs on the new provider\nNobody notices the night',
  whyNow: 'The old contract ends.\n\nA second year would cost twice as much.',
  successMeasures: [{ measure: 'Failed payments', from: '3 %', to: '1 %', byOn: '2027-03-31' }],
  constraints: [
    { what: 'The audit is in March', source: 'Compliance', hard: true },
    { what: 'No deployment on Fridays', source: null, hard: false },
  ],
  tradeOffs: [{ thisGood: 'the date', thatGood: 'a clean audit', position: 80, because: 'a failed audit costs more' }],
  nonGoals: ['A new design'],
  assumptions: [
    {
      statement: 'The provider is certified',
      owner: 'Ann Example',
      howNoticed: 'their certificate',
      checkByOn: '2027-01-31',
    },
  ],
  digest: 'We move checkout.',
}

const asWritten = ({ direction }: ReadDirection) => direction

/** Every line that says something is read into a field, is named as left over, or is a heading or the head of the file. */
function lostLines(text: string, read: ReadDirection): string[] {
  const covered = new Set<number>()
  for (const { fromLine, toLine } of [...read.parts, ...read.leftOver]) {
    for (let at = fromLine; at <= toLine; at += 1) covered.add(at)
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const headings = new Set([...read.parts, ...read.leftOver].map(({ under }) => under))
  const asHeading = (line: string) => line.replaceAll('*', '').trim().replace(/^Q: /, '')
  return lines.filter((line, at) => {
    if (at <= end || covered.has(at + 1) || line.trim() === '' || headings.has(asHeading(line))) return false
    return !/^ {0,3}#{1,6} |^[-=~]{3,}$|^\s*(?:-->|<!--)|^title:/.test(line) && !/^[=-]{3,}$/.test(lines[at + 1] ?? '')
  })
}

describe('a direction as a file', () => {
  test('is read as it was written, each part with the lines that it comes from, and nothing doubtful', () => {
    const read = readDirectionText({ text: directionFile(head, written) })
    expect(read).toMatchObject({ dialect: 'direction-file', title: 'Move checkout', workKey: 'PAY-3', leftOver: [] })
    expect(asWritten(read)).toEqual(written)
    expect(read.parts.filter(({ doubtful }) => doubtful)).toEqual([])
    expect(read.parts.find(({ field }) => field === 'tradeOffs')).toMatchObject({ place: 0, under: 'Trade-offs' })
  })

  test('written, read and written again it is the same file to the byte, whatever people write', () => {
    const sign = fc.constantFrom(
      ...' \t\n\r\\#-*+>|`:"\'{}[]&%@!?,.äß😀abcXYZ0189\u2028\u00a0\ufeff'.split(/(?:)/u),
      '\n\n\n',
      '\n## Goal\n',
      '\n- ',
      '\n  - from: ',
      '---\n',
      '\\#',
      '\r\n',
    )
    const text = fc.array(sign, { maxLength: 25 }).map((signs) => signs.join(''))
    const orNone = fc.option(text, { nil: null })
    const day = fc.constantFrom(null, '2027-03-31', '2028-02-29')
    const rows = <Row>(row: fc.Arbitrary<Row>) => fc.array(row, { maxLength: 4 })
    const direction: fc.Arbitrary<WrittenDirection> = fc.record({
      goal: text,
      whyNow: orNone,
      successMeasures: rows(fc.record({ measure: text, from: orNone, to: orNone, byOn: day })),
      constraints: rows(fc.record({ what: text, source: orNone, hard: fc.boolean() })),
      tradeOffs: rows(
        fc.record({ thisGood: text, thatGood: text, position: fc.integer({ min: 0, max: 100 }), because: orNone }),
      ),
      nonGoals: rows(text),
      assumptions: rows(fc.record({ statement: text, owner: orNone, howNoticed: orNone, checkByOn: day })),
      digest: orNone,
    })
    fc.assert(
      fc.property(direction, text, (any, title) => {
        const first = directionFile({ ...head, title }, any)
        const read = readDirectionText({ text: first })
        expect(read.leftOver).toEqual([])
        expect(directionFile({ ...head, title: read.title ?? '' }, read.direction)).toBe(first)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a person may write it carelessly: other bullets, other line ends, a mark at the beginning, headings by other names', () => {
    const text =
      '\uFEFF---\r\nplumbline: direction\r\ntitle: Move checkout\r\n---\r\n## Goals\r\nCheckout moves\r\n\r\n## Non-goals\r\n* A new design\r\n+ Another currency,\r\nfor now\r\n## Trade-offs\r\n- the date\r\n    - or: the audit\r\n    - position: 80 of 100\r\n'
    const read = readDirectionText({ text })
    expect(read.leftOver).toEqual([])
    expect(asWritten(read)).toMatchObject({
      goal: 'Checkout moves',
      nonGoals: ['A new design', 'Another currency,\nfor now'],
      tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 80 }],
    })
    expect(read.parts.map(({ fromLine, toLine }) => [fromLine, toLine])).toEqual([
      [6, 6],
      [9, 9],
      [10, 11],
      [13, 15],
    ])
  })

  test('what cannot be understood is doubtful, and what fits nowhere is left over with its lines', () => {
    const text = `---
plumbline: direction
budget: 20000
---
Before all.

## Constraints
Some thoughts first.

- The audit is in March
  - source: Compliance
  - colour: red
  - firm: perhaps

## Budget
Much.

## How we will know
- Failed payments
  - by: soon
`
    const read = readDirectionText({ text })
    expect(read.leftOver.map(({ fromLine, under }) => [fromLine, under])).toEqual([
      [3, 'budget'],
      [5, null],
      [8, 'Constraints'],
      [12, 'Constraints'],
      [13, 'Constraints'],
      [15, 'Budget'],
      [20, 'How we will know'],
    ])
    expect(read.parts).toMatchObject([
      { field: 'constraints', doubtful: true, why: expect.stringContaining('“colour” is no detail') },
      { field: 'successMeasures', doubtful: true, why: 'It is not a day like 2026-11-23.' },
    ])
    expect(lostLines(text, read)).toEqual([])
  })
})

const KEP = `---
title: Building without cloud providers
owning-sig: sig-cloud-provider
approvers:
  - "@cheftako"
---
# KEP-1179: Building without cloud providers

<!-- toc -->
- [Summary](#summary)
<!-- /toc -->

## Summary

The system can be built without the providers
that are contained in it. It is a second sentence.

## Motivation

They will be removed, and nobody knows
what else depends on them.

### Goals

- Build without providers
- Test what is outside:
  - in the future state
  - without a fork

### Non-Goals

* Moving users

## Proposal

\`\`\`go
# not a heading
\`\`\`

### Risks and Mitigations

The special build rots.

## Drawbacks

It costs a build.
`

describe('a proposal of Kubernetes', () => {
  test('becomes a draft by the headings of its template, and every other line is left over', () => {
    const read = readDirectionText({ text: KEP })
    expect(read).toMatchObject({ dialect: 'kep', title: 'Building without cloud providers' })
    expect(asWritten(read)).toMatchObject({
      goal: 'Build without providers\nTest what is outside (in the future state; without a fork)',
      whyNow: 'They will be removed, and nobody knows what else depends on them.',
      nonGoals: ['Moving users'],
      assumptions: [{ statement: 'Risk: The special build rots.' }],
      digest: 'The system can be built without the providers that are contained in it. It is a second sentence.',
    })
    const doubtful = read.parts.filter((part) => part.doubtful)
    expect(doubtful.map(({ field, fromLine, why }) => [field, fromLine, why])).toEqual([
      ['goal', 26, 'The points below it were drawn into one line.'],
      ['assumptions', 42, 'It was a risk; here it is something to watch. It was running text, not a list.'],
    ])
    expect(read.leftOver.map(({ under }) => under)).toEqual(
      expect.arrayContaining(['owning-sig', 'approvers', 'Proposal', 'Drawbacks']),
    )
    expect(lostLines(KEP, read)).toEqual([])
  })

  test('its facts may lie in a file beside it', () => {
    const kepFacts = 'title: Another title\nkep-number: 1179\nowning-sig: sig-cloud-provider\n'
    const read = readDirectionText({ text: '## Summary\n\nIt is built without. More follows.\n', kepFacts })
    expect(read).toMatchObject({ dialect: 'kep', title: 'Another title' })
    expect(read.direction.goal).toBe('It is built without.')
    expect(read.parts.find(({ field }) => field === 'goal')).toMatchObject({ doubtful: true, fromLine: 3 })
    expect(read.leftOver.map(({ under }) => under)).toEqual(['kep.yaml: kep-number', 'kep.yaml: owning-sig'])
  })

  test('a summary that is too long ends with a sentence, and the rest is named', () => {
    const sentence = 'This is a sentence of seven words. '
    const read = readDirectionText({ text: `## Summary\n${sentence.repeat(20)}\n## Motivation\nM\n## Drawbacks\nD\n` })
    expect(read.direction.digest?.split(' ')).toHaveLength(119)
    expect(read.parts.find(({ field }) => field === 'digest')).toMatchObject({ doubtful: true, why: 'It was cut.' })
    expect(read.leftOver[0]).toMatchObject({ fromLine: 2, text: sentence.repeat(3).trim() })
  })
})

const RUST = `- Feature Name: try_blocks
- Start Date: 2017-01-01

# Summary
[summary]: #summary

Blocks that can fail.

# Motivation

Errors are handled in many lines.

# Guide-level explanation

Write try.

# Drawbacks

A keyword.

# Unresolved questions

- Which keyword?
`
const PEP = `PEP: 701
Title: Syntax of strings
Author: Somebody

Abstract
========

This document lifts restrictions. They are old.

Motivation
==========

The restrictions surprise people.

Rejected Ideas
==============

None.
`
const PR_FAQ = `# Checkout that never asks twice

## Press release

Customers pay with one tap from Monday on.

## FAQ

**Why now?**

The old contract ends in March.

**How will we measure success?**

- Failed payments fall to 1 %

**What will it not do?**

- Refunds

**What could go wrong?**

The provider is not certified in time.

**Who is on the team?**

Five people.
`

test('what was read is said in words, with lines and doubts', () => {
  expect(summaryOf(readDirectionText({ text: PR_FAQ })).split('\n')).toEqual([
    'Read as a PR/FAQ: 6 parts, 5 of them doubtful.',
    '  Goal: line 1. Please look: There is no goal; the headline was taken.',
    '  In short: line 5, from “Press release”. Please look: The heading “Press release” was guessed at.',
    '  Why now: line 11, from “Why now?”',
    expect.stringContaining('  How we will know 1: line 15, from “How will we measure success?”. Please look: '),
    expect.stringContaining('  Not part of it 1: line 19'),
    expect.stringContaining('  What we assume 1: line 23'),
    'Left over, 1:',
    '  lines 25 to 27, from “Who is on the team?”: No field is about this. “Who is on the team? Five people.”',
  ])
})

describe('a proposal of others', () => {
  test('of Rust and of Python: summary and motivation are taken, the rest is left over', () => {
    const rust = readDirectionText({ text: RUST })
    expect(rust).toMatchObject({ dialect: 'rfc', direction: { whyNow: 'Errors are handled in many lines.' } })
    expect(lostLines(RUST, rust)).toEqual([])
    const python = readDirectionText({ text: PEP })
    expect(python).toMatchObject({
      dialect: 'rfc',
      direction: {
        goal: 'This document lifts restrictions.',
        whyNow: 'The restrictions surprise people.',
        digest: 'This document lifts restrictions. They are old.',
      },
    })
    expect(python.leftOver.map(({ fromLine }) => fromLine)).toEqual([1, 15])
    expect(lostLines(PEP, python)).toEqual([])
  })

  test('of React: a basic example is no direction', () => {
    const text =
      '- Start Date: 2018\n\n# Summary\n\nHooks.\n\n# Basic example\n\n```js\n# Goals\n```\n\n# Motivation\n\nClasses confuse.\n'
    const read = readDirectionText({ text })
    expect(read).toMatchObject({ dialect: 'rfc', direction: { whyNow: 'Classes confuse.', digest: 'Hooks.' } })
    expect(read.leftOver.find(({ under }) => under === 'Basic example')?.text).toContain('# Goals')
  })

  test('a press release with questions: what was guessed is doubtful', () => {
    const read = readDirectionText({ text: PR_FAQ })
    expect(read.dialect).toBe('pr-faq')
    expect(asWritten(read)).toMatchObject({
      goal: 'Checkout that never asks twice',
      whyNow: 'The old contract ends in March.',
      successMeasures: [{ measure: 'Failed payments fall to 1 %' }],
      nonGoals: ['Refunds'],
      assumptions: [{ statement: 'The provider is not certified in time.' }],
      digest: 'Customers pay with one tap from Monday on.',
    })
    const sure = read.parts.filter(({ doubtful }) => !doubtful).map(({ field }) => field)
    expect(sure).toEqual(['whyNow'])
    expect(read.leftOver.map(({ under }) => under)).toEqual(['Who is on the team?'])
    expect(lostLines(PR_FAQ, read)).toEqual([])
  })

  test('of Rust: where a link leads is no text', () => {
    const read = readDirectionText({ text: RUST })
    expect(read.direction).toMatchObject({ goal: 'Blocks that can fail.', digest: 'Blocks that can fail.' })
    expect(read.leftOver).toContainEqual(
      expect.objectContaining({ text: '[summary]: #summary', why: 'It says where a link leads.' }),
    )
  })

  test('goals and what is none under one heading are told apart by the words in bold above them, and only by them', () => {
    const text = '# Logs\n\n## Goals and non-goals\n\n**Goals**\n* They stay\n\n**Non-goals**\n* Search\n'
    const read = readDirectionText({ text })
    expect(read.direction).toMatchObject({ goal: 'They stay', nonGoals: ['Search'] })
    expect(read.parts.filter(({ doubtful }) => doubtful)).toEqual([])
    expect(lostLines(text, read)).toEqual([])
    const together = readDirectionText({ text: '# Logs\n\n## Goals and non-goals\n\n* They stay\n* Search\n' })
    expect(together.direction.nonGoals).toEqual([])
    expect(together.leftOver.map(({ under }) => under)).toEqual(['Goals and non-goals'])
  })

  test('words in bold within a part that is known belong to its text', () => {
    const text = '## Motivation\n\nIt leaks.\n\n**Problem**\n\nOften.\n\n## Drawbacks\n\nSome.\n'
    expect(readDirectionText({ text }).direction.whyNow).toBe('It leaks.\n**Problem**\nOften.')
  })

  test.each([
    ['above its headline', '# Press Release\n\n**FOR IMMEDIATE RELEASE**\n\n## Pay in one tap\n\n# FAQ\n'],
    ['below it', '# Pay in one tap\n\n## Press release\n\n*For immediate release*\n\nOne tap pays.\n\n## FAQ\n'],
  ])('that a press release may be released at once, said %s, is no word about the work', (_, text) => {
    const read = readDirectionText({ text })
    expect(read).toMatchObject({ dialect: 'pr-faq', title: 'Pay in one tap', direction: { goal: 'Pay in one tap' } })
    expect(read.direction.digest ?? '').not.toMatch(/release/i)
    expect(read.leftOver.map(({ text: left }) => left)).toContainEqual(expect.stringMatching(/for immediate release/i))
    expect(lostLines(text, read)).toEqual([])
  })

  test('a press release: its headline stands below what says that it is one, and answers are read without their sign', () => {
    const text = `# FOR IMMEDIATE RELEASE

## Returns within two days

**Ghent, 4 May** Readers get their money back.

**The problem.** One in nine buys the wrong edition.

**The solution.** A button.

# FAQ

**Q: What will we not do?**
A: Gifts.

**Q: How do we know that it works?**
A: Mails fall to 100 a week.

**Q: What are we trading off?**
A: We choose trust over margin, because readers stay. We prefer one rule over exceptions.

**Q: What must be true?**
A: Publishers agree.

**Q: What is the biggest risk?**
A: Fast readers.

## Why now?

The old shop ends.
`
    const read = readDirectionText({ text })
    expect(read).toMatchObject({ dialect: 'pr-faq', title: 'Returns within two days' })
    expect(asWritten(read)).toMatchObject({
      goal: 'Returns within two days',
      whyNow: 'One in nine buys the wrong edition.\nThe old shop ends.',
      successMeasures: [{ measure: 'Mails fall to 100 a week.' }],
      nonGoals: ['Gifts.'],
      tradeOffs: [
        { thisGood: 'trust', thatGood: 'margin', because: 'readers stay' },
        { thisGood: 'one rule', thatGood: 'exceptions', because: null },
      ],
      assumptions: [{ statement: 'Publishers agree.' }, { statement: 'Risk: Fast readers.' }],
    })
    const sure = read.parts.filter(({ doubtful }) => !doubtful)
    expect(sure.map(({ field, fromLine }) => [field, fromLine])).toEqual([['whyNow', 7]])
    expect(lostLines(text, read)).toEqual([])
  })

  test('where it says that there is none, there is none', () => {
    const text = '## Goals\n\n- Ship\n\n## Non-Goals\n\nNone.\n\n## Assumptions\n\n- N/A\n'
    const read = readDirectionText({ text })
    expect(read.direction).toMatchObject({ goal: 'Ship', nonGoals: [], assumptions: [] })
    expect(read.leftOver.map(({ fromLine }) => fromLine)).toEqual([7, 11])
  })

  test('headings in German and Swedish are known too', () => {
    const german = readDirectionText({ text: '## Ziel\nUmziehen\n## Warum jetzt\nEnde\n## Nicht-Ziele\n- Mahnungen\n' })
    expect(german.direction).toMatchObject({ goal: 'Umziehen', whyNow: 'Ende', nonGoals: ['Mahnungen'] })
    const swedish = readDirectionText({ text: '## Mål\nFlytta\n## Begränsningar\n- Två veckor\n' })
    expect(swedish.direction).toMatchObject({ goal: 'Flytta', constraints: [{ what: 'Två veckor' }] })
  })

  test('of any text, no line is lost', () => {
    const line = fc.constantFrom(
      '# Title',
      '## Goals',
      '### Non-Goals',
      'Why now',
      '=======',
      '---',
      '- point',
      '  - below',
      '* * *',
      'Some text.',
      '',
      '```',
      '~~~~',
      '<!-- note',
      'end -->',
      '<!-- one -->',
      '| a | b |',
      '**Why?**',
      '**Goals**',
      '**The problem.** It leaks.',
      '[one]: #one',
      'None.',
      '# FOR IMMEDIATE RELEASE',
      '# FAQ',
      'A: An answer.',
      'Q: What?',
      '> quoted',
      '1. first',
      'Summary',
      'speed over price',
      '# Risks',
      'key: value',
      '\t- deep',
      '    code',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = ['Some text first.', ...lines].join('\n')
        expect(lostLines(text, readDirectionText({ text }))).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})

const THREAD = new URL('./reading-thread.exchange.ts', import.meta.url)

describe('a hostile file', () => {
  const laughs = `${Array.from(
    { length: 14 },
    (_, at) =>
      `a${at}: &a${at} [${Array(9)
        .fill(at === 0 ? 'ha' : `*a${at - 1}`)
        .join(', ')}]`,
  ).join('\n')}\n`
  const asFront = (yaml: string) => `---\n${yaml}\n---\n# T\n`
  test.each<[string, string, RegExp]>([
    ['a few words that refer to billions', `goal: x\n${laughs}`, /refers to other places of itself/],
    ['the same in front matter', asFront(laughs), /refers to other places of itself/],
    ['brackets without end', asFront(`a: ${'['.repeat(50_000)}`), /nested too deeply|cannot be read/],
    ['deep nesting', `goal: x\na: ${'['.repeat(200)}${']'.repeat(200)}\n`, /nested more than 30/],
    ['front matter that does not end', '---\ntitle: x\n# Heading\n', /Line 1: The front matter/],
    ['front matter that is no mapping', '---\n- a\n---\n', /Line 2: It is not a list of keys/],
    ['a key twice', 'goal: a\ngoal: b\n', /Line 2: “goal” is said twice/],
    ['a sign that is no text', 'a\nb\0', /Line 2: It holds a sign/],
    ['more than 1 MB', 'x'.repeat(1024 * 1024 + 1), /larger than 1 MB/],
    ['lines without end', '\n'.repeat(200_000), /more than 100000 lines/],
  ])('%s is refused in words', async (_, text, says) => {
    const read = apart<GivenFile, ReadDirection>(THREAD, { text }, { seconds: 20, megabytes: 256 })
    await expect(read).rejects.toThrow(says)
    await expect(read).rejects.toBeInstanceOf(Refusal)
  })

  test.each<[string, string]>([
    ['one line', `${'word '.repeat(200_000)}`],
    ['headings', '# Goals\n'.repeat(99_000)],
    ['points', `## Goals\n${'- x\n'.repeat(99_000)}`],
    ['points below points', `## Goals\n- x\n${'  - y\n'.repeat(99_000)}`],
    ['comments', '<!-- a -->'.repeat(90_000)],
    ['fences', '```\n'.repeat(99_999)],
    ['stars', `${'*'.repeat(500_000)}?\n${'**a** '.repeat(50_000)}?`],
    ['words of a trade-off', `## Trade-offs\n- ${'a over '.repeat(100_000)}b\n`],
    ['rows of our own', `---\nplumbline: direction\n---\n## Not part of it\n${'- x\n'.repeat(99_000)}`],
    ['blanks', `---\nplumbline: direction\n---\n## Goal\n${' '.repeat(900_000)}x`],
    ['details of our own', `---\nplumbline: direction\n---\n## Constraints\n- x\n${'  - a: y\n'.repeat(90_000)}`],
  ])('a megabyte of %s is read within its bounds', { timeout: 90_000 }, async (_, text) => {
    const read = await apart<GivenFile, ReadDirection>(THREAD, { text }, { seconds: 60, megabytes: 256 })
    expect(read.parts.length + read.leftOver.length).toBeGreaterThan(0)
  })
})
