import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decisionsStep } from './step.ts'

onEachEngine('one decision after another', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep, decisionsStep()],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<{ id: string }>
  const written = (chosen: string) => ({
    question: 'Which day?',
    chosen,
    because: 'The audit',
    consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
  })
  const record = (chosen: string) => does('decision.record', { workId, ...written(chosen) })
  const link = (decisionId: string, byDecisionId: string, more: Record<string, unknown> = {}) =>
    does('decision.link-successor', { decisionId, byDecisionId, supersededBecause: 'The audit moved', ...more })
  const show = (decisionId: string) =>
    world.askByName('decision.show', { decisionId }) as Promise<Record<string, unknown>>

  test('a question that was decided takes the place of an older decision, and both say so', async () => {
    const earlier = await record('15 February')
    const question = await does('decision.open', { workId, ...written('2 March') })
    await expect(link(earlier.id, question.id)).rejects.toMatchObject({ code: 'conflict' })
    await does('decision.propose', { decisionId: question.id })
    await expect(link(earlier.id, question.id)).rejects.toMatchObject({
      fields: [{ path: 'byDecisionId', says: 'is not decided, so it replaces nothing' }],
    })
    await does('decision.decide', { decisionId: question.id })
    await link(earlier.id, question.id)
    expect(await show(earlier.id)).toMatchObject({
      standing: 'superseded',
      successors: [{ decisionId: question.id, because: 'The audit moved', part: null }],
    })
    expect(await show(question.id)).toMatchObject({
      standing: 'decided',
      predecessors: [{ decisionId: earlier.id, chosen: '15 February' }],
    })
  })

  test('what is replaced as a whole is neither replaced again nor replaces another, and nothing replaces itself', async () => {
    const [first, second, third] = [await record('1'), await record('2'), await record('3')]
    await link(first.id, second.id)
    await expect(link(first.id, third.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(link(third.id, first.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(link(second.id, first.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(link(second.id, second.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      does('decision.amend', { decisionId: first.id, amendedBecause: 'x', ...written('4') }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a part is replaced by one and the rest holds; the other way round is refused, and so is the same twice', async () => {
    const [first, second] = [await record('1'), await record('2')]
    await link(first.id, second.id, { part: 'the hour' })
    expect(await show(first.id)).toMatchObject({ standing: 'decided', successors: [{ part: 'the hour' }] })
    await expect(link(second.id, first.id, { part: 'the day' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(link(first.id, second.id, { part: 'the hour' })).rejects.toMatchObject({ code: 'already-exists' })
  })

  test('of two who link at once in opposite ways one is refused', async () => {
    const [first, second] = [await record('1'), await record('2')]
    const both = await Promise.allSettled([link(first.id, second.id), link(second.id, first.id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('an amendment is a decision of its own; the one that it changes says so, and goes on', async () => {
    const earlier = await record('No downtime')
    const later = await does('decision.amend', {
      decisionId: earlier.id,
      amendedBecause: 'The database cannot be moved otherwise',
      part: 'at night',
      ...written('Ten minutes at night'),
    })
    expect(await show(earlier.id)).toMatchObject({
      standing: 'amended',
      relations: [{ decisionId: later.id, kind: 'amends', incoming: true, part: 'at night' }],
    })
    expect(await show(later.id)).toMatchObject({
      standing: 'decided',
      relations: [{ kind: 'amends', incoming: false }],
    })
    const question = await does('decision.open', { workId, question: 'Which hour?' })
    await expect(
      does('decision.amend', { decisionId: question.id, amendedBecause: 'x', ...written('At two') }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('only the driver links', async () => {
    const [first, second] = [await record('1'), await record('2')]
    await expect(
      does(
        'decision.link-successor',
        { decisionId: first.id, byDecisionId: second.id, supersededBecause: 'x' },
        world.member,
      ),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('whoever approves is told apart from whoever drives, and what was written down for them', async () => {
    const { id } = await does('decision.open', { workId, ...written('2 March'), approverId: world.member.personId })
    const seen = (by = world.driver) => world.askByName('decision.show', { decisionId: id }, by)
    await does('decision.propose', { decisionId: id })
    expect(await seen()).toMatchObject({ mayDrive: true, mayApprove: false, approval: null })
    expect(await seen(world.member)).toMatchObject({ mayDrive: false, mayApprove: true })
    await does('decision.decide', { decisionId: id, approverSaid: 'Yes, on Monday' })
    expect(await seen(world.member)).toMatchObject({ approval: { because: 'Yes, on Monday', isMine: true } })
    expect(await seen()).toMatchObject({ approval: { forPersonName: 'Mika', isMine: false } })
    await does('decision.disown-approval', { decisionId: id, because: 'I said perhaps' }, world.member)
    expect(await seen(world.member)).toMatchObject({ approval: null, standing: 'proposed' })
  })
})
