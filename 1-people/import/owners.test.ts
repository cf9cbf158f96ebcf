import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasesIn, statedByOwners, statedByOwnersAliases } from './owners.exchange.ts'
import { patternOfFilter } from './owners-filter.ts'
import { statedBySigs } from './sigs.exchange.ts'

const ALIASES = 'aliases:\n  sig-node-approvers:\n    - Dawnchen\n    - derekwaynecarr\n  odd name:\n    - x\n'

describe('an OWNERS file', () => {
  const text = `# See the OWNERS docs
reviewers:
  - sig-node-reviewers
  - Random-Liu
approvers:
  - sig-node-approvers
  - ada@acme.test
emeritus_approvers:
  - vishh
labels:
  - sig/node
  - area/kubelet
options:
  no_parent_owners: true
`
  test('says who approves and reviews its folder, and which group looks after it', () => {
    const { facts, refused } = statedByOwners(text, {
      path: 'pkg/kubelet/OWNERS',
      repository: 'kubernetes/kubernetes',
      aliases: aliasesIn(ALIASES),
    })
    const asset = { of: 'asset', kind: 'path', scheme: 'path', name: 'kubernetes/kubernetes:/pkg/kubelet/' }
    expect(facts[0]).toMatchObject({ fact: 'asset', ref: asset, name: '/pkg/kubelet/' })
    const owners = facts.flatMap((fact) =>
      fact.fact === 'ownership' ? [[fact.line, fact.by.scheme, fact.by.name, fact.duty]] : [],
    )
    expect(owners).toEqual([
      [6, 'owners-alias', 'kubernetes/kubernetes:sig-node-approvers', 'approves'],
      [7, 'email', 'ada@acme.test', 'approves'],
      [3, 'github', '@sig-node-reviewers', 'reviews'],
      [4, 'github', '@random-liu', 'reviews'],
      [11, 'sigs', 'sig-node', 'owns'],
    ])
    expect(facts.at(-1)).toMatchObject({ fact: 'link', line: 12, to: { kind: 'domain', name: 'area/kubelet' } })
    expect(refused.map(({ line }) => line)).toEqual([9, 14])
  })

  test('at the root it means everything; without the aliases a name is told by its words', () => {
    const { facts } = statedByOwners('approvers: [liggitt, api-approvers]\n', { path: 'OWNERS' })
    expect(facts).toMatchObject([
      { fact: 'asset', name: '*' },
      { by: { of: 'person', name: '@liggitt' } },
      { by: { of: 'group', name: 'api-approvers' } },
    ])
  })

  const ownersOf = (text: string, path: string) => {
    const { facts, refused } = statedByOwners(text, { path })
    return {
      owners: facts.flatMap((fact) =>
        fact.fact === 'ownership' ? [`${fact.line} ${fact.asset.name} ${fact.by.name} ${fact.duty}`] : [],
      ),
      refused: refused.map(({ line }) => line),
    }
  }

  test('an owner on each line, and owners for some files, as Gerrit has them', () => {
    const lines = `# Why
set noparent
Ada@acme.test # since May
bo@acme.test

per-file BUILD.gn=*
per-file *.cc,..._oven*=cy@acme.test, dan@acme.test
per-file x*=file://oven/OWNERS
include /oven/OWNERS
per-file y*=set noparent
somebody
`
    expect(ownersOf(lines, 'base/OWNERS')).toEqual({
      owners: [
        '3 /base/ ada@acme.test approves',
        '4 /base/ bo@acme.test approves',
        '7 /base/*.cc cy@acme.test approves',
        '7 /base/**/*_oven* cy@acme.test approves',
        '7 /base/*.cc dan@acme.test approves',
        '7 /base/**/*_oven* dan@acme.test approves',
      ],
      refused: [2, 8, 9, 10, 11],
    })
    expect(ownersOf('ada@acme.test\nbo@acme.test\n', 'OWNERS').owners).toEqual([
      '1 * ada@acme.test approves',
      '2 * bo@acme.test approves',
    ])
  })

  test('filters in a list are patterns of files, and teams may be owners', () => {
    const text = `version: 1.0.0
aliases:
  - //aliases.yml
filters:
  - "*":
    approvers: [acme/oven, ada]
  - "*.md":
    approvers: [bo@acme.test]
  - "go.mod":
    approvers: [cy]
`
    expect(ownersOf(text, 'a/OWNERS.yml')).toEqual({
      owners: [
        '6 /a/ @acme/oven approves',
        '6 /a/ @ada approves',
        '8 /a/**/*.md bo@acme.test approves',
        '10 /a/go.mod @cy approves',
      ],
      refused: [],
    })
  })

  test('assignees are those who approve, as they were called once', () => {
    expect(ownersOf('assignees:\n  - ada\n', 'OWNERS')).toEqual({ owners: ['2 * @ada approves'], refused: [] })
  })

  test('filters become patterns where they plainly are ones, and are said where they are not', () => {
    const { facts, refused } = statedByOwners(
      'filters:\n  ".*":\n    approvers: [a]\n  "\\\\.go$":\n    reviewers: [b]\n  "(a+)+$":\n    approvers: [c]\n',
      { path: 'x/OWNERS' },
    )
    expect(facts.filter(({ fact }) => fact === 'asset')).toMatchObject([
      { name: '/x/', line: 2 },
      { name: '/x/**/*.go', line: 4 },
      { name: '/x/ ~ (a+)+$', line: 6 },
    ])
    expect(refused).toMatchObject([{ path: 'x/OWNERS', line: 6 }])
  })

  test.each([
    ['.*', '/x/'],
    ['', '/x/'],
    ['\\.go$', '/x/**/*.go'],
    ['.*\\.go$', '/x/**/*.go'],
    ['^.*\\.proto$', '/x/**/*.proto'],
    ['^go\\.mod$', '/x/go.mod'],
    ['^sub/dir/a\\.ts$', '/x/sub/dir/a.ts'],
    ['^docs/.*', '/x/docs/'],
    ['^docs/.*$', '/x/docs/'],
    ['^[^/]+\\.md$', '/x/*.md'],
    ['^go\\.(mod|sum)$', undefined],
    ['(a+)+$', undefined],
    ['docs/', undefined],
    ['\\d+$', undefined],
    ['[a-z]$', undefined],
    ['\\', undefined],
  ])('the filter %s is the pattern %s', (expression, pattern) =>
    expect(patternOfFilter('/x/', expression)).toBe(pattern),
  )
})

test('an alias is a group of people', () => {
  const { facts, refused } = statedByOwnersAliases(ALIASES, { path: 'OWNERS_ALIASES', repository: 'k/k' })
  expect(facts).toMatchObject([
    { line: 2, fact: 'group', ref: { scheme: 'owners-alias', name: 'k/k:sig-node-approvers' } },
    { line: 3, fact: 'member', person: { scheme: 'github', name: '@dawnchen' } },
    { line: 4, fact: 'member', person: { name: '@derekwaynecarr' } },
  ])
  expect(refused).toMatchObject([{ line: 5 }])
})

describe('sigs.yaml', () => {
  const text = `sigs:
- dir: sig-node
  name: Node
  mission_statement: >
    Looks after pods and their hosts.

  label: node
  leadership:
    chairs:
    - github: Dawnchen
      name: Dawn Chen
      company: Acme
    tech_leads:
    - github: dawnchen
      name: Dawn Chen
    - name: Nobody
  meetings:
  - description: Weekly Triage
    day: Wednesday
    time: "10:00"
    tz: PT (Pacific Time)
    frequency: weekly
  - description: Regular SIG Meeting
    day: Tuesday
    time: "10:00"
    tz: PT (Pacific Time)
    frequency: weekly
  contact:
    slack: sig-node
    mailing_list: https://groups.test/sig-node
    teams:
    - name: sig-node-bugs
      description: Bug Triage
  subprojects:
  - name: kubelet
    description: The agent on each node
    owners:
    - https://raw.githubusercontent.com/kubernetes/kubernetes/master/pkg/kubelet/OWNERS
    - https://raw.githubusercontent.com/kubernetes/cri-api/refs/heads/master/OWNERS
    - ftp://elsewhere/OWNERS
committees:
- dir: committee-steering
  name: Steering
  label: committee/steering
strange: []
`
  const { facts, refused } = statedBySigs(text, { path: 'sigs.yaml' })

  test('a group comes with what it does, how to reach it and when it meets', () => {
    expect(facts[0]).toEqual({
      path: 'sigs.yaml',
      line: 2,
      fact: 'group',
      ref: { of: 'group', scheme: 'sigs', name: 'sig-node' },
      name: 'SIG Node',
      kind: 'team',
      doesWhat: 'Looks after pods and their hosts.',
      mailingList: 'https://groups.test/sig-node',
      chat: '#sig-node',
      meeting:
        'Regular SIG Meeting: Tuesday 10:00 PT (Pacific Time), weekly; Weekly Triage: Wednesday 10:00 PT (Pacific Time), weekly',
    })
    expect(facts.at(-1)).toMatchObject({ name: 'Committee Steering', kind: 'body' })
  })

  test('whoever leads is stated once, however often they lead', () => {
    expect(facts.filter(({ fact }) => fact === 'person')).toMatchObject([
      { line: 10, name: 'Dawn Chen', ref: { name: '@dawnchen' } },
    ])
    expect(facts.filter(({ fact }) => fact === 'member').map(({ line }) => line)).toEqual([10, 14])
  })

  test('a subproject is a component of the group, and the folders of its OWNERS files are part of it', () => {
    expect(facts.flatMap((fact) => (fact.fact === 'asset' ? [[fact.ref.name, fact.line]] : []))).toEqual([
      ['sig-node/kubelet', 35],
      ['kubernetes/kubernetes:/pkg/kubelet/', 38],
      ['kubernetes/cri-api:*', 39],
    ])
    expect(facts.filter(({ fact }) => fact === 'link')).toHaveLength(2)
    expect(facts.find((fact) => fact.fact === 'group' && fact.parent !== undefined)).toMatchObject({
      ref: { scheme: 'github', name: '@kubernetes/sig-node-bugs' },
      parent: { name: 'sig-node' },
    })
  })

  test('what cannot be read is named with its line', () => {
    expect(refused.map(({ line }) => line)).toEqual([16, 40, 45])
  })
})

describe('hostile YAML', () => {
  const readers = [statedByOwners, statedByOwnersAliases, statedBySigs]
  const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(20)}]`).join('\n')}\napprovers: *j\n`
  test.each([
    ['nested brackets', `approvers: ${'['.repeat(100_000)}`],
    ['nested lists', `${'- '.repeat(50_000)}x`],
    ['brackets line by line', '[\n'.repeat(50_000)],
    ['references to references', laughs],
    ['a reference to itself', 'approvers: &a [*a, *a]\nsigs: &b [*b]\naliases: &c {x: *c}\n'],
    ['a broken quote', 'approvers: ["a\n'],
    ['another type', 'approvers: !!js/function "x"\nsigs: !!binary x\naliases: !!set {a}\n'],
    ['two documents', 'approvers: [a]\n---\napprovers: [b]\n'],
    ['nothing', ''],
    ['a scalar', 'x'],
    ['maps for lists', 'approvers: {a: b}\nsigs: {a: {b: c}}\naliases: {a: {b: c}}\nfilters: [a]\noptions: x\n'],
    [
      'keys that reach for a prototype',
      '__proto__: {approvers: [a]}\nconstructor: [a]\nsigs: [{__proto__: {dir: x}}]\n',
    ],
  ])('%s is refused or read, and never breaks anything', (_, text) => {
    for (const read of readers) {
      const { facts, refused } = read(text)
      expect(facts.length).toBeLessThan(100)
      for (const { says } of refused) expect(says).toMatch(/\.$/)
    }
  })

  test('whatever is written', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'approvers:',
        'aliases:',
        'sigs:',
        'filters:',
        '- ',
        '\n  ',
        '\n',
        '*a',
        '&a ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '|',
        '>',
        '\t',
        '\u0000',
        '\ud800',
        '!!x',
        '---\n',
        ': ',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        for (const read of readers) read(words.join(''), { path: 'a/OWNERS' })
      }),
      { numRuns: 200 },
    )
  })

  test('every name on a list is stated with the line on which it stands', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z0-9-]{0,10}$/)
      .filter((each) => !['null', 'true', 'false', 'y', 'n', 'no', 'yes', 'on', 'off'].includes(each))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), (names) => {
        const { facts } = statedByOwners(`approvers:\n${names.map((each) => `- ${each}\n`).join('')}`, {
          aliases: new Set(),
        })
        const owners = facts.flatMap((fact) => (fact.fact === 'ownership' ? [[fact.by.name, fact.line]] : []))
        expect(owners).toEqual(names.map((each, at) => [`@${each}`, at + 2]))
      }),
      { numRuns: 100 },
    )
  })
})
