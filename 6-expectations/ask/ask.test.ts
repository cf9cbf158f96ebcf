import type { AnnounceDecision } from '@plumbline/decisions/step'
import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ListAsks, ShowAsk } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'
import { byWhatWaits, inShort, standingOfAsk } from './ask.ts'

describe('where an ask stands', () => {
  const told = { told: true, openObjections: 0 }
  test.each([
    ['unanswered', { withdrawn: false, disposition: null }],
    ['untold', { withdrawn: false, disposition: { told: false, openObjections: 0 } }],
    ['told', { withdrawn: false, disposition: told }],
    ['objected', { withdrawn: false, disposition: { ...told, openObjections: 1 } }],
    ['withdrawn', { withdrawn: true, disposition: told }],
  ] as const)('%s', (standing, ask) => {
    expect(standingOfAsk(ask)).toBe(standing)
  })

  test('what waits for the driver comes first, and of that what has waited longest', () => {
    const ask = (id: string, standing: 'unanswered' | 'told' | 'untold' | 'withdrawn', askedOn: string) => ({
      id,
      standing,
      askedOn,
    })
    const asks = [
      ask('a', 'withdrawn', '2026-11-20'),
      ask('b', 'told', '2026-11-21'),
      ask('c', 'told', '2026-11-22'),
      ask('d', 'untold', '2026-11-23'),
      ask('e', 'unanswered', '2026-11-21'),
    ]
    expect(
      byWhatWaits(asks)
        .map(({ id }) => id)
        .join(''),
    ).toBe('edcba')
  })

  test('words are shortened for one line only', () => {
    expect(inShort('  two\n lines ')).toBe('two lines')
    expect(inShort(`${'word '.repeat(15)}longer than there is room`)).toBe(`${'word '.repeat(15).trim()}…`)
    expect(inShort('x'.repeat(100))).toBe(`${'x'.repeat(79)}…`)
  })
})

onEachEngine('asks', (engine) => {
  let place: AskedWork
  let world: World
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
  })
  afterEach(() => world.close())

  const list = async (as: Parameters<World['askByName']>[2] = world.driver) =>
    ((await place.does('ask.list', { workId: place.workId }, as)) as ListAsks['output']).rows
  const show = async (askId: string, as: Parameters<World['askByName']>[2] = world.driver) =>
    (await place.does('ask.show', { askId }, as)) as ShowAsk['output']

  test('the words stay as they were said, with who asks, when, and by which way it came', async () => {
    const words = 'Pls keep   the *old* report — I need it on fridays!!'
    await place.does('ask.make', { workId: place.workId, words: ` ${words}\n`, kind: 'scope' }, world.member)
    await place.does(
      'ask.make',
      { workId: place.workId, words, askedOn: '2026-11-20' },
      place.asksByLink(world.guest.personId),
    )
    expect(await list()).toMatchObject([
      { words, personName: 'Gil', kind: 'other', cameBy: 'link', askedOn: '2026-11-20', standing: 'unanswered' },
      { words, personName: 'Mika', kind: 'scope', cameBy: 'form', askedOn: '2026-11-23', enteredBy: null },
    ])
  })

  test('only the driver writes down what somebody else asks, and it says who wrote it down', async () => {
    await place.asked('Keep the report')
    expect(await list()).toMatchObject([{ personName: 'Mika', enteredBy: 'Dora' }])
    const forDora = { workId: place.workId, words: 'More', personId: world.driver.personId }
    for (const by of [world.member, place.asksByLink(world.guest.personId)])
      await expect(place.does('ask.write-down', forDora, by)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await list()).toHaveLength(1)
  })

  test('nothing is asked without words, nor on a day to come', async () => {
    const ask = (more: Record<string, unknown>) =>
      place.does('ask.make', { workId: place.workId, ...more }, world.member)
    await expect(ask({ words: '  ' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(ask({ words: 'x', askedOn: '2026-11-24' })).rejects.toMatchObject({ fields: [{ path: 'askedOn' }] })
  })

  test('withdrawn by whoever asked, with a reason, once; it stays and gets no answer any more', async () => {
    const askId = await place.asked('Keep the report')
    const withdraw = (by: Parameters<World['askByName']>[2]) =>
      place.does('ask.withdraw', { askId, because: 'Found it' }, by)
    await expect(withdraw(world.driver)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(withdraw(place.follows(world.guest.personId))).rejects.toMatchObject({ code: 'not-found' })
    await withdraw(place.follows(world.member.personId))
    await expect(withdraw(world.member)).rejects.toMatchObject({ code: 'closed' })
    expect(await show(askId)).toMatchObject({
      standing: 'withdrawn',
      words: 'Keep the report',
      withdrawal: { because: 'Found it' },
    })
    await expect(place.answered(askId)).rejects.toMatchObject({ code: 'closed' })
  })

  test('a decision that touches an ask is not announced before the ask has an answer', async () => {
    const askId = await place.asked('Keep the date for my customer')
    const { decisionId } = place
    const announce = () => place.does('decision.announce', { decisionId }) as Promise<AnnounceDecision['output']>
    await place.does('ask.touch', { askId, decisionId }, world.member)
    await place.does('ask.touch', { askId, decisionId })
    expect(await show(askId)).toMatchObject({ touches: [{ decisionId, chosen: 'The date moves' }] })
    await expect(announce()).rejects.toMatchObject({ code: 'conflict' })
    await place.answered(askId)
    await announce()
  })

  test('what was taken off, or withdrawn, holds up no announcement', async () => {
    const { decisionId } = place
    const [one, other] = [await place.asked('One'), await place.asked('Other')]
    for (const askId of [one, other]) await place.does('ask.touch', { askId, decisionId })
    await expect(place.does('decision.announce', { decisionId })).rejects.toMatchObject({ code: 'conflict' })
    await place.does('ask.untouch', { askId: one, decisionId })
    await expect(place.does('ask.untouch', { askId: one, decisionId })).rejects.toMatchObject({ code: 'not-found' })
    await place.does('ask.withdraw', { askId: other, because: 'Not needed' }, world.member)
    await place.does('decision.announce', { decisionId })
  })

  test('a guest reads asks, and neither makes nor touches one', async () => {
    const askId = await place.asked('Keep the report')
    expect(await list(world.guest)).toHaveLength(1)
    await expect(place.does('ask.make', { workId: place.workId, words: 'x' }, world.guest)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(place.does('ask.touch', { askId, decisionId: place.decisionId }, world.guest)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
