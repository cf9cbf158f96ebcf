import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Direction, difference, lint, positionInWords } from './direction.ts'
import { directionChanges, directionSection, directionStep, draftDirection, publishDirection } from './step.ts'

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

describe('a direction', () => {
  test('that names everything leaves nobody guessing; each gap is named in plain words', () => {
    expect(lint(written)).toEqual([])
    expect(
      lint({ ...written, whyNow: null, nonGoals: [], constraints: [{ what: 'x', source: null, hard: true }] }),
    ).toEqual([
      'Say why now: without it everybody fills in a reason of their own.',
      'One constraint does not say where it comes from.',
      'Say what it is not: there are no non-goals.',
    ])
  })

  test('that leaves two goods level has not decided between them', () => {
    const level = { thisGood: 'the date', thatGood: 'the audit', position: 50, because: 'both matter' }
    expect(lint({ ...written, tradeOffs: [level] })).toEqual([
      '“the date” and “the audit” stand level: say which one gives way when both cannot be had.',
    ])
  })

  test('differs from the one before only in the fields that changed, in words', () => {
    const after = {
      ...written,
      goal: 'Checkout runs on two providers',
      tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 20, because: null }],
    }
    expect(difference(written, after)).toEqual([
      { field: 'goal', removed: ['Checkout runs on the new provider'], added: ['Checkout runs on two providers'] },
      {
        field: 'tradeOffs',
        removed: ['the audit even over the date: a failed audit costs more'],
        added: ['the date even over the audit'],
      },
    ])
    expect(difference(written, written)).toEqual([])
    const assumption = written.assumptions[0]
    if (!assumption) throw new Error('the sample assumes nothing')
    const owned = { ...written, assumptions: [{ ...assumption, ownerId: 'p1', checkByOn: '2027-01-31' }] }
    expect(difference(written, owned, new Map([['p1', 'Ann']]))).toEqual([
      {
        field: 'assumptions',
        removed: ['The provider is certified; noticed by: their certificate'],
        added: ['The provider is certified; looked after by Ann; noticed by: their certificate; checked by 2027-01-31'],
      },
    ])
    expect(positionInWords('a', 'b', 50)).toBe('between a and b')
  })
})

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

  test('a published version never changes: writing on begins the next one', async () => {
    await world.ask(draftDirection, { workId, ...written }, world.driver)
    const first = await world.ask(publishDirection, { workId }, world.driver)
    await world.ask(draftDirection, { workId, ...written, goal: 'Another goal' }, world.driver)
    expect(await world.askByName('direction.version', { directionVersionId: first.id })).toMatchObject({
      goal: written.goal,
      version: 1,
    })
    await world.ask(publishDirection, { workId }, world.driver)
    expect(await world.askByName('direction.show', { workId })).toMatchObject({
      published: { version: 2, goal: 'Another goal', successMeasures: written.successMeasures },
      draft: null,
      versions: [
        { version: 2, changes: [{ field: 'goal' }] },
        { version: 1, changes: [] },
      ],
    })
  })

  test('a version that says the same as the last one is refused, and the draft stays', async () => {
    await world.ask(draftDirection, { workId, ...written }, world.driver)
    await world.ask(publishDirection, { workId }, world.driver)
    await world.ask(draftDirection, { workId, ...written }, world.driver)
    await expect(world.ask(publishDirection, { workId }, world.driver)).rejects.toThrow(/the same as version 1/)
    const assumption = { ...written.assumptions[0], statement: 'The provider is certified' }
    const handedTo = (ownerId: string) => ({ workId, ...written, assumptions: [{ ...assumption, ownerId }] })
    await world.ask(draftDirection, handedTo(world.member.personId), world.driver)
    await world.ask(publishDirection, { workId }, world.driver)
    await world.ask(draftDirection, handedTo(world.driver.personId), world.driver)
    await world.ask(publishDirection, { workId }, world.driver)
    expect(await world.askByName('direction.show', { workId })).toMatchObject({
      published: { version: 3 },
      versions: [{ changes: [{ added: [expect.stringContaining('looked after by Dora')] }] }, {}, {}],
      owners: expect.arrayContaining([{ personId: world.driver.personId, name: 'Dora' }]),
    })
  })

  test('only one of two publications at the same time finds the draft', async () => {
    await world.ask(draftDirection, { workId, ...written }, world.driver)
    const tries = await Promise.allSettled([
      world.ask(publishDirection, { workId }, world.driver),
      world.ask(publishDirection, { workId }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a draft is the driver’s business: others neither write nor see it', async () => {
    await expect(world.ask(draftDirection, { workId, ...written }, world.member)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const draft = await world.ask(draftDirection, { workId, ...written }, world.driver)
    expect(await world.askByName('direction.show', { workId }, world.member)).toMatchObject({
      draft: null,
      published: null,
    })
    await expect(
      world.askByName('direction.version', { directionVersionId: draft.id }, world.member),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a digest of more than 120 words is refused and nothing is kept', async () => {
    await expect(
      world.ask(draftDirection, { workId, ...written, digest: 'word '.repeat(121) }, world.driver),
    ).rejects.toMatchObject({ code: 'bad-input' })
    expect(await world.askByName('direction.show', { workId }, world.driver)).toMatchObject({ draft: null })
  })

  test('the state of the section follows what is stored', async () => {
    const sentence = async () =>
      ((await world.askByName('work.show', { workId })) as { sections: { sentence: string }[] }).sections[0]?.sentence
    expect(await sentence()).toBe('No direction is written yet.')
    await world.ask(draftDirection, { workId, ...written }, world.driver)
    expect(await sentence()).toBe('A draft is written; nothing is published yet.')
    await world.ask(publishDirection, { workId }, world.driver)
    expect(await sentence()).toBe('Version 1 holds.')
  })
})
