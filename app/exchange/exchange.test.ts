import { decisionSection, decisionsStep } from '@plumbline/decisions/step'
import { directionSection, directionStep } from '@plumbline/direction/step'
import { peopleSection, peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exchangeOperations } from './exchange.operations.ts'

onEachEngine('import', (engine) => {
  let world: World
  beforeEach(async () => {
    const sections = [peopleSection, directionSection, decisionSection]
    world = await openWorld(
      [
        workStep({ needs: [], changes: [], sections }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
        { name: 'app', operations: exchangeOperations },
      ],
      engine,
    )
  })
  afterEach(() => world.close())

  test('a hand-written file becomes work, register, a draft direction and decisions', async () => {
    const file = `title: Move checkout
goal: Checkout runs on the new provider
constraints:
  - what: The audit is in March
    source: Compliance
people:
  - {name: Ann, email: ann@plumbline.test, group: Sales, role: reviewer}
  - {name: Bo, group: Engineering, role: approver}
decisions:
  - question: Which provider?
    chosen: The second one
    because: It is certified
commitments: [{stage: beta}]
`
    const brought = (await world.askByName('work.import', { file }, world.driver)) as { workId: string }
    expect(brought).toMatchObject({
      key: 'MOVE-CHECKOUT',
      people: 2,
      groups: 2,
      decisions: 1,
      leftOut: ['commitments (1)'],
    })
    const { workId } = brought
    expect(await world.askByName('direction.show', { workId }, world.driver)).toMatchObject({
      published: null,
      draft: { constraints: [{ source: 'Compliance' }] },
    })
    expect(await world.askByName('stakeholder.list', { workId })).toMatchObject({
      rows: [{ personName: 'Bo', role: 'approver' }, { personName: 'Ann' }],
    })
    expect(await world.askByName('decision.list', { workId })).toMatchObject({
      rows: [{ chosen: 'The second one', source: 'A file that was imported' }],
    })
  })

  test('while a large file is read, others change what they like, and a stranger has nothing read', async () => {
    const faults = Array.from({ length: 5_000 }, (_, at) => `unknown_${at}: x`).join('\n')
    let [done, turns] = [false, 0]
    const turn = () => {
      turns += 1
      if (!done) setImmediate(turn)
    }
    setImmediate(turn)
    const importing = world
      .askByName('work.import', { file: `title: Move\n${faults}\n` })
      .catch((error: { code: string }) => {
        done = true
        return error.code
      })
    await world.askByName('work.register', { title: 'Another', driverId: null }, world.member)
    expect(['bad-input', 'too-large']).toContain(await importing)
    // Read on this thread it would leave a few dozen turns to everybody else.
    expect(turns).toBeGreaterThan(500)
    const read = world.askByName('work.import', { file: 'title: [' }, world.guest)
    await expect(read).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('a file with a fault leaves nothing behind', async () => {
    const file = 'title: Move\ngoal: x\npeople:\n  - {name: Ann, email: nope}\n'
    await expect(world.askByName('work.import', { file })).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ line: 4 }],
    })
    expect(await world.askByName('work.list', {})).toMatchObject({ rows: [] })
  })
})
