import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decisionNeeds, decisionSection, decisionsStep } from '../step.ts'
import { isDecided, isOpen, mayGo } from './course.ts'

describe('the way of a decision', () => {
  test('goes on from an open question, never back from its end, and nothing is announced that is not decided', () => {
    expect(mayGo('question', 'proposed')).toBe(true)
    expect(mayGo('proposed', 'decided')).toBe(true)
    expect(mayGo('question', 'decided')).toBe(false)
    expect(mayGo('proposed', 'announced')).toBe(false)
    expect(mayGo('decided', 'withdrawn')).toBe(false)
    expect(mayGo('withdrawn', 'question')).toBe(false)
    expect([isOpen('final-call'), isOpen('decided'), isDecided('confirmed'), isDecided('reversed')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})

onEachEngine('the way of a decision', (engine) => {
  let world: World
  let workId: string
  let unanswered: string[]
  beforeEach(async () => {
    unanswered = []
    const beforeAnnouncing = async () => unanswered.map((what) => ({ what, where: 'asks' }))
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [decisionSection] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep({ beforeAnnouncing: [beforeAnnouncing] }),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const does = (name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<{ id: string }>
  const open = (more: Record<string, unknown> = {}) =>
    does('decision.open', {
      workId,
      question: 'Date or audit?',
      chosen: 'The date moves',
      because: 'A failed audit costs more',
      consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
      nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
      reviewOn: '2099-02-01',
      ...more,
    })
  const show = async (decisionId: string) =>
    (await world.askByName('decision.show', { decisionId })) as Record<string, unknown>

  test('a question with nothing but the question is proposed once there is an answer, and decided by its approver', async () => {
    const bare = await does('decision.open', { workId, question: 'Date or audit?' })
    await expect(does('decision.propose', { decisionId: bare.id })).rejects.toMatchObject({ code: 'bad-input' })
    const { id } = await open({ approverId: world.member.personId })
    await expect(does('decision.decide', { decisionId: id }, world.member)).rejects.toMatchObject({ code: 'conflict' })
    await does('decision.propose', { decisionId: id })
    expect(await show(id)).toMatchObject({ standing: 'proposed', decidedOn: null })
    await does('decision.decide', { decisionId: id }, world.member)
    expect(await show(id)).toMatchObject({ standing: 'decided', outcome: 'accepted' })
    await does('decision.announce', { decisionId: id })
    expect(await show(id)).toMatchObject({
      standing: 'announced',
      history: [
        { kind: 'recorded' },
        { kind: 'stage', stage: 'proposed', personName: 'Dora' },
        { kind: 'stage', stage: 'decided', personName: 'Mika', forPersonName: null },
        { kind: 'stage', stage: 'announced' },
      ],
    })
  })

  test('the driver writes down what the approver said only with their words; the approver takes it back, and it is proposed again', async () => {
    const { id } = await open({ approverId: world.member.personId })
    await does('decision.propose', { decisionId: id })
    await expect(does('decision.decide', { decisionId: id })).rejects.toMatchObject({
      fields: [{ path: 'approverSaid' }],
    })
    await does('decision.decide', { decisionId: id, approverSaid: 'Yes, on Monday' })
    await expect(
      does('decision.disown-approval', { decisionId: id, because: 'I did not' }, world.guest),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    await does('decision.disown-approval', { decisionId: id, because: 'I asked for a week' }, world.member)
    expect(await show(id)).toMatchObject({ standing: 'proposed' })
    await does('decision.decide', { decisionId: id }, world.member)
    expect(await show(id)).toMatchObject({ standing: 'decided' })
  })

  test('two approvals at once end in one decision', async () => {
    const { id } = await open()
    await does('decision.propose', { decisionId: id })
    const both = await Promise.allSettled([
      does('decision.decide', { decisionId: id }),
      does('decision.decide', { decisionId: id, outcome: 'rejected' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  test('what has no way back is not recorded in one go, and not decided without a final call and a read-back', async () => {
    const oneWay = { door: 'one-way', approverId: world.driver.personId }
    await expect(
      does('decision.record', { workId, question: 'Q', chosen: 'C', because: 'B', ...oneWay }),
    ).rejects.toMatchObject({ fields: [{ path: 'door' }] })
    const { id } = await open(oneWay)
    await does('decision.propose', { decisionId: id })
    await expect(does('decision.decide', { decisionId: id })).rejects.toMatchObject({
      code: 'bad-input',
      sentence: expect.stringMatching(/a final call to everybody concerned, and a read-back of what people understood/),
    })
    expect(await show(id)).toMatchObject({ standing: 'proposed' })
  })

  test('is not announced, and nobody is asked to acknowledge it, while somebody who asked has no answer', async () => {
    const { id } = await open()
    await does('decision.propose', { decisionId: id })
    await does('decision.decide', { decisionId: id })
    unanswered = ['Ada asked for the old date and has no answer.']
    const asking = { decisionId: id, personIds: [world.member.personId] }
    for (const [name, input] of [
      ['decision.announce', { decisionId: id }],
      ['decision.hand-out-links', asking],
    ] as const)
      await expect(does(name, input)).rejects.toMatchObject({ code: 'conflict', sentence: unanswered[0] })
    unanswered = []
    await does('decision.hand-out-links', asking)
    expect(await show(id)).toMatchObject({ standing: 'announced' })
  })

  test('a question that is open or withdrawn counts nowhere as decided, and withdrawing keeps the reason', async () => {
    const { id } = await open({ reviewOn: '2026-01-01' })
    await does('decision.withdraw', { decisionId: id, because: 'Nobody needs it any more' })
    expect(await show(id)).toMatchObject({ standing: 'withdrawn', dueForReview: false })
    expect(await world.askByName('home.show', {}, world.driver)).toMatchObject({ needs: [] })
    await expect(does('decision.announce', { decisionId: id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a review ends in “it still holds” with the next day, or in its end', async () => {
    const { id } = await open()
    await does('decision.propose', { decisionId: id })
    await does('decision.decide', { decisionId: id })
    const review = (more: Record<string, unknown>) =>
      does('decision.review', { decisionId: id, because: 'We looked at the figures', ...more })
    await expect(review({ ending: 'confirmed' })).rejects.toMatchObject({ fields: [{ path: 'reviewOn' }] })
    await review({ ending: 'confirmed', reviewOn: '2099-06-01' })
    expect(await show(id)).toMatchObject({ standing: 'confirmed', reviewOn: '2099-06-01' })
    await review({ ending: 'reversed' })
    expect(await show(id)).toMatchObject({ standing: 'reversed' })
    await expect(review({ ending: 'expired' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an amendment is written once and read from both; ended, it is gone from both', async () => {
    const [earlier, later] = [await open(), await open({ question: 'Which customers wait?' })]
    for (const { id: decisionId } of [earlier, later]) {
      await does('decision.propose', { decisionId })
      await does('decision.decide', { decisionId })
    }
    const relation = await does('decision.relate', {
      decisionId: later.id,
      otherDecisionId: earlier.id,
      kind: 'amends',
      because: 'Only one of them waits',
    })
    expect(await show(earlier.id)).toMatchObject({
      standing: 'amended',
      relations: [{ incoming: true, decisionId: later.id }],
    })
    expect(await show(later.id)).toMatchObject({
      standing: 'decided',
      relations: [{ incoming: false, decisionId: earlier.id }],
    })
    await does('decision.unrelate', { decisionId: later.id, relationId: relation.id })
    expect(await show(earlier.id)).toMatchObject({ standing: 'decided', relations: [] })
  })

  test('one driver of a decision at most, and each further step has one owner and a day', async () => {
    const roles = [world.member, world.guest].map(({ personId }) => ({ personId, role: 'driver' }))
    await expect(open({ roles })).rejects.toMatchObject({ code: 'already-exists' })
    const step = { what: 'Sign it', ownerId: world.guest.personId, byOn: '2099-01-05' }
    const { id } = await open({ roles: roles.slice(0, 1), furtherSteps: [step] })
    expect(await show(id)).toMatchObject({
      roles: [{ personName: 'Mika', role: 'driver' }],
      furtherSteps: [{ what: 'Sign it', ownerName: 'Gil', byOn: '2099-01-05' }],
    })
  })
})
