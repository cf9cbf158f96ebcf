import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardOf, needsWords } from './acknowledgement.ts'
import { completenessOf, type Draft, impossibleDates, isDueForReview } from './decision.ts'
import { decisionsInWords } from './section-state.ts'
import { standingOf } from './standing.ts'
import { decisionChanges, decisionNeeds, decisionSection, decisionsStep, recordDecision } from './step.ts'

const whole: Draft = {
  chosen: 'The date moves',
  because: 'A failed audit costs more than two weeks',
  consequences: [{ what: 'Sales tells two customers', kind: 'bad', borneBy: 'Sales' }],
  options: [],
  door: 'two-way',
  nobodyDisagreed: false,
  objections: 0,
  approverId: null,
  nextStep: 'Tell the customers',
  nextOwnerId: 'somebody',
  nextByOn: '2026-12-01',
  reviewOn: '2027-01-15',
  effectiveFrom: null,
  drivers: null,
  method: null,
  confidence: null,
  expectedResult: null,
  reviewTriggers: null,
  finalCallHeld: false,
  readBack: false,
}

describe('a decision', () => {
  test('five lines suffice for a two-way door; the harder the way back, the more must be said', () => {
    expect(completenessOf(whole).missing).toEqual([])
    expect(completenessOf({ ...whole, door: 'costly' }).missing).toEqual(['approver'])
    expect(completenessOf({ ...whole, door: 'one-way' }).missing).toEqual([
      'approver',
      'options',
      'dissent',
      'effective-from',
      'drivers',
      'method',
      'confidence',
      'expected-result',
      'review-triggers',
      'final-call',
      'read-back',
    ])
    expect(completenessOf({ ...whole, because: ' ', nextStep: null, nextOwnerId: null }).missing).toEqual([
      'because',
      'next-step',
      'next-owner',
    ])
  })

  test('silence about dissent is a gap; an objection or the word that nobody disagreed is not', () => {
    const oneWay: Draft = { ...whole, door: 'one-way' }
    expect(completenessOf({ ...oneWay, objections: 1 }).missing).not.toContain('dissent')
    expect(completenessOf({ ...oneWay, nobodyDisagreed: true }).missing).not.toContain('dissent')
  })

  test('is due on its review day, not the day before', () => {
    expect(isDueForReview(whole, '2027-01-14')).toBe(false)
    expect(isDueForReview(whole, '2027-01-15')).toBe(true)
  })

  test('cannot be decided tomorrow, done before it was decided, or reviewed on the same day', () => {
    const dates = { decidedOn: '2026-11-24', nextByOn: '2026-11-22', reviewOn: '2026-11-24' }
    expect(impossibleDates(dates, '2026-11-23').map(({ path }) => path)).toEqual([
      'decidedOn',
      'nextStep.byOn',
      'reviewOn',
    ])
    expect(impossibleDates({ ...dates, nextByOn: null, reviewOn: null }, '2026-11-24')).toEqual([])
  })

  test('disagree-and-commit counts as taken on; whether the wording waits is told from what happened', () => {
    const board = boardOf(
      [
        { response: 'understood' },
        { response: 'disagree-and-commit' },
        { response: 'read-differently' },
        { response: 'read-differently' },
        { response: null },
      ],
      true,
    )
    expect(board).toEqual({ asked: 5, acknowledged: 2, silent: 1, readDifferently: 2, wordingReopened: true })
    expect(needsWords('read-differently')).toBe(true)
    expect(needsWords('disagree-and-commit')).toBe(false)
  })

  test('stands as announced until the last one asked has taken it on, and in effect from its day', () => {
    const decision = { stage: 'announced', reviewOn: '2027-01-15', effectiveFrom: '2026-12-01' } as const
    const at = (today: string, acknowledged: number) =>
      standingOf(decision, { board: { asked: 2, acknowledged }, superseded: false }, today)
    expect([at('2026-11-23', 1), at('2026-11-23', 2), at('2026-12-01', 2), at('2027-01-15', 2)]).toEqual([
      'announced',
      'acknowledged',
      'in-effect',
      'review-due',
    ])
    expect(standingOf(decision, { board: { asked: 0, acknowledged: 0 }, superseded: true }, '2027-02-01')).toBe(
      'superseded',
    )
  })

  test('the state of the section says what waits, and nothing waits when everybody has acknowledged', () => {
    const board = boardOf([{ response: 'understood' }, { response: null }], false)
    expect(decisionsInWords([], '2026-11-23')).toEqual({ sentence: 'Nothing is decided yet.', waits: false })
    expect(decisionsInWords([{ dueForReview: false, reviewOn: '2027-01-15', board }], '2026-11-23')).toEqual({
      sentence: 'One decision is in force. 1 of 2 acknowledged. Next review on Friday 15 January 2027.',
      waits: true,
    })
    const done = boardOf([{ response: 'understood' }], false)
    expect(decisionsInWords([{ dueForReview: false, reviewOn: null, board: done }], '2026-11-23').waits).toBe(false)
  })
})

onEachEngine('decisions', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [decisionChanges], sections: [decisionSection] }),
        peopleStep(),
        directionStep,
        readbackStep,
        decisionsStep(),
      ],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
  })
  afterEach(() => world.close())

  const record = (as = world.driver) =>
    world.ask(
      recordDecision,
      {
        workId,
        question: 'Date or audit?',
        chosen: whole.chosen,
        because: whole.because,
        consequences: whole.consequences,
        nextStep: { what: 'Tell the customers', ownerId: world.member.personId, byOn: '2026-12-01' },
        reviewOn: '2027-01-15',
      },
      as,
    )
  const handOut = async (decisionId: string, personIds: string[]) =>
    (
      (await world.askByName('decision.hand-out-links', { decisionId, personIds }, world.driver)) as {
        rows: { link: string }[]
      }
    ).rows
  const holder = (decisionId: string, holderId: string) =>
    ({
      kind: 'link',
      linkId: decisionId,
      workspaceId: world.workspace.id,
      purpose: 'decision.acknowledge',
      subjectId: decisionId,
      holderId,
    }) as const

  test('without an owner for the next step it is refused, and the refusal says what to add', async () => {
    const asked = world.ask(recordDecision, { workId, question: 'Q', chosen: 'C', because: 'B' }, world.driver)
    await expect(asked).rejects.toMatchObject({
      code: 'bad-input',
      sentence:
        'Still missing: what follows from it, the next step, who does the next step, by when the next step is done, and when it is looked at again.',
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
      {
        workId,
        question: 'Q',
        chosen: 'C',
        because: 'B',
        consequences: [{ what: 'x' }],
        reviewOn: '2027-01-01',
        nextStep: { what: 'N', ownerId: world.outsider.personId, byOn: '2026-12-01' },
      },
      world.driver,
    )
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })

  test('two people acknowledge by link; what was said before stays in the history, and the same said ten times at once is one answer', async () => {
    const { id } = await record()
    expect(await handOut(id, [world.member.personId, world.guest.personId])).toHaveLength(2)
    const say = (holderId: string, response: string, words?: string) =>
      world.askByName(
        'decision.acknowledge',
        { decisionId: id, response, ...(words ? { words } : {}) },
        holder(id, holderId),
      )
    await Promise.all(Array.from({ length: 10 }, () => say(world.member.personId, 'understood')))
    await expect(say(world.guest.personId, 'read-differently')).rejects.toMatchObject({ code: 'bad-input' })
    await say(world.guest.personId, 'read-differently', 'I thought the date holds')
    await say(world.guest.personId, 'disagree-and-commit')
    expect(await world.askByName('decision.show', { decisionId: id })).toMatchObject({
      board: { acknowledged: 2, asked: 2, silent: 0, readDifferently: 0, wordingReopened: false },
      standing: 'acknowledged',
      history: [
        { kind: 'recorded', personName: 'Dora' },
        { kind: 'stage', stage: 'announced' },
        { kind: 'asked', people: 2 },
        { kind: 'said', personName: 'Mika', response: 'understood' },
        { kind: 'said', personName: 'Gil', response: 'read-differently' },
        { kind: 'said', personName: 'Gil', response: 'disagree-and-commit' },
      ],
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
    expect(await world.askByName('home.show', {}, world.member)).toMatchObject({
      needs: [{ verb: 'Acknowledge', what: 'The date moves' }],
    })
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
    expect(await world.askByName('decision.show', { decisionId: id })).toMatchObject({
      successors: [{ decisionId: later.id }],
      standing: 'superseded',
      chosen: 'The date moves',
    })
    expect(await world.askByName('decision.show', { decisionId: later.id })).toMatchObject({
      predecessors: [{ decisionId: id }],
    })
    await expect(world.askByName('decision.supersede', again, world.driver)).rejects.toMatchObject({ code: 'conflict' })
  })
})
