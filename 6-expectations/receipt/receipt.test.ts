import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import type { ShowHome } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ShowAsk } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'
import { countReceipts } from './receipt.ts'

test('to understand and to agree are counted apart', () => {
  const answer = { told: true, understands: 'yes', agrees: 'no' } as const
  expect(
    countReceipts([
      answer,
      { ...answer, agrees: 'yes' },
      { ...answer, understands: 'not-clear', agrees: null },
      { ...answer, told: false },
    ]),
  ).toEqual({ told: 3, understand: 2, unclear: 1, agree: 1, disagree: 1 })
})

onEachEngine('what is said to an answer', (engine) => {
  let place: AskedWork
  let world: World
  let askId: string
  let dispositionId: string
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
    askId = await place.asked('Keep the report')
    dispositionId = await place.answered(askId)
  })
  afterEach(() => world.close())

  const by = () => place.follows(world.member.personId)
  const show = async (as: Parameters<World['askByName']>[2] = world.driver) =>
    (await place.does('ask.show', { askId }, as)) as ShowAsk['output']
  const receipt = async () => (await show()).answers.at(-1)?.receipt
  const say = (said: Record<string, unknown>, as: Parameters<World['askByName']>[2] = by()) =>
    place.does('receipt.say', { dispositionId, ...said }, as)
  const needs = async (as: Parameters<World['askByName']>[2]) =>
    ((await place.does('home.show', {}, as)) as ShowHome['output']).needs.map(({ verb }) => verb)

  test('nothing is said to an answer that was not told yet', async () => {
    await expect(say({ understands: 'yes' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(place.does('receipt.open', { dispositionId }, by())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('two answers that never stand or fall together; changing one’s mind adds a row', async () => {
    await place.told(dispositionId)
    await place.does('receipt.open', { dispositionId }, by())
    expect(await receipt()).toMatchObject({ openedAt: '2026-11-23T09:00:00.000Z', understands: null, agrees: null })
    await say({ understands: 'yes' })
    expect(await receipt()).toMatchObject({ understands: 'yes', agrees: null })
    await say({ agrees: 'no' })
    expect(await receipt()).toMatchObject({ understands: 'yes', agrees: 'no' })
    await say({ understands: 'not-clear' }, world.member)
    expect(await receipt()).toMatchObject({ understands: 'not-clear', agrees: 'no' })
    await expect(say({})).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('only whoever asked says it, and others than the driver do not read it', async () => {
    await place.told(dispositionId)
    await expect(say({ agrees: 'yes' }, world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(say({ agrees: 'yes' }, place.follows(world.guest.personId))).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(say({ agrees: 'yes' }, place.asksByLink(world.member.personId))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await say({ agrees: 'yes' })
    expect((await show(world.guest)).answers).toMatchObject([{ receipt: null }])
  })

  test('it belongs to the version: a later answer has none, and the earlier one takes none any more', async () => {
    await place.told(dispositionId)
    await say({ understands: 'yes', agrees: 'no' })
    await place.told(await place.answered(askId))
    await expect(say({ agrees: 'yes' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await show()).answers.map((answer) => answer.receipt?.agrees)).toEqual(['no', null])
  })

  test('an objection waits for the driver on home until it is answered, once', async () => {
    expect(await needs(world.driver)).toEqual(['Tell'])
    await place.told(dispositionId)
    expect(await needs(world.driver)).toEqual([])
    expect(await needs(world.member)).toEqual(['Read'])
    await place.does('objection.raise', { dispositionId, words: 'The audit is in May' }, by())
    expect(await needs(world.driver)).toEqual(['Answer the objection of'])
    const objectionId = (await receipt())?.objections[0]?.id
    const answer = (as: Parameters<World['askByName']>[2] = world.driver) =>
      place.does('objection.answer', { objectionId, says: 'It was moved to March' }, as)
    await expect(answer(world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await answer()
    await expect(answer()).rejects.toMatchObject({ code: 'already-exists' })
    expect(await needs(world.driver)).toEqual([])
    expect(await show()).toMatchObject({
      standing: 'told',
      progress: [{ says: 'Dora has answered your objection.' }],
      answers: [
        {
          receipt: {
            objections: [{ words: 'The audit is in May', reply: 'It was moved to March', repliedBy: 'Dora' }],
          },
        },
      ],
    })
  })

  test('objections are heard to the end of the last day, and a yes without one hears none', async () => {
    await place.told(dispositionId)
    const object = (id: string) => place.does('objection.raise', { dispositionId: id, words: 'No' }, by())
    world.setTime('2026-12-10T23:00:00.000Z')
    await object(dispositionId)
    world.setTime('2026-12-11T00:00:00.000Z')
    await expect(object(dispositionId)).rejects.toMatchObject({ code: 'closed' })
    const yes = await place.answered(askId, { outcome: 'all', gets: 'It', objectUntil: undefined })
    await place.told(yes)
    await expect(object(yes)).rejects.toMatchObject({ code: 'closed' })
  })
})
