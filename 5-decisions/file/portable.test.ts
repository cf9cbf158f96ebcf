import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DOORS, METHODS, OUTCOMES, STAGES } from '../decision.ts'
import { readDecisionFile } from './decision-file.exchange.ts'
import { jsonAdrText } from './json-adr-text.ts'
import { madrText } from './madr-text.exchange.ts'
import { ownBlockOf } from './own-block.exchange.ts'
import { fileNameFor, type PortableDecision, type PortableLink, stageFor, stateFor } from './portable.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '---',
    '# no heading',
    '~~no~~',
    'a: b',
    '- x',
    '<!-- hidden -->',
    '| a | b |',
    '"quoted"',
    '\n\nline\n\n',
    'status: rejected',
    '```',
    '& <b>',
    "it's",
    'null',
    '2026-01-01',
    '*a',
    '%x',
    ' lead',
    '\ttab',
    'a\r\nb',
    '\u2028',
    '\uFEFF',
    '\u0085',
  ),
)
const line = words.filter((text) => text.trim() !== '')
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 })
const decision: fc.Arbitrary<PortableDecision> = fc.record({
  question: line,
  chosen: words,
  because: words,
  stage: fc.constantFrom(...STAGES),
  outcome: orNull(fc.constantFrom(...OUTCOMES)),
  method: orNull(fc.constantFrom(...METHODS)),
  version: fc.integer({ min: 1, max: 99 }),
  door: fc.constantFrom(...DOORS),
  drivers: few(words),
  consequences: few(
    fc.record({
      what: words,
      kind: fc.constantFrom('good' as const, 'bad' as const, 'neutral' as const),
      borneBy: orNull(words),
    }),
  ),
  options: few(fc.record({ option: words, notChosenBecause: words })),
  nobodyDisagreed: fc.boolean(),
  dissent: few(fc.record({ who: orNull(words), objection: words, wouldResolve: orNull(words), commits: fc.boolean() })),
  approver: orNull(words),
  roles: few(
    fc.record({ who: words, role: fc.constantFrom('driver' as const, 'contributor' as const, 'informed' as const) }),
  ),
  nextStep: orNull(words),
  nextOwner: orNull(words),
  nextByOn: orNull(day),
  furtherSteps: few(fc.record({ what: words, owner: words, byOn: day })),
  reviewOn: orNull(day),
  reviewTriggers: few(words),
  expectedResult: orNull(words),
  confidence: orNull(fc.integer({ min: 0, max: 100 })),
  decidedOn: orNull(day),
  effectiveFrom: orNull(day),
  recordedOn: day,
  aliases: few(words),
  source: orNull(words),
})
const link: fc.Arbitrary<PortableLink> = fc.record({
  relation: fc.constantFrom('supersedes' as const, 'superseded-by' as const, 'amends' as const, 'amended-by' as const),
  number: fc.integer({ min: 1, max: 50 }),
  fileName: fc.constantFrom('0007-x.md', '0008-y.md'),
  title: line,
})

test('whatever was decided is the same after export and reading, in both forms', () => {
  fc.assert(
    fc.property(decision, few(link), (given, links) => {
      const around = { number: 60, links }
      for (const [path, text] of [
        ['0060-x.md', madrText(given, around)],
        ['0060-x.json', jsonAdrText(given, around)],
      ] as const) {
        const bytes = new TextEncoder().encode(text)
        expect(ownBlockOf(path, bytes)).toEqual(given)
        const [read] = readDecisionFile(path, bytes)
        expect(read?.status).toBe(stateFor(given, links))
      }
    }),
    { numRuns: 60 },
  )
})

const plain: PortableDecision = {
  question: 'Which bread?',
  chosen: 'Rye',
  because: 'It keeps.',
  stage: 'decided',
  outcome: 'accepted',
  method: 'consent',
  version: 2,
  door: 'costly',
  drivers: ['Taste'],
  consequences: [{ what: 'The oven is on at night', kind: 'bad', borneBy: 'Bakers' }],
  options: [{ option: 'Wheat', notChosenBecause: 'it is dear' }],
  nobodyDisagreed: false,
  dissent: [{ who: 'Cy', objection: 'Too dark', wouldResolve: null, commits: true }],
  approver: 'Ada',
  roles: [
    { who: 'Bo', role: 'contributor' },
    { who: 'Di', role: 'informed' },
  ],
  nextStep: 'Buy rye',
  nextOwner: 'Bo',
  nextByOn: '2026-02-01',
  furtherSteps: [],
  reviewOn: '2027-01-01',
  reviewTriggers: [],
  expectedResult: null,
  confidence: 80,
  decidedOn: '2026-01-02',
  effectiveFrom: null,
  recordedOn: '2026-01-03',
  aliases: [],
  source: null,
}

test('other tools read it as a record of theirs', () => {
  const links: PortableLink[] = [{ relation: 'supersedes', number: 3, fileName: '0003-toast.md', title: 'Toast' }]
  const [madr] = readDecisionFile(
    '0004-which-bread.md',
    new TextEncoder().encode(madrText(plain, { number: 4, links })),
  )
  expect(madr).toMatchObject({
    title: 'Which bread?',
    status: 'accepted',
    dialect: 'madr-4',
    number: 4,
    days: { decided: '2026-01-02' },
    people: { deciders: ['Ada'], consulted: ['Bo'], informed: ['Di'] },
    references: [{ relation: 'supersedes', number: 3, href: '0003-toast.md' }],
  })
  const json = JSON.parse(jsonAdrText(plain, { number: 4, links }))
  expect(json).toMatchObject({
    version: '1.0.0',
    adr: {
      number: 4,
      title: 'Which bread?',
      status: 'accepted',
      date: '2026-01-02',
      links: [{ type: 'supersedes', target: 3 }],
    },
  })
  // Nothing beside the names that JSON-ADR 1.0 knows.
  expect(Object.keys(json.adr).sort()).toEqual([
    'consequences',
    'considered_options',
    'consulted',
    'context',
    'custom_sections',
    'date',
    'deciders',
    'decision',
    'decision_drivers',
    'informed',
    'links',
    'number',
    'status',
    'title',
  ])
})

test('a block that somebody tampered with is not taken', () => {
  const text = madrText(plain, { number: 4, links: [] })
  expect(ownBlockOf('x.md', new TextEncoder().encode(text.replace('door: "costly"', 'door: "ajar"')))).toBeNull()
  expect(ownBlockOf('x.md', new TextEncoder().encode('# X\n'))).toBeNull()
  expect(
    ownBlockOf(
      'x.json',
      new TextEncoder().encode('{"title":"X","status":"accepted","custom_sections":{"plumbline":"{"}}'),
    ),
  ).toBeNull()
})

test('states go over into stages and back', () => {
  for (const state of ['draft', 'proposed', 'accepted', 'rejected', 'deferred', 'withdrawn', 'deprecated'] as const)
    expect(stateFor(stageFor(state), [])).toBe(state)
  expect(fileNameFor('Which bread — rye or wheat?', 4, 'md')).toBe('0004-which-bread-rye-or-wheat.md')
  expect(fileNameFor('？', 4, 'json')).toBe('0004-decision.json')
})
