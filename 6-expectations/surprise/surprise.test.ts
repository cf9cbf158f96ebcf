import { onEachEngine, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ListSurprises } from '../step.ts'
import { type AskedWork, openAskedWork } from '../testing/asked-work.exchange.ts'

onEachEngine('what surprised people', (engine) => {
  let place: AskedWork
  let world: World
  beforeEach(async () => {
    place = await openAskedWork(engine)
    world = place.world
  })
  afterEach(() => world.close())

  const list = async () => (await place.does('surprise.list', { workId: place.workId })) as ListSurprises['output']
  const say = async (more: Record<string, unknown>, as: Parameters<World['askByName']>[2]) =>
    (
      (await place.does('surprise.say', { workId: place.workId, words: 'I had no idea', ...more }, as)) as {
        id: string
      }
    ).id

  test('anybody says it, about the work, a decision, or the answer to what they asked', async () => {
    const dispositionId = await place.answered(await place.asked('Keep the report'))
    await say({}, world.guest)
    await say({ decisionId: place.decisionId }, place.asksByLink(world.driver.personId))
    await say({ dispositionId }, place.follows(world.member.personId))
    const { rows, counts } = await list()
    expect(rows.map(({ personName, chosen, askId }) => [personName, chosen, askId !== null])).toEqual([
      ['Mika', null, true],
      ['Dora', 'The date moves', false],
      ['Gil', null, false],
    ])
    expect(counts).toMatchObject({ all: 3, unexplained: 3 })
  })

  test('by a link nobody speaks of the answer to somebody else', async () => {
    const dispositionId = await place.answered(await place.asked('Keep the report'))
    await expect(say({ dispositionId }, place.follows(world.guest.personId))).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await list()).rows).toEqual([])
  })

  test('the driver says what was missing, and may find out something else later', async () => {
    const surpriseId = await say({}, world.member)
    const explain = (missing: string, as: Parameters<World['askByName']>[2] = world.driver) =>
      place.does('surprise.explain', { surpriseId, missing, because: 'Not on the register' }, as)
    await expect(explain('not-asked', world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await explain('not-asked')
    await explain('told-unclearly')
    expect(await list()).toMatchObject({
      counts: { all: 1, unexplained: 0, 'not-asked': 0, 'told-unclearly': 1 },
      rows: [{ missing: 'told-unclearly', because: 'Not on the register' }],
    })
  })
})
