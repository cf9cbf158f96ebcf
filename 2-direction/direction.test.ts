import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { difference } from './difference.ts'
import { type Direction, NOTHING_SAID, positionInWords } from './direction.ts'
import { lint } from './lint.ts'
import {
  directionChanges,
  directionSection,
  directionStep,
  draftDirection,
  markSeen,
  publishDirection,
  type ShowDirection,
} from './step.ts'
import { seenRows } from './testing/seen-rows.store.ts'
import { touchedBy } from './touch.ts'

const written: Direction = {
  goal: 'Checkout runs on the new provider',
  whyNow: 'The old contract ends',
  successMeasures: [{ measure: 'Failed payments', from: '3 %', to: '1 %', byOn: '2027-03-31' }],
  constraints: [{ what: 'The audit is in March', source: 'Compliance', hard: true }],
  tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 80, because: 'a failed audit costs more' }],
  nonGoals: ['A new design'],
  assumptions: [
    { statement: 'The provider is certified', ownerId: null, howNoticed: 'their certificate', checkByOn: null },
  ],
  digest: 'We move checkout.',
}
const ownedBy = (ownerId: string | null): Direction => ({
  ...written,
  assumptions: written.assumptions.map((assumption) => ({ ...assumption, ownerId })),
})
const complete = ownedBy('p1')

describe('a direction', () => {
  test('that names everything leaves nobody guessing', () => {
    expect(lint(complete)).toEqual([])
  })

  test('that says nothing is told its gaps in plain words, each at its field', () => {
    expect(lint({ ...NOTHING_SAID, goal: 'One\nTwo\nThree\nFour' })).toEqual([
      { field: 'goal', place: null, says: '4 goals are more than people keep in mind; three are plenty.' },
      { field: 'whyNow', place: null, says: 'Say why now: without it everybody fills in a reason of their own.' },
      { field: 'successMeasures', place: null, says: 'Say how you will know: the goal has no measure.' },
      {
        field: 'nonGoals',
        place: null,
        says: 'Say what it is not: somebody is hoping for something that this will not bring.',
      },
      { field: 'digest', place: null, says: 'Say it in short: most people will read only that.' },
    ])
  })

  test('is told which row leaves people guessing, or how many do', () => {
    const rows = (count: number, direction: Partial<Direction>) =>
      lint({ ...complete, ...direction }).map(({ field, place, says }) => [field, place, says, count])
    expect(rows(1, { constraints: [...complete.constraints, { what: 'x', source: null, hard: true }] })).toEqual([
      ['constraints', 1, 'Who or what says so? A constraint without a source is argued with.', 1],
    ])
    const measures = complete.successMeasures.flatMap((measure) => [
      { ...measure, to: null },
      { ...measure, byOn: null },
      { ...measure, to: null, byOn: null },
      { ...measure, to: null, byOn: null },
    ])
    expect(rows(3, { successMeasures: measures }).map(([, place, says]) => [place, says])).toEqual([
      [null, '2 measures have neither a target nor a day.'],
      [0, 'This measure has a day but no target: reached by how much?'],
      [1, 'This measure has a target but no day: reached by when?'],
    ])
    expect(lint(written)).toEqual([{ field: 'assumptions', place: 0, says: 'Nobody looks after this assumption yet.' }])
  })

  test('that leaves two goods level, names one twice or no cost has not decided between them', () => {
    const between = (thisGood: string, thatGood: string, position: number, because: string | null) =>
      lint({ ...complete, tradeOffs: [{ thisGood, thatGood, position, because }] }).map(({ says }) => says)
    expect(between('the date', 'the audit', 50, 'both matter')).toEqual([
      '“the date” and “the audit” stand level: say which one gives way when both cannot be had.',
    ])
    expect(between('The quality', 'quality', 90, 'it matters')).toEqual([
      'Both sides are the same good: what would have to give way for it?',
    ])
    expect(between('the date', 'the audit', 90, null)).toEqual([
      'The cost is not named: say what you give up here, and why it is worth it.',
    ])
  })

  test('with words that everybody reads differently has them named, whole words only', () => {
    expect(lint({ ...complete, goal: 'A robust, world-class checkout, as needed; etc.' })).toEqual([
      {
        field: 'goal',
        place: null,
        says: 'Everybody reads “robust”, “world-class”, “as needed” differently: could it be something to count or to see?',
      },
    ])
    expect(lint({ ...complete, goal: 'Robustness tests and a seamlessness score' })).toEqual([])
  })

  test('differs from the one before only in what changed: word by word inside a line, whole lines otherwise', () => {
    const after: Direction = {
      ...written,
      goal: 'Checkout runs on two providers',
      tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 90, because: 'a failed audit costs more' }],
      nonGoals: ['Refunds', 'A new design'],
    }
    expect(difference(written, after)).toEqual([
      {
        field: 'goal',
        removed: [],
        added: [],
        reordered: false,
        reworded: [
          [
            { kind: 'same', words: 'Checkout runs on' },
            { kind: 'gone', words: 'the new provider' },
            { kind: 'new', words: 'two providers' },
          ],
        ],
      },
      {
        field: 'tradeOffs',
        removed: [],
        added: [],
        reordered: false,
        reworded: [
          [
            { kind: 'same', words: 'the audit even over the date (at' },
            { kind: 'gone', words: '80' },
            { kind: 'new', words: '90' },
            { kind: 'same', words: 'of 100): a failed audit costs more' },
          ],
        ],
      },
      { field: 'nonGoals', removed: [], added: ['Refunds'], reordered: false, reworded: [] },
    ])
    expect(difference(written, written)).toEqual([])
  })

  test('that says a line twice, or in another order, differs from one that does not', () => {
    const nonGoals = (...lines: string[]) => ({ ...written, nonGoals: lines })
    expect(difference(nonGoals('a', 'a'), nonGoals('a'))).toMatchObject([{ removed: ['a'], added: [] }])
    expect(difference(nonGoals('a', 'b'), nonGoals('b', 'a'))).toMatchObject([{ removed: [], reordered: true }])
  })

  test('that is handed to somebody else names both', () => {
    const names = new Map([
      ['p1', 'Ann'],
      ['p2', 'Bo'],
    ])
    expect(difference(ownedBy('p1'), ownedBy('p2'), names)[0]?.reworded[0]).toEqual([
      { kind: 'same', words: 'The provider is certified; looked after by' },
      { kind: 'gone', words: 'Ann;' },
      { kind: 'new', words: 'Bo;' },
      { kind: 'same', words: 'noticed by: their certificate' },
    ])
    expect(positionInWords('a', 'b', 50)).toBe('between a and b')
  })

  test('touches whom the changed lines name, and whose own entry has changed words; others stay unnamed', () => {
    const changes = difference(written, {
      ...written,
      nonGoals: ['A new design', 'Refunds on the same day'],
      constraints: [{ what: 'The audit is in April', source: 'Compliance', hard: true }],
    })
    const party = (name: string, stake: string | null, expected: string | null = null) => ({
      stakeholderId: name,
      name,
      names: [name],
      stake,
      expected,
    })
    const parties = [
      party('Compliance', null),
      party('Sales', 'Customers wait for refunds'),
      party('Ops', null, 'Prepares the audit in April'),
      party('Design', 'A new design'),
    ]
    expect(touchedBy(changes, parties)).toEqual([
      {
        stakeholderId: 'Compliance',
        name: 'Compliance',
        facts: [{ field: 'constraints', how: 'named', shared: ['Compliance'] }],
      },
      { stakeholderId: 'Sales', name: 'Sales', facts: [{ field: 'nonGoals', how: 'stake', shared: ['refunds'] }] },
      { stakeholderId: 'Ops', name: 'Ops', facts: [{ field: 'constraints', how: 'expected', shared: ['april'] }] },
    ])
  })

  test('a word that stands in most entries ties nobody to a change', () => {
    const changes = difference(written, { ...written, goal: 'Checkout runs with refunds' })
    const parties = ['a', 'b', 'c', 'd'].map((name, at) => ({
      stakeholderId: name,
      name,
      names: [],
      stake: at === 3 ? 'Something else' : 'Many refunds',
      expected: null,
    }))
    expect(touchedBy(changes, parties)).toEqual([])
    expect(touchedBy(changes, parties.slice(1, 4))).toHaveLength(2)
  })
})

type Shown = ShowDirection['output']

onEachEngine('direction', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [directionChanges], sections: [directionSection] }), peopleStep(), directionStep],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const draft = (change: Partial<Direction> & { basedOn?: number } = {}, as = world.driver) =>
    world.ask(draftDirection, { workId, ...written, ...change }, as)
  const publish = () => world.ask(publishDirection, { workId }, world.driver)
  const shown = async (as = world.driver) => (await world.askByName('direction.show', { workId }, as)) as Shown

  test('a published version never changes: writing on begins the next one', async () => {
    await draft()
    const first = await publish()
    await draft({ goal: 'Another goal' })
    expect(await world.askByName('direction.version', { directionVersionId: first.id })).toMatchObject({
      goal: written.goal,
      version: 1,
      latest: 1,
      publishedByName: 'Dora',
      workTitle: 'Move checkout',
    })
    await publish()
    expect(await shown()).toMatchObject({
      published: { version: 2, goal: 'Another goal', successMeasures: written.successMeasures },
      draft: null,
      versions: [
        { version: 2, changes: [{ field: 'goal' }] },
        { version: 1, changes: [] },
      ],
    })
  })

  test('a version that says the same as the last one is refused, and the draft stays', async () => {
    await draft()
    await publish()
    await draft()
    await expect(publish()).rejects.toThrow(/the same as version 1/)
    await draft(ownedBy(world.member.personId))
    await publish()
    await draft(ownedBy(world.driver.personId))
    await publish()
    const [{ changes } = { changes: [] }] = (await shown()).versions
    expect(changes[0]?.reworded[0]).toContainEqual({ kind: 'new', words: 'Dora;' })
    expect((await shown()).owners).toContainEqual({ personId: world.driver.personId, name: 'Dora' })
  })

  test('only one of two publications at the same time finds the draft', async () => {
    await draft()
    const tries = await Promise.allSettled([publish(), world.ask(publishDirection, { workId })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a draft is the driver’s business: others neither write nor see it', async () => {
    await expect(draft({}, world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    const { id } = await draft()
    expect(await shown(world.member)).toMatchObject({ draft: null, draftedByName: null, published: null, seen: null })
    const asMember = (name: string, input: Record<string, unknown>) => world.askByName(name, input, world.member)
    const nothing = { code: 'not-found' }
    await expect(asMember('direction.version', { directionVersionId: id })).rejects.toMatchObject(nothing)
    await expect(asMember('direction.see', { directionVersionId: id })).rejects.toMatchObject(nothing)
    await expect(asMember('direction.difference', { workId })).rejects.toMatchObject(nothing)
    await expect(asMember('direction.difference', { workId, to: 1 })).rejects.toMatchObject(nothing)
    await expect(asMember('direction.export', { workId, version: 1 })).rejects.toMatchObject(nothing)
    await publish()
    await draft({ goal: 'A secret goal' })
    expect(JSON.stringify(await asMember('direction.difference', { workId }))).not.toContain('secret')
    await expect(asMember('direction.difference', { workId, from: 2, to: 1 })).rejects.toMatchObject(nothing)
    await expect(asMember('direction.read', { workId, file: 'x' })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('a draft may be half written; publishing names what is missing, and keeps it', async () => {
    const half = {
      goal: '',
      tradeOffs: [{ thisGood: 'the date', thatGood: '', position: 50, because: null }],
      digest: 'word '.repeat(121).trim(),
    }
    await draft(half)
    await expect(publish()).rejects.toMatchObject({
      code: 'bad-input',
      fields: [
        { path: 'goal', says: 'the goal is not written yet' },
        { path: 'tradeOffs.0.thatGood', says: 'trade-off 1 names only one good' },
        { path: 'digest', says: 'the text in short has 121 words, which is 1 more than 120' },
      ],
    })
    expect(await shown()).toMatchObject({ draft: half, published: null })
  })

  test('a draft is never kept over a newer one: it is refused, and both texts are there', async () => {
    expect(await draft({ basedOn: 0 })).toMatchObject({ draftRevision: 1, draftedById: world.driver.personId })
    expect(await draft({ goal: 'From the other window', basedOn: 1 }, world.admin)).toMatchObject({ draftRevision: 2 })
    await expect(draft({ goal: 'From this window', basedOn: 1 })).rejects.toMatchObject({
      code: 'conflict',
      sentence: 'Ada has kept a newer draft in the meantime. Yours was not kept over it.',
    })
    await expect(draft({ goal: 'Begun without a draft', basedOn: 0 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await shown()).toMatchObject({
      draft: { goal: 'From the other window', draftRevision: 2 },
      draftedByName: 'Ada',
    })
    expect(await draft({ goal: 'From this window', basedOn: 2 })).toMatchObject({ draftRevision: 3 })
  })

  test('keeping the same words again changes nothing, whatever they were based on', async () => {
    const first = await draft({ basedOn: 0 })
    world.wait(60)
    expect(await draft({ basedOn: 0 })).toEqual(first)
    expect(await draft()).toEqual(first)
  })

  test('of two windows that keep at the same time one is told of the other', async () => {
    await draft({ basedOn: 0 })
    const tries = await Promise.allSettled([
      draft({ goal: 'One', basedOn: 1 }),
      draft({ goal: 'Two', basedOn: 1 }, world.admin),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    expect((await shown()).draft?.draftRevision).toBe(2)
  })

  test('who has seen which version is kept once, by the day, and shown to everybody on the work', async () => {
    const register = (personId: string) =>
      world.ask(registerStakeholder, { workId, personId, relations: ['reviews'] }, world.driver)
    await register(world.member.personId)
    await register(world.guest.personId)
    await draft()
    const first = await publish()
    const see = (directionVersionId: string, as = world.member) =>
      world.askByName('direction.see', { directionVersionId }, as)
    expect(await see(first.id)).toEqual({ seenOn: '2026-11-23' })
    world.wait(3 * 24 * 60 * 60)
    expect(await see(first.id)).toEqual({ seenOn: '2026-11-23' })
    await draft({ goal: 'Another goal' })
    const second = await publish()
    await markSeen(world.db, second.id, world.guest.personId, '2026-11-27T10:00:00.000Z')
    await markSeen(world.db, second.id, world.guest.personId, '2026-11-28T10:00:00.000Z')
    const seen = {
      of: 3,
      seen: 2,
      rows: [
        { personId: world.member.personId, name: 'Mika', lastSeen: 1, seenOn: '2026-11-23' },
        { personId: world.driver.personId, name: 'Dora', lastSeen: 2, seenOn: '2026-11-26' },
        { personId: world.guest.personId, name: 'Gil', lastSeen: 2, seenOn: '2026-11-27' },
      ],
    }
    expect((await shown(world.member)).seen).toEqual({ ...seen, mine: 1 })
    expect((await shown(world.guest)).seen).toEqual({ ...seen, mine: 2 })
    expect((await shown(world.admin)).seen).toEqual({ ...seen, mine: null })
    const rows = await seenRows(world.db)
    expect(rows.map(({ id }) => id[14])).toEqual(['4', '4', '4', '4'])
  })

  test('two at the same moment are one, and reading changes nothing', async () => {
    await draft()
    const { id: directionVersionId } = await publish()
    await shown(world.member)
    expect((await shown(world.member)).seen?.mine).toBeNull()
    const see = () => world.askByName('direction.see', { directionVersionId }, world.member)
    await Promise.all([see(), see()])
    expect(await seenRows(world.db)).toHaveLength(2)
  })

  test('any two versions can be compared, with whom the changed words touch, also as Markdown', async () => {
    await world.ask(
      registerStakeholder,
      { workId, group: { name: 'Sales' }, role: 'informed', stake: 'Refunds on the same day' },
      world.driver,
    )
    await draft()
    await publish()
    await draft({ goal: 'Checkout and refunds run on the new provider' })
    await publish()
    await draft({ goal: 'Nothing of it' })
    const compare = (input: Record<string, unknown> = {}, as = world.member) =>
      world.askByName('direction.difference', { workId, ...input }, as)
    expect(await compare()).toMatchObject({
      from: { version: 1 },
      to: { version: 2 },
      changes: [{ field: 'goal' }],
      touches: [{ name: 'Sales', facts: [{ field: 'goal', how: 'stake', shared: ['refunds'] }] }],
      parties: 1,
    })
    expect(await compare({ from: 2, to: 1 })).toMatchObject({ from: { version: 2 }, to: { version: 1 } })
    expect(await compare({ to: 1 })).toMatchObject({ from: null, to: { version: 1 } })
    expect(await compare({ to: 3 }, world.driver)).toMatchObject({ to: { version: 3, publishedAt: null } })
    const operation = world.house.operations.get('direction.difference')
    expect(operation?.cli?.words?.((await compare()) as never)).toBe(`# Move checkout: from version 1 to version 2

## Goal

- Checkout ~~runs~~ **and refunds run** on the new provider

## Whom the changed words touch

- Sales: Goal, their stake also says “refunds”`)
  })

  test('a file that was exported, read and kept exports as the same file; reading keeps nothing', async () => {
    await draft(ownedBy(world.member.personId))
    const file = async () =>
      ((await world.askByName('direction.export', { workId }, world.driver)) as { text: string }).text
    const text = await file()
    const read = (await world.askByName('direction.read', { workId, file: text }, world.driver)) as {
      direction: Direction
      parts: { doubtful: boolean }[]
      leftOver: unknown[]
    }
    expect(read).toMatchObject({ direction: ownedBy(world.member.personId), leftOver: [] })
    expect(read.parts.some(({ doubtful }) => doubtful)).toBe(false)
    await draft({ goal: 'Something else' })
    expect(await file()).not.toBe(text)
    await world.askByName('direction.read', { workId, file: text }, world.driver)
    expect((await shown()).draft?.goal).toBe('Something else')
    await draft(read.direction)
    expect(await file()).toBe(text)
    expect(await world.askByName('direction.export', { workId, format: 'json' }, world.driver)).toMatchObject({
      fileName: 'move-checkout-direction-1.json',
      text: expect.stringContaining('"owner": "Mika"'),
    })
  })

  test('an owner whom nobody is called like, or several are, is left over and the row is doubtful', async () => {
    const file = (owner: string) =>
      `---\nplumbline: direction\n---\n## What we assume\n- It holds\n  - owner: ${owner}\n`
    const read = (owner: string) => world.askByName('direction.read', { workId, file: file(owner) }, world.driver)
    expect(await read('Mika')).toMatchObject({
      direction: { assumptions: [{ ownerId: world.member.personId }] },
      owners: [{ name: 'Mika' }],
      leftOver: [],
    })
    expect(await read('Zoe')).toMatchObject({
      direction: { assumptions: [{ statement: 'It holds', ownerId: null }] },
      parts: [{ doubtful: true, why: 'Nobody here is called Zoe.' }],
      leftOver: [{ fromLine: 5, toLine: 6, text: 'Zoe' }],
    })
    await world.askByName('person.add', { name: 'Mika', email: 'another@plumbline.test' })
    expect(await read('Mika')).toMatchObject({
      parts: [{ doubtful: true, why: 'Several people here are called Mika.' }],
    })
  })

  test('a file that cannot be read is refused with its line, and a large one is read aside', async () => {
    const read = (file: string) => world.askByName('direction.read', { workId, file }, world.driver)
    await expect(read('---\ntitle: x\n')).rejects.toMatchObject({ code: 'bad-input', fields: [{ line: 1 }] })
    const points = `## Non-goals\n${'- A new design\n'.repeat(1_000)}`
    expect(await read(points)).toMatchObject({ direction: { nonGoals: { length: 50 } }, leftOver: { length: 950 } })
  })

  test('the state of the section follows what is stored', async () => {
    const sentence = async () =>
      ((await world.askByName('work.show', { workId })) as { sections: { sentence: string }[] }).sections[0]?.sentence
    expect(await sentence()).toBe('No direction is written yet.')
    await draft()
    expect(await sentence()).toBe('A draft is written; nothing is published yet.')
    await publish()
    expect(await sentence()).toBe('Version 1 holds.')
  })
})
