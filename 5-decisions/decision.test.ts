import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardOf, needsWords } from './acknowledgement.ts'
import { isDueForReview, missingParts } from './decision.ts'
import { decisionChanges, decisionNeeds, decisionSection, decisionsStep, recordDecision } from './step.ts'

const whole = {
  question: 'Date or audit?',
  chosen: 'The date moves',
  because: 'A failed audit costs more than two weeks',
  consequences: [{ what: 'Sales tells two customers', kind: 'bad' as const, borneBy: 'Sales' }],
  options: [],
  door: 'two-way' as const,
  approverId: null,
  nextStep: 'Tell the customers',
  nextOwnerId: 'somebody',
  nextByOn: '2026-12-01',
  reviewOn: '2027-01-15',
  decidedOn: '2026-11-23',
}

describe('a decision', () => {
  test('five lines suffice for a two-way door; a one-way door also needs an approver and what was not chosen', () => {
    expect(missingParts(whole)).toEqual([])
    expect(missingParts({ ...whole, door: 'one-way' })).toEqual(['approver', 'options'])
    expect(missingParts({ ...whole, because: ' ', nextStep: null, nextOwnerId: null })).toEqual(['because', 'next-step', 'next-owner'])
  })

  test('is due on its review day, not the day before', () => {
    expect(isDueForReview(whole, '2027-01-14')).toBe(false)
    expect(isDueForReview(whole, '2027-01-15')).toBe(true)
  })

  test('disagree-and-commit counts as taken on; two who read it differently re-open the wording', () => {
    const board = boardOf([{ response: 'understood' }, { response: 'disagree-and-commit' }, { response: 'read-differently' }, { response: 'read-differently' }, { response: null }])
    expect(board).toEqual({ acknowledged: 2, asked: 5, readDifferently: 2, wordingReopened: true })
    expect(needsWords('read-differently')).toBe(true)
    expect(needsWords('disagree-and-commit')).toBe(false)
  })
})

onEachEngine('decisions', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld([workStep({ needs: [decisionNeeds], changes: [decisionChanges], sections: [decisionSection] }), peopleStep, decisionsStep], engine)
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const record = (as = world.driver) =>
    world.ask(
      recordDecision,
      {
        workId,
        question: whole.question,
        chosen: whole.chosen,
        because: whole.because,
        consequences: whole.consequences,
        nextStep: { what: 'Tell the customers', ownerId: world.member.personId, byOn: '2026-12-01' },
        reviewOn: '2027-01-15',
      },
      as,
    )
  const handOut = async (decisionId: string, personIds: string[]) =>
    ((await world.askByName('decision.hand-out-links', { decisionId, personIds }, world.driver)) as { rows: { link: string }[] }).rows
  const holder = (decisionId: string, holderId: string) =>
    ({ kind: 'link', linkId: decisionId, workspaceId: world.workspace.id, purpose: 'decision.acknowledge', subjectId: decisionId, holderId }) as const

  test('without an owner for the next step it is refused, and the refusal says what to add', async () => {
    const asked = world.ask(recordDecision, { workId, question: 'Q', chosen: 'C', because: 'B' }, world.driver)
    await expect(asked).rejects.toMatchObject({
      code: 'bad-input',
      sentence: 'Still missing: what follows from it, the next step, who does the next step, by when the next step is done, and when it is looked at again.',
    })
    expect((await world.askByName('decision.list', { workId })) as object).toEqual({ rows: [] })
  })

  test('only the driver of the work and administrators record one', async () => {
    await expect(record(world.member)).rejects.toMatchObject({ code: 'not-allowed' })
    await record(world.admin)
  })

  test('the next step cannot belong to somebody of another workspace', async () => {
    const asked = world.ask(
      recordDecision,
      { workId, question: 'Q', chosen: 'C', because: 'B', consequences: [{ what: 'x' }], reviewOn: '2027-01-01', nextStep: { what: 'N', ownerId: world.outsider.personId, byOn: '2026-12-01' } },
      world.driver,
    )
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  test('two people acknowledge by link; saying it again replaces the answer and never adds a row', async () => {
    const { id } = await record()
    expect(await handOut(id, [world.member.personId, world.guest.personId])).toHaveLength(2)
    const say = (holderId: string, response: string, words?: string) =>
      world.askByName('decision.acknowledge', { decisionId: id, response, ...(words ? { words } : {}) }, holder(id, holderId))
    await Promise.all(Array.from({ length: 10 }, () => say(world.member.personId, 'understood')))
    await expect(say(world.guest.personId, 'read-differently')).rejects.toMatchObject({ code: 'bad-input' })
    await say(world.guest.personId, 'read-differently', 'I thought the date holds')
    await say(world.guest.personId, 'disagree-and-commit')
    expect(await world.askByName('decision.show', { decisionId: id })).toMatchObject({
      board: { acknowledged: 2, asked: 2, readDifferently: 0, wordingReopened: false },
    })
  })

  test('a link opens its own decision only', async () => {
    const [one, other] = [await record(), await record()]
    await handOut(one.id, [world.member.personId])
    const asked = world.askByName('decision.brief', { decisionId: other.id }, holder(one.id, world.member.personId))
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a member with an account acknowledges only what they were asked', async () => {
    const { id } = await record()
    const say = () => world.askByName('decision.acknowledge', { decisionId: id, response: 'understood' }, world.member)
    await expect(say()).rejects.toMatchObject({ code: 'not-allowed' })
    await handOut(id, [world.member.personId])
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({ needs: [{ verb: 'Acknowledge', what: 'The date moves' }] })
    await say()
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({ needs: [] })
  })

  test('a decision that takes the place of another leaves both, linked, and only once', async () => {
    const { id } = await record()
    const again = {
      decisionId: id,
      supersededBecause: 'The audit was moved',
      question: 'Date or audit?',
      chosen: 'The date holds after all',
      because: 'The audit was moved',
      consequences: [{ what: 'None for customers' }],
      nextStep: { what: 'Tell Sales', ownerId: world.driver.personId, byOn: '2026-12-05' },
      reviewOn: '2027-02-01',
    }
    const later = (await world.askByName('decision.supersede', again, world.driver)) as { id: string }
    expect(await world.askByName('decision.show', { decisionId: id })).toMatchObject({ supersededBy: { decisionId: later.id }, chosen: 'The date moves' })
    expect(await world.askByName('decision.show', { decisionId: later.id })).toMatchObject({ supersedes: [{ decisionId: id }] })
    await expect(world.askByName('decision.supersede', again, world.driver)).rejects.toMatchObject({ code: 'conflict' })
  })
})
