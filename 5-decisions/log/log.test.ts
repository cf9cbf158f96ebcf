import { directionStep } from '@plumbline/direction/step'
import { peopleStep } from '@plumbline/people/step'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { readbackStep } from '@plumbline/readback/step'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardOf } from '../acknowledgement.ts'
import { decisionsInWords } from '../section-state.ts'
import { decisionNeeds, decisionSection, decisionsStep } from '../step.ts'

describe('the state of the section', () => {
  test('says first what is open and for whom it waits, then what is in force; a hold is named', () => {
    const open = (['question', 'exploring', 'proposed', 'held'] as const).map((standing) => ({ standing }))
    expect(decisionsInWords([], '2026-11-29', open)).toEqual({
      sentence:
        '2 questions are open. One waits for its approver. One is in its final call. One is held. Nothing is decided yet.',
      waits: true,
    })
    const held = { dueForReview: false, reviewOn: null, board: boardOf([], false) }
    expect(decisionsInWords([held], '2026-11-29', [{ standing: 'concern' }]).sentence).toBe(
      'One is in its final call. One has an open concern. One decision is in force.',
    )
  })
})

type Log = {
  rows: { id: string; question: string; standing: string }[]
  next: string | null
  counts: Record<string, number>
  approvers: { name: string }[]
  works: { key: string }[]
}

onEachEngine('the log of decisions', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [
        workStep({ needs: [decisionNeeds], changes: [], sections: [decisionSection] }),
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

  const does = (name: string, input: Record<string, unknown>, by = world.driver) =>
    world.askByName(name, input, by) as Promise<{ id: string }>
  const log = (input: Record<string, unknown> = {}) =>
    world.askByName('decision.log', input, world.member) as Promise<Log>
  const written = (question: string, more: Record<string, unknown> = {}) => ({
    workId,
    question,
    chosen: `=${question}`,
    because: 'The audit',
    consequences: [{ what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' }],
    nextStep: { what: 'Tell them', ownerId: world.member.personId, byOn: '2099-01-01' },
    reviewOn: '2099-02-01',
    ...more,
  })
  const questions = ({ rows }: Log) => rows.map(({ question }) => question)

  test('holds everything, newest first, page by page, and counts each kind', async () => {
    await does('decision.record', written('a'))
    await does('decision.record', written('b', { door: 'costly', approverId: world.member.personId }))
    await does('decision.open', { workId, question: 'c' })
    const whole = await log()
    expect(questions(whole).sort()).toEqual(['a', 'b', 'c'])
    expect(whole.counts).toEqual({ open: 1, 'in-force': 2, ended: 0, due: 0 })
    const first = await log({ limit: 2 })
    const second = await log({ limit: 2, cursor: first.next })
    expect([...questions(first), ...questions(second)]).toEqual(questions(whole))
    expect(second.next).toBeNull()
    expect(whole.approvers.map(({ name }) => name)).toEqual(['Dora', 'Mika'])
    expect(whole.works).toHaveLength(1)
  })

  test('narrows by standing, door, approver, work and review, and counts within that', async () => {
    const earlier = await does('decision.record', written('a'))
    await does('decision.supersede', { decisionId: earlier.id, supersededBecause: 'x', ...without(written('b')) })
    await does('decision.record', written('c', { door: 'costly', approverId: world.member.personId }))
    const open = await does('decision.open', { workId, question: 'd' })
    await does('decision.withdraw', { decisionId: open.id, because: 'Nobody asks any more' })
    await does('decision.record', written('e', { decidedOn: '2026-01-01', reviewOn: '2026-02-01' }))
    expect(questions(await log({ state: 'ended' })).sort()).toEqual(['a', 'd'])
    expect(questions(await log({ state: 'in-force' })).sort()).toEqual(['b', 'c', 'e'])
    expect(questions(await log({ door: 'costly' }))).toEqual(['c'])
    expect(questions(await log({ approverId: world.member.personId }))).toEqual(['c'])
    const due = await log({ due: 'yes' })
    expect(due.rows).toMatchObject([{ question: 'e', standing: 'review-due' }])
    expect(due.counts).toEqual({ open: 0, 'in-force': 1, ended: 0, due: 1 })
    const other = (await world.ask(registerWork, { title: 'Refunds' }, world.driver)).id
    expect((await log({ workId: other })).rows).toEqual([])
  })

  test('is written as a file that calculates nothing, with all rows whatever their number', async () => {
    for (const question of ['a', 'b']) await does('decision.record', written(question))
    const csv = (await does('decision.log-table', {})) as unknown as { text: string }
    const lines = csv.text.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^work,question,chosen,/)
    expect(lines[1]).toContain(",'=b,")
    const json = (await does('decision.log-table', { format: 'json' })) as unknown as { text: string }
    expect(JSON.parse(json.text)).toMatchObject([{ question: 'b', standing: 'decided' }, { question: 'a' }])
  })

  test('what is proposed waits for its approver, and a question past its day for whoever drives the work', async () => {
    const home = async (by: World['driver']) =>
      ((await world.askByName('home.show', {}, by)) as { needs: { verb: string; what: string }[] }).needs
    const proposed = await does('decision.open', written('a', { approverId: world.member.personId }))
    await does('decision.open', { workId, question: 'b', reviewOn: '2020-01-01' })
    await does('decision.open', { workId, question: 'c', reviewOn: '2099-01-01' })
    expect(await home(world.member)).toEqual([])
    await does('decision.propose', { decisionId: proposed.id })
    expect(await home(world.member)).toMatchObject([{ verb: 'Decide', what: '=a' }])
    expect(await home(world.driver)).toMatchObject([{ verb: 'Answer the question', what: 'b' }])
  })
})

function without({ workId: _, ...written }: Record<string, unknown>): Record<string, unknown> {
  return written
}
