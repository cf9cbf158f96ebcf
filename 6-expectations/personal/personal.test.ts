import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ShowMine, ShowPersonal } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'
import { personalVersion } from './personal.ts'

describe('what a decision means for one person', () => {
  const decision = {
    chosen: 'The date moves',
    consequences: [
      { what: 'A new date', kind: 'bad' as const, borneBy: 'Sales' },
      { what: 'Two weeks more', kind: 'good' as const, borneBy: 'Engineering' },
      { what: 'A letter', kind: 'neutral' as const, borneBy: null },
    ],
    nextStep: 'Tell the customers',
    nextOwnerId: 'mika',
    nextByOn: '2026-12-01',
  }
  const person = { id: 'mika', name: 'Mika', groupNames: ['Sales'] }
  const version = (change: Partial<Parameters<typeof personalVersion>[0]> = {}) =>
    personalVersion({ decision, person, acknowledgement: 'not-asked', asks: [], ...change })

  test('what they or their groups bear, and nothing of others', () => {
    expect(version().bears.map(({ what }) => what)).toEqual(['A new date'])
  })

  test('what they must do, soonest first; what they have done is not there', () => {
    const ask = (read: boolean) => ({
      askId: 'a',
      words: 'My date',
      answer: { outcome: 'No', read, objectUntil: '2026-11-30' },
    })
    expect(version({ acknowledgement: 'waits', asks: [ask(false)] }).does.map(({ duty }) => duty)).toEqual([
      'read-answer',
      'next-step',
      'acknowledge',
    ])
    expect(version({ acknowledgement: 'said', asks: [ask(true)] }).does.map(({ duty }) => duty)).toEqual(['next-step'])
  })

  test('to somebody who bears nothing, does nothing and asked nothing it means nothing', () => {
    expect(version({ person: { id: 'otto', name: 'Otto', groupNames: [] } }).concerns).toBe(false)
  })
})

onEachEngine('the personal version of a decision', (engine) => {
  let place: AskedWork
  let world: World
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
  })
  afterEach(() => world.close())

  const personal = async (as: Parameters<World['askByName']>[2]) =>
    (await place.does('expectation.personal', { decisionId: place.decisionId }, as)) as ShowPersonal['output']

  test('by the group that one belongs to, the next step that one owns, what one was asked to acknowledge', async () => {
    const { id: groupId } = (await place.does('group.add', { name: 'Sales' })) as { id: string }
    await place.does('group.join', { groupId, personId: world.guest.personId })
    expect(await personal(world.guest)).toMatchObject({
      bears: [{ what: 'Two customers hear of a new date' }],
      does: [],
      workTitle: 'Move checkout',
    })
    expect(await personal(world.driver)).toMatchObject({ does: [{ duty: 'next-step', byOn: '2026-12-01' }] })
    await place.does('decision.hand-out-links', { decisionId: place.decisionId, personIds: [world.member.personId] })
    expect((await personal(world.member)).does).toMatchObject([{ duty: 'acknowledge' }])
    await place.does('decision.acknowledge', { decisionId: place.decisionId, response: 'understood' }, world.member)
    expect((await personal(world.member)).does).toEqual([])
  })

  test('what they asked that it settles, with the outcome only once they were told', async () => {
    const askId = await place.asked('Keep my date')
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    const dispositionId = await place.answered(askId)
    expect((await personal(world.member)).asked).toEqual([{ askId, words: 'Keep my date', outcome: null }])
    await place.told(dispositionId)
    expect(await personal(world.member)).toMatchObject({
      asked: [{ outcome: 'No' }],
      does: [{ duty: 'read-answer', byOn: '2026-12-10' }],
    })
  })

  test('stands on the page by which they acknowledge it too, without what that page asks for anyway', async () => {
    const askId = await place.asked('Keep my date')
    await place.does('ask.touch', { askId, decisionId: place.decisionId })
    await place.told(await place.answered(askId))
    await place.does('decision.hand-out-links', { decisionId: place.decisionId, personIds: [world.member.personId] })
    expect(await place.does('decision.brief', { decisionId: place.decisionId }, world.member)).toMatchObject({
      personal: {
        bears: ['Mika leads the talk with them'],
        asked: [{ words: 'Keep my date', outcome: 'No' }],
        does: [],
      },
    })
  })

  test('their own link opens decisions that are about them and no others; the one to acknowledge opens its own', async () => {
    expect(await personal(place.follows(world.member.personId))).toMatchObject({ concerns: true })
    await expect(personal(place.follows(world.guest.personId))).rejects.toMatchObject({ code: 'not-found' })
    const { decisionId } = place
    const acknowledging = {
      ...place.follows(world.guest.personId),
      ...{ purpose: 'decision.acknowledge', subjectId: decisionId },
    }
    expect(await personal(acknowledging)).toMatchObject({ chosen: 'The date moves', bears: [] })
  })

  test('the driver gives people their link; it stops the one before', async () => {
    const handOut = () =>
      place.does('expectation.hand-out-links', { workId: place.workId, personIds: [world.member.personId] })
    expect(await handOut()).toMatchObject({ rows: [{ name: 'Mika', link: expect.stringMatching(/\/e\/[\w-]{20,}$/) }] })
    const mine = (await place.does('expectation.mine', {}, place.follows(world.member.personId))) as ShowMine['output']
    expect(mine).toMatchObject({ name: 'Mika', asks: [], decisions: [] })
  })
})
