import { decisionSearch, decisionsStep } from '@plumbline/decisions/step'
import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, type SearchFind, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askSearch, expectationsStep } from '../step.ts'

onEachEngine('asks that are searched', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    const search = [decisionSearch, askSearch]
    world = await openWorld(
      [
        workStep({ needs: [], changes: [], sections: [], search }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
        expectationsStep,
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const ask = (words: string, as = world.member) =>
    world.askByName('ask.make', { workId, words }, as) as Promise<{ id: string }>
  const find = async (text: string, more: Record<string, unknown> = {}) =>
    ((await world.askByName('search.find', { text, ...more }, world.guest)) as SearchFind['output']).rows

  test('are found by their words, with who asked, and beside decisions in one order', async () => {
    const { id } = await ask('Pls keep the *old* reports — I need them on fridays!!')
    expect(await find('keeping report')).toMatchObject([
      { kind: 'ask', id, standing: 'asked by Mika', inForce: true, where: `asks/${id}`, workTitle: 'Move checkout' },
    ])
    const decision = (await world.askByName(
      'decision.open',
      { workId, question: 'Which reports stay?' },
      world.driver,
    )) as {
      id: string
    }
    // What is open does not hold yet, so it comes after what somebody asks for.
    expect((await find('reports')).map((row) => row.id)).toEqual([id, decision.id])
    expect(await find('reports', { kind: 'decision' })).toHaveLength(1)
    expect(await find('reports', { door: 'two-way' })).toHaveLength(1)
    expect(await find('reports', { workId, until: '2026-11-22' })).toEqual([])
  })

  test('that were withdrawn stand below and say so', async () => {
    const [first, second] = [await ask('A submarine please'), await ask('A submarine, please')]
    await world.askByName('ask.withdraw', { askId: second.id, because: 'Asked twice' }, world.member)
    expect(await find('submarine')).toMatchObject([
      { id: first.id, inForce: true },
      { id: second.id, inForce: false, standing: 'withdrawn' },
    ])
    expect(await find('submarine', { standing: 'not-in-force' })).toMatchObject([{ id: second.id }])
  })
})
